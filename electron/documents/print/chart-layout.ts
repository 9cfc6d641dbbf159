/**
 * Where the parts of a chart stand inside its frame, in millimetres from its top left corner. Word is told the same
 * places as typst draws at, so that both show one picture.
 */
import type { ChartContent } from '../../../shared/document/chart.ts'
import { chartDecimals, chartHeight, chartLabel } from '../../../shared/document/chart.ts'
import { scaleFor, shareOf, tickText, ticksOf } from '../../../shared/document/chart-scale.ts'
import type { Scale } from '../../../shared/document/chart-scale.ts'
import type { ChartBox, ChartEntry, ChartLayout } from './chart-places.ts'
import type { ParagraphLook } from './style-sheet.ts'
import { estimateWidth, pointsPerMm } from './text-width.ts'

const sizePt = 11
const leastLabelPt = 7
const mostLabelPt = 10
const edgeMm = 3
/** The unit's line, and room for the figure over the highest column. */
const topMm = 13
/** The mark before a legend's words, the target's with room for its dashes, and the space after an entry. */
const [keyMm, targetKeyMm] = [9, 16]
const entryGapMm = 5
const usualHeightMm = 85
/** Least room for a series' bar, which holds its figure, and between two categories. */
const barMm = 5.5
const bandGapMm = 3.5

/** Height of a line of so many points. */
function lineMm(points: number): number {
  return points * 1.2 / pointsPerMm
}

/** `look` is the type of the form's table cells; the chart is as wide as the text and never higher than `mostMm`. */
export function chartLayout(content: ChartContent, look: ParagraphLook, textWidthMm: number, mostMm: number): ChartLayout {
  const widthMm = Math.floor(textWidthMm)
  const words: Measure = (text, points) => estimateWidth(text, { ...look, sizePt: points }) / pointsPerMm
  const decimals = chartDecimals(content)
  const target = content.target === undefined ? null : `${content.target.name} (${chartLabel(content.target.value, decimals)})`
  const labels = content.series.map(({ values }) => values.map((value) => chartLabel(value, decimals)))
  const scale = scaleOf(content)
  const side = sideOf(content, scale, words, widthMm)
  const plotWidth = widthMm - side.leftMm - side.rightMm
  const room = content.chart === 'bar' ? side.leftMm - 2 * edgeMm : plotWidth / content.categories.length - 1
  const categories = content.categories.map((name) => linesOf(name, room, words))
  const named = content.series.map(({ name }) => ({ text: name, keyMm }))
  const legend = legendOf([...named, ...target === null || content.chart === 'bar' ? [] : [{ text: target, keyMm: targetKeyMm }]], words, widthMm)
  const below = content.chart === 'bar' ? lineMm(sizePt) + 2 : Math.max(...categories.map((lines) => lines.length)) * lineMm(sizePt) + 2
  const heightMm = Math.max(chartHeight.leastMm, Math.min(content.heightMm ?? Math.max(usualHeightMm, ownHeight(content, below + legend.heightMm)), mostMm, chartHeight.mostMm))
  const plot = { leftMm: side.leftMm, topMm, widthMm: plotWidth, heightMm: Math.max(10, heightMm - topMm - below - legend.heightMm - 2) }
  const at = heightMm - legend.heightMm
  return {
    widthMm, heightMm, sizePt, labelPt: labelSize(content, labels, plot, words), unit: `Đơn vị tính: ${content.unit}`, plot, scale, categories, labels,
    target, targetMm: target === null ? 0 : words(target, sizePt) * 1.1,
    legend: { leftMm: 0, topMm: at, widthMm, heightMm: legend.heightMm },
    entries: legend.entries.map((entry) => ({ ...entry, topMm: entry.topMm + at })),
  }
}

type Measure = (text: string, points: number) => number

function scaleOf({ chart, series, target }: ChartContent): Scale {
  const values = [...series.flatMap((one) => one.values), target?.value ?? null].flatMap((value) => value === null ? [] : [Number(value)])
  const scale = scaleFor(values, chart !== 'line')
  const low = Math.min(...values)
  // The figure under the lowest point wants room above the names of the categories.
  const isTight = chart === 'line' && series.length > 1 && scale.min > 0 && low - scale.min < (scale.max - scale.min) * tightPart
  return isTight ? { ...scale, min: scale.min - scale.step } : scale
}

/** Part of the axis that a figure under its point may reach down. */
const tightPart = 0.12

/** Where the target stands over lying bars, and the box of its words over the plot; null: it is a series, or there is none. */
export function targetWords({ content, layout }: { readonly content: ChartContent, readonly layout: ChartLayout }): {
  readonly x: number, readonly box: { readonly left: number, readonly top: number, readonly right: number, readonly bottom: number }
} | null {
  if (content.chart !== 'bar' || content.target === undefined) return null
  const { plot, widthMm, targetMm, scale } = layout
  const x = plot.leftMm + plot.widthMm * shareOf(scale, Number(content.target.value))
  const left = Math.max(0, Math.min(x - targetMm / 2, widthMm - targetMm))
  return { x, box: { left, top: plot.topMm - lineMm(sizePt) - 0.5, right: Math.min(widthMm, left + targetMm), bottom: plot.topMm - 0.5 } }
}

