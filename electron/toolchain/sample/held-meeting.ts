/** A meeting of the sample office told in short, made into its record and the steps in which it was held. Pure. */
import { addDays, weekday } from '../../../shared/domain/dates.ts'
import type { OfficeRecordsInput } from '../../../shared/domain/office-records.ts'
import type { SampleStepInput } from '../../offices/index.ts'

export type MeetingRecord = Required<OfficeRecordsInput>['meetings'][number]
type StepOf<K extends SampleStepInput['step']> = Extract<SampleStepInput, { readonly step: K }>
export type MeetingPaper = StepOf<'meetingPapers'>['papers'][number]

/** `by`: a membership, or a guest of the meeting. */
export interface Speech { readonly by: string, readonly item: string, readonly text: string, readonly asks?: { readonly due: string, readonly to: string, readonly answered: readonly [on: string, text: string] | null } }
export interface SetTask {
  readonly content: string, readonly leadPersonId?: string, readonly leadBodyId?: string, readonly due: string, readonly product: string, readonly partners?: string, readonly mission?: true
  readonly told: readonly [on: string, proof: string] | null
}
export interface Vote {
  readonly question: string, readonly for: number, readonly against?: number, readonly ballot?: { readonly tellers: readonly string[] }, readonly majority?: 'twoThirds'
}

/** `papers`: made the day after; `reach`: how far the record has come. */
export interface HeldMeeting {
  readonly record: MeetingRecord, readonly end: string, readonly absent: StepOf<'hold'>['absent'], readonly speeches: readonly Speech[], readonly conclusions: readonly (readonly [item: string, text: string])[]
  readonly tasks: readonly SetTask[], readonly votes: readonly Vote[], readonly notes: readonly (readonly [about: 'course' | 'thinking' | 'strengths' | 'shortcomings', text: string])[], readonly dues?: number
  readonly papers: readonly MeetingPaper[], readonly reach: 'draft' | 'agreed' | 'signed'
}

export const clerk = 'Quách Ngọc Hân'

/** An hour of the day, in UTC. */
export function at(date: string, hour: number): string {
  return `${date}T${String(hour).padStart(2, '0')}:00:00Z`
}

/** The next day but so many that is neither Saturday nor Sunday. */
export function workdayAfter(date: string, days: number): string {
  const day = addDays(date, days)
  return weekday(day) === 6 ? addDays(day, 2) : weekday(day) === 0 ? addDays(day, 1) : day
}

/** In the order they were taken; steps of several meetings are put in the order of their time by {@link inTime}. */
export function stepsOfMeeting(held: HeldMeeting): readonly SampleStepInput[] {
  const { record: { id: meetingId, start }, absent, papers, reach, tasks, speeches } = held
  const day = start.slice(0, 10)
  const [papersOn, agreedOn, signedOn] = [workdayAfter(day, 1), workdayAfter(day, 2), workdayAfter(day, 3)]
  return [
    { step: 'hold', at: at(day, 10), by: clerk, meetingId, absent, entries: [...entriesOf(held)] },
    ...papers.length === 0 ? [] : [{ step: 'meetingPapers' as const, at: at(papersOn, 2), by: clerk, meetingId, papers: [...papers] }],
    ...reach === 'draft' ? [] : [{ step: 'advance' as const, at: at(agreedOn, 3), by: clerk, meetingId, to: 'agreed' as const }],
    ...reach === 'signed' ? [{ step: 'advance' as const, at: at(signedOn, 3), by: clerk, meetingId, to: 'signed' as const }] : [],
    ...tasks.flatMap(({ told, product }, index): readonly SampleStepInput[] => told === null ? [] : [{ step: 'reportTask', at: at(told[0], 11), by: clerk, meetingId, entryId: `nv-${index + 1}`, report: { on: told[0], state: 'done', text: product, proof: told[1] } }]),
    ...speeches.flatMap(({ asks }, index): readonly SampleStepInput[] => asks === undefined ? [] : [{
      step: 'answerQuestion', at: at(asks.answered?.[0] ?? workdayAfter(day, 1), 9), by: clerk, meetingId, entryId: `yk-${index + 1}`, due: asks.due, passedTo: asks.to, answer: asks.answered?.[1] ?? '',
    }]),
  ]
}

/** Stable: steps of one moment stay as they were given. */
export function inTime(steps: readonly SampleStepInput[]): readonly SampleStepInput[] {
  return steps.toSorted((one, other) => one.at < other.at ? -1 : one.at > other.at ? 1 : 0)
}

/** Written down item by item; what was set and voted follows the last speech. */
function entriesOf({ record, end, speeches, conclusions, tasks, votes, notes, dues }: HeldMeeting): readonly object[] {
  const agenda = record.agenda ?? []
  const minutes = (part: number): string => clockAfter(record.start, Math.round(part * (minutesOf(end) - minutesOf(record.start)) / (agenda.length + 3)))
  const late = minutes(agenda.length + 2)
  const entries: object[] = [
    ...(record.guests ?? []).map(({ id }) => ({ id: `kh-${id}`, kind: 'guest', guestId: id, present: true })),
    ...agenda.flatMap(({ id }, index) => [
      { id: `nd-${index + 1}`, kind: 'item', agendaItemId: id, at: minutes(index) },
      ...speeches.flatMap((speech, place) => speech.item === id ? [{ id: `yk-${place + 1}`, kind: 'speech', agendaItemId: id, at: minutes(index), text: speech.text, asks: speech.asks !== undefined, ...speakerOf(record, speech.by) }] : []),
      ...conclusions.flatMap(([item, text], place) => item === id ? [{ id: `kl-${place + 1}`, kind: 'conclusion', agendaItemId: id, at: minutes(index), text }] : []),
    ]),
    ...notes.filter(([, text]) => text !== '').map(([about, text], index) => ({ id: `gc-${index + 1}`, kind: 'note', about, text })),
    ...tasks.map(({ content, leadPersonId = null, leadBodyId = null, due, product, partners = '', mission = false }, index) => ({ id: `nv-${index + 1}`, kind: 'task', content, lead: { personId: leadPersonId, bodyId: leadBodyId }, due, product, partners, politicalMission: mission })),
    ...votes.map((vote, index) => ({ id: `bq-${index + 1}`, kind: 'vote', at: late, ...voteEntry(vote) })),
    ...dues === undefined ? [] : [{ id: 'dp-1', kind: 'dues', amount: dues, complete: true }],
    { id: 'kt-1', kind: 'closing', at: `${record.start.slice(0, 10)}T${end}`, readBack: true, agreed: true },
  ]
  return entries.map((entry, index) => ({ place: 100 + index, ...entry }))
}

function speakerOf({ guests = [] }: MeetingRecord, by: string): object {
  return guests.some(({ id }) => id === by) ? { guestId: by } : { membershipId: by }
}

function voteEntry({ question, for: votesFor, against = 0, ballot, majority }: Vote): object {
  const voters = votesFor + against
  return {
    question, for: votesFor, against, ...majority === undefined ? {} : { majority },
    ...ballot === undefined ? {} : { method: 'ballot', handedOut: voters, returned: voters, valid: voters, tellers: ballot.tellers },
  }
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.slice(-5).split(':').map(Number)
  return hours * 60 + minutes
}

function clockAfter(start: string, minutes: number): string {
  const total = minutesOf(start) + minutes
  return `${start.slice(0, 10)}T${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
