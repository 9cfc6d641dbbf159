/**
 * A chart as meaning: named series of exact figures over categories, an optional target, and the table behind it. How it
 * is drawn (patterns, marks, sizes) is the engine's: every chart must be readable in black and white.
 */
import { z } from 'zod'
import { figureOf, quantitySchema, quantityText } from '../domain/quantity.ts'
import type { TableColumn } from './cells.ts'
import { requiredLineSchema } from './text.ts'

/** Upright columns, lying bars (long names), a line over time. */
export const chartKindSchema = z.enum(['column', 'bar', 'line'])
export type ChartKind = z.infer<typeof chartKindSchema>

/** Each series has a pattern or a mark of its own; the eye tells no more than five apart. */
export const mostSeries = 5
export const mostCategories = 24
/** More figures than this would stand on top of one another. */
const mostValues = 40
/** Least and greatest height of a chart, in millimetres. */
export const chartHeight = { leastMm: 40, mostMm: 200 } as const

/** `values` one for each category, in its order; null: no figure is known, nothing is drawn, and the table says so. */
const seriesSchema = z.strictObject({
  name: requiredLineSchema,
  values: z.array(quantitySchema.nullable()).min(1).max(mostCategories),
})

/** What a chart block holds besides what every block has. */
export const chartFields = {
  chart: chartKindSchema,
  /** Words after "Biểu đồ 1.", which the program counts. */
  caption: requiredLineSchema,
  /** Unit of every figure: "%", "đảng viên". */
  unit: requiredLineSchema,
  /** What the categories are: "Năm", "Đơn vị". Heads the table's first column. */
  categoryTitle: requiredLineSchema,
  categories: z.array(requiredLineSchema).min(1).max(mostCategories),
  series: z.array(seriesSchema).min(1).max(mostSeries),
  /** What was to be reached, the same for all categories. */
  target: z.strictObject({ name: requiredLineSchema, value: quantitySchema }).optional(),
  /** Absent: as high as the chart needs. Never higher than the page. */
  heightMm: z.number().min(chartHeight.leastMm).max(chartHeight.mostMm).optional(),
  /** Is the table of the same figures printed under the chart? */
  withTable: z.boolean(),
} as const

/** A chart's own facts, without what every block has. */
export interface ChartContent {
  readonly chart: ChartKind
  readonly caption: string
  readonly unit: string
  readonly categoryTitle: string
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string, readonly values: readonly (string | null)[] }[]
  readonly target?: { readonly name: string, readonly value: string } | undefined
  readonly heightMm?: number | undefined
  readonly withTable: boolean
}

/** What a chart shows, however it is drawn. */
export type ChartFigures = Pick<ChartContent, 'caption' | 'unit' | 'categoryTitle' | 'categories' | 'series' | 'target'>

/** A fault of a chart whose parts are each well formed; `path` within the block. */
export interface ChartFault { readonly path: readonly (string | number)[], readonly message: string }

/** Figures that do not fit their categories, names twice, series without any figure, too much for one chart. */
export function chartFaults({ categories, series }: Pick<ChartContent, 'categories' | 'series'>): readonly ChartFault[] {
  const names = series.map(({ name }) => name)
  return [
    ...series.flatMap(({ name, values }, at): readonly ChartFault[] => {
      const path = ['series', at, 'values']
      if (values.length !== categories.length) return [{ path, message: `“${name}” có ${values.length} số liệu cho ${categories.length} mục. Ghi đủ mỗi mục một số; mục chưa có số ghi null.` }]
      return values.every((value) => value === null) ? [{ path, message: `“${name}” chưa có số liệu nào. Bỏ dãy này hoặc ghi số liệu.` }] : []
    }),
    ...names.flatMap((name, at): readonly ChartFault[] => names.indexOf(name) < at ? [{ path: ['series', at, 'name'], message: `Có hai dãy số liệu cùng tên “${name}”. Đặt tên khác nhau.` }] : []),
    ...categories.length * series.length > mostValues
      ? [{ path: ['series'], message: `Biểu đồ có ${categories.length * series.length} số liệu, nhiều hơn ${mostValues} nên không đọc được. Tách thành nhiều biểu đồ hoặc dùng bảng.` }] : [],
  ]
}

/** What stands where no figure is known, as statistical tables write it. */
const unknownFigure = '…'

/** Decimals all figures of a chart are shown with: those of the most exact. */
export function chartDecimals({ series, target }: Pick<ChartContent, 'series' | 'target'>): number {
  const values = [...series.flatMap((one) => one.values), target?.value ?? null]
  return Math.max(0, ...values.map((value) => value === null ? 0 : figureOf(value).decimals))
}

/** The figure as the chart and its table show it: `18,5`; '' where none is known. */
export function chartLabel(value: string | null, decimals: number): string {
  return value === null ? '' : quantityText(value, decimals)
}

/** The table behind a chart: a row for each category, a column for each series and the target. */
export interface ChartTable {
  readonly columns: readonly TableColumn[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function chartTable(chart: ChartFigures): ChartTable {
  const { series, target, categories, categoryTitle, unit } = chart
  const decimals = chartDecimals(chart)
  const shown = (value: string | null): string => value === null ? unknownFigure : chartLabel(value, decimals)
  const figures = [...series, ...target === undefined ? [] : [{ name: target.name, values: categories.map(() => target.value) }]]
  return {
    columns: [{ share: 2, align: 'left' }, ...figures.map(() => ({ share: 1, align: 'right' as const }))],
    header: [categoryTitle, ...figures.map(({ name }) => `${name} (${unit})`)],
    rows: categories.map((category, at) => [category, ...figures.map(({ values }) => shown(values[at] ?? null))]),
  }
}

/** The chart in words, for who cannot see it: every figure with its series and category. */
export function chartWords(chart: ChartFigures): string {
  const decimals = chartDecimals(chart)
  const one = chart.series.map(({ name, values }) => `${name}: ${chart.categories
    .map((category, at) => `${category} ${values[at] === null || values[at] === undefined ? 'chưa có số liệu' : chartLabel(values[at], decimals)}`).join('; ')}.`)
  const target = chart.target === undefined ? '' : ` ${chart.target.name}: ${chartLabel(chart.target.value, decimals)}.`
  return `${chart.caption} (đơn vị tính: ${chart.unit}). ${one.join(' ')}${target}`
}
