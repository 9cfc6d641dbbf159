/** Calls of a case of inspection or supervision: where it stands, the paper of a step, steps done and left out; of a programme; the statistical forms. */
import { z } from 'zod'
import { disciplines } from '../domain/case-outcome.ts'
import { recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { inspectionSchema } from '../domain/inspection.ts'
import { problemSchema } from '../domain/problem.ts'
import { base, grantTokenSchema, saveOutcome, writtenSchema } from './base.ts'

const byId = z.strictObject({ id: recordIdSchema })
const ruleStatusSchema = z.enum(['verified', 'reported', 'custom'])

/** The paper of a step: a record of its own, or the minutes of one of the case's sessions. `designation`: as it is cited; '' while it has no number. */
export const stepPaperSchema = z.strictObject({ collection: z.enum(['freeDocuments', 'sessions']), recordId: z.string(), templateId: z.string(), subject: z.string(), designation: z.string(), date: z.string().nullable() })

/** `waitsFor`: names of the steps that must be done or left out first. `template` null: no paper; `manual`: it is made elsewhere and put into the file. */
export const caseStepViewSchema = z.strictObject({
  stepId: z.string(), code: z.string(), name: z.string(), stage: z.enum(['prepare', 'conduct', 'conclude']), state: z.enum(['done', 'leftOut', 'ready', 'waiting']), waitsFor: z.array(z.string()),
  template: z.string().nullable(), isSession: z.boolean(), manual: z.boolean(), /** The procedure has it no longer; the case did something of it. */ gone: z.boolean(), optional: z.boolean(), doneOn: z.string().nullable(), leftOut: z.string(), paper: stepPaperSchema.nullable(),
})

/** In working days; days as dates, null where they are not yet known. `problems` name the clause they come from. */
export const caseTimeViewSchema = z.strictObject({
  level: z.string(), startBy: z.string().nullable(), endBy: z.string().nullable(), allowed: z.number().int(), extension: z.number().int(), mostExtension: z.number().int(), worked: z.number().int().nullable(),
  /** Where the last day to begin, the days of work and the extension come from. */
  clauses: z.strictObject({ start: z.string(), days: z.string(), extension: z.string() }),
  problems: z.array(problemSchema),
})

/** An object with its outcome in words ('' while there is none) and what the vote on its discipline comes to; `reached` null: no level has its votes. */
export const caseObjectViewSchema = z.strictObject({
  objectId: z.string(), type: z.enum(['organisation', 'member']), name: z.string(), words: z.string(),
  vote: z.strictObject({ reached: z.enum(['none', ...disciplines]).nullable(), words: z.string() }).nullable(),
})

export const caseViewSchema = z.strictObject({
  revision: z.number().int(), title: z.string(), kind: z.enum(['inspection', 'supervision']),
  /** Null: the procedure the case names is not known here; then it has no steps. */
  procedure: z.strictObject({ id: z.string(), name: z.string(), source: z.string(), status: ruleStatusSchema }).nullable(),
  /** Only for those who work on it. */
  restricted: z.boolean(), steps: z.array(caseStepViewSchema), next: z.array(z.string()), time: caseTimeViewSchema, objects: z.array(caseObjectViewSchema),
  /** What is pointed out of the case, its team and its sessions; never blocks. */
  problems: z.array(problemSchema),
})
export type CaseView = Readonly<z.output<typeof caseViewSchema>>

export const madeStepPaperSchema = z.strictObject({ collection: stepPaperSchema.shape.collection, recordId: recordIdSchema, updated: z.boolean(), notes: z.array(z.string()), problems: z.array(problemSchema) })

/** A cell opens its cases; `hidden`: how many of them are restricted and not for this account. */
export const statisticsTableSchema = z.strictObject({
  formId: z.string(), name: z.string(), source: z.string(), status: ruleStatusSchema, columns: z.array(z.strictObject({ id: z.string(), name: z.string(), from: z.string(), to: z.string() })),
  rows: z.array(z.strictObject({ id: z.string(), name: z.string(), level: z.number().int(), cells: z.array(z.strictObject({ value: z.number().int(), caseIds: z.array(z.string()), hidden: z.number().int() })) })),
  disagreements: z.array(z.strictObject({ checkId: z.string(), name: z.string(), columnId: z.string(), left: z.number().int(), right: z.number().int() })),
})

const formIdSchema = z.string().min(1).max(40)
const statisticsAskedSchema = z.strictObject({ formId: formIdSchema, year: z.number().int().min(1990).max(2100), month: z.number().int().min(1).max(12), termId: recordIdSchema.nullable().default(null) })
export type StatisticsAsked = Readonly<z.output<typeof statisticsAskedSchema>>

/** `own`: put in by the office. */
export const statisticsFormRowSchema = z.strictObject({ id: z.string(), name: z.string(), source: z.string(), status: ruleStatusSchema, own: z.boolean() })

/** `replaces`: there was a form of this id. A fault has its line in the text. */
export const addedFormsSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('added'), forms: z.array(z.strictObject({ id: z.string(), name: z.string(), replaces: z.boolean() })) }),
  z.strictObject({ outcome: z.literal('refused'), problems: z.array(z.strictObject({ line: z.number().int(), path: z.string(), value: z.string(), message: z.string(), remedy: z.string() })) }),
])

