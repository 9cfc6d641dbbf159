/** Pieces every capability's contract is built from. */
import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { recordIdSchema } from '../domain/common.ts'
import { faultSchema, problemSchema } from '../domain/problem.ts'

/** A procedure whose failure is a typed `FAULT` carrying the Vietnamese sentence. */
export const base = oc.errors({ FAULT: { status: 400, data: faultSchema } })

/** An opaque token of a file the person picked (see `shell.ts`). */
export const grantTokenSchema = z.string().min(8).max(100)

/** A record with its revision. */
export function revised<S extends z.ZodType>(record: S) {
  return z.strictObject({ revision: z.number().int().min(1), record })
}

/** What became of a save. Nothing is lost in any of the three: a conflict carries what is stored now. */
export function saveOutcome<S extends z.ZodType>(record: S) {
  return z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('saved'), revision: z.number().int(), problems: z.array(problemSchema) }),
    z.strictObject({ outcome: z.literal('conflict'), current: revised(record), changedBy: z.string(), changedAt: z.string() }),
    z.strictObject({ outcome: z.literal('refused'), problems: z.array(problemSchema) }),
  ])
}

/** One change of one record. `before` null: created. Values are the record's JSON. */
export const historyEntrySchema = z.strictObject({
  revision: z.number().int(), at: z.string(), actor: z.string(),
  before: z.string().nullable(), after: z.string(),
})

/** Progress of long work; the last event is `done`. Ending the iteration early cancels the work. */
export function progressOf<S extends z.ZodType>(result: S) {
  return eventIterator(z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('progress'), label: z.string(), done: z.number(), total: z.number().nullable() }),
    z.strictObject({ type: z.literal('done'), result }),
  ]))
}

/**
 * The five verbs every collection has. `row` is what its list shows: few columns, so that 10,000 rows stay light.
 * `save` names the revision it saw (null for a new record); a mismatch is a conflict, never a lost edit.
 */
export function collectionContract<S extends z.ZodType, R extends z.ZodType>(record: S, row: R) {
  const byId = z.strictObject({ id: recordIdSchema })
  return {
    list: base.output(z.array(row)),
    get: base.input(byId).output(revised(record)),
    save: base.input(z.strictObject({ revision: z.number().int().nullable(), record: z.unknown() })).output(saveOutcome(record)),
    remove: base.input(z.strictObject({ id: recordIdSchema, revision: z.number().int() })).output(saveOutcome(record)),
    history: base.input(byId).output(z.array(historyEntrySchema)),
  }
}

/** Which part of a long list is asked for. */
export const pageSchema = z.strictObject({ offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(200) })
export type Page = Readonly<z.output<typeof pageSchema>>

/** A page of a long list; `total` of all that match. */
export function pageOf<S extends z.ZodType>(row: S) {
  return z.strictObject({ total: z.number().int(), rows: z.array(row) })
}

/** A file written for a grant. `besideOriginal`: the chosen file was held open, so it was saved under another name. */
export const writtenSchema = z.strictObject({ token: z.string(), fileName: z.string(), besideOriginal: z.boolean() })

/** Columns every list row has. */
export const rowBase = { id: recordIdSchema, revision: z.number().int() }
