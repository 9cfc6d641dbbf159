/** Contracts of meetings, their record, tasks, petitions and the programmes of the year. */
import { z } from 'zod'
import { recordIdSchema } from '../domain/common.ts'
import { leftOutReasons } from '../domain/counting.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { inspectionProgrammeSchema } from '../domain/inspection-programme.ts'
import { meetingEntrySchema, proceedingsSchema } from '../domain/meeting-entry.ts'
import { meetingProgrammeSchema } from '../domain/meeting-programme.ts'
import { agendaItemSchema, meetingPaperRoleSchema, meetingSchema } from '../domain/meeting.ts'
import { membershipSchema, organSchema, standingSchema } from '../domain/membership.ts'
import { petitionSchema } from '../domain/petition.ts'
import { problemSchema } from '../domain/problem.ts'
import { taskReportSchema, taskSchema } from '../domain/task.ts'
import { base, collectionContract, grantTokenSchema, progressOf, rowBase, saveOutcome } from './base.ts'

export const membershipRowSchema = z.strictObject({ ...rowBase, fullName: z.string(), bodyName: z.string(), organ: organSchema, standing: standingSchema, from: z.string(), to: z.string().nullable() })
export const meetingRowSchema = z.strictObject({ ...rowBase, kind: meetingSchema.shape.kind, organ: organSchema, title: z.string(), bodyName: z.string(), start: z.string(), state: meetingSchema.shape.state })
export const proceedingsRowSchema = z.strictObject({ ...rowBase, title: z.string() })
export const meetingProgrammeRowSchema = z.strictObject({ ...rowBase, title: z.string(), bodyName: z.string(), year: z.number() })
export const taskRowSchema = z.strictObject({ ...rowBase, content: z.string(), bodyName: z.string(), lead: z.string(), setOn: z.string(), due: z.string().nullable(), state: z.enum(['open', 'late', 'done', 'doneLate', 'dropped']),
  /** Who leads, apart: the person ('' when a body or words do), and the unit (the body that leads, else the one whose task it is). */
  person: z.string(), unit: z.string(), dueText: z.string(), product: z.string(), source: taskSchema.shape.source, /** The last report. */ last: taskReportSchema.nullable() })
export const petitionRowSchema = z.strictObject({ ...rowBase, kind: petitionSchema.shape.kind, bodyName: z.string(), receivedOn: z.string(), content: z.string(), due: z.string().nullable(), state: z.enum(['received', 'passedOn', 'answered', 'closed', 'late']), /** Days from receipt to passing on; null: not passed on. */ daysToPassOn: z.number().int().nullable(),
  /** Where it was or will be raised; `meetingTitle` '' when nowhere. */ meetingId: z.string().nullable(), meetingTitle: z.string() })
export const inspectionProgrammeRowSchema = z.strictObject({ ...rowBase, title: z.string(), owner: inspectionProgrammeSchema.shape.owner, year: z.number(), toYear: z.number(), lines: z.number() })

/** An entry of a running meeting with the revision a change of it must name. */
export const liveEntrySchema = z.strictObject({ revision: z.number().int().min(1), changedAt: z.string(), entry: meetingEntrySchema })
/** `saved`: with its new revision. `conflict`: it was changed meanwhile; what stands is given and nothing was overwritten. */
export const liveOutcomeSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), id: recordIdSchema, revision: z.number().int() }),
  z.strictObject({ outcome: z.literal('conflict'), id: recordIdSchema, current: liveEntrySchema }),
  z.strictObject({ outcome: z.literal('refused'), id: z.string(), problems: z.array(problemSchema) }),
])
/** An edit of one entry: the `edit`-th in one run of a window (`windowRun`, a name no other run has). */
export const entryEditSchema = z.strictObject({ windowRun: z.string().min(1).max(40), edit: z.number().int().min(1) })
/** The last edit of an entry by one run of a window that came into the record, whoever wrote there since. */
export const storedEditSchema = entryEditSchema.extend({ entryId: recordIdSchema })
/** Edits that are in what is written with them: of the run that writes, and of earlier ones whose words it goes on from. */
const editsSchema = z.array(entryEditSchema).default([])
/** `revision`: the one the secretary's screen saw; null for a new entry. */
const entryChangeSchema = z.strictObject({ revision: z.number().int().min(1).nullable(), entry: z.unknown(), edits: editsSchema })

const byMeeting = z.strictObject({ id: recordIdSchema })
const presenceSchema = z.enum(['present', 'left', 'absentWithReason', 'absentWithoutReason', 'unknown'])
const leftOutSchema = z.enum(leftOutReasons)

