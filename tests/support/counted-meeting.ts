/** Members and entries of a made-up meeting, short to write in tables of cases. */
import { readFileSync } from 'node:fs'
import { countingRuleOf, countingRulesFile, loadCountingRules } from '../../electron/meetings/counting-rules.ts'
import { countedMember } from '../../shared/domain/counting.ts'
import type { CountedMember } from '../../shared/domain/counting.ts'
import { meetingEntrySchema } from '../../shared/domain/meeting-entry.ts'
import type { EntryOf, MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import { membershipSchema } from '../../shared/domain/membership.ts'
import type { Membership } from '../../shared/domain/membership.ts'

export const meetingDay = '2026-03-05'

export const countingText = readFileSync(new URL(`../../resources/meetings/${countingRulesFile}`, import.meta.url), 'utf8')
const loaded = loadCountingRules([{ name: countingRulesFile, text: countingText }])
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
export const countingRules = loaded.value

/** A cell, and an organ that is elected. */
export const cellRule = countingRuleOf(countingRules, 'members')
export const electedRule = countingRuleOf(countingRules, 'executiveCommittee')

const all = { period: { from: '2020-01-01', to: null } }

/**
 * Kinds of members by one letter: c chính thức, d dự bị, t sinh hoạt tạm thời ở đây, n đang sinh hoạt nơi khác, m được miễn, k bị đình chỉ.
 */
const kinds: Readonly<Record<string, object>> = {
  c: {}, d: { standing: 'probationary' }, t: { standing: 'temporary' }, n: { elsewhere: [all] }, m: { exemptions: [all] }, k: { suspensions: [all] },
}

export function membership(id: string, more: object = {}): Membership {
  return membershipSchema.parse({ id, personId: `nguoi-${id}`, bodyId: 'chi-bo', ...all, ...more })
}

/** `'ccdm'`: members 1 to 4. */
export function membersOf(letters: string): readonly CountedMember[] {
  return [...letters].map((letter, at) => {
    const kind = kinds[letter]
    if (kind === undefined) throw new Error(`không có loại ${letter}`)
    return countedMember(membership(`${at + 1}`, kind), meetingDay)
  })
}

const states: Readonly<Record<string, string>> = { x: 'present', p: 'absentWithReason', v: 'absentWithoutReason' }

/** `'xxp.'`: member 1 and 2 present, 3 absent with reason, 4 not called. */
export function rollCall(letters: string): readonly MeetingEntry[] {
  return [...letters].flatMap((letter, at) => letter === '.' ? [] : [meetingEntrySchema.parse({ id: `dd-${at + 1}`, place: at, kind: 'attendance', membershipId: `${at + 1}`, state: states[letter] })])
}

/** `hour`: "08:15". */
export function moves(member: number, direction: 'arrives' | 'leaves', hour: string, place = 100): MeetingEntry {
  return meetingEntrySchema.parse({ id: `dc-${member}-${hour.replace(':', '')}-${direction}-${place}`, place, kind: 'movement', membershipId: `${member}`, direction, at: `${meetingDay}T${hour}` })
}

export function voteOf(fields: object): EntryOf<'vote'> {
  const entry = meetingEntrySchema.parse({ id: 'bq', place: 500, kind: 'vote', ...fields })
  if (entry.kind !== 'vote') throw new Error('không phải biểu quyết')
  return entry
}
