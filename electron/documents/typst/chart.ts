/**
 * A chart as lines, shapes and words for the typst source, at the places of its layout. The same patterns, dashes and
 * marks as Word's (`docx/charts/looks`), drawn line by line: the preview's pictures may hold nothing but outlines.
 */
import { shareOf, tickText, ticksOf } from '../../../shared/document/chart-scale.ts'
import { isLabelledAtBase, labelPlaces, pointsPerMm, targetWords } from '../print/index.ts'
import type { PrintedChart } from '../print/index.ts'
import { hatched } from './chart-patterns.ts'
import type { Point, Rectangle } from './chart-patterns.ts'

/** Lengths in millimetres, strokes and dashes in points, shades from 0 (black) to 255. */
export type ChartMark =
  | { readonly mark: 'line', readonly points: readonly Point[], readonly stroke: number, readonly shade: number, readonly dash: readonly number[] }
  | { readonly mark: 'shape', readonly points: readonly Point[], readonly fill: number | null, readonly stroke: number, readonly shade: number, readonly dash: readonly number[] }
  | { readonly mark: 'words', readonly x: number, readonly y: number, readonly align: 'left' | 'centre' | 'right', readonly size: number, readonly words: string, readonly ground: boolean, readonly upright: boolean, readonly stroke: 0 }

const [black, grid] = [0, 191]
const thin = 0.75
/** Dashes of the series' lines, in points; the target's come after. */
const dashes: readonly (readonly number[])[] = [[], [6, 4.5], [1.5, 1.5], [6, 4.5, 1.5, 4.5], [12, 4.5]]
const targetDash = [12, 4.5, 1.5, 4.5]
const [lineStroke, targetStroke] = [1.5, 1.75]
const labelGapMm = 0.6
const tickMm = 1.2

function line(points: readonly Point[], stroke = thin, dash: readonly number[] = [], shade = black): ChartMark {
  return { mark: 'line', points, stroke, shade, dash }
}

function shape(points: readonly Point[], fill: number | null, stroke = thin): ChartMark {
  return { mark: 'shape', points, fill, stroke, shade: black, dash: [] }
}

function words(text: string, x: number, y: number, size: number, align: 'left' | 'centre' | 'right' = 'centre', ground = false): readonly ChartMark[] {
  return text === '' ? [] : [{ mark: 'words', x, y, align, size, words: text, ground, upright: false, stroke: 0 }]
}

/** What is drawn, back to front. */
export function drawChart(chart: PrintedChart): readonly ChartMark[] {
  const { layout, content } = chart
  const isBar = content.chart === 'bar'
  return [
    ...words(layout.unit, 1, lineMm(layout.sizePt) / 2 + 0.5, layout.sizePt, 'left'),
    ...isBar ? uprightGrid(chart) : levelGrid(chart),
    ...figuresOnTop(isBar ? [...bars(chart), ...targetOver(chart)] : content.chart === 'column' ? columns(chart) : lines(chart)),
    ...isBar ? barNames(chart) : columnNames(chart),
    ...legend(chart),
  ]
}

/** No line runs through a figure. */
function figuresOnTop(marks: readonly ChartMark[]): readonly ChartMark[] {
  return [...marks.filter(({ mark }) => mark !== 'words'), ...marks.filter(({ mark }) => mark === 'words')]
}

function lineMm(points: number): number {
  return points * 1.2 / pointsPerMm
}

/** Height of a value in the plot. */
function levelOf({ layout: { plot, scale } }: PrintedChart, value: number): number {
  return plot.topMm + plot.heightMm * (1 - shareOf(scale, value))
}

/** Distance of a value from the frame's left edge, for lying bars. */
function reachOf({ layout: { plot, scale } }: PrintedChart, value: number): number {
  return plot.leftMm + plot.widthMm * shareOf(scale, value)
}

function levelGrid(chart: PrintedChart): readonly ChartMark[] {
  const { plot, scale, sizePt } = chart.layout
  const right = plot.leftMm + plot.widthMm
  const base = levelOf(chart, Math.min(Math.max(0, scale.min), scale.max))
  return [
    ...ticksOf(scale).flatMap((tick): readonly ChartMark[] => {
      const y = levelOf(chart, tick)
      return [line([[plot.leftMm, y], [right, y]], 0.5, [], grid), line([[plot.leftMm - tickMm, y], [plot.leftMm, y]]), ...words(tickText(tick), plot.leftMm - 2, y, sizePt, 'right')]
    }),
    line([[plot.leftMm, plot.topMm], [plot.leftMm, plot.topMm + plot.heightMm]]), line([[plot.leftMm, base], [right, base]]),
  ]
}

