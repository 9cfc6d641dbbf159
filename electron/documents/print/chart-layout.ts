/**
 * Where the parts of a chart stand inside its frame, in millimetres from its top left corner. Word is told the same
 * places as typst draws at, so that both show one picture.
 */
import type { ChartContent } from '../../../shared/document/chart.ts'
import { chartDecimals, chartHeight, chartLabel } from '../../../shared/document/chart.ts'
import { scaleFor, shareOf, tickText, ticksOf, withRoomBelow } from '../../../shared/document/chart-scale.ts'
import type { Scale } from '../../../shared/document/chart-scale.ts'
import { edgeMm, labelLook, legendOf, lineMm, linesOf, mostLabelPt, namesUnder, wordsPt } from './chart-labels.ts'
import type { Measure } from './chart-labels.ts'
import type { ChartBox, ChartLayout } from './chart-places.ts'
import type { ParagraphLook } from './style-sheet.ts'
import { estimateWidth, pointsPerMm } from './text-width.ts'

/** The unit's line, and room for a figure over the highest column. */
const headMm = 13
/** The mark before a legend's words; the target's has room for its dashes. */
const [keyMm, targetKeyMm] = [9, 16]
const usualHeightMm = 85
/** Under long names or a long legend columns and lines keep this height. */
const leastPlotMm = 50
/** Least room for a series' bar, which holds its figure, and between two categories. */
const barMm = 5.5
const bandGapMm = 3.5
/** Room between two categories as a part of a column's width, Word's gap width; a column is no wider than this. */
const usualGap = 0.6
const mostColumnMm = 24
/** Word's own limit. */
const mostGap = 5

/** `look` is the type of the form's table cells; the chart is as wide as the text and never higher than `mostMm`. */
export function chartLayout(content: ChartContent, look: ParagraphLook, textWidthMm: number, mostMm: number): ChartLayout {
  const isBar = content.chart === 'bar'
  const widthMm = Math.floor(textWidthMm)
  const words: Measure = (text, points) => estimateWidth(text, { ...look, sizePt: points }) / pointsPerMm
  const decimals = chartDecimals(content)
  const target = content.target === undefined ? null : `${content.target.name} (${chartLabel(content.target.value, decimals)})`
  const labels = content.series.map(({ values }) => values.map((value) => chartLabel(value, decimals)))
  const scale = scaleOf(content)
  const side = sideOf(content, scale, words, widthMm)
  const across = { leftMm: side.leftMm, widthMm: widthMm - side.leftMm - side.rightMm }
  const names = isBar ? { sizePt: wordsPt, every: 1, lines: content.categories.map((name) => linesOf(name, side.leftMm - 2 * edgeMm, wordsPt, words)) }
    : namesUnder(content, across.widthMm / content.categories.length, words)
  const legend = legendOf([...content.series.map(({ name }) => ({ text: name, keyMm })), ...target === null || isBar ? [] : [{ text: target, keyMm: targetKeyMm }]], words, widthMm)
  const gap = gapOf(content, across.widthMm)
  const belowMm = (isBar ? lineMm(wordsPt) + 1 : Math.max(...names.lines.map((lines) => lines.length)) * lineMm(names.sizePt)) + 2 + legend.heightMm + 2
  const high = (topMm: number): number => Math.max(chartHeight.leastMm, Math.min(content.heightMm ?? ownHeight(content, topMm + belowMm), mostMm, chartHeight.mostMm))
  const plotOf = (topMm: number): ChartBox => ({ ...across, topMm, heightMm: Math.max(10, high(topMm) - topMm - belowMm) })
  const labelled = labelLook(content, labels, plotOf(headMm), gap, words)
  // Upright figures reach higher over the highest column.
  const plot = plotOf(labelled.upright ? headMm - 4 + Math.max(...labels.flat().map((label) => words(label, labelled.labelPt))) : headMm)
  const heightMm = high(plot.topMm)
  const legendTop = heightMm - legend.heightMm
  return {
    widthMm, heightMm, sizePt: wordsPt, ...labelled, unit: `Đơn vị tính: ${content.unit}`, plot, scale, gap, names, labels,
    target, targetMm: target === null ? 0 : words(target, wordsPt) * 1.1,
    legend: { leftMm: 0, topMm: legendTop, widthMm, heightMm: legend.heightMm },
    entries: legend.entries.map((entry) => ({ ...entry, topMm: entry.topMm + legendTop })),
  }
}

/** Few columns do not grow into walls. */
function gapOf({ chart, categories, series }: ChartContent, plotMm: number): number {
  const bandMm = plotMm / categories.length
  return chart === 'column' ? Math.min(mostGap, Math.max(usualGap, bandMm / mostColumnMm - series.length)) : usualGap
}

function scaleOf({ chart, series, target }: ChartContent): Scale {
  const values = [...series.flatMap((one) => one.values), target?.value ?? null].flatMap((value) => value === null ? [] : [Number(value)])
  const scale = scaleFor(values, chart !== 'line')
  return chart === 'line' && series.length > 1 ? withRoomBelow(scale, Math.min(...values)) : scale
}

/** Where the target stands over lying bars, and the box of its words over the plot; null: it is a series, or there is none. */
export function targetWords({ content, layout }: { readonly content: ChartContent, readonly layout: ChartLayout }): {
  readonly x: number, readonly box: { readonly left: number, readonly top: number, readonly right: number, readonly bottom: number }
} | null {
  if (content.chart !== 'bar' || content.target === undefined) return null
  const { plot, widthMm, targetMm, scale } = layout
  const x = plot.leftMm + plot.widthMm * shareOf(scale, Number(content.target.value))
  const left = Math.max(0, Math.min(x - targetMm / 2, widthMm - targetMm))
  return { x, box: { left, top: plot.topMm - lineMm(wordsPt) - 0.5, right: Math.min(widthMm, left + targetMm), bottom: plot.topMm - 0.5 } }
}

/** Bars need all their lines; the other kinds are as high as usual, or as their words ask. */
function ownHeight({ chart, series, categories }: ChartContent, outsideMm: number): number {
  return Math.max(usualHeightMm, outsideMm + (chart === 'bar' ? categories.length * (series.length * barMm + bandGapMm) : leastPlotMm))
}

/** Room left and right of the plot: marks of the axis, or the names of lying bars; figures at the ends of bars. */
function sideOf({ chart, categories, series }: ChartContent, scale: Scale, words: Measure, widthMm: number): { readonly leftMm: number, readonly rightMm: number } {
  if (chart !== 'bar') return { leftMm: Math.max(...ticksOf(scale).map((tick) => words(tickText(tick), wordsPt))) + 2 * edgeMm, rightMm: edgeMm }
  const names = Math.max(...categories.map((name) => words(name, wordsPt))) * 1.08
  const figures = Math.max(...series.flatMap(({ values }) => values.map((value) => words(value ?? '', mostLabelPt))))
  return { leftMm: Math.min(names, widthMm * 0.38) + 2 * edgeMm, rightMm: figures + 2 * edgeMm }
}
