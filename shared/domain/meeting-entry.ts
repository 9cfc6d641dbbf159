/**
 * What happens in a meeting, one entry after another, as the secretary writes it down: each is saved by itself within two seconds of the
 * last keystroke, so that a crash loses no more. Minutes, figures and tasks are computed from these entries, never typed again.
 */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema, localDateTimeSchema } from './dates.ts'

/** có mặt, vắng có lý do, vắng không có lý do; the roll call at the beginning. Who comes or goes later has `movement`. */
export const attendanceStateSchema = z.enum(['present', 'absentWithReason', 'absentWithoutReason'])

/** What is needed to pass: more than half, or two thirds (`resources/meetings/counting.yaml` says of what). */
export const majoritySchema = z.enum(['moreThanHalf', 'twoThirds'])
export type Majority = z.infer<typeof majoritySchema>

const votesSchema = z.number().int('Số phiếu phải là số nguyên.').min(0, 'Số phiếu không được âm.').max(9999)

/** One who leads a task: a person of the office, a body, or words. */
export const taskLeadSchema = z.strictObject({ personId: recordIdSchema.nullable().default(null), bodyId: recordIdSchema.nullable().default(null), text: lineSchema.default('') })

const base = {
  id: recordIdSchema,
  /** Order within the meeting; entries of one place stand as they were written. */
  place: z.number().int().min(0).max(1_000_000),
  /** When it happened; null: not written down. */
  at: localDateTimeSchema.nullable().default(null),
}

export const attendanceEntrySchema = z.strictObject({ ...base, kind: z.literal('attendance'), membershipId: recordIdSchema, state: attendanceStateSchema, reason: lineSchema.default('') })
export const movementEntrySchema = z.strictObject({ ...base, kind: z.literal('movement'), membershipId: recordIdSchema, direction: z.enum(['arrives', 'leaves']), at: localDateTimeSchema, reason: lineSchema.default('') })
export const guestEntrySchema = z.strictObject({ ...base, kind: z.literal('guest'), guestId: recordIdSchema, present: z.boolean() })
export const itemEntrySchema = z.strictObject({ ...base, kind: z.literal('item'), agendaItemId: recordIdSchema, /** When the next one began; null: still on, or not written down. */ until: localDateTimeSchema.nullable().default(null), withdrawn: z.boolean().default(false) })
/** `membershipId` or `guestId` of the speaker; else `speaker` in words. */
export const speechEntrySchema = z.strictObject({
  ...base, kind: z.literal('speech'), agendaItemId: recordIdSchema.nullable().default(null),
  membershipId: recordIdSchema.nullable().default(null), guestId: recordIdSchema.nullable().default(null), speaker: lineSchema.default(''),
  text: textSchema.default(''),
  /** A question or proposal that must be answered: becomes a row of the register. */
  asks: z.boolean().default(false),
})
/**
 * `for` + `against` + `other` = those who voted. With slips (`ballot`): `handedOut` ≥ `returned` = `valid` + invalid, and the votes add
 * up to `valid`. `options`: where one of several is chosen (levels of discipline, persons) the votes stand there and `for` counts the chosen one.
 */
export const voteEntrySchema = z.strictObject({
  ...base, kind: z.literal('vote'), agendaItemId: recordIdSchema.nullable().default(null), question: lineSchema.default(''),
  method: z.enum(['hands', 'ballot']).default('hands'), majority: majoritySchema.default('moreThanHalf'),
  for: votesSchema, against: votesSchema.default(0), other: votesSchema.default(0),
  handedOut: votesSchema.nullable().default(null), returned: votesSchema.nullable().default(null), valid: votesSchema.nullable().default(null),
  options: z.array(z.strictObject({ text: requiredLineSchema, votes: votesSchema })).max(30).default([]),
  /** Who counted; the first leads. */
  tellers: z.array(requiredLineSchema).max(15).default([]),
})
export const conclusionEntrySchema = z.strictObject({ ...base, kind: z.literal('conclusion'), agendaItemId: recordIdSchema.nullable().default(null), text: textSchema.default('') })
export const taskEntrySchema = z.strictObject({
  ...base, kind: z.literal('task'), agendaItemId: recordIdSchema.nullable().default(null), content: lineSchema.default(''), lead: taskLeadSchema.prefault({}), partners: lineSchema.default(''),
  due: calendarDateSchema.nullable().default(null), product: lineSchema.default(''), politicalMission: z.boolean().default(false),
})
/** Đảng phí: the sum in đồng, and whether all have paid. */
export const duesEntrySchema = z.strictObject({ ...base, kind: z.literal('dues'), amount: z.number().int().min(0).max(10_000_000_000).nullable().default(null), complete: z.boolean().default(false), note: lineSchema.default('') })
/** What is told of the course besides speeches. `thinking`: the situation of thinking and opinion (tình hình tư tưởng). */
export const noteEntrySchema = z.strictObject({ ...base, kind: z.literal('note'), agendaItemId: recordIdSchema.nullable().default(null), about: z.enum(['course', 'thinking', 'strengths', 'shortcomings']).default('course'), text: textSchema.default('') })
/** The meeting closes; the minutes were read back or not. */
export const closingEntrySchema = z.strictObject({ ...base, kind: z.literal('closing'), at: localDateTimeSchema, readBack: z.boolean().default(false), agreed: z.boolean().default(false), reservations: textSchema.default('') })

export const meetingEntrySchema = z.discriminatedUnion('kind', [
  attendanceEntrySchema, movementEntrySchema, guestEntrySchema, itemEntrySchema, speechEntrySchema, voteEntrySchema, conclusionEntrySchema,
  taskEntrySchema, duesEntrySchema, noteEntrySchema, closingEntrySchema,
])
export type MeetingEntry = Readonly<z.output<typeof meetingEntrySchema>>
export type EntryOf<K extends MeetingEntry['kind']> = Extract<MeetingEntry, { readonly kind: K }>

/** Entries of one kind, in order. */
export function entriesOf<K extends MeetingEntry['kind']>(entries: readonly MeetingEntry[], kind: K): readonly EntryOf<K>[] {
  return entries.filter((entry): entry is EntryOf<K> => entry.kind === kind)
}

/** The record of one meeting: the same id as the meeting's. */
export const proceedingsSchema = z.strictObject({ id: recordIdSchema, entries: z.array(meetingEntrySchema).max(5000).default([]) })
  .superRefine(({ entries }, context) => {
    const seen = new Set<string>()
    entries.forEach(({ id }, at) => {
      if (seen.has(id)) context.addIssue({ code: 'custom', path: ['entries', at, 'id'], message: `Mã “${id}” đã dùng cho dòng khác của cuộc họp. Đặt mã khác.` })
      seen.add(id)
    })
  })
export type Proceedings = Readonly<z.output<typeof proceedingsSchema>>
