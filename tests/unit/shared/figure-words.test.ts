/** What is said of a figure beside another one. */
import { describe, expect, it } from 'vitest'
import { differenceText, dueText } from '../../../shared/domain/figure-words.ts'

const count = { rollUp: 'sum', decimals: 0 } as const
const rate = { rollUp: 'rateOfSums', decimals: 1 } as const

describe('a difference', () => {
  it('says the way, the size and the per cent; of rates points of per cent', () => {
    expect(differenceText(count, { difference: '1234', percent: '108.3' })).toBe('tăng 1.234, bằng 108,3%')
    expect(differenceText(count, { difference: '-3', percent: '70' })).toBe('giảm 3, bằng 70%')
    expect(differenceText(rate, { difference: '-1.2499', percent: null })).toBe('giảm 1,2 điểm %')
  })
  it('of nothing is said as such, one that rounds away is shown whole, and an unknown one is empty', () => {
    expect(differenceText(count, { difference: '0', percent: '100' })).toBe('không đổi')
    expect(differenceText(rate, { difference: '0.0123', percent: null })).toBe('tăng 0,0123 điểm %')
    expect(differenceText(count, { difference: null, percent: null })).toBe('')
  })
})

it('what is due says how it is held and, of rates, the per cent', () => {
  expect(dueText(count, { value: '1500', comparison: 'atLeast' })).toBe('từ 1.500')
  expect(dueText(rate, { value: '96.5', comparison: 'above' })).toBe('trên 96,5%')
})
