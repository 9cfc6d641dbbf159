/** The filters templates may use, and the classic spelling of a template's own words. */
import fc from 'fast-check'
import { Liquid } from 'liquidjs'
import { describe, expect, test } from 'vitest'
import { filters } from '../../../../electron/documents/compose/liquid/filters.ts'
import { plainOutputs } from '../../../../electron/documents/compose/liquid/plain-outputs.ts'
import { parsePhrase, type Scope } from '../../../../electron/documents/compose/liquid/engine.ts'
import { toClassicToneMarks } from '../../../../electron/documents/compose/paper/tone-marks.ts'

function render(source: string, scope: Scope, toneMarks: 'mainVowel' | 'classic' = 'mainVowel'): string {
  const parsed = parsePhrase(source)
  if ('fault' in parsed) throw new Error(parsed.fault.message)
  return parsed.phrase.render(scope, toneMarks)
}

describe('filters', () => {
  test.each([
    ['{{ d | shortDate }}', { d: '2026-06-05' }, '05/6/2026'],
    ['{{ d | longDate }}', { d: '2026-02-14T08:05' }, 'ngày 14 tháng 02 năm 2026'],
    ['{{ d | clock }}', { d: '2026-02-14T08:05' }, '08 giờ 05 phút'],
    ['{{ d | shortDate }}', { d: null }, ''],
    ['{{ d | endClock: s }}', { d: '2026-02-14T11:30', s: '2026-02-14T08:00' }, '11 giờ 30 phút cùng ngày'],
    ['{{ d | endClock: s }}', { d: '2026-03-01T00:15', s: '2026-02-28T20:00' }, '00 giờ 15 phút, ngày 01 tháng 3 năm 2026'],
    ['{{ d | endClock: s }}|{{ n | endClock: s }}', { d: '2026-02-14T11:30', n: null, s: null }, '11 giờ 30 phút cùng ngày|'],
    ['{{ n | percent }}', { n: 98.25 }, '98,3%'],
    ['{{ n | percent }}', { n: 100 }, '100%'],
    ['{{ n | number }}', { n: 1234567.5 }, '1.234.567,5'],
    ['{{ n | count }}|{{ z | count }}|{{ m | count }}', { n: 5, z: 0, m: 1569 }, '05|0|1.569'],
    ['{{ n | fraction: d }}', { n: 85, d: 89 }, '85/89'],
    ['{{ n | fraction: d }}', { n: 5, d: null }, '05'],
    ['{{ t | sentence }}', { t: 'Một việc' }, 'Một việc.'],
    ['{{ t | sentence }}', { t: 'Một việc; ' }, 'Một việc;'],
    ['{{ t | phrase }}', { t: 'Một việc.;' }, 'Một việc'],
    ['{{ t | lowerFirst }}|{{ u | lowerFirst }}', { t: 'Đảng uỷ', u: 'UBKT Đảng uỷ' }, 'đảng uỷ|UBKT Đảng uỷ'],
    ['{{ t | upper }}', { t: 'kiểm tra' }, 'KIỂM TRA'],
    ['{{ l | join: "; " }}', { l: ['a', '', 'b'] }, 'a; b'],
  ])('%s of %o', (source, scope, expected) => {
    expect(render(source, scope)).toBe(expected)
  })
})

test('classic tone marks change the template’s own words, never the record’s', () => {
  expect(render('uỷ ban hoà giải quý thuỷ {{ t }}', { t: 'uỷ viên' }, 'classic')).toBe('ủy ban hòa giải quý thủy uỷ viên')
  expect(toClassicToneMarks('UỶ BAN, Hoà, khoẻ, hoàn, quý, khuya, thuý')).toBe('ỦY BAN, Hòa, khỏe, hoàn, quý, khuya, thúy')
})

test('a field that is missing is an error, not an empty text', () => {
  expect(() => render('{{ a.b }}', { a: {} })).toThrow(/undefined variable/u)
})

describe('the short way for plain outputs', () => {
  const liquid = new Liquid({ strictFilters: true, strictVariables: true, ownPropertyOnly: true })
  for (const [name, filter] of Object.entries(filters)) liquid.registerFilter(name, filter)
  const scope = { t: 'Hoà', n: 7.25, z: null, d: '2026-06-05', l: [1, null, 3], i: { at: 2, deep: { t: '{{ t }}' } }, yes: true }
  const pieces = fc.constantFrom(
    'chữ ', ' ', '\n', '{', '}', '{{ t }}', '{{ n }}', '{{ z }}', '{{ yes }}', '{{ i.deep.t }}', '{{ l[i.at] }}', '{{ n | number }}', '{{ z | number }}', '{{ t | upper | sentence }}',
    '{{ n | fraction: i.at }}', '{{ n | fraction: z }}', '{{ d | shortDate }}', '{{t}}', '{{- t -}}', '{{ l.size }}', '{{ l | join: ", " }}', '{% if yes %}a{% endif %}', '{{ i.none }}', '{{ none }}',
  )

  test('gives what Liquid gives, or leaves it to Liquid', () => {
    fc.assert(fc.property(fc.array(pieces, { maxLength: 5 }), (parts) => {
      const source = parts.join('')
      const short = plainOutputs(source)
      if (short === null) return
      const outcome = (render: () => string): string => {
        try {
          return render()
        } catch {
          return 'refused'
        }
      }
      expect(outcome(() => short(scope))).toBe(outcome(() => String(liquid.parseAndRenderSync(source, scope))))
    }), { numRuns: 2000 })
  })

  test('does take the plain ones', () => {
    expect(['{{ t }}', 'a {{ l[i.at] | number }} b', 'chữ'].map((source) => plainOutputs(source) === null)).toEqual([false, false, false])
  })
})
