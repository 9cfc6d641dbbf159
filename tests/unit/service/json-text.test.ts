import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../electron/interchange/index.ts'
import { FaultError } from '../../../electron/faults/index.ts'

function placeOf(text: string): string {
  try {
    parseJson(text)
    return 'sound'
  } catch (error) {
    return error instanceof FaultError ? error.fault.problems[0]?.path ?? error.fault.code : String(error)
  }
}

describe('JSON text', () => {
  it.each([
    ['{\n  "a": 1,\n}', 'dòng 3, cột 1'], ['{"a": 1', 'dòng 1, cột 8'], ['', 'dòng 1, cột 1'], ['abc', 'dòng 1, cột 1'], ['[1,,2]', 'dòng 1, cột 4'],
    ['{"a" 1}', 'dòng 1, cột 6'], ['[1] 2', 'dòng 1, cột 5'], ['{"a":01}', 'dòng 1, cột 7'], ['["\\x"]', 'dòng 1, cột 3'],
    ['{\r\n"a": tru\r\n}', 'dòng 2, cột 6'], ['["a\tb"]', 'dòng 1, cột 4'], ['["chưa đóng', 'dòng 1, cột 12'], ["{'a': 1}", 'dòng 1, cột 2'], ['[1 2]', 'dòng 1, cột 4'],
    ['{1: 2}', 'dòng 1, cột 2'], [']', 'dòng 1, cột 1'], ['{]', 'dòng 1, cột 2'],
  ])('says where %j is broken', (text, place) => {
    expect(placeOf(text)).toBe(place)
  })

  it('reads whatever JSON.stringify writes, and refuses what JSON.parse refuses', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 8 }), fc.boolean(), (value, wide) => {
      const text = JSON.stringify(value, null, wide ? 2 : 0)
      expect(parseJson(text)).toEqual({ value: JSON.parse(text), problems: [] })
    }))
    fc.assert(fc.property(fc.string({ maxLength: 12, unit: fc.constantFrom(...'{}[],:"0-1e.tru \\n') }), (text) => {
      let parses = true
      try {
        JSON.parse(text)
      } catch {
        parses = false
      }
      expect(placeOf(text) === 'sound').toBe(parses)
    }), { numRuns: 3000 })
  })

  it('names keys that are given twice, which JSON.parse would silently drop', () => {
    expect(parseJson('{"plans": [{"id": 1,\n "id": 2}]}').problems.map(({ code, path, value }) => ({ code, path, value })))
      .toEqual([{ code: 'json.duplicateKey', path: 'plans[0].id', value: 'dòng 2, cột 2' }])
  })

  it('refuses nesting that would exhaust later steps', () => {
    expect(placeOf('['.repeat(100_000) + ']'.repeat(100_000))).toBe('INPUT_INVALID')
    expect(placeOf(`${'['.repeat(60)}${']'.repeat(60)}`)).toBe('sound')
  })

  it('reads a text of ten million characters', () => {
    expect(parseJson(JSON.stringify({ text: 'ê'.repeat(10_000_000) })).problems).toEqual([])
  })
})
