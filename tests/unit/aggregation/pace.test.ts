/** When a span is over and what each month left must bring. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasEnded, monthsLeft, neededPerMonth } from '../../../electron/aggregation/pace.ts'
import { compareQuantities, multiplyQuantities, quantityOfNumber, subtractQuantities } from '../../../shared/domain/quantity.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }

describe('the pace of a target', () => {
  it('counts the running month until its last day, and none once the span is over', () => {
    expect(['2025-06-01', '2026-01-01', '2026-01-31', '2026-11-30', '2026-12-30', '2026-12-31', '2027-03-01'].map((on) => [monthsLeft(year, on), hasEnded(year, on)]))
      .toEqual([[12, false], [12, false], [11, false], [1, false], [1, false], [0, true], [0, true]])
  })

  it('is 12,5 for 150 a year and 750 in five years alike, 13 people; nothing without a month', () => {
    expect([neededPerMonth('150', 12, 1), neededPerMonth('750', 60, 1), neededPerMonth('150', 12, 0), neededPerMonth('475', 30, 0), neededPerMonth('0', 5, 0), neededPerMonth('7', 0, 0)])
      .toEqual(['12.5', '12.5', '13', '16', '0', null])
  })

  it('brings all that is missing and no month more than it must', () => {
    fc.assert(fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 70 }), fc.constantFrom(0, 1, 2), (remaining, months, decimals) => {
      const each = neededPerMonth(quantityOfNumber(remaining), months, decimals) ?? '0'
      const parts = quantityOfNumber(months)
      expect(compareQuantities(multiplyQuantities(each, parts), quantityOfNumber(remaining))).toBeGreaterThanOrEqual(0)
      const less = subtractQuantities(each, decimals === 0 ? '1' : decimals === 1 ? '0.1' : '0.01')
      if (remaining > 0) expect(compareQuantities(multiplyQuantities(less, parts), quantityOfNumber(remaining))).toBeLessThan(0)
    }))
  })
})
