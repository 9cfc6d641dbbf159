/**
 * Biểu theo đơn vị: a table of the year's work whose cells still are figures. The same table is shown on a page, written as a
 * workbook and printed as an appendix, so that the three never differ.
 */
import { z } from 'zod'
import { quantityOfNumber, percentOf, quantityText } from './quantity.ts'

/** Numerator over denominator as counts; `percent` null: nothing stands below the line. */
export const workRateSchema = z.strictObject({ numerator: z.number().int(), denominator: z.number().int(), percent: z.string().nullable() })
export type WorkRate = Readonly<z.output<typeof workRateSchema>>

/** Decimals of a rate of people: 35.599/35.900 is 99,16 %. */
const rateDecimals = 2

export function workRate(numerator: number, denominator: number): WorkRate {
  return { numerator, denominator, percent: percentOf(quantityOfNumber(numerator), quantityOfNumber(denominator), rateDecimals) }
}

/** `99,16% (35.599/35.900)`; the denominator is never left out. Nothing below the line: `0/0`. */
export function workRateText(rate: WorkRate): string {
  const fraction = workFractionText(rate)
  return rate.percent === null ? fraction : `${quantityText(rate.percent, rateDecimals)}% (${fraction})`
}

/** `35.599/35.900`. */
export function workFractionText({ numerator, denominator }: Pick<WorkRate, 'numerator' | 'denominator'>): string {
  return `${countText(numerator)}/${countText(denominator)}`
}

/** `1.569`. */
export function countText(count: number): string {
  return quantityText(quantityOfNumber(count))
}

/** `count` and `percent` null: there is no such figure, which is not 0. */
export const workCellSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string() }),
  z.strictObject({ type: z.literal('count'), count: z.number().int().nullable() }),
  z.strictObject({ type: z.literal('percent'), percent: z.string().nullable(), decimals: z.number().int() }),
  z.strictObject({ type: z.literal('rate'), rate: workRateSchema }),
])
export type WorkCell = Readonly<z.output<typeof workCellSchema>>

export const workTableSchema = z.strictObject({
  title: z.string(),
  columns: z.array(z.strictObject({ id: z.string(), title: z.string(), share: z.number().positive(), align: z.enum(['left', 'centre', 'right']) })),
  /** `total`: a row of sums. `flag`: said of the row beside it, empty when nothing is to be said. */
  rows: z.array(z.strictObject({ id: z.string(), cells: z.array(workCellSchema), total: z.boolean(), flag: z.string() })),
  /** What the reader should know of how the figures were counted. */
  notes: z.array(z.string()),
})
export type WorkTable = Readonly<z.output<typeof workTableSchema>>
export type WorkRow = WorkTable['rows'][number]

export const textCell = (text: string): WorkCell => ({ type: 'text', text })
export const countCell = (count: number | null): WorkCell => ({ type: 'count', count })
export const rateCell = (rate: WorkRate): WorkCell => ({ type: 'rate', rate })
/** Of a rate whose two counts stand in columns beside it. */
export const percentCell = ({ percent }: WorkRate): WorkCell => ({ type: 'percent', percent, decimals: rateDecimals })

/** A cell as it is read and printed. */
export function workCellText(cell: WorkCell): string {
  switch (cell.type) {
    case 'text': return cell.text
    case 'count': return cell.count === null ? '' : countText(cell.count)
    case 'percent': return cell.percent === null ? '' : quantityText(cell.percent, cell.decimals)
    case 'rate': return workRateText(cell.rate)
  }
}

/** Heads and rows as texts, ready for the appendix of a report. */
export function workTableTexts({ columns, rows }: WorkTable): { readonly heads: readonly string[], readonly rows: readonly (readonly string[])[] } {
  return { heads: columns.map(({ title }) => title), rows: rows.map(({ cells }) => cells.map(workCellText)) }
}
