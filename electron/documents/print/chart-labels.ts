/** The words of a chart: how large they can be where they stand, how they are cut into lines, and the places of the figures. */
import type { ChartContent } from '../../../shared/document/chart.ts'
import { shareOf, tightPart } from '../../../shared/document/chart-scale.ts'
import type { Scale } from '../../../shared/document/chart-scale.ts'
import type { ChartBox, ChartEntry, ChartNames } from './chart-places.ts'
import { pointsPerMm } from './text-width.ts'

/** Width of a text in millimetres at a size in points. */
export type Measure = (text: string, points: number) => number

export const edgeMm = 3
/** Size of the axes' words and the legend. */
export const wordsPt = 11
const leastNamePt = 8
const leastLabelPt = 7
export const mostLabelPt = 10
/** Upright figures are read one at a time, so they want to be larger than the smallest. */
const uprightPt = 8
const entryGapMm = 5

/** Height of a line of so many points. */
export function lineMm(points: number): number {
  return points * 1.2 / pointsPerMm
}

/** Words cut into lines no wider than `roomMm`: at spaces, and a word too long for a line anywhere. */
export function linesOf(text: string, roomMm: number, points: number, words: Measure): readonly string[] {
  const lines: string[] = []
  const fits = (line: string): boolean => words(line, points) <= roomMm
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && fits(`${last} ${word}`)) { lines[lines.length - 1] = `${last} ${word}`; continue }
    let rest = ''
    for (const letter of word) {
      if (rest !== '' && !fits(rest + letter)) { lines.push(rest); rest = '' }
      rest += letter
    }
    lines.push(rest)
  }
  return lines
}

/**
 * Names under columns and lines: smaller where a word would not fit its category, and of a line's names only each second,
 * third … where even that is too wide (times follow each other, so those between are understood; names of units are not).
 */
export function namesUnder({ chart, categories }: ChartContent, bandMm: number, words: Measure): ChartNames {
  const room = bandMm - 1
  const longest = (points: number): number => Math.max(...categories.flatMap((name) => name.split(' ')).map((word) => words(word, points)))
  const sizes = Array.from({ length: wordsPt - leastNamePt + 1 }, (_, at) => wordsPt - at)
  const sizePt = sizes.find((points) => longest(points) <= room) ?? leastNamePt
  const every = chart === 'line' ? Math.max(1, Math.ceil((longest(sizePt) + 1) / bandMm)) : 1
  return { sizePt, every, lines: categories.map((name, at) => at % every === 0 ? linesOf(name, bandMm * every - 1, sizePt, words) : []) }
}

/** Entries in columns as wide as the widest, as Word sets them. */
export function legendOf(texts: readonly Pick<ChartEntry, 'text' | 'keyMm'>[], words: Measure, widthMm: number): { readonly heightMm: number, readonly entries: readonly ChartEntry[] } {
  const rowMm = lineMm(wordsPt) + 1
  const entryMm = Math.max(...texts.map(({ text, keyMm }) => keyMm + words(text, wordsPt) * 1.05 + entryGapMm))
  const columns = Math.max(1, Math.min(texts.length, Math.floor((widthMm - 2 * edgeMm) / entryMm)))
  const left = Math.max(0, (widthMm - columns * entryMm + entryGapMm) / 2)
  return {
    heightMm: Math.ceil(texts.length / columns) * rowMm + 1.5,
    entries: texts.map(({ text, keyMm }, index) => ({ index, text, keyMm, leftMm: left + index % columns * entryMm, topMm: Math.floor(index / columns) * rowMm })),
  }
}

/** Figures are set as small as keeps them apart, within what can be read; over narrow columns they stand upright. */
export function labelLook({ chart, categories, series }: ChartContent, labels: readonly (readonly string[])[], plot: ChartBox, gap: number, words: Measure): {
  readonly labelPt: number, readonly upright: boolean
} {
  const widest = Math.max(...labels.flat().map((label) => words(label, mostLabelPt)))
  const across = chart === 'bar' ? plot.heightMm / categories.length / (series.length + gap) : plot.widthMm / categories.length / (chart === 'column' ? series.length + gap : 1)
  const standing = across / lineMm(mostLabelPt) * mostLabelPt
  const lying = chart === 'bar' ? standing : across / widest * mostLabelPt
  const half = (points: number): number => Math.floor(Math.min(points, mostLabelPt) * 2) / 2
  const upright = chart === 'column' && lying < leastLabelPt
  return { upright, labelPt: upright ? Math.max(leastLabelPt, Math.min(uprightPt, half(standing))) : Math.max(leastLabelPt, half(lying)) }
}

/** Figures of lying bars stand at their ends, but at their beginnings where a target's line would run through them. */
export function isLabelledAtBase({ chart, target }: Pick<ChartContent, 'chart' | 'target'>): boolean {
  return chart === 'bar' && target !== undefined
}

/** Where the figure of each point of a line stands: over the highest of its category, under the lowest if there is room, else beside. */
export function labelPlaces({ series }: Pick<ChartContent, 'series'>, scale: Scale): readonly (readonly ('above' | 'below' | 'beside')[])[] {
  return series.map((one, index) => one.values.map((value, at) => {
    const others = series.flatMap(({ values }, other) => other === index || values[at] === null || values[at] === undefined ? [] : [{ value: Number(values[at]), after: other > index }])
    const own = Number(value)
    const above = others.filter((other) => other.value > own || (other.value === own && !other.after)).length
    if (above === 0) return 'above'
    return above === others.length && shareOf(scale, own) > tightPart ? 'below' : 'beside'
  }))
}