/** Bars need all their lines; the other kinds are as high as usual. */
function ownHeight({ chart, series, categories }: ChartContent, outsideMm: number): number {
  return chart === 'bar' ? topMm + outsideMm + 2 + categories.length * (series.length * barMm + bandGapMm) : 0
}

/** Room left and right of the plot: marks of the axis, or the names of lying bars; figures at the ends of bars. */
function sideOf({ chart, categories, series }: ChartContent, scale: Scale, words: Measure, widthMm: number): { readonly leftMm: number, readonly rightMm: number } {
  if (chart !== 'bar') return { leftMm: Math.max(...ticksOf(scale).map((tick) => words(tickText(tick), sizePt))) + 2 * edgeMm, rightMm: edgeMm }
  const names = Math.max(...categories.map((name) => words(name, sizePt))) * 1.08
  const figures = Math.max(...series.flatMap(({ values }) => values.map((value) => words(value ?? '', mostLabelPt))))
  return { leftMm: Math.min(names, widthMm * 0.38) + 2 * edgeMm, rightMm: figures + 2 * edgeMm }
}

/** Words cut into lines no wider than `roomMm`, at their spaces. */
function linesOf(text: string, roomMm: number, words: Measure): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && words(`${last} ${word}`, sizePt) <= roomMm) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Entries side by side in the middle, in as many rows as they need. */
function legendOf(texts: readonly Pick<ChartEntry, 'text' | 'keyMm'>[], words: Measure, widthMm: number): { readonly heightMm: number, readonly entries: readonly ChartEntry[] } {
  const rowMm = lineMm(sizePt) + 1
  const rows: (Omit<ChartEntry, 'leftMm' | 'topMm'> & { readonly widthMm: number })[][] = [[]]
  const wide = (row: readonly { readonly widthMm: number }[]): number => row.reduce((sum, entry) => sum + entry.widthMm, 0)
  for (const [index, { text, keyMm: ownMm }] of texts.entries()) {
    const entry = { index, text, keyMm: ownMm, widthMm: ownMm + words(text, sizePt) * 1.05 + entryGapMm }
    const row = rows.at(-1) ?? []
    if (row.length > 0 && wide(row) + entry.widthMm > widthMm - 2 * edgeMm) rows.push([entry])
    else row.push(entry)
  }
  const entries = rows.flatMap((row, line) => {
    let left = (widthMm - wide(row) + entryGapMm) / 2
    return row.map((entry): ChartEntry => {
      const at = left
      left += entry.widthMm
      return { index: entry.index, text: entry.text, keyMm: entry.keyMm, leftMm: at, topMm: line * rowMm }
    })
  })
  return { heightMm: rows.length * rowMm + 1.5, entries }
}

/** Figures over columns are set as small as keeps them apart, within what can be read. */
function labelSize({ chart, categories, series }: ChartContent, labels: readonly (readonly string[])[], plot: ChartBox, words: Measure): number {
  const roomMm = chart === 'bar' ? Infinity : plot.widthMm / categories.length / (chart === 'column' ? series.length + columnGap : 1)
  const widest = Math.max(...labels.flat().map((label) => words(label, mostLabelPt)))
  const heightMm = chart === 'bar' ? plot.heightMm / categories.length / (series.length + columnGap) : Infinity
  const fitting = Math.min(roomMm / widest * mostLabelPt, heightMm / lineMm(mostLabelPt) * mostLabelPt, mostLabelPt)
  return Math.max(leastLabelPt, Math.floor(fitting * 2) / 2)
}

/** Room between two categories, as a part of a column's width; Word's gap width. */
export const columnGap = 0.6

/** Figures of lying bars stand at their ends, but at their beginnings where a target's line would run through them. */
export function isLabelledAtBase({ chart, target }: Pick<ChartContent, 'chart' | 'target'>): boolean {
  return chart === 'bar' && target !== undefined
}

/** Where the figure of each point of a line stands: over the highest of its category, under the lowest, else beside. */
export function labelPlaces({ series }: Pick<ChartContent, 'series'>): readonly (readonly ('above' | 'below' | 'beside')[])[] {
  return series.map((one, index) => one.values.map((value, at) => {
    const others = series.flatMap(({ values }, other) => other === index || values[at] === null || values[at] === undefined ? [] : [{ value: Number(values[at]), after: other > index }])
    const own = Number(value)
    const above = others.filter((other) => other.value > own || (other.value === own && !other.after)).length
    return above === 0 ? 'above' : above === others.length ? 'below' : 'beside'
  }))
}
