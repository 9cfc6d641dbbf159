/** The supplied set as it is shipped, and what is said of one that is written wrong. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { codesOf, crossCheckOf, indicatorOf, loadSuppliedSet } from '../../../electron/indicators/supplied-set.ts'
import { crossCheckSchema, indicatorSchema, isRate } from '../../../shared/domain/indicator.ts'
import { inProject } from '../../../electron/toolchain/paths.ts'

const text = readFileSync(inProject('resources/indicators/supplied.yaml'), 'utf8')
const load = (yaml: string) => loadSuppliedSet([{ name: 'supplied.yaml', text: yaml }])
const problemsOf = (yaml: string) => {
  const loaded = load(yaml)
  return loaded.ok ? [] : loaded.problems.map(({ code, line, message, remedy }) => ({ code, line, said: message !== '' && remedy !== '' }))
}

describe('the supplied set', () => {
  const loaded = load(text)
  const set = loaded.ok ? loaded.value : { indicators: [], crossChecks: [] }

  it('has at least sixty indicators in the nine groups a bloc reports', () => {
    expect(loaded.ok).toBe(true)
    expect(set.indicators.length).toBeGreaterThanOrEqual(60)
    expect([...new Set(set.indicators.map(({ group }) => group))]).toEqual([
      'Tổ chức đảng', 'Đảng viên', 'Phát triển đảng', 'Học tập, quán triệt', 'Sinh hoạt chi bộ', 'Kiểm tra, giám sát, kỷ luật', 'Tuyên giáo, dân vận', 'Đánh giá, xếp loại', 'Đơn thư',
    ])
  })

  it('makes records that are right', () => {
    for (const supplied of set.indicators) expect(indicatorSchema.parse(indicatorOf(supplied))).toEqual(indicatorOf(supplied))
    for (const check of set.crossChecks) expect(crossCheckSchema.parse(crossCheckOf(check, (code) => code)).left.length).toBeGreaterThan(0)
  })

  it('is written in NFC, names both counts of every rate, and no name twice', () => {
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/[ủũụúù]y[^a-zà-ỹ]|[òóỏõọ]a[^a-zà-ỹ]|\u00D0/u)
    for (const indicator of set.indicators.filter(isRate)) expect([indicator.numeratorName, indicator.denominatorName, indicator.unitOfMeasure === '%']).toEqual([expect.stringMatching(/./u), expect.stringMatching(/./u), indicator.ratePer === 'hundred'])
    expect(set.indicators.filter(({ ratePer }) => ratePer === 'one').map(({ code, unitOfMeasure }) => [code, unitOfMeasure])).toEqual([['DV16', 'tuổi'], ['SH11', 'điểm']])
    expect(set.indicators.filter(({ againstPlan }) => againstPlan).map(({ code, rollUp }) => [code, rollUp])).toEqual([['PT09', 'rateOfSums']])
    expect(new Set(set.indicators.map(({ name }) => name)).size).toBe(set.indicators.length)
  })

  it('has the checks of totals, of full and probationary members, of parts that are no larger than their whole', () => {
    const check = (id: string) => set.crossChecks.find((one) => one.id === id)
    expect([check('DC-TC01'), check('DC-DV01')].map((one) => one === undefined ? [] : [one.relation, ...codesOf(one)])).toEqual([['equal', 'TC01', 'TC02', 'TC03'], ['equal', 'DV01', 'DV02', 'DV03']])
    expect(check('DC-DV04')).toMatchObject({ relation: 'atMost', left: [{ code: 'DV04' }], right: [{ code: 'DV01' }] })
  })
})

describe('a set written wrong', () => {
  const one = (more: string, checks = '') => `schemaVersion: 1\nindicators:\n  - { code: A1, name: A, group: G, unitOfMeasure: lớp, rollUp: sum, period: year }\n${more}crossChecks:\n${checks === '' ? '  []' : checks}`

  it('is refused with the line and what to do', () => {
    expect(load(one('')).ok).toBe(true)
    expect(problemsOf(one('  - { code: A1, name: B, group: G, unitOfMeasure: lớp, rollUp: sum, period: year }\n'))).toEqual([{ code: 'supplied.codeTwice', line: 4, said: true }])
    expect(problemsOf(one('  - { code: B1, name: B, group: G, unitOfMeasure: "%", rollUp: rateOfSums, period: year }\n'))).toEqual([{ code: 'supplied.indicator', line: 4, said: true }])
    expect(problemsOf(one('  - { code: b1, name: B, group: G, unitOfMeasure: lớp, rollUp: add, period: year }\n'))).toMatchObject([{ line: 4, said: true }, { line: 4, said: true }])
    expect(problemsOf(one('', '  - { id: x, name: X, left: [{ code: A1 }], relation: equal, right: [{ code: Z9 }] }\n  - { id: x, name: Y, left: [{ code: A1, part: denominator }], relation: equal }\n')))
      .toEqual([{ code: 'supplied.idTwice', line: 6, said: true }, { code: 'supplied.codeUnknown', line: 5, said: true }, { code: 'supplied.noDenominator', line: 6, said: true }])
    expect(problemsOf('schemaVersion: 1\n  indicators: [')).not.toEqual([])
    expect(loadSuppliedSet([])).toMatchObject({ ok: false, problems: [{ code: 'supplied.missing' }] })
  })
})
