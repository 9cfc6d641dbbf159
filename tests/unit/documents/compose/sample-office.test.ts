/** The sample office: what it must hold, whatever words are polished later. */
import { expect, test } from 'vitest'
import { weekendName } from '../../../../shared/domain/dates.ts'
import { bodyOn } from '../../../../shared/domain/organisation.ts'
import { sampleRecords } from '../../../support/documents/sample-office.ts'

const records = sampleRecords()

test('58 grassroots units stand under the committee today, and the report counts each of them once', () => {
  const units = records.bodies.filter((body) => ['grassrootsCommittee', 'grassrootsCell'].includes(bodyOn(body, '2026-09-15')?.kind ?? ''))
  const names = units.map((body) => bodyOn(body, '2026-09-15')?.name)
  expect(units).toHaveLength(58)
  expect(units.every((body) => bodyOn(body, '2026-09-15')?.parentId === 'dang-uy')).toBe(true)
  expect(records.summaryReports[0]?.unitTable?.rows.map((row) => row.unit)).toEqual(names)
})

test('figures of the report agree with the sums of its table', () => {
  const report = records.summaryReports[0]
  const sum = (column: number): number => report?.unitTable?.rows.reduce((total, row) => total + (row.values[column] ?? 0), 0) ?? 0
  const figure = (id: string) => report?.figures.find((one) => one.id === id)
  expect([figure('sinh-hoat-du-ky')?.denominator, figure('giao-nhiem-vu')?.denominator, figure('giao-nhiem-vu')?.numerator]).toEqual([sum(0), sum(1), sum(4)])
})

test('the committee had another name, symbol and letterhead before March 2025', () => {
  const committee = records.bodies.find((body) => body.id === 'dang-uy')
  expect(committee?.versions.map((version) => [version.from, version.to, version.symbol, version.letterheadIssuer])).toEqual([
    ['2015-09-01', '2025-02-28', 'ĐUK', 'ĐẢNG UỶ KHỐI CÁC CƠ QUAN TỈNH'], ['2025-03-01', null, 'ĐU', 'ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH'],
  ])
})

test('two papers are older than the guide of 2026, all others younger', () => {
  const dates = [...records.plans, ...records.summaryReports, ...records.freeDocuments].map((record) => record.paper.date ?? '')
  expect(dates.filter((date) => date < '2026-05-27')).toEqual(['2024-10-08', '2025-12-29'])
})

test('numbers of a kind rise with the days of a term', () => {
  const papers = [
    ...records.plans.map(({ paper }) => ({ kind: 'plan', paper })), ...records.summaryReports.map(({ paper }) => ({ kind: 'report', paper })),
    ...records.freeDocuments.map(({ kind, paper }) => ({ kind, paper })),
  ]
  const series = Map.groupBy(papers.filter(({ paper }) => paper.number !== null && paper.date !== null), ({ kind, paper }) => `${kind} ${paper.bodyId} ${(paper.date ?? '') < '2025-08-07' ? 'before' : 'since'}`)
  const outOfOrder = [...series].filter(([, own]) => {
    const numbers = own.toSorted((one, other) => (one.paper.date ?? '').localeCompare(other.paper.date ?? '') || (one.paper.number ?? 0) - (other.paper.number ?? 0)).map(({ paper }) => paper.number ?? 0)
    return numbers.some((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0))
  })
  expect(outOfOrder.map(([name]) => name)).toEqual([])
})

test('the text is NFC and marks stand on the main vowel (uỷ, hoà)', () => {
  const text = JSON.stringify(records)
  expect(text).toBe(text.normalize('NFC'))
  expect(text.match(/(?:[òóỏõọ][ae]|(?<!q)[ùúủũụ]y)(?!\p{L})/giu)).toBeNull()
})

test('weekdays: a few known days', () => {
  expect(['2026-11-21', '2026-11-22', '2026-11-23', '2024-02-29', '2000-01-01'].map(weekendName)).toEqual(['thứ Bảy', 'Chủ nhật', null, null, 'thứ Bảy'])
})
