/** Averages of a term both ways, with the arithmetic of a real term report: 18,5 + 67,6 = 86,1 % and 18,9 + 74,9 = 93,8 %. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SummaryLine } from '../../../shared/contract/evaluations.ts'
import { ratingSchema } from '../../../shared/domain/evaluation.ts'
import { rate } from '../../../electron/evaluations/ballots.ts'
import { loadRatingRules, ratingRulesFile } from '../../../electron/evaluations/rating-rules.ts'
import { termAverage } from '../../../electron/evaluations/term-average.ts'
import { resourcesDir } from '../../support/offices.ts'

const loaded = loadRatingRules([{ name: ratingRulesFile, text: readFileSync(join(resourcesDir, 'evaluation', ratingRulesFile), 'utf8') }])
if (!loaded.ok) throw new Error('rules')
const rules = loaded.value

function line(counts: readonly [number, number, number, number], name = 'Tổ chức cơ sở đảng'): SummaryLine {
  const rated = counts.reduce((sum, count) => sum + count, 0)
  return {
    key: 'grassroots', name, kind: 'sum', total: rated, probationary: 0, exempt: 0, rated, unrated: 0, reasons: [],
    levels: ratingSchema.options.map((rating, at) => ({ rating, count: counts[at] ?? 0, percent: rate(counts[at] ?? 0, rated) })), atLeastGood: { count: counts[0] + counts[1], percent: rate(counts[0] + counts[1], rated) },
  }
}
const year = (at: number, counts: readonly [number, number, number, number]) => ({ year: at, roundId: `nam-${at}`, lines: [line(counts)] })
const asked = { object: 'organisations', from: 2016, to: 2020, printed: 'pooled' } as const

it('adds 18,5 % and 67,6 % to 86,1 % of organisations', () => {
  // Five years, 1.000 ratings in all: 185 excellent, 676 good.
  const [group] = termAverage(rules, asked, [
    year(2016, [35, 135, 28, 2]), year(2017, [36, 136, 26, 2]), year(2018, [37, 135, 26, 2]), year(2019, [38, 135, 26, 1]), year(2020, [39, 135, 25, 1]),
  ]).groups
  expect(group?.levels.map(({ printed }) => printed)).toEqual(['18.5', '67.6', '13.1', '0.8'])
  expect(group?.atLeastGood).toMatchObject({ sumOfPrinted: '86.1', printed: '86.1' })
  expect(group?.sentence).toBe('Tổ chức cơ sở đảng, 5 năm, cách in: gộp số lượng của các năm rồi tính tỷ lệ: Hoàn thành xuất sắc 18,5% + Hoàn thành tốt 67,6% = 86,1%.')
})

it('adds 18,9 % and 74,9 % to 93,8 % of members', () => {
  const [group] = termAverage(rules, asked, [year(2019, [378, 1498, 120, 4]), year(2020, [567, 2247, 180, 6])]).groups
  expect(group?.levels.slice(0, 2).map(({ printed }) => printed)).toEqual(['18.9', '74.9'])
  expect(group?.atLeastGood).toMatchObject({ sumOfPrinted: '93.8', printed: '93.8', ways: { pooled: '93.8', yearlyRates: '93.8' } })
})

it('differs by the way of averaging, and names the way printed and the years missing', () => {
  const years = [year(2018, [10, 0, 0, 0]), year(2019, [0, 90, 0, 0])]
  const pooled = termAverage(rules, asked, years)
  const rates = termAverage(rules, { ...asked, printed: 'yearlyRates' }, years)
  expect(pooled.groups[0]?.levels[0]).toMatchObject({ ways: { pooled: '10', yearlyRates: '50' }, printed: '10' })
  expect(rates.groups[0]?.levels[0]).toMatchObject({ printed: '50' })
  expect(rates.printedName).toBe('bình quân cộng các tỷ lệ hằng năm')
  expect(pooled.missingYears).toEqual([2016, 2017, 2020])
})

it('says so when the printed rates do not add up to what the counts give, and rounds once', () => {
  // 1/3 + 1/3: 33,3 + 33,3 = 66,6, the counts give 66,7.
  const [group] = termAverage(rules, asked, [year(2020, [1, 1, 1, 0])]).groups
  expect(group?.atLeastGood).toMatchObject({ sumOfPrinted: '66.6', printed: '66.7' })
  expect(group?.sentence).toContain('Tính từ số gốc là 66,7%; chênh do làm tròn.')
  // 18,449…9 % is 18,4 %, however many digits are looked at.
  expect(termAverage(rules, asked, [year(2020, [1_844_999, 8_155_001, 0, 0])]).groups[0]?.levels[0]?.printed).toBe('18.4')
})

it('has no average without counts', () => {
  expect(termAverage(rules, asked, [year(2020, [0, 0, 0, 0])])).toMatchObject({ missingYears: [2016, 2017, 2018, 2019, 2020], groups: [{ levels: [{ printed: null }, {}, {}, {}], sentence: 'Tổ chức cơ sở đảng: chưa có số gốc của năm nào.' }] })
})
