/** The year's programme held against what was held: each line, body and period with its meetings, gaps shown (seed 1-10). Pure. */
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body } from '../../shared/domain/organisation.ts'
import { dayText } from '../../shared/domain/dates.ts'
import { periodFrom } from '../../shared/domain/reporting-periods.ts'
import { foldText } from '../../shared/domain/fold.ts'
import type { MeetingProgramme, MeetingProgrammeLine } from '../../shared/domain/meeting-programme.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import { nameOn, officialOrder, wayUp } from '../organisation/index.ts'
import { isRecorded } from './meeting-figures.ts'

/** A span a line must be held in; `number`: which month, quarter or half of the year, from 1. */
interface Span { readonly number: number, readonly from: string, readonly to: string }

/** `held`: a meeting took place; `planned`: one is set for a day to come; `open`: the time is not over; `missing`: it is, and nothing was held. */
export type ProgressState = 'held' | 'planned' | 'open' | 'missing'
export interface ProgressRow {
  readonly lineId: string, readonly kind: MeetingProgrammeLine['kind'], readonly organ: MeetingProgrammeLine['organ'], readonly topic: string, readonly every: MeetingProgrammeLine['every']
  readonly bodyId: string, readonly bodyName: string, readonly number: number, readonly from: string, readonly to: string, readonly state: ProgressState
  readonly meetings: readonly { readonly id: string, readonly title: string, readonly start: string }[]
}

export interface ProgressFacts { readonly programme: MeetingProgramme, readonly meetings: readonly Meeting[], readonly bodies: ReadonlyMap<string, Body>, readonly on: string }

/** Lines as written; within one the bodies in the official order, then the spans of the year. Spans in which a body did not exist are left out. */
export function programmeProgress(facts: ProgressFacts): readonly ProgressRow[] {
  const { programme, bodies } = facts
  return programme.lines.flatMap((line) => {
    const spans = spansOf(programme.year, line)
    return bodiesOf(facts, line).flatMap((body) => spans.filter((span) => bodyOn(body, span.to) !== null || bodyOn(body, span.from) !== null).map((span) => {
      const found = facts.meetings.filter((meeting) => serves(meeting, facts, line, body.id, span))
      return {
        lineId: line.id, kind: line.kind, organ: line.organ, topic: line.topic, every: line.every, bodyId: body.id, bodyName: nameOn(bodies, body.id, span.to), ...span,
        state: stateOf(found, span, facts.on), meetings: found.map(({ id, title, start }) => ({ id, title, start })),
      }
    }))
  })
}

const monthsOf = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const

function spansOf(year: number, { every, quarter }: MeetingProgrammeLine): readonly Span[] {
  if (every === 'once') return [quarter === null ? spanOf(year, 1, 'year') : spanOf(year, quarter, 'quarter')]
  return Array.from({ length: 12 / monthsOf[every] }, (_, at) => spanOf(year, at + 1, every))
}

function spanOf(year: number, number: number, period: keyof typeof monthsOf): Span {
  return { number, ...periodFrom(period, `${year}-${dayText((number - 1) * monthsOf[period] + 1)}-01`) }
}

const cells: ReadonlySet<string> = new Set(['partyCell', 'grassrootsCell'])

/** Without bodies of its own a line is for every cell beneath; a line of a committee for the programme's own body. */
function bodiesOf({ programme, bodies }: ProgressFacts, { bodyIds, organ }: MeetingProgrammeLine): readonly Body[] {
  const end = `${programme.year}-12-31`
  const ordered = officialOrder(bodies, end)
  if (bodyIds.length > 0) return ordered.filter(({ body }) => bodyIds.includes(body.id)).map(({ body }) => body)
  if (organ !== 'members' && organ !== 'cellCommittee') return ordered.filter(({ body }) => body.id === programme.bodyId).map(({ body }) => body)
  return ordered.filter(({ body, version }) => cells.has(version.kind) && wayUp(bodies, body.id, end).includes(programme.bodyId)).map(({ body }) => body)
}

/** One that names the line, or that is what the line asks for. A topic is the same without regard to marks and capitals. */
function serves({ kind, organ, bodyId, start, topic, programme }: Meeting, { programme: { id } }: ProgressFacts, line: MeetingProgrammeLine, body: string, { from, to }: Span): boolean {
  const date = start.slice(0, 10)
  if (bodyId !== body || date < from || date > to) return false
  if (programme !== null) return programme.programmeId === id && programme.lineId === line.id
  return kind === line.kind && organ === line.organ && (line.topic === '' || foldText(line.topic) === foldText(topic))
}

function stateOf(found: readonly Meeting[], { to }: Span, on: string): ProgressState {
  if (found.some((meeting) => isRecorded(meeting) || meeting.state === 'running')) return 'held'
  if (found.some(({ start }) => start.slice(0, 10) >= on)) return 'planned'
  return to < on ? 'missing' : 'open'
}
