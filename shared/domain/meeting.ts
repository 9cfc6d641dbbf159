/** Sinh hoạt chi bộ, hội nghị, giao ban, đối thoại (document-catalogue 5–7, 12): what is set before a meeting and what becomes of it. What happens in it is in `meeting-entry.ts`. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { countedRollSchema } from './counted-roll.ts'
import { calendarDateSchema, localDateTimeSchema } from './dates.ts'
import { organSchema } from './membership.ts'

/** thường kỳ, chuyên đề, bất thường of a cell; hội nghị of an organ; giao ban; hội nghị sơ kết, tổng kết; đối thoại. */
export const meetingKindSchema = z.enum(['regular', 'thematic', 'extraordinary', 'conference', 'briefing', 'preliminaryReview', 'finalReview', 'dialogue'])
export type MeetingKind = z.infer<typeof meetingKindSchema>

/** Kinds in which the membership is called, so that quorum and votes are counted; the others have participants only. */
export const deliberativeKinds: ReadonlySet<MeetingKind> = new Set<MeetingKind>(['regular', 'thematic', 'extraordinary', 'conference'])

/** What an item of the agenda serves; a resolution without a task for the political mission is pointed out (seed 1-35). */
export const agendaSubjectSchema = z.enum(['news', 'documents', 'thinking', 'study', 'politicalMission', 'partyBuilding', 'criticism', 'members', 'proposals', 'personnel', 'other'])
export type AgendaSubject = z.infer<typeof agendaSubjectSchema>

/** Where an item comes from: the standing list of this kind, something left open, or the person's own. */
export const agendaOriginSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('own') }),
  z.strictObject({ type: z.literal('standing'), standingId: z.string().min(1).max(80) }),
  z.strictObject({ type: z.literal('petition'), petitionId: recordIdSchema }),
  z.strictObject({ type: z.literal('lastResolution'), meetingId: recordIdSchema }),
])

/** A paper laid before the meeting. `sentOn`: the day it went to the members; recorded, never asserted (seed 1-09). */
export const meetingPaperSchema = z.strictObject({ title: requiredLineSchema, sentOn: calendarDateSchema.nullable().default(null), freeDocumentId: recordIdSchema.nullable().default(null) })

export const agendaItemSchema = z.strictObject({
  id: recordIdSchema,
  title: requiredLineSchema,
  subject: agendaSubjectSchema.default('other'),
  origin: agendaOriginSchema.default({ type: 'own' }),
  /** Who prepares and presents it; a person of the office, or a name. */
  preparerPersonId: recordIdSchema.nullable().default(null),
  preparer: lineSchema.default(''),
  papers: z.array(meetingPaperSchema).max(50).default([]),
  plannedMinutes: z.number().int().min(1).max(1440).nullable().default(null),
})
export type AgendaItem = Readonly<z.output<typeof agendaItemSchema>>

/** Someone who is invited and is not a member. `rank`: 1 stands first; guests without one follow as entered. */
export const guestSchema = z.strictObject({
  id: recordIdSchema, fullName: requiredLineSchema, title: lineSchema.default(''),
  /** A committee member who follows this unit: his visits are counted (seed 2-17). */
  personId: recordIdSchema.nullable().default(null),
  rank: z.number().int().min(1).max(999).nullable().default(null),
  /** Asked to speak, to bring papers …: printed on the invitation. */
  request: lineSchema.default(''),
})
export type Guest = Readonly<z.output<typeof guestSchema>>

/** Papers that come of a meeting, each a draft of its own. */
export const meetingPaperRoleSchema = z.enum(['invitation', 'notice', 'attendanceSheet', 'chairScript', 'minutes', 'resolution', 'conclusionNotice', 'extract', 'countingMinutes', 'scoreSheet'])
export type MeetingPaperRole = z.infer<typeof meetingPaperRoleSchema>

export const meetingSchema = z.strictObject({
  id: recordIdSchema,
  kind: meetingKindSchema,
  /** Whose meeting it is, and which of its organs meets. */
  bodyId: recordIdSchema,
  organ: organSchema.default('members'),
  title: requiredLineSchema,
  /** Topic of a thematic meeting; empty for the others. */
  topic: lineSchema.default(''),
  /** "lần thứ 5", when the organ counts its conferences. */
  ordinal: z.number().int().min(1).max(999).nullable().default(null),
  /** Mở rộng: guests take part in the discussion. */
  extended: z.boolean().default(false),
  start: localDateTimeSchema,
  plannedEnd: localDateTimeSchema.nullable().default(null),
  place: lineSchema.default(''),
  chairPersonId: recordIdSchema.nullable().default(null),
  minuteTakerPersonId: recordIdSchema.nullable().default(null),
  agenda: z.array(agendaItemSchema).max(100).default([]),
  guests: z.array(guestSchema).max(500).default([]),
  /** The line of the year's programme it carries out. */
  programme: z.strictObject({ programmeId: recordIdSchema, lineId: z.string().min(1).max(80) }).nullable().default(null),
  /** The directive a review conference is about. */
  directiveId: recordIdSchema.nullable().default(null),
  /** Where and by whom this month's cell meeting was prepared: the committee's own meeting. */
  preparedAtId: recordIdSchema.nullable().default(null),
  /** Who prepares the next one (rotation). */
  nextPreparerPersonId: recordIdSchema.nullable().default(null),
  /** dự thảo → thông qua → ký; a signed record is not changed. */
  state: z.enum(['planned', 'running', 'draft', 'agreed', 'signed']).default('planned'),
  /** Days the record was read back and agreed, and signed. */
  agreedOn: calendarDateSchema.nullable().default(null),
  signedOn: calendarDateSchema.nullable().default(null),
  /** Who was counted and how when it was signed, so that its figures stay what they were. Null: not signed, or signed before this was kept. */
  signedRoll: countedRollSchema.nullable().default(null),
  /** `madeRevision`: the revision the program wrote last; what people changed since is told apart by it. Null: not known (imported). */
  papers: z.array(z.strictObject({ role: meetingPaperRoleSchema, freeDocumentId: recordIdSchema, madeRevision: z.number().int().min(1).nullable().default(null) })).max(500).default([]),
  note: textSchema.default(''),
}).superRefine((meeting, context) => {
  if (meeting.plannedEnd !== null && meeting.plannedEnd <= meeting.start) context.addIssue({ code: 'custom', path: ['plannedEnd'], message: 'Giờ dự kiến kết thúc phải sau giờ bắt đầu.' })
  if (meeting.signedRoll !== null && meeting.state !== 'signed') context.addIssue({ code: 'custom', path: ['signedRoll'], message: 'Số liệu lúc ký chỉ đi với biên bản đã ký. Bỏ phần này, hoặc ghi đúng bước của biên bản.' })
  if (meeting.kind === 'thematic' && meeting.topic === '') context.addIssue({ code: 'custom', path: ['topic'], message: 'Sinh hoạt chuyên đề phải ghi tên chuyên đề.' })
  for (const [list, name] of [['agenda', 'nội dung'], ['guests', 'đại biểu']] as const) {
    meeting[list].forEach(({ id }, at) => {
      if (meeting[list].findIndex((other) => other.id === id) !== at) context.addIssue({ code: 'custom', path: [list, at, 'id'], message: `Mã “${id}” đã dùng cho ${name} khác. Đặt mã khác.` })
    })
  }
})
export type Meeting = Readonly<z.output<typeof meetingSchema>>
