/** Báo cáo nộp: one unit's answer to a campaign. A version is never changed; a correction is a new version that says who and why. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { questionIdSchema } from './campaign.ts'
import { calendarDateSchema } from './dates.ts'
import { countSchema, quantitySchema } from './quantity.ts'
import { indicatorCodeSchema, indicatorSchema } from './indicator.ts'

/** Where in a file a value stood: `Số liệu!D12`, `Câu 3`, `tệp dữ liệu`. */
const placeSchema = lineSchema.default('')

/**
 * Số liệu of one indicator. Counts: `numerator` alone. Rates: both counts; or `rate` alone when the unit gave a per cent
 * without its counts ("chưa có số gốc"), which is shown as such and kept out of pooled sums.
 */
export const measurementSchema = z.strictObject({
  indicatorId: recordIdSchema,
  numerator: countSchema.nullable().default(null),
  denominator: countSchema.nullable().default(null),
  rate: countSchema.nullable().default(null),
  place: placeSchema,
})
export type Measurement = Readonly<z.output<typeof measurementSchema>>

/** Answer to one question: `text` for texts and numbers (a number as a quantity), `rows` for tables (cells in the columns' order). */
export const answerSchema = z.strictObject({
  questionId: questionIdSchema,
  text: textSchema.default(''),
  rows: z.array(z.array(textSchema)).default([]),
  place: placeSchema,
})
export type Answer = Readonly<z.output<typeof answerSchema>>

/** How a version came in. `correction`: typed here by a clerk, with a reason. */
export const submissionSourceSchema = z.enum(['workbook', 'document', 'dataFile', 'typed', 'correction'])

/** Received, then accepted or returned; `withdrawn`: its import was undone. */
export const submissionStateSchema = z.enum(['received', 'accepted', 'returned', 'withdrawn'])
export type SubmissionState = z.infer<typeof submissionStateSchema>

const { code, name, unitOfMeasure, rollUp, ratePer, numeratorName, denominatorName } = indicatorSchema.shape

/** What the form asked: the figures' period and how each is counted. `version`: eight hexadecimal digits that change with what is asked. */
const askedFormSchema = z.strictObject({
  version: z.string().regex(/^[0-9a-f]{8}$/u, 'Phiên bản biểu viết bằng tám chữ số hệ mười sáu.'),
  period: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema }), cutOff: calendarDateSchema,
  indicators: z.array(z.strictObject({ code, name, unitOfMeasure, rollUp, ratePer, numeratorName, denominatorName })).max(300),
})

/** One unit's part of a rolled-up figure, and where in its report it stood. */
const figureCellSchema = z.strictObject({ bodyId: recordIdSchema, numerator: countSchema.nullable(), denominator: countSchema.nullable(), rate: countSchema.nullable(), place: placeSchema })

/** Of figures an office rolled up itself: those of its cut-off or as they stand, and every unit that owed a report with the one that counted. */
const aggregateOriginSchema = z.strictObject({
  basis: z.enum(['frozen', 'current']), /** Moment of the cut-off. */ frozenAt: z.iso.datetime().nullable(),
  units: z.array(z.strictObject({
    bodyId: recordIdSchema, name: requiredLineSchema,
    /** null: none counted. `version`: the unit's first report is 1. */
    report: z.strictObject({ version: z.number().int().min(1), file: lineSchema, receivedOn: calendarDateSchema }).nullable(),
  })).max(2000),
  /** What each figure is made of; empty where that is not told. */
  figures: z.array(z.strictObject({ code, cells: z.array(figureCellSchema).max(2000) })).max(300).default([]),
})

/** What a unit sends: the file a unit that has this program exports, and what every reader of forms yields. */
export const submissionDataSchema = z.strictObject({
  format: z.literal('vpk-submission', 'Tệp phải có "format": "vpk-submission".'),
  version: z.literal(1, 'Chương trình này đọc phiên bản 1 của tệp báo cáo.'),
  campaignId: recordIdSchema,
  /** Official code of the unit: its id in the organisation tree. */
  bodyId: recordIdSchema,
  preparedOn: calendarDateSchema.nullable().default(null),
  preparedBy: lineSchema.default(''),
  form: askedFormSchema.optional(),
  /** Left out: a unit's own report. */
  aggregate: aggregateOriginSchema.optional(),
  measurements: z.array(z.strictObject({
    code: indicatorCodeSchema, numerator: quantitySchema.nullable().default(null), denominator: quantitySchema.nullable().default(null),
    rate: quantitySchema.nullable().default(null), place: placeSchema,
  })).default([]),
  answers: z.array(answerSchema).default([]),
})
export type SubmissionData = Readonly<z.output<typeof submissionDataSchema>>
export type AskedForm = NonNullable<SubmissionData['form']>

/** What a passage of an answer tells. */
export const passageKindSchema = z.enum(['result', 'strength', 'shortcoming', 'objectiveCause', 'subjectiveCause', 'lesson', 'task', 'proposal'])
export type PassageKind = z.infer<typeof passageKindSchema>

/** A marked passage of one unit's answer: characters `from` (included) to `to` (excluded) of the answer's text, and the words themselves. */
export const passageSchema = z.strictObject({
  id: recordIdSchema, submissionId: recordIdSchema, bodyId: recordIdSchema, questionId: questionIdSchema,
  from: z.number().int().min(0), to: z.number().int().min(1), words: requiredLineSchema,
  kind: passageKindSchema,
  /** The theme that gathers like passages; null: not gathered yet. */
  themeId: recordIdSchema.nullable().default(null),
  /** Of a proposal: whom it is for; '' when not said. */
  addressee: lineSchema.default(''),
})
export type Passage = Readonly<z.output<typeof passageSchema>>

/** Like passages of several units under one wording, written by the clerk: "n/N tổ chức nêu". */
export const themeSchema = z.strictObject({
  id: recordIdSchema, kind: passageKindSchema, wording: requiredLineSchema,
  /** Of a cause: the shortcoming theme it explains. */
  shortcomingThemeId: recordIdSchema.nullable().default(null),
  /** Of a proposal: whom it is for; '' as its passages say. */
  addressee: lineSchema.default(''),
  position: z.number().int().min(0),
})
export type Theme = Readonly<z.output<typeof themeSchema>>
