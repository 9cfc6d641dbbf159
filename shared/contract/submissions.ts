/** What units send: files looked at before anything is stored, taken in, sent back, corrected; every version with its problems to the cell. */
import { z } from 'zod'
import { questionSchema } from '../domain/campaign.ts'
import { recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { indicatorSchema, ratePerSchema } from '../domain/indicator.ts'
import { faultSchema, problemSchema } from '../domain/problem.ts'
import { answerSchema, measurementSchema, submissionSourceSchema, submissionStateSchema } from '../domain/submission.ts'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'
import { base, grantTokenSchema, progressOf, writtenSchema } from './base.ts'

/** A problem with its place in a returned file. `path`: the measurement or answer it belongs to (`measurements.TC01`, `answers.c2`); '' for the whole file. */
export const cellProblemSchema = problemSchema.extend({
  /** Name of the file, without its folder. */
  file: z.string(),
  /** Sheet of a workbook; '' where there is none. */
  sheet: z.string(),
  /** `E12` of a workbook, `Câu c1` of a Word file; '' for the whole file. */
  cell: z.string(),
})
export type CellProblem = Readonly<z.infer<typeof cellProblemSchema>>

/**
 * Where a file stands before the import. `ready`: the unit's files have nothing wrong; `problems`: at least one error; `unitUnknown`: the person
 * says whose it is; `unchanged`: it is in already; `unreadable`: `note` says why.
 */
export const importFileStateSchema = z.enum(['ready', 'problems', 'unitUnknown', 'unchanged', 'unreadable'])
export type ImportFileState = z.infer<typeof importFileStateSchema>
export const formKindSchema = z.enum(['workbook', 'document', 'dataFile'])

export const importFileSchema = z.strictObject({
  fileId: z.string(),
  /** With the folders beneath the chosen one. */
  fileName: z.string(),
  state: importFileStateSchema,
  kind: formKindSchema.nullable(),
  bodyId: z.string().nullable(), bodyName: z.string(),
  /** How the unit was known; `person`: somebody said so. */
  matchedBy: z.enum(['key', 'code', 'name', 'person']).nullable(),
  /** Figures and answers the file gives. */
  measurements: z.number().int(), answers: z.number().int(),
  problems: z.array(cellProblemSchema),
  /** A sentence where the state needs one: why it is unreadable, when it came in. */
  note: z.string(),
  /** It is in already and nobody has decided about it: the version a decision about this file decides, and whether that has errors. */
  waiting: z.strictObject({ submissionId: z.string(), errors: z.boolean() }).nullable(),
  fault: faultSchema.nullable(),
})
export type ImportFile = Readonly<z.output<typeof importFileSchema>>

/** A unit files can be said to come from, in the official order. `state`: of its version that stands last; null: nothing has come. */
const importUnitSchema = z.strictObject({ bodyId: z.string(), name: z.string(), state: submissionStateSchema.nullable() })

export const importPreviewSchema = z.strictObject({
  previewId: z.string(), campaignId: z.string(), title: z.string(), due: z.string(),
  /** The figures were frozen: what is accepted now is an amendment and needs its reason. */
  frozen: z.boolean(),
  /** False: the forms have not gone out, so a report hardly belongs here; the person is told. */
  opened: z.boolean(),
  files: z.array(importFileSchema), units: z.array(importUnitSchema),
})
export type ImportPreview = Readonly<z.output<typeof importPreviewSchema>>

/** `accept`: its figures count. `receive`: taken in, to be judged later. `return`: kept as sent back. `skip`: nothing is stored of it. */
export const importDecisionSchema = z.enum(['accept', 'receive', 'return', 'skip'])
export type ImportDecision = z.infer<typeof importDecisionSchema>
const reason = textSchema.default('')

/** in = accepted + received + returned + skipped + unchanged + refused, of files. */
export const importCountsSchema = z.strictObject({
  in: z.number().int(), accepted: z.number().int(), received: z.number().int(), returned: z.number().int(),
  skipped: z.number().int(), unchanged: z.number().int(), refused: z.number().int(),
})
export type ImportCounts = Readonly<z.output<typeof importCountsSchema>>
export const importOutcomeSchema = importCountsSchema.keyof().exclude(['in'])
export type ImportOutcome = z.infer<typeof importOutcomeSchema>

export const importResultOfFormsSchema = z.strictObject({
  /** Null: nothing was stored, so there is nothing to undo. */
  batchId: z.string().nullable(),
  counts: importCountsSchema,
  /** Units that got a new version; versions in hand already that were decided by this. */
  versions: z.number().int(), decided: z.number().int(), late: z.number().int(),
  files: z.array(z.strictObject({ fileId: z.string(), fileName: z.string(), bodyName: z.string(), outcome: importOutcomeSchema, submissionId: z.string().nullable(), note: z.string() })),
})
export type FormsImportResult = Readonly<z.output<typeof importResultOfFormsSchema>>

export const batchSchema = z.strictObject({
  id: z.string(), at: z.string(), actor: z.string(), counts: importCountsSchema, versions: z.number().int(),
  /** Of its versions, those a person accepted after the import: undoing it withdraws them too. */
  acceptedSince: z.number().int(),
  undoneAt: z.string().nullable(), undoneBy: z.string().nullable(), undoReason: z.string(),
  /** Why it cannot be undone; '' when it can. */
  held: z.string(),
})
export type Batch = Readonly<z.output<typeof batchSchema>>

const countsSchema = measurementSchema.pick({ numerator: true, denominator: true, rate: true })
const versionHead = {
  id: z.string(), bodyId: z.string(), bodyName: z.string(), /** The unit's first is 1. */ version: z.number().int(),
  state: submissionStateSchema, source: submissionSourceSchema, receivedOn: z.string(), /** Days after the due date; 0: in time. */ lateDays: z.number().int(),
  fileName: z.string(), reason: z.string(), at: z.string(), actor: z.string(), batchId: z.string().nullable(),
  /** The unit's last version that was neither sent back nor withdrawn. */
  counts: z.boolean(),
}
export const submissionRowSchema = z.strictObject({ ...versionHead, errors: z.number().int(), warnings: z.number().int() })
export type SubmissionRow = Readonly<z.output<typeof submissionRowSchema>>

/** One figure of a version beside what the unit gave before. */
const figureViewSchema = z.strictObject({
  indicatorId: z.string(), code: z.string(), name: z.string(), group: z.string(), unitOfMeasure: z.string(), rollUp: indicatorSchema.shape.rollUp,
  numeratorName: z.string(), denominatorName: z.string(), ratePer: ratePerSchema, decimals: z.number().int(),
  value: countsSchema.nullable(), place: z.string(),
  /** Of the version before this one, and of the period before. */
  before: countsSchema.nullable(), lastPeriod: countsSchema.nullable(),
})
export type FigureView = Readonly<z.output<typeof figureViewSchema>>
const answerViewSchema = z.strictObject({ question: questionSchema, text: z.string(), rows: z.array(z.array(z.string())), place: z.string(), given: z.boolean(), before: z.string().nullable() })
export type AnswerView = Readonly<z.output<typeof answerViewSchema>>

const formViewSchema = {
  campaignId: z.string(), campaignTitle: z.string(), due: z.string(), frozen: z.boolean(), previousTitle: z.string(),
  figures: z.array(figureViewSchema), answers: z.array(answerViewSchema),
}
export const submissionViewSchema = z.strictObject({
  ...versionHead, ...formViewSchema,
  problems: z.array(cellProblemSchema),
  files: z.array(z.strictObject({ fileName: z.string(), carried: z.boolean() })),
  /** Every step, oldest first. */
  events: z.array(z.strictObject({ state: submissionStateSchema, reason: z.string(), at: z.string(), actor: z.string() })),
  /** The unit's other versions, oldest first. */
  versions: z.array(z.strictObject({ id: z.string(), version: z.number().int(), state: submissionStateSchema, receivedOn: z.string() })),
})
export type SubmissionView = Readonly<z.output<typeof submissionViewSchema>>

/** The empty (or last) form of a unit, to be filled in by hand. `lastId`: its version that stands last, to be named when saving. */
export const entryViewSchema = z.strictObject({ ...formViewSchema, bodyId: z.string(), bodyName: z.string(), lastId: z.string().nullable(), units: z.array(importUnitSchema) })
export type EntryView = Readonly<z.output<typeof entryViewSchema>>

const typedValues = {
  measurements: z.array(measurementSchema.omit({ place: true })).max(300).default([]),
  answers: z.array(answerSchema.omit({ place: true })).max(100).default([]),
}
const entryOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), submissionId: z.string(), problems: z.array(cellProblemSchema) }),
  z.strictObject({ outcome: z.literal('unchanged'), submissionId: z.string() }),
  z.strictObject({ outcome: z.literal('refused'), problems: z.array(cellProblemSchema) }),
])
export type EntryOutcome = z.output<typeof entryOutcome>

