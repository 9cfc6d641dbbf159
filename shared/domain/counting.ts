/**
 * Who counts in a meeting: how many belong, how many must be there (quorum), of how many a majority is taken, and what a vote comes to.
 * Which members are left out of which base is data (`resources/meetings/counting.yaml`, from 24-QĐ/TW 9.3 as reported); here is only the counting.
 */
import { entriesOf } from './meeting-entry.ts'
import type { EntryOf, Majority, MeetingEntry } from './meeting-entry.ts'
import { isRunning } from './membership.ts'
import type { Membership, Standing } from './membership.ts'

/**
 * Why a member is left out of a base: dự bị; sinh hoạt tạm thời ở đây; đang sinh hoạt tạm thời nơi khác; được miễn và vắng mặt; bị đình
 * chỉ sinh hoạt; vắng suốt cuộc họp có lý do chính đáng. In this order the first that holds is the one that is told.
 */
export const leftOutReasons = ['suspended', 'probationary', 'temporary', 'elsewhere', 'exemptAbsent', 'excused'] as const
export type LeftOut = (typeof leftOutReasons)[number]

/** A share of a base, as two whole numbers (2 of 3). */
export interface Share { readonly of: number, readonly from: number }

/** How one organ counts. */
export interface CountingRule {
  /** `words`: the share as one says it ("hai phần ba"). */
  readonly quorum: Share & { readonly words: string }
  /** Left out of the number of which the quorum is a share, and of the base of a majority. */
  readonly quorumLeavesOut: readonly LeftOut[]
  readonly majorityLeavesOut: readonly LeftOut[]
}

/** Where a member was at a moment: `left`: was there and has gone; `unknown`: the roll was not called for him yet. */
export type Presence = 'present' | 'left' | 'absentWithReason' | 'absentWithoutReason' | 'unknown'

/** At a moment (`at` null: at the end). Who was called absent and came later is present from then on. */
export function presenceAt(entries: readonly MeetingEntry[], membershipId: string, at: string | null): Presence {
  const called = entriesOf(entries, 'attendance').find((entry) => entry.membershipId === membershipId)
  const last = movesOf(entries, membershipId).findLast((move) => at === null || move.at <= at)
  if (last !== undefined) return last.direction === 'arrives' ? 'present' : 'left'
  return called?.state ?? 'unknown'
}

/** Was there at any time of the meeting. */
export function wasPresent(entries: readonly MeetingEntry[], membershipId: string): boolean {
  return movesOf(entries, membershipId).length > 0 || presenceAt(entries, membershipId, null) === 'present'
}

/** Coming and going of one member, in order of time; within one minute by place. */
export function movesOf(entries: readonly MeetingEntry[], membershipId: string): readonly EntryOf<'movement'>[] {
  return entriesOf(entries, 'movement').filter((entry) => entry.membershipId === membershipId).toSorted((one, other) => one.at < other.at ? -1 : one.at > other.at ? 1 : one.place - other.place)
}

/** A member as the meeting's day finds him. */
export interface CountedMember {
  readonly membershipId: string, readonly standing: Standing
  readonly exempt: boolean, readonly elsewhere: boolean, readonly suspended: boolean
}

export function countedMember(membership: Membership, date: string): CountedMember {
  return {
    membershipId: membership.id, standing: membership.standing,
    exempt: isRunning(membership.exemptions, date), elsewhere: isRunning(membership.elsewhere, date), suspended: isRunning(membership.suspensions, date),
  }
}

/** Why he is left out of a base; null: he counts. */
export function leftOutOf(member: CountedMember, entries: readonly MeetingEntry[], leavesOut: readonly LeftOut[]): LeftOut | null {
  const there = wasPresent(entries, member.membershipId)
  const holds: Readonly<Record<LeftOut, boolean>> = {
    suspended: member.suspended, probationary: member.standing === 'probationary', temporary: member.standing === 'temporary', elsewhere: member.elsewhere,
    exemptAbsent: member.exempt && !there, excused: !there && presenceAt(entries, member.membershipId, null) === 'absentWithReason',
  }
  return leftOutReasons.find((reason) => leavesOut.includes(reason) && holds[reason]) ?? null
}

/** A base: who counts, and how many are left out for which reason (reasons that leave out nobody are not listed). */
export interface Base { readonly counted: readonly CountedMember[], readonly leftOut: readonly { readonly reason: LeftOut, readonly count: number }[] }

export function baseOf(members: readonly CountedMember[], entries: readonly MeetingEntry[], leavesOut: readonly LeftOut[]): Base {
  const reasons = members.map((member) => leftOutOf(member, entries, leavesOut))
  return {
    counted: members.filter((_member, at) => reasons[at] === null),
    leftOut: leftOutReasons.flatMap((reason) => {
      const count = reasons.filter((each) => each === reason).length
      return count === 0 ? [] : [{ reason, count }]
    }),
  }
}

/** The least whole number that is at least this share of the base. */
export function atLeast({ of, from }: Share, base: number): number {
  return Math.ceil(of * base / from)
}

/** Votes needed: more than half, or at least two thirds, of the base. */
export function neededFor(majority: Majority, base: number): number {
  switch (majority) {
    case 'moreThanHalf': return Math.floor(base / 2) + 1
    case 'twoThirds': return atLeast({ of: 2, from: 3 }, base)
  }
}

/** May the meeting go on? `present`: counted members who are there; `unknown`: those the roll was not called for. */
export interface Quorum { readonly base: Base, readonly needed: number, readonly present: number, readonly unknown: number, readonly met: boolean }

