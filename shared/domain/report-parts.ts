/** What a summary report takes from a campaign: rolled-up figures, charts, tables by unit, and where each of its words came from. */
import { z } from 'zod'
import { chartFaults, chartFields } from '../document/chart.ts'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'
import { questionIdSchema } from './campaign.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'
import { comparisonSchema, indicatorSchema, ratePerSchema, rollUpSchema } from './indicator.ts'
import type { Comparison } from './indicator.ts'
import { upperFirst } from './first-letter.ts'
import { countSchema, quantityText } from './quantity.ts'
import { withoutCountsWords } from './rolled-figure.ts'

const value = countSchema.nullable().default(null)

/** "năm 2026", 37 of 58: how many units gave a figure of a period, of those that owed it. */
const periodUnitsSchema = z.strictObject({ period: requiredLineSchema, reporting: z.number().int().min(0), units: z.number().int().min(0) })
export type PeriodUnits = Readonly<z.output<typeof periodUnitsSchema>>

/** "Năm 2026: 37/58 đơn vị; năm 2025: 58/58 đơn vị (không cùng các đơn vị)"; '' for none. */
export function periodUnitsWords(periods: readonly PeriodUnits[]): string {
  if (periods.length === 0) return ''
  return `${upperFirst(periods.map(({ period, reporting, units }) => `${period}: ${reporting}/${units} đơn vị`).join('; '))} (không cùng các đơn vị)`
}

/**
 * One figure as it stood when it was taken: exact, by unit of measure; of a rate the per cent with its counts. `withoutCounts`:
 * units that gave a per cent without counts; where `value` is null because of them, "chưa có số gốc" is printed.
 */
export const rolledResultSchema = z.strictObject({
  id: recordIdSchema,
  indicatorId: recordIdSchema.nullable().default(null),
  group: lineSchema.default(''), name: requiredLineSchema, unit: requiredLineSchema,
  /** `ratePer` is said of means only. */
  rollUp: rollUpSchema, ratePer: ratePerSchema.optional(), decimals: indicatorSchema.shape.decimals,
  value, numerator: value, denominator: value,
  withoutCounts: z.number().int().min(0).default(0), reporting: z.number().int().min(0).default(0), units: z.number().int().min(0).default(0),
  previous: value, yearAgo: value,
  /**
   * What was due by the end of the period. `percent` is of `accumulated` (what was done from a day on; `from` null: a stock as
   * last told); null: of the figure itself.
   */
  target: z.strictObject({
    comparison: comparisonSchema, value: countSchema, percent: value, outcome: z.enum(['reached', 'notReached', 'notYet', 'unknown']),
    accumulated: z.strictObject({ from: calendarDateSchema.nullable(), value, numerator: value, denominator: value, withoutCounts: z.number().int().min(0).default(0) }).nullable().default(null),
  }).nullable().default(null),
  /** Of a tổng kết: the figure of each period within the one reviewed, the earliest first; `value` null: nobody gave it then. */
  history: z.array(z.strictObject({ period: requiredLineSchema, value })).max(12).default([]),
  /** Where the figures side by side are not of the same units, how many each period is of: of the periods compared, and of those of the history. */
  reportedBy: z.strictObject({ compared: z.array(periodUnitsSchema).max(3), history: z.array(periodUnitsSchema).max(13) }).optional(),
  /** The period before is the one of a year ago as well: its figures are printed once. */
  oneEarlier: z.literal(true).optional(),
  asOf: calendarDateSchema,
  note: lineSchema.default(''),
})
export type RolledResult = Readonly<z.output<typeof rolledResultSchema>>

/** `1.234`; of a pooled rate `92,5 (74/80)`, of an average without counts, which do not give it; "chưa có số gốc"; '' when nobody gave anything. */
export function rolledResultText({ rollUp, decimals, value: now, numerator, denominator, withoutCounts }: Pick<RolledResult, 'rollUp' | 'decimals' | 'value' | 'numerator' | 'denominator' | 'withoutCounts'>): string {
  if (now === null) return withoutCounts > 0 ? withoutCountsWords : ''
  const counts = rollUp === 'rateOfSums' && numerator !== null && denominator !== null ? ` (${quantityText(numerator)}/${quantityText(denominator)})` : ''
  return `${quantityText(now, decimals)}${counts}`
}