function uprightGrid(chart: PrintedChart): readonly ChartMark[] {
  const { plot, scale, sizePt } = chart.layout
  const bottom = plot.topMm + plot.heightMm
  const base = reachOf(chart, Math.min(Math.max(0, scale.min), scale.max))
  return [
    ...ticksOf(scale).flatMap((tick): readonly ChartMark[] => {
      const x = reachOf(chart, tick)
      return [line([[x, plot.topMm], [x, bottom]], 0.5, [], grid), line([[x, bottom], [x, bottom + tickMm]]), ...words(tickText(tick), x, bottom + 1 + lineMm(sizePt) / 2, sizePt)]
    }),
    line([[plot.leftMm, bottom], [plot.leftMm + plot.widthMm, bottom]]), line([[base, plot.topMm], [base, bottom]]),
  ]
}

function columnNames({ layout: { plot, names: { lines: categories, sizePt } } }: PrintedChart): readonly ChartMark[] {
  const band = plot.widthMm / categories.length
  return categories.flatMap((names, at) => names.flatMap((name, row) =>
    words(name, plot.leftMm + band * (at + 0.5), plot.topMm + plot.heightMm + 1.2 + lineMm(sizePt) * (row + 0.5), sizePt)))
}

function barNames({ layout: { plot, names: { lines: categories, sizePt } } }: PrintedChart): readonly ChartMark[] {
  const band = plot.heightMm / categories.length
  return categories.flatMap((names, at) => names.flatMap((name, row) =>
    words(name, plot.leftMm - 2, plot.topMm + band * (at + 0.5) + lineMm(sizePt) * (row - (names.length - 1) / 2), sizePt, 'right')))
}

/** A filled rectangle in the pattern of a series. */
function patterned(box: Rectangle, index: number): readonly ChartMark[] {
  const { left, top, right, bottom } = box
  const corners: readonly Point[] = [[left, top], [right, top], [right, bottom], [left, bottom]]
  return [shape(corners, index === 0 ? 89 : 255, 0), ...hatched(box, index).map((points) => line(points, 0.6)), shape(corners, null)]
}

function columns(chart: PrintedChart): readonly ChartMark[] {
  const { content: { series, categories, target }, layout } = chart
  const band = layout.plot.widthMm / categories.length
  const width = band / (series.length + layout.gap)
  const base = levelOf(chart, 0)
  const drawn = series.flatMap(({ values }, index) => values.flatMap((value, at) => {
    if (value === null) return []
    const left = layout.plot.leftMm + band * at + width * (layout.gap / 2 + index)
    const y = levelOf(chart, Number(value))
    return [...patterned({ left, right: left + width, top: Math.min(y, base), bottom: Math.max(y, base) }, index), ...columnFigure(layout, layout.labels[index]?.[at] ?? '', left + width / 2, y, y <= base)]
  }))
  return [...drawn, ...target === undefined ? [] : [targetLevel(chart, Number(target.value))]]
}

/** A figure over its column, or under one that hangs; turned where columns are narrow, and then it begins at the column. */
function columnFigure({ labelPt, upright }: PrintedChart['layout'], text: string, x: number, y: number, isOver: boolean): readonly ChartMark[] {
  if (upright) return words(text, x, isOver ? y - labelGapMm - 0.4 : y + labelGapMm + 0.4, labelPt, isOver ? 'left' : 'right', true).map((mark) => ({ ...mark, upright }))
  const away = labelGapMm + lineMm(labelPt) / 2
  return words(text, x, isOver ? y - away : y + away, labelPt, 'centre', true)
}

/** From the middle of the first category to that of the last, as Word draws it; a short dash over a single one. */
function targetLevel(chart: PrintedChart, value: number): ChartMark {
  const { plot, names: { lines: categories } } = chart.layout
  const y = levelOf(chart, value)
  const band = plot.widthMm / categories.length
  const middle = plot.leftMm + band / 2
  return categories.length === 1 ? line([[middle - 5, y], [middle + 5, y]], targetStroke * 1.5)
    : line([[middle, y], [middle + band * (categories.length - 1), y]], targetStroke, targetDash)
}

