/** The places of a chart's parts inside its frame, in millimetres from its top left corner: worked out by `chart-layout`. */
import type { Scale } from '../../../shared/document/chart-scale.ts'

export interface ChartBox { readonly leftMm: number, readonly topMm: number, readonly widthMm: number, readonly heightMm: number }

/** An entry of the legend: the series of that index, or the target after the last. The words stand `keyMm` right of their mark's beginning. */
export interface ChartEntry { readonly index: number, readonly text: string, readonly keyMm: number, readonly leftMm: number, readonly topMm: number }

/** Names of the categories, cut into lines that fit their place; only each `every`-th stands, the others have no lines. */
export interface ChartNames { readonly sizePt: number, readonly every: number, readonly lines: readonly (readonly string[])[] }

export interface ChartLayout {
  readonly widthMm: number
  readonly heightMm: number
  /** Size of the words; figures at the columns may be smaller, to stay apart. */
  readonly sizePt: number
  readonly labelPt: number
  /** The figures over the columns are turned, to be read from below. */
  readonly upright: boolean
  /** Says the unit, top left. */
  readonly unit: string
  /** Where columns, bars and lines are drawn; the words of both axes stand outside. */
  readonly plot: ChartBox
  readonly scale: Scale
  /** Room between two categories, as a part of a column's or bar's width. */
  readonly gap: number
  readonly names: ChartNames
  readonly legend: ChartBox
  readonly entries: readonly ChartEntry[]
  /** The figures as printed, series by series; '' where none is known. */
  readonly labels: readonly (readonly string[])[]
  /** Words of the target with its figure, in the legend or over its line; null: none. */
  readonly target: string | null
  /** Width of those words, estimated. */
  readonly targetMm: number
}