/** At a moment (`at` null: at the end). A body of nobody never has a quorum. */
export function quorumAt(members: readonly CountedMember[], entries: readonly MeetingEntry[], rule: CountingRule, at: string | null): Quorum {
  const base = baseOf(members, entries, rule.quorumLeavesOut)
  const presences = base.counted.map(({ membershipId }) => presenceAt(entries, membershipId, at))
  const needed = atLeast(rule.quorum, base.counted.length)
  const present = presences.filter((presence) => presence === 'present').length
  return { base, needed, present, unknown: presences.filter((presence) => presence === 'unknown').length, met: base.counted.length > 0 && present >= needed }
}

/** What a vote comes to. `voters`: those who voted; `entitled`: who could have at that moment; `percentOfVoters` is left to the printing. */
export interface VoteResult {
  readonly base: Base, readonly needed: number, readonly voters: number, readonly entitled: number, readonly passed: boolean
  readonly faults: readonly VoteFault[]
}

/** More voted than could; slips that do not add up; options that do not add up; too few there at that moment. */
export const voteFaultKinds = [
  'moreThanEntitled', 'fewerThanEntitled', 'handedOutMoreThanEntitled', 'returnedMoreThanHandedOut', 'validMoreThanReturned', 'votesMoreThanSlips', 'votesNotValid',
  'optionsNotValid', 'chosenNotAnOption', 'noQuorum',
] as const
export type VoteFaultKind = (typeof voteFaultKinds)[number]

/** `found` is what was written down, `expected` what it was held against. */
export interface VoteFault { readonly kind: VoteFaultKind, readonly found: number, readonly expected: number }

/** Every moment at which something about who is there could be different: the roll call, each coming and going. */
export function momentsOf(entries: readonly MeetingEntry[]): readonly string[] {
  return ['', ...entriesOf(entries, 'movement').map(({ at }) => at)]
}

/** Who may vote at a moment: counted for the majority, and there. */
export function entitledAt(members: readonly CountedMember[], entries: readonly MeetingEntry[], rule: CountingRule, at: string | null): number {
  return baseOf(members, entries, rule.majorityLeavesOut).counted.filter(({ membershipId }) => presenceAt(entries, membershipId, at) === 'present').length
}

/** A vote nobody wrote the hour of is held against the whole meeting: of the moments with a quorum, the one that bears it out best. */
export function voteResult(vote: EntryOf<'vote'>, members: readonly CountedMember[], entries: readonly MeetingEntry[], rule: CountingRule): VoteResult {
  if (vote.at !== null) return resultAt(vote, members, entries, rule, vote.at)
  const results = momentsOf(entries).map((at) => resultAt(vote, members, entries, rule, at))
  const able = results.filter(({ faults }) => !faults.some(({ kind }) => kind === 'noQuorum'))
  return (able.length > 0 ? able : results).reduce((best, each) => each.faults.length < best.faults.length ? each : best)
}

function resultAt(vote: EntryOf<'vote'>, members: readonly CountedMember[], entries: readonly MeetingEntry[], rule: CountingRule, at: string): VoteResult {
  const base = baseOf(members, entries, rule.majorityLeavesOut)
  const needed = neededFor(vote.majority, base.counted.length)
  const voters = vote.for + vote.against + vote.other
  const entitled = entitledAt(members, entries, rule, at)
  const quorum = quorumAt(members, entries, rule, at)
  const faults = [
    ...voterFaults(vote, voters, entitled), ...slipFaults(vote, voters, entitled), ...optionFaults(vote, voters),
    ...when(!quorum.met, 'noQuorum', quorum.present, quorum.needed),
  ]
  return { base, needed, voters, entitled, passed: base.counted.length > 0 && vote.for >= needed, faults }
}

function when(holds: boolean, kind: VoteFaultKind, found: number, expected: number): readonly VoteFault[] {
  return holds ? [{ kind, found, expected }] : []
}

/** A show of hands counts everyone in the room; with slips some may be spoiled or kept. */
function voterFaults({ method }: EntryOf<'vote'>, voters: number, entitled: number): readonly VoteFault[] {
  return [...when(voters > entitled, 'moreThanEntitled', voters, entitled), ...when(method === 'hands' && voters < entitled, 'fewerThanEntitled', voters, entitled)]
}

/** Each count of slips is held against the last one before it that was written down: entitled ≥ handed out ≥ returned ≥ valid = votes. */
function slipFaults({ method, handedOut, returned, valid }: EntryOf<'vote'>, voters: number, entitled: number): readonly VoteFault[] {
  if (method === 'hands') return []
  const out = handedOut ?? entitled
  const back = returned ?? out
  return [
    ...when(out > entitled, 'handedOutMoreThanEntitled', out, entitled), ...when(back > out, 'returnedMoreThanHandedOut', back, out),
    // Votes beyond those who could vote are told as such, once.
    ...valid === null
      ? when(voters > back && voters <= entitled, 'votesMoreThanSlips', voters, back)
      : [...when(valid > back, 'validMoreThanReturned', valid, back), ...when(voters !== valid, 'votesNotValid', voters, valid)],
  ]
}

/** Each voter chose one of the options, and `for` is what the chosen one got. */
function optionFaults({ options, for: chosen }: EntryOf<'vote'>, voters: number): readonly VoteFault[] {
  if (options.length === 0) return []
  const votes = options.map((option) => option.votes)
  const sum = votes.reduce((total, each) => total + each, 0)
  return [...when(sum !== voters, 'optionsNotValid', sum, voters), ...when(!votes.includes(chosen), 'chosenNotAnOption', chosen, Math.max(...votes))]
}
