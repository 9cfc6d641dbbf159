/** A meeting as its pages and the chair's screen show it: all computed from the record as it stands, nothing stored. */
import type { z } from 'zod'
import type { meetingViewSchema, rollLineSchema } from '../../shared/contract/meetings.ts'
import { leftOutOf, presenceAt, quorumAt, voteResult } from '../../shared/domain/counting.ts'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import { deliberativeKinds } from '../../shared/domain/meeting.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import { quorumWords, voteProblems, voteWords } from '../../shared/domain/quorum-words.ts'
import type { ReadDatabase } from '../db/index.ts'
import { carriedFacts } from './carried-over.service.ts'
import { isRecorded, meetingFigures, silentMembers } from './meeting-figures.ts'
import { loadMeeting } from './meeting-facts.service.ts'
import { meetingProblems } from './meeting-problems.ts'
import type { MeetingResources } from './meeting-resources.ts'
import { selectEarlierMeetings, entriesOfMeeting } from './meeting.repository.ts'
import type { MeetingFacts } from './minutes.ts'
import { nextInRotation } from './rotation.ts'
import type { RollLine } from './roll.ts'

type MeetingView = z.output<typeof meetingViewSchema>

export async function meetingView(db: ReadDatabase, resources: MeetingResources, id: string): Promise<MeetingView> {
  const { revision, ...facts } = await loadMeeting(db, resources, id)
  const { meeting, entries, roll, bodyName } = facts
  const { previous, carriedOver } = await carriedFacts(db, meeting)
  const before = previous === null ? null : { meeting: previous, entries: await entriesOfMeeting(db, previous.id) }
  return {
    revision, meeting, bodyName, roll: roll.map((line) => rollView(facts, line)), figures: meetingFigures(meeting, entries, roll), quorum: quorumView(facts), votes: voteViews(facts),
    carriedOver: [...carriedOver], proposedPreparer: proposedPreparer(roll, await selectEarlierMeetings(db, meeting, meeting.start)), problems: [...meetingProblems({ ...facts, previous: before })],
  }
}

function proposedPreparer(roll: readonly RollLine[], earlier: readonly Meeting[]): MeetingView['proposedPreparer'] {
  const next = nextInRotation(roll, earlier)
  return next === null ? null : { personId: next.membership.personId, fullName: next.fullName }
}

function rollView({ entries, rule }: MeetingFacts, { membership, member, fullName, title, called, reason, came, left }: RollLine): z.output<typeof rollLineSchema> {
  const { id, personId, standing } = membership
  return {
    membershipId: id, personId, fullName, title, standing, leftOut: leftOutOf(member, entries, rule.quorumLeavesOut), called, now: presenceAt(entries, id, null), reason, came, left,
  }
}

function quorumView({ meeting, entries, roll, rule }: MeetingFacts): MeetingView['quorum'] {
  if (!deliberativeKinds.has(meeting.kind)) return null
  const quorum = quorumAt(roll.map(({ member }) => member), entries, rule, null)
  return { counted: quorum.base.counted.length, needed: quorum.needed, present: quorum.present, unknown: quorum.unknown, met: quorum.met, words: quorumWords(quorum, meeting.organ, rule).text }
}

function voteViews({ meeting, entries, roll, rule }: MeetingFacts): MeetingView['votes'] {
  const members = roll.map(({ member }) => member)
  return entriesOf(entries, 'vote').map((vote) => {
    const result = voteResult(vote, members, entries, rule)
    const { needed, voters, entitled, passed } = result
    return { entryId: vote.id, needed, voters, entitled, passed, words: voteWords(vote, result, meeting.organ).text, faults: [...voteProblems(vote, result)] }
  })
}

/** Members who were at each of the last meetings of this organ, this one among them once its record is closed, and spoke at none. */
export async function silentAt(db: ReadDatabase, resources: MeetingResources, { id, meetings }: { readonly id: string, readonly meetings: number }): Promise<{ membershipId: string, fullName: string }[]> {
  const { meeting, entries, roll } = await loadMeeting(db, resources, id)
  const earlier = (await selectEarlierMeetings(db, meeting, meeting.start)).filter(isRecorded).map((each) => each.id)
  const past = await Promise.all(earlier.slice(0, isRecorded(meeting) ? meetings - 1 : meetings).map(async (each) => ({ id: each, entries: await entriesOfMeeting(db, each) })))
  const last = isRecorded(meeting) ? [{ id, entries }, ...past] : past
  return silentMembers(roll, last).map(({ membership, fullName }) => ({ membershipId: membership.id, fullName }))
}
