/** The life of directives: when they are to be reviewed, who has made them concrete, and what stands in relation to them. */
import { z } from 'zod'
import { calendarDateSchema } from '../domain/dates.ts'
import { directiveSchema } from '../domain/directive.ts'
import { bodyKindSchema, sectorSchema } from '../domain/organisation.ts'
import { base, grantTokenSchema, writtenSchema } from './base.ts'
import { directivesContract } from './records.ts'

/** A sơ kết or tổng kết to come or overdue. `proposed`: two or five years after the start, not set by a person. */
export const reviewSchema = z.strictObject({
  directiveId: z.string(), title: z.string(), kind: z.enum(['preliminary', 'final']), date: z.string(), proposed: z.boolean(),
  /** Days from the day asked for; negative: overdue. */
  daysLeft: z.number().int(),
  /** The campaign already opened for it. */
  campaignId: z.string().nullable(),
})
export type Review = Readonly<z.output<typeof reviewSchema>>

/** What one unit has issued to carry one directive out; `days` from its receipt (else its date), null when it is dated before that; `late` against its response due date. */
export const responseCellSchema = z.strictObject({ designation: z.string(), date: z.string(), days: z.number().int().nullable(), late: z.boolean() })

/** Directives × organisations: every organisation is there, with or without a plan of its own. */
export const directiveMatrixSchema = z.strictObject({
  columns: z.array(z.strictObject({ directiveId: z.string(), designation: z.string(), title: z.string(), due: z.string().nullable(), issued: z.number().int(), expected: z.number().int() })),
  rows: z.array(z.strictObject({
    bodyId: z.string(), name: z.string(), kind: bodyKindSchema, sector: sectorSchema.nullable(), ended: z.boolean(),
    /** In the order of the columns; null: nothing issued. */
    cells: z.array(responseCellSchema.nullable()),
  })),
})
export type DirectiveMatrix = Readonly<z.output<typeof directiveMatrixSchema>>

/** A document in relation to a directive. `incoming`: the other says so of this one. */
export const directiveRelationSchema = z.strictObject({
  kind: z.enum(['implements', 'replaces', 'reportsOn', 'concludes', 'cites']), incoming: z.boolean(),
  /** Where it opens; null for a document only named in words. */
  collection: z.enum(['directives', 'plans', 'summaryReports', 'freeDocuments', 'inspections', 'campaigns']).nullable(), recordId: z.string().nullable(),
  title: z.string(),
})
export type DirectiveRelation = Readonly<z.output<typeof directiveRelationSchema>>

const matrixInput = z.strictObject({ directiveIds: z.array(z.string()).max(60).default([]), on: calendarDateSchema })

export const directiveCallsContract = {
  ...directivesContract,
  /** Reviews of directives still in force on that day, the most overdue first. */
  reviews: base.input(z.strictObject({ on: calendarDateSchema })).output(z.array(reviewSchema)),
  /** Without ids: every directive in force. */
  matrix: base.input(matrixInput).output(directiveMatrixSchema),
  /** The matrix as a workbook at a granted place. */
  exportMatrix: base.input(matrixInput.extend({ grant: grantTokenSchema })).output(writtenSchema),
  relations: base.input(z.strictObject({ id: z.string() })).output(z.array(directiveRelationSchema)),
  /** A directive as it would be registered from a typed citation; the one registered already when number and date are the same. */
  fromCitation: base.input(z.strictObject({ kind: directiveSchema.shape.kind, designation: z.string(), date: calendarDateSchema, issuer: z.string(), subject: z.string() }))
    .output(z.strictObject({ directiveId: z.string(), created: z.boolean() })),
}
