/** Số liệu tổng hợp: one figure rolled up from what units reported, and the words a report says of how that was done. */
import { z } from 'zod'
import { isMean, isRate } from './indicator.ts'
import type { FigureRule, Indicator, RollUp } from './indicator.ts'
import { quantityText } from './quantity.ts'

export const rolledFigureSchema = z.strictObject({
  /** Sum of the counts; of a rate, of what stands above the line. Null: nobody gave one. */
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
  /** The count, or the per cent or mean with at most four decimals. Null: there is nothing to compute it from, never "0". */
  value: z.string().nullable(),
  /** Units (across several periods: reports) that owe the figure, that gave one, and that the value is made of. */
  units: z.number().int(), reporting: z.number().int(), counted: z.number().int(),
  /** Units that gave a per cent without its counts. */
  withoutCounts: z.number().int(),
  /** Of one unit alone: the per cent it gave without counts. It stands in no sum. */
  stated: z.string().optional(),
})
export type RolledFigure = Readonly<z.output<typeof rolledFigureSchema>>

/** How an indicator adds up, as a report names it. */
export const rollUpWords: Readonly<Record<RollUp, string>> = {
  sum: 'cộng số phát sinh', latest: 'cộng số có đến cuối kỳ',
  rateOfSums: 'tỷ lệ chung (tổng tử số trên tổng mẫu số)', averageOfRates: 'bình quân các tỷ lệ',
}

/** As {@link rollUpWords}; a mean is no "tỷ lệ". */
export function rollUpName(indicator: FigureRule): string {
  if (!isMean(indicator)) return rollUpWords[indicator.rollUp]
  return indicator.rollUp === 'averageOfRates' ? 'bình quân số bình quân của các đơn vị' : 'bình quân chung (tổng tử số trên tổng mẫu số)'
}

export const withoutCountsWords = 'chưa có số gốc'

/** The value as a table prints it: `1.234`, `99,16`; marked "chưa có số gốc" where no counts are behind it; empty when nobody gave anything. */
export function rolledFigureText(indicator: Pick<Indicator, 'rollUp' | 'decimals'>, { value, numerator, withoutCounts, stated }: Pick<RolledFigure, 'value' | 'numerator' | 'withoutCounts' | 'stated'>): string {
  const isUnproven = isRate(indicator) && numerator === null && withoutCounts > 0
  const shown = value ?? stated
  if (shown === undefined) return isUnproven ? withoutCountsWords : ''
  const text = quantityText(shown, indicator.decimals)
  return isUnproven ? `${text} (${withoutCountsWords})` : text
}
