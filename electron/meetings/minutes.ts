/** What a meeting's record says, as the fields of its papers: biên bản, nghị quyết, thông báo kết luận, trích biên bản. Nothing is typed twice. Pure. */
import { voteResult } from '../../shared/domain/counting.ts'
import type { CountingRule } from '../../shared/domain/counting.ts'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import type { EntryOf, MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import { percentOf, quantityOfNumber } from '../../shared/domain/quantity.ts'
import type { FieldValues } from '../../shared/domain/template-field.ts'
import { meetingFigures } from './meeting-figures.ts'
import type { MeetingFigures } from './meeting-figures.ts'
import { guestsBy, postOn } from './roll.ts'
import type { People, RollLine } from './roll.ts'

/** All that the papers of a meeting are made from. `cell`: the body's name on the day. */
export interface MeetingFacts {
  readonly meeting: Meeting, readonly entries: readonly MeetingEntry[], readonly roll: readonly RollLine[], readonly rule: CountingRule
  readonly people: People, readonly bodyName: string
}

const kindWords = { regular: 'thường kỳ', thematic: 'chuyên đề', extraordinary: 'bất thường' } as const

/** Fields of `bien-ban-hop-chi-bo`. Faults of the record are said by `recordProblems`, not here. */
export function cellMinutesFields(facts: MeetingFacts): FieldValues {
  const { meeting, entries, roll } = facts
  const figures = meetingFigures(meeting, entries, roll)
  return {
    ...commonFields(facts, figures),
    meeting: meeting.extended ? 'mở rộng' : kindWords[meeting.kind as keyof typeof kindWords] ?? 'thường kỳ', cell: facts.bodyName,
    total: figures.total, official: figures.full, probationary: figures.probationary, temporary: figures.temporary === 0 ? null : figures.temporary,
    exempt: figures.exempt === 0 ? null : figures.exempt, absentExcused: figures.absentWithReason, absentUnexcused: figures.absentWithoutReason,
    dues: duesWords(entries),
  }
}

/** Fields of `bien-ban-hoi-nghi`. */
export function conferenceMinutesFields(facts: MeetingFacts): FieldValues {
  const figures = meetingFigures(facts.meeting, facts.entries, facts.roll)
  return { ...commonFields(facts, figures), conference: facts.meeting.title, members: figures.total }
}

function commonFields(facts: MeetingFacts, figures: MeetingFigures): FieldValues {
  const { meeting, entries } = facts
  return {
    start: meeting.start, end: entriesOf(entries, 'closing').at(-1)?.at ?? null, place: meeting.place, present: figures.present,
    absentees: absentees(facts), guests: guestsBy(meeting, entries).present.map(({ fullName, title }) => ({ fullName, title })),
    chair: personValue(facts, meeting.chairPersonId), minuteTaker: personValue(facts, meeting.minuteTakerPersonId),
    agenda: agendaRows(facts), speeches: speechRows(facts), conclusions: entriesOf(entries, 'conclusion').map(({ text }) => text).filter((text) => text !== ''),
    votes: voteRows(facts),
  }
}

/** Who should have come and did not, with the reason; who came late or left early stands among them with the hour. */
function absentees({ roll }: MeetingFacts): { fullName: string, reason: string }[] {
  return roll.flatMap((line) => {
    const { fullName, attended, called, reason, member } = line
    if (!attended) {
      if (member.exempt || member.elsewhere || member.suspended) return []
      return [{ fullName, reason: reason !== '' ? reason : called === 'absentWithoutReason' ? 'vắng không có lý do' : 'vắng có lý do' }]
    }
    const moved = movedWords(line)
    return moved === '' ? [] : [{ fullName, reason: moved }]
  })
}

function movedWords({ came, left }: RollLine): string {
  const hour = (at: string): string => `${at.slice(11, 13)} giờ ${at.slice(14, 16)}`
  return [...came === null ? [] : [`đến lúc ${hour(came)}`], ...left === null ? [] : [`về lúc ${hour(left)}`]].join(', ')
}

function personValue({ people, meeting }: MeetingFacts, personId: string | null): { fullName: string, title: string } | null {
  const person = personId === null ? undefined : people.people.get(personId)
  return person === undefined ? null : { fullName: person.fullName, title: postOn(people, person.id, meeting.bodyId, meeting.start.slice(0, 10)) }
}

/** Items as they were taken up; those withdrawn stay away. Items nobody noted the time of keep the agenda's order. */
function agendaRows({ meeting, entries, people }: MeetingFacts): { item: string, presenter: string }[] {
  const withdrawn = new Set(entriesOf(entries, 'item').filter((item) => item.withdrawn).map(({ agendaItemId }) => agendaItemId))
  return meeting.agenda.filter(({ id }) => !withdrawn.has(id)).map(({ title, preparer, preparerPersonId }) => ({
    item: title, presenter: (preparerPersonId === null ? undefined : people.people.get(preparerPersonId)?.fullName) ?? preparer,
  })).map(({ item, presenter }) => ({ item, presenter: presenter === '' ? 'chủ trì' : withComrade(presenter) }))
}

function withComrade(name: string): string {
  return name.startsWith('đồng chí') ? name : `đồng chí ${name}`
}

function speechRows(facts: MeetingFacts): { speaker: string, content: string }[] {
  return entriesOf(facts.entries, 'speech').filter(({ text }) => text !== '').map((speech) => ({ speaker: speakerOf(facts, speech), content: speech.text }))
}

export function speakerOf({ roll, meeting }: Pick<MeetingFacts, 'roll' | 'meeting'>, { membershipId, guestId, speaker }: EntryOf<'speech'>): string {
  const name = roll.find(({ membership }) => membership.id === membershipId)?.fullName ?? meeting.guests.find(({ id }) => id === guestId)?.fullName ?? speaker
  return name === '' ? '' : withComrade(name)
}

/** The per cent is of those who voted, two decimals, as the template prints it. */
function voteRows({ entries }: MeetingFacts): { item: string, for: number, against: number, other: number, percent: number }[] {
  return entriesOf(entries, 'vote').map((vote) => ({
    item: vote.question, for: vote.for, against: vote.against, other: vote.other,
    percent: Number(percentOf(quantityOfNumber(vote.for), quantityOfNumber(vote.for + vote.against + vote.other), 2) ?? '0'),
  }))
}

function duesWords(entries: readonly MeetingEntry[]): string {
  const dues = entriesOf(entries, 'dues').at(-1)
  if (dues === undefined || (dues.amount === null && dues.note === '')) return ''
  const amount = dues.amount === null ? '' : `đã thu ${dues.amount.toLocaleString('vi-VN')} đồng`
  return [amount, dues.complete ? 'đủ số đảng viên' : '', dues.note].filter((part) => part !== '').join('; ')
}

/** Votes that passed, for the resolution. */
export function passedVotes({ entries, roll, rule }: MeetingFacts): readonly EntryOf<'vote'>[] {
  const members = roll.map(({ member }) => member)
  return entriesOf(entries, 'vote').filter((vote) => voteResult(vote, members, entries, rule).passed)
}