function bars(chart: PrintedChart): readonly ChartMark[] {
  const { content: { series, categories }, layout } = chart
  const band = layout.plot.heightMm / categories.length
  const height = band / (series.length + layout.gap)
  const base = reachOf(chart, 0)
  const drawn = series.flatMap(({ values }, index) => values.flatMap((value, at) => {
    if (value === null) return []
    const top = layout.plot.topMm + band * at + height * (layout.gap / 2 + index)
    const x = reachOf(chart, Number(value))
    const atBase = isLabelledAtBase(chart.content)
    const [from, isRight] = [atBase ? base : x, x >= base]
    return [
      ...patterned({ left: Math.min(x, base), right: Math.max(x, base), top, bottom: top + height }, index),
      ...words(layout.labels[index]?.[at] ?? '', isRight ? from + 1 : from - 1, top + height / 2, layout.labelPt, isRight ? 'left' : 'right', true),
    ]
  }))
  return drawn
}

/** The target's line over lying bars, its words on top. */
function targetOver(chart: PrintedChart): readonly ChartMark[] {
  const place = targetWords(chart)
  if (place === null) return []
  const { layout: { plot, target, sizePt } } = chart
  const { x, box } = place
  return [line([[x, plot.topMm], [x, plot.topMm + plot.heightMm]], targetStroke, targetDash), ...words(target ?? '', (box.left + box.right) / 2, (box.top + box.bottom) / 2, sizePt)]
}

function lines(chart: PrintedChart): readonly ChartMark[] {
  const { content, layout } = chart
  const band = layout.plot.widthMm / content.categories.length
  const places = labelPlaces(content, layout.scale)
  const drawn = content.series.flatMap(({ values }, index) => {
    const points = values.map((value, at): Point | null => value === null ? null : [layout.plot.leftMm + band * (at + 0.5), levelOf(chart, Number(value))])
    const label = lineMm(layout.labelPt) / 2 + 1.8
    return [
      ...stretches(points).filter((stretch) => stretch.length > 1).map((stretch) => line(stretch, lineStroke, dashes[index % dashes.length])),
      ...points.flatMap((point, at) => {
        if (point === null) return []
        const [x, y] = point
        const text = layout.labels[index]?.[at] ?? ''
        const place = places[index]?.[at] ?? 'above'
        return [marker(point, index), ...place === 'beside' ? words(text, x + 2.2, y, layout.labelPt, 'left', true) : words(text, x, place === 'above' ? y - label : y + label, layout.labelPt, 'centre', true)]
      }),
    ]
  })
  return [...content.target === undefined ? [] : [targetLevel(chart, Number(content.target.value))], ...drawn]
}

/** Points that follow each other without a gap. */
function stretches(points: readonly (Point | null)[]): readonly (readonly Point[])[] {
  const parts: Point[][] = [[]]
  for (const point of points) {
    if (point === null) parts.push([])
    else parts.at(-1)?.push(point)
  }
  return parts
}

/** Circle, square, triangle, diamond, open triangle. */
function marker([x, y]: Point, index: number): ChartMark {
  const size = 1.2
  const at = (pairs: readonly Point[]): readonly Point[] => pairs.map(([dx, dy]) => [x + dx * size, y + dy * size])
  switch (index % 5) {
    case 0: return shape(at(Array.from({ length: 24 }, (_, turn): Point => [Math.cos(turn * Math.PI / 12), Math.sin(turn * Math.PI / 12)])), black)
    case 1: return shape(at([[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]]), 255)
    case 3: return shape(at([[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]]), 255)
    case 2: return shape(at([[0, -1.1], [1.1, 0.9], [-1.1, 0.9]]), black)
    default: return shape(at([[0, -1.1], [1.1, 0.9], [-1.1, 0.9]]), 255)
  }
}

function legend({ content, layout }: PrintedChart): readonly ChartMark[] {
  return layout.entries.flatMap(({ index, text, keyMm, leftMm, topMm }) => {
    const y = topMm + lineMm(layout.sizePt) / 2
    const [from, to] = [leftMm, leftMm + keyMm - 2]
    return [...key(content.chart, index, index >= content.series.length, from, to, y), ...words(text, leftMm + keyMm - 0.5, y, layout.sizePt, 'left')]
  })
}

function key(kind: PrintedChart['content']['chart'], index: number, isTarget: boolean, from: number, to: number, y: number): readonly ChartMark[] {
  if (isTarget) return [line([[from, y], [to, y]], targetStroke, targetDash)]
  return kind === 'line' ? [line([[from, y], [to, y]], lineStroke, dashes[index % dashes.length]), marker([(from + to) / 2, y], index)]
    : patterned({ left: to - 4, right: to, top: y - 1.4, bottom: y + 1.4 }, index)
}