const stepSaved = saveOutcome(inspectionSchema)
const stepId = z.string().min(1).max(40)

/** `start`: local moment. */
export const reviewMeetingRowSchema = z.strictObject({ id: z.string(), title: z.string(), start: z.string(), items: z.array(z.strictObject({ id: z.string(), title: z.string() })) })

/** A procedure a case may follow. */
export const procedureRowSchema = z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(['inspection', 'supervision']), restricted: z.boolean(), source: z.string(), status: ruleStatusSchema })

export const inspectionCallsContract = {
  procedures: base.output(z.array(procedureRowSchema)),
  /** A draft case of this line: its object, contents, period and lead are the line's. `leaderPersonId`: where the line names nobody. */
  openFromLine: base.input(z.strictObject({ programmeId: recordIdSchema, lineId: z.string().min(1).max(80), leaderPersonId: recordIdSchema.nullable().default(null) })).output(z.strictObject({ id: recordIdSchema, notes: z.array(z.string()) })),
  caseView: base.input(byId).output(caseViewSchema),
  /** The step's paper as a draft filled from the case and its earlier papers; an unnumbered one of this step takes over the case as it stands. `sessionId`: which session it tells of; null: the one the step has. */
  makeStepPaper: base.input(byId.extend({ stepId, sessionId: recordIdSchema.nullable().default(null) })).output(madeStepPaperSchema),
  /** Meetings of this office the case may have been weighed at, newest first. */
  reviewMeetings: base.input(byId).output(z.array(reviewMeetingRowSchema)),
  /** The meeting that weighed the case: its day, and votes on discipline the case does not have yet, are taken from its record; the extract (step `meeting`) too. `itemId` '': the whole meeting; `meetingId` null: none of this office. */
  tieReviewMeeting: base.input(byId.extend({ revision: z.number().int().min(1), meetingId: recordIdSchema.nullable(), itemId: z.string().max(80).default('') })).output(stepSaved),
  /** `doneOn` null: the day of the step's paper or session. The decision's number and date, and the days the schedule and the statistics need, go into the case. */
  completeStep: base.input(byId.extend({ revision: z.number().int().min(1), stepId, doneOn: calendarDateSchema.nullable().default(null) })).output(stepSaved),
  leaveOutStep: base.input(byId.extend({ revision: z.number().int().min(1), stepId, reason: z.string().trim().min(1, 'Ghi lý do bỏ qua bước này.').max(2000) })).output(stepSaved),
  statisticsForms: base.output(z.array(statisticsFormRowSchema)),
  /** A set of forms as YAML or JSON, as `resources/statistics` has them; one with the id of a form in use stands in its place. */
  addStatisticsForms: base.input(z.strictObject({ text: z.string().min(1, 'Tệp biểu thống kê trống.').max(400_000) })).output(addedFormsSchema),
  /** The supplied form of this id is used again, or none. */
  removeStatisticsForm: base.input(z.strictObject({ formId: formIdSchema })).output(z.strictObject({ removed: z.literal(true) })),
  /** The month, the first quarter, 6 and 9 months and the year; with `termId` the term too. */
  statistics: base.input(statisticsAskedSchema).output(statisticsTableSchema),
  /** The table as a workbook at this grant. */
  statisticsSheet: base.input(statisticsAskedSchema.extend({ grant: grantTokenSchema })).output(writtenSchema),
  /** A report of figures with the table as its appendix: one column, with the same span of the year before beside it. */
  makeStatisticsPaper: base.input(statisticsAskedSchema.extend({ columnId: z.string().min(1).max(40) })).output(z.strictObject({ recordId: recordIdSchema, notes: z.array(z.string()) })),
}

export const inspectionProgrammeCallsContract = { problems: base.input(byId).output(z.strictObject({ problems: z.array(problemSchema) })) }
