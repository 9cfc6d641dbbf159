/** Contracts of meetings, their record, tasks, petitions, assignments and the programmes of the year. */
import { z } from 'zod'
import { recordIdSchema } from '../domain/common.ts'
import { inspectionProgrammeSchema } from '../domain/inspection-programme.ts'
import { meetingEntrySchema, proceedingsSchema } from '../domain/meeting-entry.ts'
import { meetingProgrammeSchema } from '../domain/meeting-programme.ts'
import { meetingSchema } from '../domain/meeting.ts'
import { membershipSchema, organSchema, standingSchema } from '../domain/membership.ts'
import { petitionSchema } from '../domain/petition.ts'
import { problemSchema } from '../domain/problem.ts'
import { supervisionAssignmentSchema } from '../domain/supervision-assignment.ts'
import { taskSchema } from '../domain/task.ts'
import { base, collectionContract, rowBase } from './base.ts'

export const membershipRowSchema = z.strictObject({ ...rowBase, fullName: z.string(), bodyName: z.string(), organ: organSchema, standing: standingSchema, from: z.string(), to: z.string().nullable() })
export const meetingRowSchema = z.strictObject({ ...rowBase, kind: meetingSchema.shape.kind, organ: organSchema, title: z.string(), bodyName: z.string(), start: z.string(), state: meetingSchema.shape.state })
export const proceedingsRowSchema = z.strictObject({ ...rowBase, title: z.string() })
export const meetingProgrammeRowSchema = z.strictObject({ ...rowBase, title: z.string(), bodyName: z.string(), year: z.number() })
export const taskRowSchema = z.strictObject({ ...rowBase, content: z.string(), bodyName: z.string(), lead: z.string(), setOn: z.string(), due: z.string().nullable(), state: z.enum(['open', 'late', 'done', 'doneLate', 'dropped']) })
export const petitionRowSchema = z.strictObject({ ...rowBase, kind: petitionSchema.shape.kind, bodyName: z.string(), receivedOn: z.string(), content: z.string(), due: z.string().nullable(), state: z.enum(['received', 'passedOn', 'answered', 'closed', 'late']) })
export const supervisionAssignmentRowSchema = z.strictObject({ ...rowBase, fullName: z.string(), object: z.string(), from: z.string(), to: z.string().nullable() })
export const inspectionProgrammeRowSchema = z.strictObject({ ...rowBase, title: z.string(), owner: inspectionProgrammeSchema.shape.owner, year: z.number(), toYear: z.number(), lines: z.number() })

/** An entry of a running meeting with the revision a change of it must name. */
export const liveEntrySchema = z.strictObject({ revision: z.number().int().min(1), changedAt: z.string(), entry: meetingEntrySchema })
/** `saved`: with its new revision. `conflict`: it was changed meanwhile; what stands is given and nothing was overwritten. */
export const liveOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), id: recordIdSchema, revision: z.number().int() }),
  z.strictObject({ outcome: z.literal('conflict'), id: recordIdSchema, current: liveEntrySchema }),
  z.strictObject({ outcome: z.literal('refused'), id: z.string(), problems: z.array(problemSchema) }),
])
/** `revision`: the one the secretary's screen saw; null for a new entry. */
const entryChangeSchema = z.strictObject({ revision: z.number().int().min(1).nullable(), entry: z.unknown() })

const byMeeting = z.strictObject({ id: recordIdSchema })

export const meetingsContract = {
  meetings: collectionContract(meetingSchema, meetingRowSchema),
  proceedings: collectionContract(proceedingsSchema, proceedingsRowSchema),
  programmes: collectionContract(meetingProgrammeSchema, meetingProgrammeRowSchema),
  live: {
    /** Begins the record; one that has begun is left as it is. */
    begin: base.input(byMeeting).output(z.strictObject({ begun: z.boolean() })),
    /** Entries as they stand, in order; `removed`: those taken out, which can be put back. */
    entries: base.input(byMeeting).output(z.strictObject({ entries: z.array(liveEntrySchema), removed: z.array(liveEntrySchema) })),
    /** Saves entries, each by itself: on disk when the answer comes. */
    put: base.input(z.strictObject({ id: recordIdSchema, changes: z.array(entryChangeSchema).min(1).max(200) })).output(z.array(liveOutcomeSchema)),
    /** Takes an entry out; it can be put back until the record is closed. */
    remove: base.input(z.strictObject({ id: recordIdSchema, entryId: recordIdSchema, revision: z.number().int().min(1) })).output(liveOutcomeSchema),
    putBack: base.input(z.strictObject({ id: recordIdSchema, entryId: recordIdSchema })).output(liveOutcomeSchema),
    /** Closes the record: from now on it is a draft of minutes, and its changes are kept in history. */
    close: base.input(byMeeting).output(z.strictObject({ revision: z.number().int() })),
  },
}
export const membershipsContract = collectionContract(membershipSchema, membershipRowSchema)
export const tasksContract = collectionContract(taskSchema, taskRowSchema)
export const petitionsContract = collectionContract(petitionSchema, petitionRowSchema)
export const supervisionAssignmentsContract = collectionContract(supervisionAssignmentSchema, supervisionAssignmentRowSchema)
export const inspectionProgrammesContract = collectionContract(inspectionProgrammeSchema, inspectionProgrammeRowSchema)
