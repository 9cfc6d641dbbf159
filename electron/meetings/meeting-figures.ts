/** Figures of one meeting, computed from its record and never typed: who was there, who spoke, how long it took. Pure. */
import { wasPresent } from '../../shared/domain/counting.ts'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import { percentOf, quantityOfNumber } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import { calledOf } from './roll.ts'
import type { RollLine } from './roll.ts'

/**
 * People are counts of heads; `exempt` and `elsewhere` are among the total. `called`: those who should have come: all but who is exempt and
 * stayed away, meets elsewhere or is suspended. `attendance` is present of called, in per cent (two decimals; null when nobody was called).
 */
export interface MeetingFigures {
  readonly total: number, readonly full: number, readonly probationary: number, readonly temporary: number
  readonly exempt: number, readonly elsewhere: number, readonly suspended: number
  readonly called: number, readonly present: number, readonly absentWithReason: number, readonly absentWithoutReason: number, readonly notCalled: number
  readonly attendance: Quantity | null
  readonly guests: number
  /** Members who spoke, of those present, and how many times anyone did. */
  readonly speakers: number, readonly speeches: number, readonly speaking: Quantity | null
  /** From the beginning to the closing; null: not closed. */
  readonly minutes: number | null
}

export function meetingFigures(meeting: Pick<Meeting, 'start' | 'kind'>, entries: readonly MeetingEntry[], members: readonly RollLine[]): MeetingFigures {
  const roll = calledOf(meeting, members)
  const count = (holds: (line: RollLine) => boolean): number => roll.filter(holds).length
  const expected = roll.filter(isExpected)
  const present = count(({ attended }) => attended)
  const spoke = new Set(entriesOf(entries, 'speech').flatMap(({ membershipId }) => membershipId === null ? [] : [membershipId]))
  const speakers = count(({ membership, attended }) => attended && spoke.has(membership.id))
  return {
    total: roll.length, full: count(({ membership }) => membership.standing === 'full'),
    probationary: count(({ membership }) => membership.standing === 'probationary'), temporary: count(({ membership }) => membership.standing === 'temporary'),
    exempt: count(({ member }) => member.exempt), elsewhere: count(({ member }) => member.elsewhere), suspended: count(({ member }) => member.suspended),
    called: expected.length, present,
    absentWithReason: expected.filter(({ attended, called }) => !attended && called === 'absentWithReason').length,
    absentWithoutReason: expected.filter(({ attended, called }) => !attended && called === 'absentWithoutReason').length,
    notCalled: expected.filter(({ attended, called }) => !attended && called === 'unknown').length,
    attendance: share(present, expected.length), guests: entriesOf(entries, 'guest').filter((guest) => guest.present).length,
    speakers, speeches: entriesOf(entries, 'speech').length, speaking: share(speakers, present), minutes: minutesOf(meeting, entries),
  }
}

/** Should have come: who is exempt, elsewhere or suspended counts only when he did. */
export function isExpected({ member, attended }: Pick<RollLine, 'member' | 'attended'>): boolean {
  return attended || !(member.exempt || member.elsewhere || member.suspended)
}

function share(part: number, whole: number): Quantity | null {
  return percentOf(quantityOfNumber(part), quantityOfNumber(whole), 2)
}

function minutesOf({ start }: Pick<Meeting, 'start'>, entries: readonly MeetingEntry[]): number | null {
  const closing = entriesOf(entries, 'closing').at(-1)
  return closing === undefined ? null : Math.round((Date.parse(`${closing.at}Z`) - Date.parse(`${start}Z`)) / 60_000)
}

/** The record was closed: what the meeting decided is known. */
export function isRecorded({ state }: Pick<Meeting, 'state'>): boolean {
  return state === 'draft' || state === 'agreed' || state === 'signed'
}

/** One earlier meeting of the same organ. */
export interface PastMeeting { readonly id: string, readonly entries: readonly MeetingEntry[] }

/** Members who were at each of the last meetings and spoke at none: for the secretary's eyes, in the official order, without counts or ranks. */
export function silentMembers(roll: readonly RollLine[], last: readonly PastMeeting[]): readonly RollLine[] {
  if (last.length === 0) return []
  return roll.filter(({ membership }) => last.every(({ entries }) =>
    wasPresent(entries, membership.id) && !entriesOf(entries, 'speech').some((speech) => speech.membershipId === membership.id)))
}

