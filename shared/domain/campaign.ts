/** Đợt yêu cầu báo cáo (document-catalogue 1e, 11a): who owes which texts and figures by when; and the standing rounds that make them. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'
import { periodSchema, recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'
import { reportingPeriodSchema } from './indicator.ts'
import { bodyKindSchema } from './organisation.ts'

/** Id of a question inside its campaign; stands in forms: `c1`, `c2-1`. */
export const questionIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/u, 'Mã câu hỏi gồm chữ thường không dấu, chữ số và gạch nối (tối đa 20 ký tự), ví dụ c1.')

const questionCommon = { id: questionIdSchema, title: requiredLineSchema, required: z.boolean().default(true), hint: lineSchema.default('') }

/** What the answer to a question tells. */
export const questionAboutSchema = z.enum(['result', 'strength', 'shortcoming', 'cause', 'lesson', 'task', 'proposal'])

/** One item of the đề cương. A `heading` asks nothing; the others say what kind of answer they take. */
export const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), id: questionIdSchema, title: requiredLineSchema, level: z.union([z.literal(1), z.literal(2)]).default(1) }),
  /** `about`: what an answer tells, so that it is sorted into the report. */
  z.strictObject({ type: z.literal('text'), ...questionCommon, about: questionAboutSchema.default('result') }),
  z.strictObject({ type: z.literal('number'), ...questionCommon, unitOfMeasure: lineSchema.default('') }),
  z.strictObject({
    type: z.literal('table'), ...questionCommon,
    columns: z.array(z.strictObject({ id: questionIdSchema, title: requiredLineSchema, type: z.enum(['text', 'number', 'date']).default('text') })).min(1).max(12),
  }),
])
export type Question = Readonly<z.output<typeof questionSchema>>

export const outlineSchema = z.array(questionSchema).max(100).superRefine((outline, context) => {
  const seen = new Set<string>()
  outline.forEach((question, index) => {
    if (seen.has(question.id)) context.addIssue({ code: 'custom', path: [index, 'id'], message: `Mã câu hỏi “${question.id}” đã dùng ở trên. Đặt mã khác.` })
    seen.add(question.id)
  })
}).default([])

export const campaignSchema = z.strictObject({
  id: recordIdSchema,
  /** "Sơ kết 2 năm thực hiện Chỉ thị số 05-CT/TU". */
  title: requiredLineSchema,
  kind: z.enum(['preliminaryReview', 'finalReview', 'periodic', 'other']),
  /** The body that calls for the reports. */
  bodyId: recordIdSchema,
  directiveId: recordIdSchema.nullable().default(null),
  roundId: recordIdSchema.nullable().default(null),
  reportingPeriod: reportingPeriodSchema.nullable().default(null),
  period: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema })
    .refine((period) => period.to >= period.from, { path: ['to'], error: 'Ngày kết thúc đứng trước ngày bắt đầu.' }),
  /** Figures are as of this day. */
  cutOff: calendarDateSchema,
  /** Last day to send. A weekend is moved to Monday when the campaign is made; see `workingDayFrom`. */
  due: calendarDateSchema,
  /** Each time the last day was moved after the forms went out, oldest first: what it was, since when it is not, who moved it and why. */
  dueChanges: z.array(z.strictObject({ was: calendarDateSchema, on: calendarDateSchema, by: lineSchema.default(''), reason: requiredLineSchema })).max(50).default([]),
  /** Days before `due` on which a reminder is proposed. */
  reminderDays: z.array(z.number().int().min(0).max(90)).default([3]),
  /** Who owes a report, in the official order, as the tree stood when the campaign was made. */
  addresseeIds: z.array(recordIdSchema).max(2000).default([]),
  /** Bodies the rule would ask and this campaign does not, and why. */
  exempt: z.array(z.strictObject({ bodyId: recordIdSchema, reason: requiredLineSchema })).max(2000).default([]),
  outline: outlineSchema,
  indicatorIds: z.array(recordIdSchema).max(300).default([]),
  /** The campaigns its figures are compared with. */
  previousId: recordIdSchema.nullable().default(null),
  yearAgoId: recordIdSchema.nullable().default(null),
  /** Where reports go: "Văn phòng Đảng uỷ", and the contact line. */
  receiver: lineSchema.default(''),
  contact: lineSchema.default(''),
  note: textSchema.default(''),
  state: z.enum(['draft', 'open', 'closed']).default('draft'),
  /** Papers made for it: plan or letter that calls, reminders, the report. */
  papers: z.array(z.strictObject({
    role: z.enum(['plan', 'letter', 'reminder', 'return', 'report']),
    collection: z.enum(['freeDocuments', 'plans', 'summaryReports']), recordId: recordIdSchema,
  })).default([]),
}).superRefine((campaign, context) => {
  const seen = new Set<string>()
  const twice = campaign.addresseeIds.find((id) => seen.size === seen.add(id).size)
  if (twice !== undefined) context.addIssue({ code: 'custom', path: ['addresseeIds'], message: `Đơn vị “${twice}” có hai lần trong danh sách. Bỏ một lần.` })
})
export type Campaign = Readonly<z.output<typeof campaignSchema>>

/** Who is asked: bodies of these kinds under this body, at the date the campaign is made. */
export const addresseeRuleSchema = z.strictObject({
  underBodyId: recordIdSchema, kinds: z.array(bodyKindSchema).min(1).default(['grassrootsCommittee', 'grassrootsCell']),
})

/** Chế độ báo cáo: a report asked for again and again, whose campaigns are made ahead. */
export const reportingRoundSchema = z.strictObject({
  id: recordIdSchema,
  title: requiredLineSchema,
  bodyId: recordIdSchema,
  directiveId: recordIdSchema.nullable().default(null),
  reportingPeriod: reportingPeriodSchema.exclude(['term']),
  /** In force from–to; campaigns are made for periods that end inside it. */
  period: periodSchema,
  /** Figures as of this day of the period's last month ("ngày 15"); null: the period's last day. */
  cutOffDay: z.number().int().min(1).max(31).nullable().default(null),
  /** Last day to send, counted from the cut-off. */
  dueAfterDays: z.number().int().min(0).max(90).default(5),
  reminderDays: z.array(z.number().int().min(0).max(90)).default([3]),
  addressees: addresseeRuleSchema,
  outline: outlineSchema,
  indicatorIds: z.array(recordIdSchema).max(300).default([]),
  receiver: lineSchema.default(''),
  contact: lineSchema.default(''),
})
export type ReportingRound = Readonly<z.output<typeof reportingRoundSchema>>
