/** What a case takes over of a meeting: which meetings there are, and the extract of one item with its votes. */
import { baseOf, voteResult } from '../../shared/domain/counting.ts'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import type { EntryOf, MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { FieldValues } from '../../shared/domain/template-field.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { selectMeetings } from './meeting.repository.ts'
import { askedFacts } from './meeting-papers.service.ts'
import type { MeetingResources } from './meeting-resources.ts'
import { extractPlan } from './papers/after.ts'
import type { PaperAsked } from './papers/plan.ts'

/** A meeting with the items of its agenda. `start`: local moment. */
export interface MeetingChoice { readonly id: string, readonly title: string, readonly start: string, readonly items: readonly { readonly id: string, readonly title: string }[] }

/** Votes for each option as it is worded. `entitled`: of how many the majority is taken; `invalid`: slips that count for none. */
export interface ItemVote { readonly question: string, readonly options: readonly { readonly text: string, readonly votes: number }[], readonly entitled: number, readonly invalid: number }

/** `fields`: of the template `trich-bien-ban`. `on`: the day of the meeting. */
export interface ItemExtract { readonly on: string, readonly fields: FieldValues, readonly votes: readonly ItemVote[] }

/** The two together, as the process that serves hands them to cases. */
export function meetingReviews(resources: MeetingResources) {
  return { meetings: meetingsOf, reviewed: (office: OfficeDatabase, asked: ItemNamed) => itemExtract(office, resources, asked) }
}

export interface ItemNamed { readonly meetingId: string, readonly itemId: string }

/** Of these bodies, newest first. */
async function meetingsOf(db: ReadDatabase, bodyIds: readonly string[]): Promise<readonly MeetingChoice[]> {
  const held = (await selectMeetings(db)).map(({ record }) => record).filter(({ bodyId }) => bodyIds.includes(bodyId))
  return held.toSorted((one, other) => one.start < other.start ? 1 : -1).map(({ id, title, start, agenda }) => ({ id, title, start, items: agenda.map((item) => ({ id: item.id, title: item.title })) }))
}

/** `itemId` '': the whole meeting. Faults RECORD_UNKNOWN; INPUT_INVALID for an item its agenda does not have. */
async function itemExtract(office: OfficeDatabase, resources: MeetingResources, { meetingId, itemId }: ItemNamed): Promise<ItemExtract> {
  const asked = await askedFacts({ office, resources }, { id: meetingId, role: 'extract', guestId: null, entryIds: [], sheetId: null, points: {} })
  if (itemId !== '' && !asked.meeting.agenda.some(({ id }) => id === itemId)) throw fault('INPUT_INVALID', { happened: 'Cuộc họp này không có nội dung ấy.', kept: 'Chưa có gì được ghi.', remedy: 'Chọn lại nội dung trong chương trình cuộc họp.' })
  const chosen = itemId === '' ? asked.entries.filter(({ kind }) => kind === 'conclusion' || kind === 'vote') : asked.entries.filter((entry) => isOfItem(entry, itemId))
  const fields = extractPlan({ ...asked, entryIds: chosen.map(({ id }) => id) }).fields
  return {
    on: asked.meeting.start.slice(0, 10),
    // No chosen entry would mean all of them.
    fields: chosen.length > 0 ? fields : { ...fields, contents: [], votes: [] }, votes: entriesOf(chosen, 'vote').map((vote) => itemVote(asked, vote)),
  }
}

function isOfItem(entry: MeetingEntry, itemId: string): boolean {
  return (entry.kind === 'conclusion' || entry.kind === 'vote' || entry.kind === 'task') && entry.agendaItemId === itemId
}

function itemVote({ entries, roll, rule }: PaperAsked, vote: EntryOf<'vote'>): ItemVote {
  const members = roll.map(({ member }) => member)
  const { voters } = voteResult(vote, members, entries, rule)
  return { question: vote.question, options: vote.options, entitled: baseOf(members, entries, rule.majorityLeavesOut).counted.length, invalid: Math.max(0, (vote.returned ?? voters) - (vote.valid ?? voters)) }
}
