/** Báo cáo sơ kết, tổng kết, định kỳ (document-catalogue 3b). Rates are never typed: they come from numerator and denominator. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, requiredTextSchema } from '../document/text.ts'
import { campaignSchema } from './campaign.ts'
import type { Campaign } from './campaign.ts'
import { paperFactsSchema, recordIdSchema, textListSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'
import { annexTableSchema, campaignDraftSchema, reportChartSchema, rolledResultSchema } from './report-parts.ts'

/** A count out of a count, as of a date, with the target in per cent if one was set. `denominator` null: a plain count. */
export const figureSchema = z.strictObject({
  id: recordIdSchema, name: requiredLineSchema, unit: requiredLineSchema,
  numerator: z.number().int('Số liệu phải là số nguyên.').min(0, 'Số liệu không được âm.'),
  denominator: z.number().int('Số liệu phải là số nguyên.').min(1, 'Tổng số phải lớn hơn 0.').nullable().default(null),
  targetPercent: z.number().min(0).max(1000).nullable().default(null),
  asOf: calendarDateSchema,
  note: lineSchema.default(''),
})
export type Figure = Readonly<z.output<typeof figureSchema>>

/** Numerator over denominator in per cent, one decimal, rounded half up; null without a denominator. */
export function figurePercent(figure: Pick<Figure, 'numerator' | 'denominator'>): number | null {
  if (figure.denominator === null) return null
  return Math.round((figure.numerator * 1000) / figure.denominator) / 10
}

export const causeSchema = z.strictObject({ kind: z.enum(['objective', 'subjective']), content: requiredTextSchema })
export const shortcomingSchema = z.strictObject({ content: requiredTextSchema, causes: z.array(causeSchema).default([]) })

/** Whether a template for these reviews (none: for any) is for this one. */
export function isForReview(reviews: readonly Campaign['kind'][], review: Campaign['kind']): boolean {
  return reviews.length === 0 || reviews.includes(review)
}

/** What a report is called by what it reviews. */
export const reviewTitles: Readonly<Record<Campaign['kind'], string>> = {
  preliminaryReview: 'Báo cáo sơ kết', finalReview: 'Báo cáo tổng kết', periodic: 'Báo cáo định kỳ', other: 'Báo cáo',
}

/** A table by unit, printed as an appendix; totals are summed by the program, never typed. */
export const unitTableSchema = z.strictObject({
  title: requiredLineSchema,
  columns: z.array(requiredLineSchema).min(1).max(12),
  rows: z.array(z.strictObject({ unit: requiredLineSchema, values: z.array(z.number().min(0).nullable()) })),
}).superRefine((table, context) => table.rows.forEach((row, index) => {
  if (row.values.length !== table.columns.length) {
    context.addIssue({ code: 'custom', path: ['rows', index, 'values'], message: `Dòng có ${row.values.length} số nhưng bảng có ${table.columns.length} cột. Điền đủ (ô trống ghi null).` })
  }
}))

export const summaryReportSchema = z.strictObject({
  id: recordIdSchema,
  paper: paperFactsSchema,
  directiveId: recordIdSchema.nullable().default(null),
  /** The plan that ordered the review, if recorded here. */
  planId: recordIdSchema.nullable().default(null),
  /** What it is: sơ kết, tổng kết, định kỳ; as the campaign it sums up. */
  review: campaignSchema.shape.kind.default('preliminaryReview'),
  subject: requiredLineSchema,
  period: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema })
    .refine((period) => period.to >= period.from, { path: ['to'], error: 'Ngày kết thúc đứng trước ngày bắt đầu.' }),
  /** Công tác triển khai: issuing, studying. */
  deployment: textListSchema,
  /** What was done, by content of the directive. */
  results: z.array(z.strictObject({
    title: requiredLineSchema, content: textListSchema,
    /** The larger part it stands in ("Công tác xây dựng Đảng"); '' by itself. */
    part: lineSchema.default(''),
  })).default([]),
  figures: z.array(figureSchema).default([]),
  /** Figures rolled up from what units reported: exact, compared, never typed here. */
  rolledFigures: z.array(rolledResultSchema).default([]),
  charts: z.array(reportChartSchema).default([]),
  strengths: textListSchema,
  shortcomings: z.array(shortcomingSchema).default([]),
  /** Why there is no shortcoming to name; asked for when there is none. */
  noShortcomingsReason: lineSchema.default(''),
  /** Bài học kinh nghiệm; a tổng kết is not issued without. */
  lessons: textListSchema,
  tasksAhead: textListSchema,
  proposals: z.array(z.strictObject({ to: requiredLineSchema, content: requiredTextSchema })).default([]),
  unitTable: unitTableSchema.nullable().default(null),
  /** Tables by unit drafted from a campaign. */
  annexTables: z.array(annexTableSchema).default([]),
  /** What it was drafted from, item by item; null: written by hand. */
  draft: campaignDraftSchema.nullable().default(null),
}).superRefine((report, context) => report.figures.forEach((figure, index) => {
  if (figure.denominator !== null && figure.numerator > figure.denominator) {
    context.addIssue({ code: 'custom', path: ['figures', index, 'numerator'], message: `Số đạt (${figure.numerator}) lớn hơn tổng số (${figure.denominator}). Kiểm tra lại hai số này.` })
  }
}))
export type SummaryReport = Readonly<z.output<typeof summaryReportSchema>>

/** What a draft may lack and an issued report may not; the form check names it, and the gate stops it. */
export type ReportLack = 'shortcomings' | 'lessons'

export function reportLacks({ shortcomings, noShortcomingsReason, review, lessons }: Pick<SummaryReport, 'shortcomings' | 'noShortcomingsReason' | 'review' | 'lessons'>): readonly ReportLack[] {
  return [
    ...shortcomings.length === 0 && noShortcomingsReason === '' ? ['shortcomings' as const] : [],
    ...review === 'finalReview' && lessons.length === 0 ? ['lessons' as const] : [],
  ]
}