/** With its unit: `1.234 đồng chí`, `92,5 % (74/80)`, "chưa có số gốc", "chưa có số liệu". */
export function rolledResultWords(figure: RolledResult): string {
  const text = rolledResultText(figure)
  if (figure.value === null) return text === '' ? 'chưa có số liệu' : text
  const [value = '', counts] = text.split(' (')
  return `${value} ${figure.unit}${counts === undefined ? '' : ` (${counts}`}`
}

export const comparisonSigns: Readonly<Record<Comparison, string>> = { atLeast: '≥', above: '>', atMost: '≤', below: '<', exactly: '=' }

/** A trend, drawn with its table; see `chart.ts`. `reportedBy`: as of a figure, said under the chart. */
export const reportChartSchema = z.strictObject({ id: recordIdSchema, indicatorId: recordIdSchema.nullable().default(null), ...chartFields, reportedBy: z.array(periodUnitsSchema).max(24).optional() })
  .superRefine((chart, context) => {
    for (const { path, message } of chartFaults(chart)) context.addIssue({ code: 'custom', path: [...path], message })
  })
export type ReportChart = Readonly<z.output<typeof reportChartSchema>>

/** A table by unit. Cells and totals are the words printed: totals are rolled up by each figure's own rule, so they are no sums of a column. */
export const annexTableSchema = z.strictObject({
  id: recordIdSchema,
  /** `reporting`: who sent late or not at all. */
  role: z.enum(['figures', 'reporting']),
  title: requiredLineSchema,
  /** Heads after "TT" and "Đơn vị". */
  columns: z.array(requiredLineSchema).min(1).max(8),
  rows: z.array(z.strictObject({ unit: requiredLineSchema, cells: z.array(lineSchema) })).max(2000),
  totals: z.array(lineSchema).default([]),
}).superRefine((table, context) => table.rows.forEach((row, index) => {
  if (row.cells.length !== table.columns.length) {
    context.addIssue({ code: 'custom', path: ['rows', index, 'cells'], message: `Dòng có ${row.cells.length} ô nhưng bảng có ${table.columns.length} cột. Ghi đủ (ô trống ghi chuỗi rỗng).` })
  }
}))
export type AnnexTable = Readonly<z.output<typeof annexTableSchema>>

/** The parts of a report a draft writes into. */
export const draftSectionSchema = z.enum(['deployment', 'results', 'rolledFigures', 'charts', 'strengths', 'shortcomings', 'causes', 'lessons', 'tasksAhead', 'proposals', 'annexTables'])
export type DraftSection = z.infer<typeof draftSectionSchema>

/** What a claim or figure rests on. */
export const claimSourceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('indicator'), indicatorIds: z.array(recordIdSchema).min(1) }),
  /** `unitIds`: the units that said it when it was drafted. */
  z.strictObject({ type: z.literal('theme'), themeId: recordIdSchema, unitIds: z.array(recordIdSchema) }),
  /** Plans and programmes of units in the directive's register. */
  z.strictObject({ type: z.literal('responses'), directiveId: recordIdSchema }),
  /** Numbers given to a question of the outline, added up. */
  z.strictObject({ type: z.literal('question'), questionId: questionIdSchema }),
  /** Who sent a report. */
  z.strictObject({ type: z.literal('reporting') }),
  /** Tổ chức cơ sở đảng of the tree; papers the body issued in the period; sessions in which resolutions were studied. */
  z.strictObject({ type: z.literal('organisations') }), z.strictObject({ type: z.literal('issued') }), z.strictObject({ type: z.literal('studies') }),
])
export type ClaimSource = Readonly<z.output<typeof claimSourceSchema>>

/**
 * One item of a draft. `drafted`: its words as the program wrote them (of tables and charts a fingerprint), which tell a
 * person's own words from the program's; `index`: its place in the section then.
 */
export const reportSourceSchema = z.strictObject({
  key: requiredLineSchema, section: draftSectionSchema, index: z.number().int().min(0), drafted: textSchema, source: claimSourceSchema,
})
export type ReportSource = Readonly<z.output<typeof reportSourceSchema>>

/** The campaign a report was drafted from, which version of each unit it read, and the source of every item. */
export const campaignDraftSchema = z.strictObject({
  campaignId: recordIdSchema,
  basis: z.enum(['current', 'frozen']), include: z.enum(['accepted', 'received']),
  /** Moment of the draft or of its last refresh. */
  at: lineSchema,
  versions: z.array(z.strictObject({ bodyId: recordIdSchema, submissionId: recordIdSchema })),
  /** Đối chiếu that did not agree in those versions: told, never repaired. `place`: the unit with its file, or the rolled-up total; `sides`: both sides with their cells. */
  differences: z.array(z.strictObject({ name: requiredLineSchema, indicatorIds: z.array(recordIdSchema), place: requiredLineSchema, sides: textSchema })).default([]),
  sources: z.array(reportSourceSchema),
})
export type CampaignDraft = Readonly<z.output<typeof campaignDraftSchema>>
