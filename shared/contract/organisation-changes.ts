/** Carrying out a change of the organisation: what it would do, doing it, undoing it, and its papers. */
import { z } from 'zod'
import { recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { organisationChangeSchema } from '../domain/organisation-change.ts'
import { bodyKindSchema } from '../domain/organisation.ts'
import { problemSchema } from '../domain/problem.ts'
import { base, saveOutcome } from './base.ts'
import { organisationChangeRecordsContract } from './desk-records.ts'

/** Bodies of each kind, and members as far as the change counted them. */
export const organisationFiguresSchema = z.strictObject({
  byKind: z.array(z.strictObject({ kind: bodyKindSchema, bodies: z.number().int() })), bodies: z.number().int(),
  /** Of the bodies the change names only. */
  members: z.number().int(),
})

/** A body that stands beneath one of those the change begins with, and where it goes. */
export const childPlanSchema = z.strictObject({
  bodyId: z.string(), name: z.string(), kind: bodyKindSchema, fromId: z.string(), fromName: z.string(),
  /** Bodies beneath it, at any depth: they go where it goes. */
  beneath: z.number().int(),
  /** Chosen by a person, or what is proposed. Null: it leaves with the body above it, or (`toName` '') nothing can be proposed. */
  toBodyId: z.string().nullable(), toName: z.string(), chosen: z.boolean(),
  /** The body above it ends and nothing has said yet where this one goes. */
  open: z.boolean(),
})
export type ChildPlan = Readonly<z.output<typeof childPlanSchema>>

/** A body the change touches, the day before and on the day; names '' and kinds null where it does not stand. */
export const bodyPlanSchema = z.strictObject({
  bodyId: z.string(), before: z.string(), after: z.string(), kindBefore: bodyKindSchema.nullable(), kindAfter: bodyKindSchema.nullable(), parentBefore: z.string(), parentAfter: z.string(),
  /** Bodies directly beneath. */
  childrenBefore: z.number().int(), childrenAfter: z.number().int(),
  /** As counted for the change; null: nobody counted them. */
  membersBefore: z.number().int().nullable(), membersOut: z.number().int(), membersIn: z.number().int(), membersAfter: z.number().int().nullable(),
})
export type BodyPlan = Readonly<z.output<typeof bodyPlanSchema>>

/** What carrying out would do. With an `error` among the problems it cannot be carried out. */
export const changePlanSchema = z.strictObject({
  problems: z.array(problemSchema),
  /** A sentence for each body that ends, begins, or goes on under another name. */
  steps: z.array(z.strictObject({ bodyId: z.string(), what: z.enum(['ends', 'begins', 'changes']), before: z.string(), after: z.string() })),
  /** In the official order. */
  children: z.array(childPlanSchema),
  bodies: z.array(bodyPlanSchema),
  /** Posts and rights to sign that end with their body. */
  endingPosts: z.array(z.strictObject({ person: z.string(), title: z.string(), body: z.string() })),
  endingRights: z.number().int(),
  before: organisationFiguresSchema, after: organisationFiguresSchema,
})
export type ChangePlan = Readonly<z.output<typeof changePlanSchema>>

const byRevision = z.strictObject({ id: recordIdSchema, revision: z.number().int() })

export const organisationChangesContract = {
  ...organisationChangeRecordsContract,
  /** Of the record as it is being typed. */
  plan: base.input(z.strictObject({ record: z.unknown() })).output(changePlanSchema),
  /** Members of bodies as their last accepted report before the day gives them; bodies nobody reported for are left out. */
  memberCounts: base.input(z.strictObject({ bodyIds: z.array(recordIdSchema).max(200), date: calendarDateSchema }))
    .output(z.array(z.strictObject({ bodyId: z.string(), members: z.number().int(), source: z.string() }))),
  carryOut: base.input(byRevision).output(saveOutcome(organisationChangeSchema)),
  /** Everything as it was, while none of it has been changed or used since. */
  undo: base.input(byRevision).output(saveOutcome(organisationChangeSchema)),
  /** Quyết định or biên bản bàn giao as a draft, filled in from the change. */
  draftPaper: base.input(z.strictObject({ id: recordIdSchema, paper: z.enum(['decision', 'handOverMinutes']) }))
    .output(z.strictObject({ recordId: z.string(), templateId: z.string(), problems: z.array(problemSchema) })),
}
