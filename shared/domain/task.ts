/** Nhiệm vụ: who does what by when with which product, from a resolution, a conclusion, a plan or a petition; and how it went. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'
import { taskLeadSchema } from './meeting-entry.ts'
import { paperPointerSchema } from './paper-pointer.ts'

/** Where a task was set; `entryId`, `row`: which line of it. */
export const taskSourceSchema = z.discriminatedUnion('type', [
  /** `madeRevision`: the revision the program wrote last of the record; what people changed since is told apart by it. Null: the first. */
  z.strictObject({ type: z.literal('meeting'), meetingId: recordIdSchema, entryId: recordIdSchema, madeRevision: z.number().int().min(1).nullable().default(null) }),
  z.strictObject({ type: z.literal('plan'), planId: recordIdSchema, row: z.number().int().min(0) }),
  z.strictObject({ type: z.literal('inspection'), inspectionId: recordIdSchema, requirementId: recordIdSchema }),
  z.strictObject({ type: z.literal('petition'), petitionId: recordIdSchema }),
  /** A resolution, conclusion or notice the office wrote by itself. */
  z.strictObject({ type: z.literal('paper'), freeDocumentId: recordIdSchema, row: z.number().int().min(0) }),
  /** A sentence with a day in a paper that was issued; `designation` as issued. */
  z.strictObject({ type: z.literal('issued'), document: paperPointerSchema, designation: lineSchema }),
  z.strictObject({ type: z.literal('own'), text: lineSchema.default('') }),
])
export type TaskSource = Readonly<z.output<typeof taskSourceSchema>>

/** A report on the task, by whom; "done" asks for proof: what shows it, a paper or words. */
export const taskReportSchema = z.strictObject({
  on: calendarDateSchema, by: lineSchema.default(''), state: z.enum(['underway', 'done', 'dropped']), text: textSchema.default(''), proof: lineSchema.default(''),
}).refine((report) => report.state !== 'done' || report.proof !== '', { path: ['proof'], error: 'Ghi minh chứng (số văn bản, sản phẩm …) khi báo hoàn thành.' })

export const taskSchema = z.strictObject({
  id: recordIdSchema,
  /** The body whose task it is (its meeting, its plan). */
  bodyId: recordIdSchema,
  source: taskSourceSchema,
  content: requiredLineSchema,
  lead: taskLeadSchema.prefault({}), partners: lineSchema.default(''), product: lineSchema.default(''),
  setOn: calendarDateSchema, due: calendarDateSchema.nullable().default(null), dueText: lineSchema.default(''),
  politicalMission: z.boolean().default(false),
  /** Oldest first. */
  reports: z.array(taskReportSchema).max(500).default([]),
})
export type Task = Readonly<z.output<typeof taskSchema>>

/** How a task stands on a day: late is what is due before it and not done. */
export function taskState({ reports, due }: Pick<Task, 'reports' | 'due'>, on: string): 'open' | 'late' | 'done' | 'doneLate' | 'dropped' {
  const last = reports.findLast((report) => report.on <= on && report.state !== 'underway')
  if (last?.state === 'dropped') return 'dropped'
  if (last?.state === 'done') return due !== null && last.on > due ? 'doneLate' : 'done'
  return due !== null && due < on ? 'late' : 'open'
}
