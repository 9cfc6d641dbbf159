/** Titles of a round's reports: the period stands in them once. */
import { describe, expect, it } from 'vitest'
import { periodAt, titleOfPeriod } from '../../../shared/domain/reporting-periods.ts'

describe('the title of a period’s report', () => {
  it.each([
    ['Báo cáo tháng', 'month', 'Báo cáo tháng 11 năm 2026'], ['Báo cáo hằng tháng', 'month', 'Báo cáo tháng 11 năm 2026'], ['Báo cáo định kỳ hàng tháng', 'month', 'Báo cáo tháng 11 năm 2026'],
    ['Báo cáo Quý', 'quarter', 'Báo cáo quý IV năm 2026'], ['Báo cáo 6 tháng', 'halfYear', 'Báo cáo 6 tháng đầu năm 2026'], ['Báo cáo 6 tháng đầu năm', 'halfYear', 'Báo cáo 6 tháng đầu năm 2026'],
    ['Báo cáo 9 tháng', 'nineMonths', 'Báo cáo 9 tháng đầu năm 2026'], ['Tổng kết năm', 'year', 'Tổng kết năm 2026'], ['Báo cáo hằng năm', 'year', 'Báo cáo năm 2026'],
    ['Báo cáo công tác xây dựng Đảng', 'quarter', 'Báo cáo công tác xây dựng Đảng quý IV năm 2026'], ['Báo cáo giao ban hằng tháng', 'quarter', 'Báo cáo giao ban hằng tháng quý IV năm 2026'],
  ] as const)('%s, %s: %s', (title, period, expected) => {
    expect(titleOfPeriod(title, period, periodAt(period, '2026-11-22'))).toBe(expected)
  })
})
