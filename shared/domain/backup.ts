/** Copies of an office: why they are made, what they are held against, and what restoring one would change. */
import { z } from 'zod'
import { calendarDateSchema } from './dates.ts'

/** `before`: a step that could go wrong; `restored`: a copy took the place of the office; `drill`: a restoring was rehearsed. */
export const backupKindSchema = z.enum(['daily', 'asked', 'before', 'restored', 'drill'])
export type BackupKind = z.infer<typeof backupKindSchema>

/** How often restoring is rehearsed. */
export const drillPlanSchema = z.enum(['off', 'monthly', 'quarterly'])
export type DrillPlan = z.infer<typeof drillPlanSchema>

/** Days from one rehearsal to the next; null: none is due. */
export const drillPlanDays: Readonly<Record<DrillPlan, number | null>> = { off: null, monthly: 30, quarterly: 90 }

/** A copy that lies on disk. `place`: beside the office, or on the second disk. */
export const backupCopySchema = z.strictObject({
  place: z.enum(['own', 'second']), fileName: z.string(), kind: backupKindSchema.extract(['daily', 'asked', 'before']), day: calendarDateSchema, time: z.string(), size: z.number().int(),
})
export type BackupCopy = Readonly<z.output<typeof backupCopySchema>>

/**
 * How a copy and the office in use are related, by their journals: `same` – nothing happened since; `older` – the office went on
 * from this copy; `newer` – the copy went on from the office; `branch` – both went on from one state; `other` – another office, or one from before the journal.
 */
export const copyRelationSchema = z.enum(['same', 'older', 'newer', 'branch', 'other'])
export type CopyRelation = z.infer<typeof copyRelationSchema>

/** What restoring would change. */
export const restorePreviewSchema = z.strictObject({
  officeName: z.string(), relation: copyRelationSchema,
  encrypted: z.boolean(),
  /** The office in use is encrypted and the copy is not: restoring takes the encryption away, and is refused until the person agreed. */
  makesPlain: z.boolean(),
  /** Records by collection, in the copy and now; only collections that differ. `now` null: the office in use cannot be read. */
  counts: z.array(z.strictObject({ collection: z.string(), copy: z.number().int(), now: z.number().int().nullable() })),
  /** Acts of the journal after the copy, which restoring would take back; the last 200 of `lostTotal`, newest first. */
  lostTotal: z.number().int(),
  lost: z.array(z.strictObject({ at: z.string(), actor: z.string(), action: z.string(), subject: z.string() })),
  /** SHA-256 of the copy as it was looked at; with a log beside it, of the hashes of both. */
  sha256: z.string(),
})
export type RestorePreview = Readonly<z.output<typeof restorePreviewSchema>>

/** A rehearsal: the newest copy was opened apart, examined and counted. */
export const drillResultSchema = z.strictObject({
  at: z.string(), actor: z.string(), fileName: z.string(), sha256: z.string(), size: z.number().int(), sound: z.boolean(),
  checks: z.array(z.strictObject({ name: z.string(), sound: z.boolean(), counted: z.number().int() })),
  /** Seconds from the copy to an office that answers. */
  seconds: z.number(),
})
export type DrillResult = Readonly<z.output<typeof drillResultSchema>>
