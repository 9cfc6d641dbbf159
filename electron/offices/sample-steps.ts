/** What was done in the sample office after its records were entered, step by step, as data (`resources/sample/desk-steps.json`). */
import { z } from 'zod'
import { paperFactsSchema, recordIdSchema } from '../../shared/domain/common.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import { lineSchema, requiredLineSchema, requiredTextSchema } from '../../shared/document/text.ts'
import { attendanceStateSchema } from '../../shared/domain/meeting-entry.ts'
import { meetingPaperRoleSchema } from '../../shared/domain/meeting.ts'
import { taskReportSchema } from '../../shared/domain/task.ts'
import { passageKindSchema } from '../../shared/domain/submission.ts'
import { importDecisionSchema } from '../../shared/contract/submissions.ts'

/** When it was done and by whom: the sample tells of days that were, whatever day it is opened on. */
const done = { at: z.iso.datetime(), by: requiredLineSchema }
const ofCampaign = { ...done, campaignId: recordIdSchema }

const themeSchema = z.strictObject({
  kind: passageKindSchema, wording: requiredLineSchema,
  /** Whom a proposal is for; '' otherwise. */
  addressee: z.string(),
  /** Of a cause: the wording of the shortcoming it explains, a theme before this one. */
  explains: requiredLineSchema.nullable(),
  /** `from`: where the words begin in the answer. */
  passages: z.array(z.strictObject({ bodyId: recordIdSchema, questionId: z.string(), from: z.number().int().min(0), words: requiredLineSchema })),
})

const ofMeeting = { ...done, meetingId: recordIdSchema }
const ofEntry = { ...ofMeeting, entryId: recordIdSchema }

/** What a person writes on a paper the program made: number, date and what only this paper says. */
const onPaper = z.strictObject({ facts: z.strictObject({ number: z.number().int().min(1).optional(), date: calendarDateSchema.optional(), signingRightId: recordIdSchema.optional() }).default({}), fields: z.record(z.string(), z.unknown()).default({}) })
export type OnPaper = z.output<typeof onPaper>

const meetingPaperStepSchema = z.strictObject({ role: meetingPaperRoleSchema, guestId: recordIdSchema.nullable().default(null), entryIds: z.array(recordIdSchema).default([]), sheetId: z.string().nullable().default(null), points: z.record(z.string(), z.number().nullable()).default({}), ...onPaper.shape })

/** Steps of meetings. */
const meetingSteps = [
  /** Carried-over items and standing ones taken into the agenda of a planned meeting. */
  z.strictObject({ step: z.literal('agenda'), ...ofMeeting }),
  /** The record begun, written down and closed: everyone on the roll was there but for `absent`; `entries` as the secretary wrote them. */
  z.strictObject({
    step: z.literal('hold'), ...ofMeeting, absent: z.array(z.strictObject({ membershipId: recordIdSchema, state: attendanceStateSchema, reason: lineSchema.default('') })), entries: z.array(z.unknown()),
  }),
  z.strictObject({ step: z.literal('meetingPapers'), ...ofMeeting, papers: z.array(meetingPaperStepSchema) }),
  z.strictObject({ step: z.literal('advance'), ...ofMeeting, to: z.enum(['agreed', 'signed']) }),
  z.strictObject({ step: z.literal('reportTask'), ...ofEntry, report: taskReportSchema }),
  /** A question that was asked at a meeting is passed on and, unless `answer` is '', answered and settled. */
  z.strictObject({ step: z.literal('answerQuestion'), ...ofEntry, due: calendarDateSchema, passedTo: requiredLineSchema, answer: z.string() }),
] as const

/** Steps of cases of inspection and supervision. */
const caseSteps = [
  /** Parts of the case a person wrote into it. */
  z.strictObject({ step: z.literal('caseFacts'), ...done, caseId: recordIdSchema, facts: z.record(z.string(), z.unknown()), /** Added to those there are. */ sessions: z.array(z.unknown()).default([]) }),
  /** A step of the case: its paper made and filled in (`paper` false: the case has it already, or it has none), then done on a day, or left out with why. */
  z.strictObject({
    step: z.literal('caseStep'), ...done, caseId: recordIdSchema, stepId: requiredLineSchema, paper: z.boolean().default(true), sessionId: recordIdSchema.nullable().default(null), ...onPaper.shape,
    doneOn: calendarDateSchema.nullable().default(null), leftOut: requiredTextSchema.nullable().default(null),
  }),
] as const

const stepSchema = z.discriminatedUnion('step', [
  ...meetingSteps, ...caseSteps,
  /** A folder of `resources/sample/returned` taken in as a person would: `ready` and `problems` say what is decided about files without and with errors. */
  z.strictObject({ step: z.literal('import'), ...ofCampaign, folder: z.string(), receivedOn: calendarDateSchema, ready: importDecisionSchema, problems: importDecisionSchema, reason: z.string() }),
  z.strictObject({ step: z.literal('accept'), ...ofCampaign, bodyIds: z.array(recordIdSchema) }),
  z.strictObject({ step: z.literal('freeze'), ...ofCampaign }),
  z.strictObject({ step: z.literal('close'), ...ofCampaign }),
  z.strictObject({ step: z.literal('gather'), ...ofCampaign, themes: z.array(themeSchema) }),
  /** The report drafted with the frozen figures, then what only people know of it. */
  z.strictObject({ step: z.literal('draft'), ...ofCampaign, paper: paperFactsSchema.pick({ number: true, date: true, bases: true, recipients: true, archive: true }) }),
  z.strictObject({ step: z.literal('carryOut'), ...done, changeId: recordIdSchema }),
  z.strictObject({ step: z.literal('ahead'), ...done, until: calendarDateSchema }),
])
export type SampleStep = z.output<typeof stepSchema>
export type StepOf<K extends SampleStep['step']> = Extract<SampleStep, { readonly step: K }>
/** As the sample is written, with what is left to its default. */
export type SampleStepInput = z.input<typeof stepSchema>

export const sampleStepsSchema = z.strictObject({ format: z.literal('vpk-sample-steps'), steps: z.array(stepSchema) })
export type SampleSteps = z.input<typeof sampleStepsSchema>
