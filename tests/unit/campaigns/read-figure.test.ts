/** Figures and dates as clerks write them: what can be read in one way is taken, what can be read in two is not. */
import { describe, expect, it } from 'vitest'
import { readDateText } from '../../../electron/campaigns/forms/read-date.ts'
import { readFigureText } from '../../../electron/campaigns/forms/read-figure.ts'

const wish = { kind: 'count', whole: false, mayBeNegative: false, unitOfMeasure: 'đồng chí' } as const
const read = (text: string, more: object = {}): readonly [string | null, string] => {
  const { value, issues } = readFigureText(text, { ...wish, ...more })
  return [value, issues.map(({ code }) => code).join(' ')]
}

describe('a figure', () => {
  it.each([
    ['12', '12', 'figure.text'], ['0', '0', 'figure.text'], ['007', '7', 'figure.text'], ['1.234,5', '1234.5', 'figure.text'], ['1.234.567', '1234567', 'figure.text'],
    ['1 234,5', '1234.5', 'figure.text'], ['1\u00A0234', '1234', 'figure.text'], ['12,50', '12.5', 'figure.text'], ['0,125', '0.125', 'figure.text'], ['1234,567', '1234.567', 'figure.text'], ['12,3450', '12.345', 'figure.text'],
    ['1,234.5', '1234.5', 'figure.english'], ['1,234,567', '1234567', 'figure.english'], ['12.5', '12.5', 'figure.english'], ['0.5', '0.5', 'figure.english'],
    ['1.234', '1234', 'figure.thousands'], ['12 đồng chí', '12', 'figure.words'], ['12 đ/c', '12', 'figure.words'], ['12 ĐỒNG CHÍ.', '12', 'figure.words'], ['12 người', '12', 'figure.otherUnit'],
    ['12.', '12', 'figure.text'], ['1,23456', '1.2346', 'figure.text figure.rounded'],
  ])('“%s” is %s', (text, value, code) => {
    expect(read(text)).toEqual([value, code])
  })

  it.each([
    ['1,234', 'figure.ambiguous'], ['12,345', 'figure.ambiguous'], ['1.23.4', 'figure.notNumber'], ['1,2,3', 'figure.notNumber'], ['1.234.5', 'figure.notNumber'], ['1 23', 'figure.notNumber'], ['1,5.000,2', 'figure.notNumber'],
    ['khoảng 12', 'figure.notNumber'], ['12-15', 'figure.notNumber'], ['12/40', 'figure.notNumber'], ['mười hai', 'figure.notNumber'], ['-', 'figure.dash'], ['Không có', 'figure.dash'], ['…', 'figure.dash'],
    ['2 chục', 'figure.multiple'], ['3 triệu', 'figure.multiple'], ['98,3%', 'figure.percent'], ['-5', 'figure.negative'], ['−5', 'figure.negative'], ['9999999999999999', 'figure.tooLarge'],
  ])('“%s” is none: %s', (text, code) => {
    expect(read(text)).toEqual([null, code])
  })

  it('without a unit of measure takes no word for another one, and still reads no second number', () => {
    expect(read('12 cuộc', { unitOfMeasure: '' })).toEqual(['12', 'figure.words'])
    expect(read('3 triệu', { unitOfMeasure: '' })).toEqual([null, 'figure.multiple'])
    expect(read('12/40', { unitOfMeasure: '' })).toEqual([null, 'figure.notNumber'])
  })

  it('is whole where people are counted, and may be of millions where those are the unit', () => {
    expect(read('12,5', { whole: true })).toEqual([null, 'figure.fraction'])
    expect(read('12,0', { whole: true })).toEqual(['12', 'figure.text'])
    expect(read('3 triệu đồng', { unitOfMeasure: 'triệu đồng' })).toEqual(['3', 'figure.words'])
    expect(read('-5', { mayBeNegative: true })).toEqual(['-5', 'figure.text'])
  })

  it('of a rate is a per cent, and one below 1 is asked about', () => {
    expect(read('98,3%', { kind: 'percent', unitOfMeasure: '%' })).toEqual(['98.3', 'figure.text'])
    expect(read('0,983', { kind: 'percent', unitOfMeasure: '%' })).toEqual(['0.983', 'figure.text rate.scale'])
  })

  it('that is not there is no problem of reading', () => {
    expect(readFigureText(' \u00A0\u200B', wish)).toEqual({ empty: true, value: null, issues: [] })
  })
})

describe('a date', () => {
  it.each([
    ['15/6/2026', '2026-06-15', ''], ['5-3-2026', '2026-03-05', ''], ['05.03.2026', '2026-03-05', ''], ['ngày 15 tháng 6 năm 2026', '2026-06-15', ''], ['2026-06-15', '2026-06-15', ''], ['15/6/26', '2026-06-15', 'date.shortYear'],
    ['6/2026', null, 'date.incomplete'], ['tháng 6 năm 2026', null, 'date.incomplete'], ['2026', null, 'date.incomplete'], ['31/2/2026', null, 'date.unreadable'], ['6/15/2026', null, 'date.unreadable'], ['đầu năm', null, 'date.unreadable'],
  ])('“%s” is %s', (text, date, code) => {
    const found = readDateText(text)
    expect([found.date, found.issues.map((one) => one.code).join(' ')]).toEqual([date, code])
  })
})
