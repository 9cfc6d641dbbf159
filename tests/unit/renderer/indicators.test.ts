/** Words of cross-checks and of the history of indicators. */
import { describe, expect, it } from 'vitest'
import { crossCheckSchema, indicatorSchema, targetSchema } from '../../../shared/domain/indicator.ts'
import { checkWords, indicatorValueWords, sidesWords, toleranceWords } from '../../../renderer/features/indicators/words.ts'
import { labelOfKey, labelOfPath } from '../../../renderer/features/record-editor/field-labels.ts'
import { describe as inWords } from '../../../renderer/features/record-editor/describe.ts'

const indicators = [{ id: 'a', code: 'TC01' }, { id: 'b', code: 'TC02' }, { id: 'c', code: 'HT02' }]
const term = (indicatorId: string, more: Readonly<Record<string, unknown>> = {}) => ({ indicatorId, part: 'value', of: 'this', factor: 1, ...more })
const check = (more: Readonly<Record<string, unknown>>) => checkWords({ left: [term('a')], relation: 'equal', right: [term('b')], constant: '0', tolerance: '0', ...more }, indicators)

describe('a cross-check as one line', () => {
  it.each([
    [{}, 'TC01 = TC02'],
    [{ right: [term('b'), term('c', { part: 'denominator' })] }, 'TC01 = TC02 + HT02 [mẫu số]'],
    [{ right: [term('a', { of: 'previous' }), term('b', { factor: -2 })] }, 'TC01 = TC01 [kỳ trước] − 2 × TC02'],
    [{ left: [term('a', { factor: -1 })], relation: 'atMost' }, '−TC01 ≤ TC02'],
    [{ relation: 'atLeast', right: [], constant: '0' }, 'TC01 ≥ 0'],
    [{ right: [], constant: '1250.5' }, 'TC01 = 1.250,5'],
    [{ constant: '-3', tolerance: '0.5' }, 'TC01 = TC02 − 3 (lệch không quá 0,5)'],
  ])('%j', (more, words) => expect(check(more)).toBe(words))

  it('has its sides and what it may be off apart, for the list', () => {
    const list = { left: [term('a')], right: [term('b'), term('c', { factor: -1 })], constant: '2' }
    expect(sidesWords(list, indicators)).toEqual({ left: 'TC01', right: 'TC02 − HT02 + 2' })
    expect([toleranceWords('0'), toleranceWords('1.5')]).toEqual(['', 'không quá 1,5'])
  })

  it('is said while it is typed, whatever is missing or wrong', () => {
    expect(check({ left: undefined, right: [term('')], constant: 'abc', tolerance: '' })).toBe('… = …')
  })
})

describe('the history speaks Vietnamese', () => {
  it('every key of the records has a name', () => {
    const keys = [indicatorSchema, targetSchema, crossCheckSchema].flatMap((schema) => Object.keys(schema.shape))
    expect(keys.filter((key) => labelOfKey(key) === key)).toEqual([])
    expect(labelOfPath('base')).toBe('Đếm trên')
  })

  it('every fixed value has words', () => {
    const fixed = [indicatorSchema.shape.rollUp, indicatorSchema.shape.period, indicatorSchema.shape.direction.unwrap(), indicatorSchema.shape.base.unwrap(), crossCheckSchema.shape.relation, crossCheckSchema.shape.scope.unwrap()].flatMap((choice): readonly string[] => choice.options)
    expect(fixed.filter((value) => indicatorValueWords[value] === undefined)).toEqual([])
    expect(inWords({ rollUp: 'rateOfSums' }, new Map())).toBe('Cách cộng: Tỷ lệ chung: tổng tử số chia tổng mẫu số')
  })
})