/** A member as the meeting finds him, in the official order. `leftOut`: why he is not among those the quorum is taken of. */
export const rollLineSchema = z.strictObject({
  membershipId: z.string(), personId: z.string(), fullName: z.string(), title: z.string(), standing: standingSchema, leftOut: leftOutSchema.nullable(),
  called: presenceSchema, now: presenceSchema, reason: z.string(), came: z.string().nullable(), left: z.string().nullable(),
})
/** Counts of heads; rates in per cent with two decimals as exact text, null when nobody was called. See `electron/meetings/meeting-figures.ts`. */
export const meetingFiguresSchema = z.strictObject({
  total: z.number(), full: z.number(), probationary: z.number(), temporary: z.number(), exempt: z.number(), elsewhere: z.number(), suspended: z.number(),
  called: z.number(), present: z.number(), absentWithReason: z.number(), absentWithoutReason: z.number(), notCalled: z.number(), attendance: z.string().nullable(),
  guests: z.number(), speakers: z.number(), speeches: z.number(), speaking: z.string().nullable(), minutes: z.number().nullable(),
})
/** The quorum now, with the sentence that explains it; `needed` of `counted`. */
export const quorumViewSchema = z.strictObject({ counted: z.number(), needed: z.number(), present: z.number(), unknown: z.number(), met: z.boolean(), words: z.string() })
/** `words`: the result read aloud; `faults`: what does not add up, each as a sentence with what to do. */
export const voteViewSchema = z.strictObject({ entryId: z.string(), needed: z.number(), voters: z.number(), entitled: z.number(), passed: z.boolean(), words: z.string(), faults: z.array(problemSchema) })
/** Something left open that the next meeting takes up. */
export const carriedOverSchema = z.strictObject({ type: z.enum(['task', 'petition', 'lastResolution']), id: z.string(), text: z.string(), due: z.string().nullable(), state: z.string() })
export type CarriedOver = Readonly<z.output<typeof carriedOverSchema>>

export const meetingViewSchema = z.strictObject({
  revision: z.number().int(), meeting: meetingSchema, bodyName: z.string(), roll: z.array(rollLineSchema), figures: meetingFiguresSchema,
  /** Null where the kind has no membership to call (giao ban, sơ kết, đối thoại). */
  quorum: quorumViewSchema.nullable(), votes: z.array(voteViewSchema), carriedOver: z.array(carriedOverSchema),
  /** Whom the rotation proposes to prepare the next one; null: this organ has no members to take turns. */
  proposedPreparer: z.strictObject({ personId: z.string(), fullName: z.string() }).nullable(),
  /** What is pointed out and never blocked, and what stops the minutes from becoming final. */
  problems: z.array(problemSchema),
})
/** A paper made of a meeting; `updated`: an unnumbered one of this role was there and took over the record as it stands. */
export const madeMeetingPaperSchema = z.strictObject({ recordId: recordIdSchema, updated: z.boolean(), notes: z.array(z.string()), problems: z.array(problemSchema) })

/** One line of a programme, one body, one span: what was held in it (`electron/meetings/programme-progress.ts`). */
export const programmeProgressSchema = z.strictObject({
  on: z.string(), missing: z.number().int(),
  rows: z.array(z.strictObject({
    lineId: z.string(), kind: meetingSchema.shape.kind, organ: organSchema, topic: z.string(), every: z.enum(['month', 'quarter', 'halfYear', 'year', 'once']), bodyId: z.string(), bodyName: z.string(),
    number: z.number().int(), from: z.string(), to: z.string(), state: z.enum(['held', 'planned', 'open', 'missing']), meetings: z.array(z.strictObject({ id: z.string(), title: z.string(), start: z.string() })),
  })),
})
/** Attendance and speaking of one organ over a time, with their counts. */
export const periodFiguresSchema = z.strictObject({
  bodyId: z.string(), bodyName: z.string(), organ: organSchema, meetings: z.number().int(), called: z.number().int(), present: z.number().int(), attendance: z.string().nullable(), speakers: z.number().int(), speaking: z.string().nullable(),
  /** The last one of the time: the secretary may ask who has long been silent at it. */
  lastMeetingId: z.string(),
})
/** A criterion of a score sheet at a meeting. `found`: what the record says; `reason`: why these points, or why a person gives them. `byHand`: `points` are a person's (null: not given yet). */
export const scoredCriterionSchema = z.strictObject({ id: z.string(), words: z.string(), most: z.number(), found: z.string(), points: z.number().nullable(), byHand: z.boolean(), reason: z.string() })
/** `pages`: of the whole PDF. */
export const printPackSchema = z.strictObject({
  folder: z.string(), pdf: z.string(), pages: z.number().int(), documents: z.array(z.strictObject({ role: meetingPaperRoleSchema, recordId: recordIdSchema, fileName: z.string() })), notes: z.array(z.string()), problems: z.array(problemSchema),
})

