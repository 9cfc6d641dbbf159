/** Carrying out a change of the organisation: what it would do, doing it, undoing it, and its papers. */
import { z } from 'zod'
import { recordIdSchema } from '../domain/common.ts'
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

/** What carrying out would do. With an `error` among the problems it cannot be carried out. */
export const changePlanSchema = z.strictObject({
  problems: z.array(problemSchema),
  /** A sentence for each body that ends, begins, or goes on under another name. */
  steps: z.array(z.strictObject({ bodyId: z.string(), what: z.enum(['ends', 'begins', 'changes']), before: z.string(), after: z.string() })),
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
  carryOut: base.input(byRevision).output(saveOutcome(organisationChangeSchema)),
  /** Everything as it was, while none of it has been changed or used since. */
  undo: base.input(byRevision).output(saveOutcome(organisationChangeSchema)),
  /** Quyết định or biên bản bàn giao as a draft, filled in from the change. */
  draftPaper: base.input(z.strictObject({ id: recordIdSchema, paper: z.enum(['decision', 'handOverMinutes']) }))
    .output(z.strictObject({ recordId: z.string(), templateId: z.string(), problems: z.array(problemSchema) })),
}
