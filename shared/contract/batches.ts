/** Contract of batches: a list read, a batch prepared from it, looked through line by line, written out, numbered, and its reconciliation. */
import { z } from 'zod'
import { requiredLineSchema, requiredTextSchema } from '../document/text.ts'
import { batchListSchema, batchNumberingSchema, batchOutcomeSchema, batchPaperSchema, batchPlaceSchema, batchTableSchema, batchTotalsSchema } from '../domain/batch.ts'
import { recordIdSchema } from '../domain/common.ts'
import { freeDocumentSchema } from '../domain/free-document.ts'
import { paperStateSchema } from '../domain/paper-state.ts'
import { problemSchema } from '../domain/problem.ts'
import { base, grantTokenSchema, progressOf, writtenSchema } from './base.ts'

/** A place of the chosen paper with its words, and the column whose title is most like it ('' : none). */
export const offeredPlaceSchema = z.strictObject({ place: z.string(), label: z.string(), proposed: z.string() })
export type OfferedPlace = Readonly<z.output<typeof offeredPlaceSchema>>

/** A list as it was read; nothing is stored yet. `nameColumn`: the one that most likely names a line. `sheets`: of a workbook, to choose from. `marks`: «…» in the paper's words. */
export const readListSchema = z.strictObject({
  table: batchTableSchema, nameColumn: z.string(), source: z.string(), problems: z.array(problemSchema),
  sheets: z.array(z.string()), headerRow: z.number().int().nullable(), places: z.array(offeredPlaceSchema), marks: z.array(z.string()),
})
export type ReadList = Readonly<z.output<typeof readListSchema>>

export const batchSummarySchema = z.strictObject({
  id: recordIdSchema, title: z.string(), numbering: batchNumberingSchema, paper: batchPaperSchema, paperSubject: z.string(), source: z.string(), at: z.string(), actor: z.string(), totals: batchTotalsSchema,
})
export type BatchSummary = Readonly<z.output<typeof batchSummarySchema>>

/** `number`: as printed; '' none yet. `recordId`, `state`: of the line's own paper, where every line has one. */
export const batchLineSchema = z.strictObject({
  row: z.number().int(), name: z.string(), outcome: batchOutcomeSchema, words: z.string(), fileName: z.string(), sha256: z.string(), pages: z.number().int().nullable(),
  number: z.string(), recordId: recordIdSchema.nullable(), state: paperStateSchema.nullable(), outdated: z.boolean(),
})
export type BatchLine = Readonly<z.output<typeof batchLineSchema>>

export const batchViewSchema = batchSummarySchema.extend({
  columns: z.array(z.string()), places: z.array(batchPlaceSchema), emptyAllowed: z.boolean(),
  paperState: paperStateSchema, printedNumber: z.string(),
  /** A run that began and neither ended nor was stopped: the program was closed in the middle. */
  interrupted: z.boolean(),
  lines: z.array(batchLineSchema),
})
export type BatchView = Readonly<z.output<typeof batchViewSchema>>

/** A problem of one line; `row` null: of the batch as a whole. */
export const lineProblemSchema = z.strictObject({ row: z.number().int().nullable(), name: z.string(), problem: problemSchema })
export type LineProblem = Readonly<z.output<typeof lineProblemSchema>>
export const batchCheckSchema = z.strictObject({ lines: z.number().int(), ready: z.number().int(), problems: z.array(lineProblemSchema), left: z.number().int() })
export type BatchCheck = Readonly<z.output<typeof batchCheckSchema>>

/** What a run did. `elsewhere`: made in an earlier run and not in this folder. */
export const batchRunSchema = z.strictObject({ totals: batchTotalsSchema, written: z.number().int(), standing: z.number().int(), elsewhere: z.number().int(), stopped: z.boolean(), problems: z.array(lineProblemSchema) })
export type BatchRun = Readonly<z.output<typeof batchRunSchema>>
/** What a step of many papers did. */
export const batchStepSchema = z.strictObject({ done: z.number().int(), left: z.number().int(), stopped: z.boolean(), problems: z.array(lineProblemSchema) })
export type BatchStep = Readonly<z.output<typeof batchStepSchema>>

const byId = z.strictObject({ id: recordIdSchema })
const format = z.enum(['docx', 'pdf'])

export const batchesContract = {
  list: base.output(z.array(batchSummarySchema)),
  readList: base.input(z.strictObject({ list: batchListSchema, paper: batchPaperSchema })).output(readListSchema),
  /** `nameColumn`: which column names a line. */
  create: base.input(z.strictObject({
    title: requiredLineSchema.max(200), paper: batchPaperSchema, list: batchListSchema, places: z.array(batchPlaceSchema).max(100).default([]), nameColumn: requiredLineSchema.max(200),
    numbering: batchNumberingSchema.default('shared'), emptyAllowed: z.boolean().default(false),
  })).output(z.strictObject({ id: recordIdSchema, problems: z.array(problemSchema) })),
  view: base.input(byId).output(batchViewSchema),
  /** The paper of one line as it would be made, for the preview. */
  line: base.input(z.strictObject({ id: recordIdSchema, row: z.number().int().min(1) })).output(z.strictObject({ record: freeDocumentSchema, problems: z.array(problemSchema) })),
  /** Everything wrong with every line, at once; nothing is written. */
  check: base.input(byId).output(progressOf(batchCheckSchema)),
  /** `skip` true: these lines are left out, with the reason; false: they are taken again. */
  skip: base.input(z.strictObject({ id: recordIdSchema, rows: z.array(z.number().int().min(1)).min(1).max(5000), skip: z.boolean(), reason: z.string().max(500).default('') })).output(batchViewSchema),
  /** One file a line into a granted folder. `again`: also what is missing there, or was made from an older state of the paper. */
  writeEach: base.input(z.strictObject({ id: recordIdSchema, grant: grantTokenSchema, format, again: z.boolean().default(false) })).output(progressOf(batchRunSchema)),
  /** One file of all lines. */
  writeOne: base.input(z.strictObject({ id: recordIdSchema, grant: grantTokenSchema, format, twoSided: z.boolean().default(false) })).output(progressOf(z.strictObject({ run: batchRunSchema, written: writtenSchema, pages: z.number().int().nullable() }))),
  /** A draft of its own for each line, where every line has its own number. */
  prepare: base.input(byId).output(progressOf(batchStepSchema)),
  submit: base.input(byId).output(progressOf(batchStepSchema)),
  approve: base.input(byId).output(progressOf(batchStepSchema)),
  sign: base.input(byId).output(progressOf(batchStepSchema)),
  /** Each signed paper is issued by the register, one after the other, its file into the folder. */
  issue: base.input(z.strictObject({ id: recordIdSchema, grant: grantTokenSchema, format })).output(progressOf(batchRunSchema)),
  reconciliation: base.input(z.strictObject({ id: recordIdSchema, grant: grantTokenSchema, format: z.enum(['docx', 'pdf', 'xlsx']) })).output(writtenSchema),
  /** Out of the list; what was made stays, and so does what is known of it. */
  drop: base.input(z.strictObject({ id: recordIdSchema, reason: requiredTextSchema.max(500) })).output(z.array(batchSummarySchema)),
}
