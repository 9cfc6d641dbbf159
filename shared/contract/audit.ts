/** The journal of the office as rows without content, its chain held against itself, and the examination of the whole file. */
import { z } from 'zod'
import { auditActionSchema } from '../domain/audit.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { base } from './base.ts'

export const auditRowSchema = z.strictObject({
  sequence: z.number().int(), at: z.string(), actor: z.string(),
  /** One of `auditActionWords`; a later program may know more. */
  action: z.string(),
  subject: z.string(), digest: z.string().nullable(),
})
export type AuditRowShown = z.output<typeof auditRowSchema>

/** One thing that was looked at. */
export const doctorCheckSchema = z.strictObject({
  id: z.enum(['file', 'references', 'structure', 'journal', 'history', 'bytes', 'numbers', 'papers']),
  name: z.string(),
  sound: z.boolean(),
  /** How many were looked at: rows, records, files. */
  counted: z.number().int(),
  /** What is not as it must be, the first ones; each a sentence. */
  findings: z.array(z.string()),
})
export type DoctorCheck = z.output<typeof doctorCheckSchema>

export const doctorReportSchema = z.strictObject({
  sound: z.boolean(),
  checks: z.array(doctorCheckSchema),
  /** The last row of the journal: written down outside the file, it shows later that nothing before it was changed or cut off. */
  head: z.strictObject({ sequence: z.number().int(), hash: z.string() }),
  schemaVersion: z.number().int(),
})
export type DoctorReport = z.output<typeof doctorReportSchema>

export const auditContract = {
  /** Newest first; `before`: rows older than this number. */
  list: base.input(z.strictObject({
    before: z.number().int().nullable(), actor: z.string().max(100), action: auditActionSchema.nullable(), subject: z.string().max(200),
    from: calendarDateSchema.nullable(), to: calendarDateSchema.nullable(),
  })).output(z.strictObject({ rows: z.array(auditRowSchema), more: z.boolean() })),
  /** The chain and what it attests, now. */
  verify: base.output(z.strictObject({ checks: z.array(doctorCheckSchema), head: doctorReportSchema.shape.head })),
}

export const doctorContract = {
  examine: base.output(doctorReportSchema),
}
