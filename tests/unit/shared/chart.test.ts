/** Charts as meaning: what the schema refuses, the table behind, the scale of the axis. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockSchema } from '../../../shared/document/blocks.ts'
import { chartTable, chartWords } from '../../../shared/document/chart.ts'
import { scaleFor, shareOf, tickText, ticksOf, withRoomBelow } from '../../../shared/document/chart-scale.ts'

const chart = {
  kind: 'chart', chart: 'column', caption: 'Kết quả', unit: '%', categoryTitle: 'Năm', categories: ['2025', '2026'],
  series: [{ name: 'Tổ chức đảng', values: ['18.5', null] }, { name: 'Đảng viên', values: ['67.6', '1234'] }],
  target: { name: 'Chỉ tiêu', value: '90' }, withTable: true,
} as const

function messages(block: unknown): readonly string[] {
  const parsed = blockSchema.safeParse(block)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a chart block', () => {
  it('takes exact figures, with gaps', () => {
    expect(messages(chart)).toEqual([])
  })
  it.each([
    ['a figure too few', { series: [{ name: 'A', values: ['1'] }] }, 'series.0.values: “A” có 1 số liệu cho 2 mục. Ghi đủ mỗi mục một số; mục chưa có số ghi null.'],
    ['no figure at all', { series: [{ name: 'A', values: [null, null] }] }, 'series.0.values: “A” chưa có số liệu nào. Bỏ dãy này hoặc ghi số liệu.'],
    ['a name twice', { series: [{ name: 'A', values: ['1', '2'] }, { name: 'A', values: ['1', '2'] }] }, 'series.1.name: Có hai dãy số liệu cùng tên “A”. Đặt tên khác nhau.'],
  ])('refuses %s', (_what, part, expected) => {
    expect(messages({ ...chart, ...part })).toEqual([expected])
  })
  it('refuses more than can be read', () => {
    const categories = Array.from({ length: 21 }, (_, at) => `Đơn vị ${at}`)
    const series = ['A', 'B'].map((name) => ({ name, values: categories.map(() => '1') }))
    expect(messages({ ...chart, categories, series })).toEqual(['series: Biểu đồ có 42 số liệu, nhiều hơn 40 nên không đọc được. Tách thành nhiều biểu đồ hoặc dùng bảng.'])
  })
  it.each([['a fraction of the machine', 18.5], ['a comma', '18,5'], ['a needless zero', '18.50']])('refuses %s as a figure', (_what, value) => {
    expect(messages({ ...chart, series: [{ name: 'A', values: [value, '1'] }] })).toHaveLength(1)
  })
  it.each([[39], [201]])('refuses a height of %d mm', (heightMm) => {
    expect(messages({ ...chart, heightMm })).toHaveLength(1)
  })
})

describe('the table behind a chart', () => {
  it('has every figure with the decimals of the most exact, and says what is not known', () => {
    expect(chartTable(chart)).toMatchObject({
      header: ['Năm', 'Tổ chức đảng (%)', 'Đảng viên (%)', 'Chỉ tiêu (%)'],
      rows: [['2025', '18,5', '67,6', '90,0'], ['2026', '…', '1.234,0', '90,0']],
    })
  })
  it('is said in words for who cannot see the chart', () => {
    expect(chartWords(chart)).toBe('Kết quả (đơn vị tính: %). Tổ chức đảng: 2025 18,5; 2026 chưa có số liệu. Đảng viên: 2025 67,6; 2026 1.234,0. Chỉ tiêu: 90,0.')
  })
})

describe('the scale of values', () => {
  it.each([
    ['columns from zero', [142, 230], true, { min: 0, max: 250, step: 50 }],
    ['a line from nearer by', [80.4, 93.8], false, { min: 80, max: 95, step: 5 }],
    ['a line that rises from little', [10, 93.8], false, { min: 0, max: 100, step: 20 }],
    ['less than nothing', [-12.5, 8], true, { min: -15, max: 10, step: 5 }],
    ['nothing but zero', [0, 0], true, { min: 0, max: 1, step: 1 }],
    ['one figure', [90], false, { min: 90, max: 91, step: 1 }],
    ['parts of one', [0.2, 0.9], false, { min: 0, max: 1, step: 1 }],
  ])('%s', (_what, values, fromZero, expected) => {
    expect(scaleFor(values, fromZero)).toEqual(expected)
  })
  it('holds every figure between whole marks, few enough to read', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 }), fc.boolean(), (values, fromZero) => {
      const scale = scaleFor(values, fromZero)
      const ticks = ticksOf(scale)
      expect(ticks.length).toBeGreaterThan(1)
      expect(ticks.length).toBeLessThanOrEqual(8)
      for (const tick of ticks) expect(Number.isInteger(tick)).toBe(true)
      for (const value of values) {
        expect(shareOf(scale, value)).toBeGreaterThanOrEqual(-1e-9)
        expect(shareOf(scale, value)).toBeLessThanOrEqual(1 + 1e-9)
      }
      if (fromZero) expect(ticks).toContain(0)
    }))
  })
  it.each([[80.4, 75], [84, 80]])('leaves room for %d under its point from %d on', (low, min) => {
    expect(withRoomBelow({ min: 80, max: 95, step: 5 }, low).min).toBe(min)
  })
  it.each([[1500, '1.500'], [-2_000_000, '-2.000.000'], [0, '0'], [950, '950']])('writes %d as %s', (value, text) => {
    expect(tickText(value)).toBe(text)
  })
})