export const meetingsContract = {
  meetings: collectionContract(meetingSchema, meetingRowSchema),
  proceedings: collectionContract(proceedingsSchema, proceedingsRowSchema),
  programmes: collectionContract(meetingProgrammeSchema, meetingProgrammeRowSchema),
  view: base.input(byMeeting).output(meetingViewSchema),
  /** The agenda proposed for a meeting: the standing items of its kind, then what is left open. Nothing is stored. */
  proposeAgenda: base.input(byMeeting).output(z.strictObject({ agenda: z.array(agendaItemSchema) })),
  /** `guestId`: one invitation; null: one for all (a list). `entryIds`: the entries an extract, a counting is made of. `sheetId`: which score sheet (`scoreSheets`); null: the first. */
  makePaper: base.input(z.strictObject({ id: recordIdSchema, role: meetingPaperRoleSchema, guestId: recordIdSchema.nullable().default(null), entryIds: z.array(recordIdSchema).max(500).default([]), sheetId: z.string().max(40).nullable().default(null), /** Points a person gives, by criterion; what was given before stays. */ points: z.record(z.string().max(40), z.number().min(0).max(100).nullable()).default({}) })).output(madeMeetingPaperSchema),
  /** A score sheet as it would be made now, with the points given by hand before. */
  scorePreview: base.input(byMeeting.extend({ sheetId: z.string().max(40) })).output(z.array(scoredCriterionSchema)),
  /** The supplied score sheets of a cell's meeting. */
  scoreSheets: base.output(z.array(z.strictObject({ id: z.string(), name: z.string(), source: z.string(), status: z.enum(['verified', 'reported', 'custom']) }))),
  /** The papers for the table and the archive: minutes, attendance, counted votes, resolution, in this order; one PDF of all, `copies` times, and each as .docx, into a granted folder. What was not made yet is made. */
  printPack: base.input(z.strictObject({ id: recordIdSchema, copies: z.number().int().min(1).max(50).default(1), grant: grantTokenSchema })).output(progressOf(printPackSchema)),
  /** Tasks written down in the record become rows of the list of tasks, questions that ask for an answer rows of the petitions; those that are there already stay. */
  takeTasks: base.input(byMeeting).output(z.strictObject({ made: z.number().int(), updated: z.number().int(), petitions: z.number().int(), problems: z.array(problemSchema) })),
  /** dự thảo → thông qua → ký. Refused without a quorum, before the closing, and back from signed. */
  advance: base.input(z.strictObject({ id: recordIdSchema, revision: z.number().int(), to: z.enum(['draft', 'agreed', 'signed']), on: calendarDateSchema })).output(saveOutcome(meetingSchema)),
  /** The year's programme held against what was held by a day (null: today). */
  programmeProgress: base.input(byMeeting.extend({ on: calendarDateSchema.nullable().default(null) })).output(programmeProgressSchema),
  /** Attendance and speaking over a time, cell and committee meetings apart. */
  figures: base.input(z.strictObject({ from: calendarDateSchema, to: calendarDateSchema })).output(z.array(periodFiguresSchema)),
  /** Members who were at the last `meetings` of the same organ and spoke at none: for the secretary's eyes. */
  silent: base.input(z.strictObject({ id: recordIdSchema, meetings: z.number().int().min(1).max(12) })).output(z.array(z.strictObject({ membershipId: z.string(), fullName: z.string() }))),
  live: {
    /** Begins the record; one that has begun is left as it is. */
    begin: base.input(byMeeting).output(z.strictObject({ begun: z.boolean() })),
    /** Entries as they stand, in order; `removed`: those taken out, which can be put back; `edits`: which edits are stored, of entries that are gone too. */
    entries: base.input(byMeeting).output(z.strictObject({ entries: z.array(liveEntrySchema), removed: z.array(liveEntrySchema), edits: z.array(storedEditSchema) })),
    /** Saves entries, each by itself: on disk when the answer comes. */
    put: base.input(z.strictObject({ id: recordIdSchema, changes: z.array(entryChangeSchema).min(1).max(200) })).output(z.array(liveOutcomeSchema)),
    /** Says which edits a correction of the closed record, saved as a whole, brought in. */
    noteEdits: base.input(z.strictObject({ id: recordIdSchema, edits: z.array(storedEditSchema).min(1).max(10_000) })).output(z.strictObject({ noted: z.number().int() })),
    /** Takes an entry out; it can be put back until the record is closed. */
    remove: base.input(z.strictObject({ id: recordIdSchema, entryId: recordIdSchema, revision: z.number().int().min(1) })).output(liveOutcomeSchema),
    putBack: base.input(z.strictObject({ id: recordIdSchema, entryId: recordIdSchema })).output(liveOutcomeSchema),
    /** Closes the record: from now on it is a draft of minutes, and its changes are kept in history. */
    close: base.input(byMeeting).output(z.strictObject({ revision: z.number().int() })),
  },
}
export const membershipsContract = collectionContract(membershipSchema, membershipRowSchema)
export const tasksContract = {
  ...collectionContract(taskSchema, taskRowSchema),
  /** Tasks of a plan become rows of the list; those that are there already stay. */
  takePlan: base.input(z.strictObject({ planId: recordIdSchema })).output(z.strictObject({ made: z.number().int() })),
  /** As `takePlan`, of a resolution, conclusion or notice written by itself. Refused when a meeting made it: its record has the tasks. */
  takePaper: base.input(z.strictObject({ freeDocumentId: recordIdSchema })).output(z.strictObject({ made: z.number().int() })),
}
export const petitionsContract = collectionContract(petitionSchema, petitionRowSchema)
export const inspectionProgrammesContract = collectionContract(inspectionProgrammeSchema, inspectionProgrammeRowSchema)