const bySubmission = z.strictObject({ submissionId: recordIdSchema })

export const submissionsContract = {
  /** Reads every file once and says what is in it; nothing is stored. Grants: single files and whole folders. Remembered under `previewId`. */
  previewImport: base.input(z.strictObject({ campaignId: recordIdSchema, grants: z.array(grantTokenSchema).min(1).max(500) })).output(progressOf(importPreviewSchema)),
  /** The person says which unit a file is from; null: takes that back. Answers with the preview as it then stands. */
  assign: base.input(z.strictObject({ previewId: z.string(), fileId: z.string(), bodyId: recordIdSchema.nullable(), skipped: z.array(z.string()).max(5000).default([]) })).output(importPreviewSchema),
  /** The preview as it stands when these files are left out: of two that contradict each other the other one may then be ready. */
  review: base.input(z.strictObject({ previewId: z.string(), skipped: z.array(z.string()).max(5000) })).output(importPreviewSchema),
  /**
   * Takes the files in as decided, all in one step that can be undone; a file without a decision is skipped. Accepting in spite of errors,
   * returning, and accepting after the freeze need a reason. Ending the stream early leaves nothing behind.
   */
  commitImport: base.input(z.strictObject({
    previewId: z.string(), receivedOn: calendarDateSchema.nullable().default(null),
    /** Of every file that has none of its own. */
    reason,
    decisions: z.array(z.strictObject({ fileId: z.string(), decision: importDecisionSchema, reason })).max(5000),
  })).output(progressOf(importResultOfFormsSchema)),
  /** Withdraws every version of an import; they stay to be looked at. Refused when a freeze counted one, or a later version stands on one. */
  undoImport: base.input(z.strictObject({ batchId: z.string(), reason: requiredLineSchema })).output(z.strictObject({ withdrawn: z.number().int() })),
  batches: base.input(z.strictObject({ campaignId: recordIdSchema })).output(z.array(batchSchema)),
  /** Versions of a campaign, units in the official order, each unit's newest first; units without any are not in it. */
  list: base.input(z.strictObject({ campaignId: recordIdSchema })).output(z.array(submissionRowSchema)),
  get: base.input(bySubmission).output(submissionViewSchema),
  /** Accepts a version or sends it back. `seen`: the state the person saw. */
  decide: base.input(z.strictObject({ submissionId: recordIdSchema, seen: submissionStateSchema, decision: z.enum(['accept', 'return']), reason }))
    .output(z.strictObject({ state: submissionStateSchema })),
  /** A clerk's correction: a new accepted version with who and why; `submissionId` names the version it is made from. */
  correct: base.input(z.strictObject({ submissionId: recordIdSchema, reason: requiredLineSchema, ...typedValues })).output(entryOutcome),
  entry: base.input(z.strictObject({ campaignId: recordIdSchema, bodyId: recordIdSchema })).output(entryViewSchema),
  /** Figures and texts of a unit typed by hand. Errors refuse it unless `reason` says why they are let stand. */
  typed: base.input(z.strictObject({
    campaignId: recordIdSchema, bodyId: recordIdSchema, lastId: recordIdSchema.nullable(), receivedOn: calendarDateSchema.nullable().default(null),
    accept: z.boolean(), reason, ...typedValues,
  })).output(entryOutcome),
  /**
   * The công văn that sends a version back (or asks for what is missing), every problem as a point, kept as a draft among the campaign's papers.
   * `due`: the new last day, moved off a weekend; null: five days from today. `note`: what the clerk adds as a point.
   */
  defectLetter: base.input(z.strictObject({ submissionId: recordIdSchema, due: calendarDateSchema.nullable().default(null), note: lineSchema.default('') }))
    .output(z.strictObject({ recordId: z.string(), due: z.string(), problems: z.array(problemSchema) })),
  /** Writes a unit's figures as the data file (`vpk-submission`) it sends to the body above. */
  exportData: base.input(z.strictObject({ submissionId: recordIdSchema, grant: grantTokenSchema }))
    .output(writtenSchema),
}
