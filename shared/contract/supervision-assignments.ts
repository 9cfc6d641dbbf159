/** Calls of phân công phụ trách: who follows whom on a day, what was seen of it, the notice, a change of person. */
import { z } from 'zod'
import { lineSchema } from '../document/text.ts'
import { recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { supervisionAssignmentSchema } from '../domain/supervision-assignment.ts'
import { base, collectionContract, rowBase } from './base.ts'

export const supervisionAssignmentRowSchema = z.strictObject({ ...rowBase, fullName: z.string(), object: z.string(), from: z.string(), to: z.string().nullable() })

/** A meeting of the organisation in the time of the assignment whose record was closed. `as`: how the person was there by the record; null: was not. */
export const followedMeetingSchema = z.strictObject({ id: z.string(), title: z.string(), start: z.string(), as: z.enum(['member', 'guest']).nullable() })

/** `object`: the organisation's name on the day, or the field. `attended` of `held` meetings: counted from their records. `lastVisit` null: none. */
export const assignmentViewSchema = z.strictObject({
  id: z.string(), revision: z.number().int(), bodyId: z.string().nullable(), object: z.string(), from: z.string(), to: z.string().nullable(), decision: z.string(),
  visits: z.number().int(), lastVisit: z.string().nullable(), held: z.number().int(), attended: z.number().int(), meetings: z.array(followedMeetingSchema),
})
export type AssignmentView = Readonly<z.output<typeof assignmentViewSchema>>

const followerSchema = z.strictObject({ assignmentId: z.string(), fullName: z.string(), title: z.string(), from: z.string(), to: z.string().nullable() })

/** People in the official order, organisations as the tree of the day shows them. */
export const assignmentsOverviewSchema = z.strictObject({
  on: z.string(),
  people: z.array(z.strictObject({ personId: z.string(), fullName: z.string(), title: z.string(), assignments: z.array(assignmentViewSchema) })),
  /** `now`: who follows it on the day; `before`: who did, latest first. Organisations and then fields (`bodyId` null). */
  objects: z.array(z.strictObject({ bodyId: z.string().nullable(), name: z.string(), now: z.array(followerSchema), before: z.array(followerSchema) })),
  /** Units beneath the office that nobody follows on the day. */
  without: z.array(z.strictObject({ bodyId: z.string(), name: z.string() })),
  /** Units beneath the office on the day. */
  units: z.number().int(),
})
export type AssignmentsOverview = Readonly<z.output<typeof assignmentsOverviewSchema>>

const handOverInput = z.strictObject({ id: recordIdSchema, revision: z.number().int().min(1), personId: recordIdSchema, from: calendarDateSchema, decision: lineSchema.default('') })

export const supervisionAssignmentsContract = {
  ...collectionContract(supervisionAssignmentSchema, supervisionAssignmentRowSchema),
  /** One assignment with the meetings of its organisation, up to today. */
  view: base.input(z.strictObject({ id: recordIdSchema })).output(assignmentViewSchema),
  /** `on` null: today. */
  overview: base.input(z.strictObject({ on: calendarDateSchema.nullable().default(null) })).output(assignmentsOverviewSchema),
  /** The notice of who follows whom on a day, as a draft: people with their posts, objects in the official order. `notes`: what it leaves open. */
  makeNotice: base.input(z.strictObject({ on: calendarDateSchema.nullable().default(null) })).output(z.strictObject({ recordId: recordIdSchema, notes: z.array(z.string()) })),
  /** Another person follows from a day on: the old assignment ends the day before and stays, a new one begins. */
  handOver: base.input(handOverInput).output(z.strictObject({ id: recordIdSchema })),
}
