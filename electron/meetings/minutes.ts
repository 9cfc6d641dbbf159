/** What a meeting's record says, as the fields of its papers: biên bản, nghị quyết, thông báo kết luận, trích biên bản. Nothing is typed twice. Pure. */
import { voteResult } from '../../shared/domain/counting.ts'
import type { CountingRule, Presence } from '../../shared/domain/counting.ts'
import { clockText } from '../../shared/domain/dates.ts'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import type { EntryOf, MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { AgendaItem, Meeting } from '../../shared/domain/meeting.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import { percentOf, quantityOfNumber } from '../../shared/domain/quantity.ts'
import type { FieldValues } from '../../shared/domain/template-field.ts'
import { titleOn } from '../documents/compose/index.ts'
import { leadName } from '../tasks/index.ts'
import { addressed, addressOf } from './address.ts'
import { isExpected, meetingFigures } from './meeting-figures.ts'
import type { MeetingFigures } from './meeting-figures.ts'
import { meetingWords } from './papers/words.ts'
import { calledOf, guestsBy, moveWords, postOn } from './roll.ts'
import type { RollLine } from './roll.ts'

/** All that the papers of a meeting are made from. `cell`: the body's name on the day. */
export interface MeetingFacts {
  readonly meeting: Meeting, readonly entries: readonly MeetingEntry[], readonly roll: readonly RollLine[], readonly rule: CountingRule
  readonly view: Pick<OrganisationView, 'people' | 'posts' | 'bodies'>, readonly bodyName: string
}

const kindWords = { regular: 'thường kỳ', thematic: 'chuyên đề', extraordinary: 'bất thường' } as const

/** Fields of `bien-ban-hop-chi-bo`. Faults of the record are said by `recordProblems`, not here. */
export function cellMinutesFields(facts: MeetingFacts): FieldValues {
  const { meeting, entries, roll } = facts
  const figures = meetingFigures(meeting, entries, roll)
  return {
    ...commonFields(facts, figures),
    meeting: meeting.extended ? 'mở rộng' : kindWords[meeting.kind as keyof typeof kindWords] ?? 'thường kỳ', topic: meeting.topic, cell: facts.bodyName,
    total: figures.total, official: figures.full, probationary: figures.probationary, temporary: figures.temporary === 0 ? null : figures.temporary,
    exempt: figures.exempt === 0 ? null : figures.exempt, absentExcused: figures.absentWithReason, absentUnexcused: figures.absentWithoutReason,
    dues: duesWords(entries),
  }
}

/** Fields of `bien-ban-hoi-nghi`. A conference that is counted has a name of its own; the others are told in running words. */
export function conferenceMinutesFields(facts: MeetingFacts): FieldValues {
  const figures = meetingFigures(facts.meeting, facts.entries, facts.roll)
  return { ...commonFields(facts, figures), conference: facts.meeting.ordinal === null ? meetingWords(facts.meeting.title) : facts.meeting.title, members: figures.total }
}

function commonFields(facts: MeetingFacts, figures: MeetingFigures): FieldValues {
  const { meeting, entries } = facts
  return {
    start: meeting.start, end: entriesOf(entries, 'closing').at(-1)?.at ?? null, place: meeting.place, present: figures.present,
    absentees: absentees(facts), movements: movementLines(facts), guests: guestsBy(meeting, entries).present.map(({ fullName, title }) => guestRow(fullName, title)),
    chair: personValue(facts, meeting.chairPersonId), minuteTaker: personValue(facts, meeting.minuteTakerPersonId),
    agenda: agendaRows(facts), speeches: speechRows(facts), conclusions: conclusionLines(entries), votes: voteRows(facts), notes: noteLines(entries),
    tasks: entriesOf(entries, 'task').filter(({ content }) => content !== '').map(({ content, lead, due }) => ({ content, lead: leadWords(facts, lead), due })),
    agreement: agreementWords(entries),
  }
}

/** Who should have come and did not, with the reason. */
function absentees({ meeting, roll }: MeetingFacts): { fullName: string, reason: string }[] {
  return calledOf(meeting, roll).filter((line) => !line.attended && isExpected(line)).map(({ fullName, called, reason }) => ({ fullName, reason: reason === '' ? absence[called] : reason }))
}

/** "đồng chí … (đi công tác)": who stayed away with why, for an extract. */
export function absenceWords(facts: MeetingFacts): string {
  return absentees(facts).map(({ fullName, reason }) => `đồng chí ${fullName} (${reason})`).join('; ')
}

const absence: Readonly<Record<Presence, string>> = {
  present: '', left: '', absentWithReason: 'có lý do', absentWithoutReason: 'không có lý do', unknown: 'chưa điểm danh',
}

/** Who came later, went out or left earlier, with the hours in their order. */
function movementLines({ roll }: MeetingFacts): string[] {
  return roll.filter(({ moves }) => moves.length > 0).map(({ fullName, moves }) => `đồng chí ${fullName} ${moves.map(({ how, at }) => `${moveWords[how]} lúc ${clockText(at)}`).join(', ')}`)
}

export function personValue({ view, meeting }: MeetingFacts, personId: string | null): { fullName: string, title: string } | null {
  const person = personId === null ? undefined : view.people.get(personId)
  return person === undefined ? null : { fullName: person.fullName, title: titleWords(view, person.id, meeting) }
}

/** "Bí thư Chi bộ", "Phó Bí thư Đảng uỷ": the post in the body that meets, with its name unless the post says it; without one, as the person is titled elsewhere (a cell names its members by name alone). */
function titleWords(view: MeetingFacts['view'], personId: string, { bodyId, start }: Meeting): string {
  const date = start.slice(0, 10)
  const body = view.bodies.get(bodyId)
  const version = body === undefined ? null : bodyOn(body, date)
  const isCell = version?.kind === 'partyCell' || version?.kind === 'grassrootsCell'
  const post = postOn(view, personId, bodyId, date)
  if (post === '') return isCell ? '' : titleOn(personId, bodyId, date, view)
  return version === null || namesBody.test(post) ? post : `${post} ${isCell ? 'Chi bộ' : version.shortName === '' ? version.name : version.shortName}`
}

const namesBody = /Ban |Đảng uỷ|Chi bộ|Chi uỷ|Uỷ ban|Văn phòng/u

/** Who does it, as it stands in a sentence. */
export function leadWords({ view, meeting }: Pick<MeetingFacts, 'view' | 'meeting'>, lead: EntryOf<'task'>['lead']): string {
  const name = leadName(view, lead, meeting.start.slice(0, 10))
  return lead.personId === null || name === '' ? name : withComrade(name)
}

/** Items as they were taken up; those withdrawn stay away. Items nobody noted the time of keep the agenda's order. */
function agendaRows(facts: MeetingFacts): { item: string, presenter: string }[] {
  const withdrawn = new Set(entriesOf(facts.entries, 'item').filter((item) => item.withdrawn).map(({ agendaItemId }) => agendaItemId))
  return facts.meeting.agenda.filter(({ id }) => !withdrawn.has(id)).map((item) => {
    const presenter = preparerName(facts, item)
    return { item: item.title, presenter: presenter === '' ? 'chủ trì' : withComrade(presenter) }
  })
}

/** Who prepares an item: the person's name, or the words written down. */
export function preparerName({ view }: Pick<MeetingFacts, 'view'>, { preparerPersonId, preparer }: AgendaItem): string {
  return (preparerPersonId === null ? undefined : view.people.get(preparerPersonId)?.fullName) ?? preparer
}

/** Who is not called "đồng chí" brings his own word. */
function guestRow(fullName: string, title: string): { fullName: string, title: string, address?: string } {
  const { address, name } = addressOf(fullName)
  return address === '' ? { fullName, title } : { fullName: name, title, address }
}

export function withComrade(name: string): string {
  return name.startsWith('đồng chí') ? name : `đồng chí ${name}`
}

/** What was said, in order; the item they speak to stands with the first of each. What was said to no item stands apart from the item before it. */
function speechRows(facts: MeetingFacts): { part: string, speaker: string, content: string }[] {
  const titles = new Map(facts.meeting.agenda.map(({ id, title }) => [id, title]))
  const titleOf = ({ agendaItemId }: EntryOf<'speech'>): string | undefined => titles.get(agendaItemId ?? '')
  const spoken = entriesOf(facts.entries, 'speech').filter(({ text }) => text.trim() !== '')
  return spoken.map((speech, at) => {
    const [last, title] = [spoken[at - 1], titleOf(speech)]
    const goesOn = last !== undefined && (last.agendaItemId === speech.agendaItemId || (title === undefined && titleOf(last) === undefined))
    const speaker = speakerOf(facts, speech)
    return { part: goesOn ? '' : title ?? (last === undefined ? '' : 'các vấn đề khác'), speaker: speaker === '' ? 'một ý kiến' : speaker, content: speech.text }
  })
}

export function conclusionLines(entries: readonly MeetingEntry[]): string[] {
  return entriesOf(entries, 'conclusion').map(({ text }) => text).filter((text) => text.trim() !== '')
}

const noteWords = { course: '', thinking: 'Tình hình tư tưởng: ', strengths: 'Ưu điểm: ', shortcomings: 'Hạn chế: ' } as const

function noteLines(entries: readonly MeetingEntry[]): string[] {
  return entriesOf(entries, 'note').filter(({ text }) => text.trim() !== '').map(({ about, text }) => `${noteWords[about]}${text}`)
}

/** Whether the minutes were read back and agreed is told as it was written down, never asserted. */
function agreementWords(entries: readonly MeetingEntry[]): string {
  const closing = entriesOf(entries, 'closing').at(-1)
  if (closing === undefined) return ''
  const read = closing.readBack ? 'Biên bản đã được đọc lại' : 'Biên bản chưa được đọc lại tại cuộc họp'
  const agreed = closing.agreed ? ', các đồng chí dự họp nhất trí' : closing.readBack ? '' : ', sẽ được thông qua sau'
  return `${read}${agreed}${closing.reservations.trim() === '' ? '' : `. Ý kiến bảo lưu: ${closing.reservations}`}`
}

/** '' when the record does not say, or names someone who is not there any more. To a dialogue people of all kinds come: who is known by words alone is called as they say. */
export function speakerOf({ roll, meeting }: Pick<MeetingFacts, 'roll' | 'meeting'>, { membershipId, guestId, speaker }: EntryOf<'speech'>): string {
  const member = roll.find(({ membership }) => membership.id === membershipId)?.fullName
  if (member !== undefined) return member === '' ? '' : withComrade(member)
  const guest = meeting.guests.find(({ id }) => id === guestId)?.fullName
  if (guest !== undefined) return addressed(guest)
  return speaker === '' || meeting.kind === 'dialogue' ? speaker : addressed(speaker)
}

/** The per cent is of those who voted, two decimals, as the template prints it; whether it passed is taken of the base. */
export function voteRows(facts: MeetingFacts): { item: string, for: number, against: number, other: number, percent: number, result: string }[] {
  return entriesOf(facts.entries, 'vote').map((vote) => voteRow(facts, vote))
}

export function voteRow({ entries, roll, rule }: MeetingFacts, vote: EntryOf<'vote'>): { item: string, for: number, against: number, other: number, percent: number, result: string } {
  const { passed, faults } = voteResult(vote, roll.map(({ member }) => member), entries, rule)
  return {
    item: vote.question, for: vote.for, against: vote.against, other: vote.other, percent: percentNumber(vote.for, vote.for + vote.against + vote.other),
    // What does not add up is not said to have passed.
    result: faults.length > 0 ? '' : passed ? 'thông qua' : 'không thông qua',
  }
}

/** Two decimals; 0 of nobody. */
export function percentNumber(part: number, whole: number): number {
  return Number(percentOf(quantityOfNumber(part), quantityOfNumber(whole), 2) ?? '0')
}

export function duesWords(entries: readonly MeetingEntry[]): string {
  const dues = entriesOf(entries, 'dues').at(-1)
  if (dues === undefined || (dues.amount === null && dues.note === '')) return ''
  const amount = dues.amount === null ? '' : `đã thu ${dues.amount.toLocaleString('vi-VN')} đồng`
  return [amount, dues.complete ? 'đủ số đảng viên' : '', dues.note].filter((part) => part !== '').join('; ')
}
