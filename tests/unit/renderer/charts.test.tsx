/** The window's charts: the arithmetic of places, and that every figure is there for eyes, keyboard and screen readers. */
import fc from 'fast-check'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { columnOf, cutName, everyName, frameOf, gridOf, levelOf, middleOf, partOf, stretchesOf } from '../../../renderer/ui/charts/geometry.ts'
import type { Point } from '../../../renderer/ui/charts/geometry.ts'
import { dashOf, patternOf } from '../../../renderer/ui/charts/marks.tsx'
import { RatingMap, levelPattern } from '../../../renderer/ui/charts/rating-map.tsx'
import { ColumnChart, TrendChart } from '../../../renderer/ui/charts/series-chart.tsx'
import { TargetBars, progressWords } from '../../../renderer/ui/charts/target-bars.tsx'
import { scaleFor } from '../../../shared/document/chart-scale.ts'

const frame = frameOf(640, 300, ['0', '1.000'], 2)

describe('places in a chart', () => {
  it('leave room for the marks of the axis and the names', () => {
    expect(frame).toEqual({ width: 640, height: 300, left: 49, top: 24, right: 628, bottom: 256 })
  })
  it('put the ends of the scale at the ends of the axis', () => {
    const scale = { min: -10, max: 30, step: 10 }
    expect([levelOf(frame, scale, -10), levelOf(frame, scale, 30), levelOf(frame, scale, 10)]).toEqual([256, 24, 140])
    expect(gridOf(frame, scale).map(({ tick }) => tick)).toEqual([-10, 0, 10, 20, 30])
  })
  it('hang a column from zero when its figure is less', () => {
    const scale = { min: -10, max: 10, step: 5 }
    const place = { categories: 2, category: 0, series: 2, index: 1 }
    const [up, down] = [columnOf(frame, scale, place, 5), columnOf(frame, scale, place, -5)]
    expect(up.y + up.height).toBe(140)
    expect(down.y).toBe(140)
    expect(up.x).toBe(middleOf(frame, 2, 0))
  })
  it('never let columns leave the axes or stand on one another', () => {
    const any = fc.record({ categories: fc.integer({ min: 1, max: 24 }), series: fc.integer({ min: 1, max: 5 }), value: fc.integer({ min: -1000, max: 1000 }) })
    fc.assert(fc.property(any, ({ categories, series, value }) => {
      const scale = scaleFor([value], true)
      const boxes = Array.from({ length: categories * series }, (_, at) => columnOf(frame, scale, { categories, category: Math.floor(at / series), series, index: at % series }, value))
      for (const [at, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThan(frame.left)
        expect(box.x + box.width).toBeLessThan(frame.right)
        expect(box.y).toBeGreaterThanOrEqual(frame.top - 1e-6)
        expect(box.y + box.height).toBeLessThanOrEqual(frame.bottom + 1e-6)
        const next = boxes[at + 1]
        if (next !== undefined) expect(next.x).toBeGreaterThanOrEqual(box.x + box.width - 1e-6)
      }
    }))
  })
  it('part a line where a figure is missing', () => {
    const [a, b, c]: readonly Point[] = [[1, 1], [2, 2], [3, 3]]
    expect(stretchesOf([null, a ?? null, b ?? null, null, null, c ?? null])).toEqual([[a, b], [c]])
  })
  it('leave out names that would run into one another, and cut those too long', () => {
    expect(everyName(['2025', '2026'], frame)).toBe(1)
    expect(everyName(Array.from({ length: 24 }, () => 'Tháng 12/2026'), frame)).toBeGreaterThan(2)
    expect([cutName('Xã A', 70), cutName('Đảng uỷ các cơ quan', 70)]).toEqual(['Xã A', 'Đảng uỷ c…'])
  })
  it.each([[5, 10, 0.5], [15, 10, 1], [-5, 10, 0], [1, 0, 0]])('%d of %d fills %d of a bar', (value, whole, part) => {
    expect(partOf(value, whole)).toBe(part)
  })
  it('give each of five series a look of its own', () => {
    const five = [0, 1, 2, 3, 4]
    expect(new Set(five.map(patternOf)).size).toBe(5)
    expect(new Set(five.map(dashOf)).size).toBe(5)
    expect([0, 1, 2, 3].map((at) => levelPattern(at, 4))).toEqual(['solid', 'cross', 'level', 'empty'])
  })
})

/** Words between tags, in order; `without`: what is left out of the markup. */
function wordsOf(element: ReactElement, without = /<style[\s\S]*?<\/style>/gu): readonly string[] {
  return Array.from(renderToStaticMarkup(element).replaceAll(without, '').matchAll(/>([^<]+)</gu), ([, text = '']) => text)
}

const data = {
  caption: 'Tỉ lệ xếp loại', unit: '%', categoryTitle: 'Năm', categories: ['2025', '2026'],
  series: [{ name: 'Tổ chức đảng', values: ['92.4', '93.8'] }, { name: 'Đảng viên', values: [null, '86.1'] }], target: { name: 'Chỉ tiêu', value: '90' },
}

describe.each([['columns', ColumnChart], ['a trend', TrendChart]] as const)('%s', (_what, Chart) => {
  it('write every figure, the names, the unit and the target', () => {
    const words = wordsOf(<Chart data={data} />)
    expect(words).toEqual(expect.arrayContaining(['Tỉ lệ xếp loại', 'Đơn vị tính: %', '2025', '2026', 'Năm', '92,4', '93,8', '86,1', 'Tổ chức đảng', 'Đảng viên', 'Chỉ tiêu (90,0)', 'Xem bảng số liệu']))
    const drawn = wordsOf(<Chart data={data} />, /<table[\s\S]*<\/table>/gu)
    expect(drawn.filter((text) => text === '…')).toEqual([])
    // The table behind it is there too, for the button and for paper.
    expect(words.slice(words.indexOf('Đảng viên (%)')).slice(0, 9)).toEqual(['Đảng viên (%)', 'Chỉ tiêu (%)', '2025', '92,4', '…', '90,0', '2026', '93,8', '86,1'])
  })
  it('tell a screen reader all of it', () => {
    expect(renderToStaticMarkup(<Chart data={data} />)).toContain('aria-label="Tỉ lệ xếp loại (đơn vị tính: %). Tổ chức đảng: 2025 92,4; 2026 93,8. Đảng viên: 2025 chưa có số liệu; 2026 86,1. Chỉ tiêu: 90,0."')
  })
  it('stand without any figure', () => {
    expect(wordsOf(<Chart data={{ ...data, series: [{ name: 'A', values: [null, null] }], target: undefined }} />)).toContain('2025')
  })
})

describe('bars of progress', () => {
  it.each([
    [{ name: 'Xã A', value: '112', target: '150', unit: 'đảng viên' }, '112 / 150 đảng viên (74,7%)'],
    [{ name: 'Xã A', value: null, target: '150', unit: 'đảng viên' }, 'chưa có số liệu / 150 đảng viên'],
    [{ name: 'Xã A', value: '1234.5', target: null, unit: '%' }, '1.234,5 %, chưa giao chỉ tiêu'],
    [{ name: 'Xã A', value: null, target: null, unit: '%' }, 'chưa có số liệu'],
    [{ name: 'Xã A', value: '3', target: '0', unit: 'lớp' }, '3 / 0 lớp'],
  ])('%o', (row, words) => {
    expect(progressWords(row)).toBe(words)
    expect(wordsOf(<TargetBars title="Kết nạp đảng viên" nameTitle="Đơn vị" rows={[row]} />)).toContain(words)
  })
})

describe('the map of ratings', () => {
  const levels = [{ id: 'a', name: 'Hoàn thành xuất sắc nhiệm vụ', sign: 'XS' }, { id: 'b', name: 'Không hoàn thành nhiệm vụ', sign: 'K' }]
  const map = (onOpen?: () => void) => (
    <RatingMap title="Xếp loại" rowTitle="Tổ chức đảng" columns={['2025', '2026']} levels={levels} rows={[{ id: '1', name: 'Chi bộ 1', ratings: ['a', null] }]} {...(onOpen !== undefined && { onOpen })} />
  )
  it('says each rating by sign and in full, and where there is none', () => {
    expect(wordsOf(map()).slice(-5)).toEqual(['Chi bộ 1', 'XS', 'Hoàn thành xuất sắc nhiệm vụ', '–', 'chưa xếp loại'])
  })
  it('can be opened place by place with the keyboard', () => {
    const markup = renderToStaticMarkup(map(() => undefined))
    expect(markup.match(/<button type="button"[^>]*aria-label="[^"]*"/gu)?.map((button) => /aria-label="([^"]*)"/u.exec(button)?.[1])).toEqual(['Chi bộ 1, 2025: Hoàn thành xuất sắc nhiệm vụ', 'Chi bộ 1, 2026: chưa xếp loại'])
  })
})
