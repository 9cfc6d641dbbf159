/** Registers beside reports, as the window shows them. */
import { expect, test } from 'vitest'
import { comparisonTable } from '../../../renderer/features/year-work/comparison-table.ts'
import { workTableTexts } from '../../../shared/domain/work-table.ts'

const none = { numerator: null, denominator: null }
const row = { bodyId: 'cb', name: 'Chi bộ Một', code: 'PT05', indicator: 'Đảng viên được kết nạp' }
const comparison = {
  campaignId: 'dot', title: 'Năm 2026', from: '2026-01-01', to: '2026-12-31',
  rows: [
    { ...row, reported: { numerator: '1300', denominator: null }, register: { numerator: '1301', denominator: null }, difference: { numerator: '-1', denominator: null }, differs: true },
    { ...row, code: 'HT02', reported: { numerator: '99', denominator: '100' }, register: none, difference: none, differs: false },
  ],
}

test('both figures and their difference; what one side does not say is not 0', () => {
  expect(workTableTexts(comparisonTable(comparison, false)).rows.map((texts) => texts.slice(2))).toEqual([
    ['PT05. Đảng viên được kết nạp', '1.300', '1.301', '-1'], ['HT02. Đảng viên được kết nạp', '99/100', 'không có', 'không có'],
  ])
  expect(comparisonTable(comparison, true).rows.map(({ flag }) => flag)).toEqual(['Khác nhau'])
})
