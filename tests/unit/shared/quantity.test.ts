/** Exact arithmetic of the collection desk. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addQuantities, compareQuantities, divideQuantities, percentOf, quantityOf, quantitySchema, quantityText, subtractQuantities } from '../../../shared/domain/quantity.ts'

const quantities = fc.record({ units: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), decimals: fc.integer({ min: 0, max: 4 }) }).map(quantityOf)

describe('quantities', () => {
  it('reproduce the sums of the sources exactly', () => {
    expect(addQuantities(['18.5', '67.6'])).toBe('86.1')
    expect(addQuantities(['18.9', '74.9'])).toBe('93.8')
    expect(addQuantities(['150', '150', '150', '150', '150'])).toBe('750')
    expect(addQuantities(['21', '37'])).toBe('58')
    expect(percentOf('199', '199', 1)).toBe('100')
    expect(percentOf('35599', '35900', 2)).toBe('99.16')
    expect(addQuantities(['0.1', '0.2'])).toBe('0.3')
  })

  it('round half away from zero and never divide by zero', () => {
    expect(divideQuantities('1', '8', 2)).toBe('0.13')
    expect(divideQuantities('-1', '8', 2)).toBe('-0.13')
    expect(divideQuantities('2', '3', 1)).toBe('0.7')
    expect(divideQuantities('1', '0', 1)).toBeNull()
    expect(quantityOf({ units: 123456n, decimals: 5 })).toBe('1.2346')
  })

  it('are printed by the Vietnamese rule', () => {
    expect(quantityText('1234567.5')).toBe('1.234.567,5')
    expect(quantityText('18.5', 2)).toBe('18,50')
    expect(quantityText('99.16', 1)).toBe('99,2')
    expect(quantityText('-0.05', 1)).toBe('-0,1')
  })

  it('are written in one way only', () => {
    for (const text of ['0', '5', '-5', '0.5', '-0.5', '10.25', '999999999999999']) expect(quantitySchema.safeParse(text).success, text).toBe(true)
    for (const text of ['', '-', '05', '1.', '1.0', '1,5', '.5', '-0', '1.23456', '1e3', '1234567890123456']) expect(quantitySchema.safeParse(text).success, text).toBe(false)
  })

  it('add in any order and give back what was added', () => {
    fc.assert(fc.property(fc.array(quantities, { maxLength: 8 }), quantities, (many, one) => {
      const sum = addQuantities([...many, one])
      expect(addQuantities([one, ...[...many].reverse()])).toBe(sum)
      expect(subtractQuantities(sum, one)).toBe(addQuantities(many))
      expect(compareQuantities(sum, sum)).toBe(0)
      expect(quantitySchema.safeParse(addQuantities(many.slice(0, 1))).success).toBe(true)
    }))
  })
})
