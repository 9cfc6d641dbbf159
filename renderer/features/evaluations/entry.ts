/** One row of the entry grid: what is typed, and the record it becomes. Texts stay as typed until they are numbers. Pure. */
import type { RoundRow } from '../../../shared/contract/evaluations.ts'
import type { Evaluation, EvaluationScore, Rating } from '../../../shared/domain/evaluation.ts'
import { evaluationSchema, ratingSchema } from '../../../shared/domain/evaluation.ts'
import { quantitySchema, quantityText } from '../../../shared/domain/quantity.ts'

export const scoreCells = ['common', 'results', 'onTimePercent', 'latePercent', 'beyondPlanPercent', 'remediedPercent'] as const
export type ScoreCell = (typeof scoreCells)[number]
export const countCells = ['total', 'probationary', 'exempt', 'excellent', 'good', 'completed', 'notCompleted'] as const
export type CountCell = (typeof countCells)[number]

/** Slips and votes, in the order of the slip. */
export const voteCells = ['handedOut', 'returned', 'valid', 'votesExcellent', 'votesGood', 'votesCompleted', 'votesNotCompleted'] as const
export type VoteCell = (typeof voteCells)[number]

/** What a grid asks for. */
export type GridMode = 'scores' | 'ballots' | 'counts'

export type EntryCell = ScoreCell | CountCell | VoteCell | 'disciplined' | 'self' | 'collective' | 'unratedReason' | 'group'
/** Every cell as typed; choices hold the value chosen, '' for none. */
export type Entry = Readonly<Record<EntryCell, string>>

/** Which cell holds what is no number; null: all can be read. */
export type Misread = ScoreCell | CountCell | VoteCell | null

export function entryOf(row: RoundRow): Entry {
  const record = row.result?.record ?? null
  const text = (cell: ScoreCell): string => {
    const value = record?.score[cell] ?? null
    return value === null ? '' : quantityText(value)
  }
  const count = (cell: CountCell): string => record?.subject.type === 'counts' ? String(record.subject[cell]) : ''
  const disciplined = record?.score.disciplined ?? null
  return {
    ...fromCells(scoreCells, text), ...fromCells(countCells, count), disciplined: disciplined === null ? '' : disciplined ? 'yes' : 'no',
    ...votesOf(record?.ballot ?? null), group: record?.group ?? '', self: record?.self ?? '', collective: record?.collective ?? '', unratedReason: record?.unratedReason ?? '',
  }
}

/** The record as typed; `blank`: what a row without a result begins with. */
export function recordOf(entry: Entry, blank: Evaluation): { readonly record: Evaluation } | { readonly misread: Exclude<Misread, null> } {
  const wrongScore = scoreCells.find((cell) => quantityFrom(entry[cell]) === undefined)
  if (wrongScore !== undefined) return { misread: wrongScore }
  const isCounts = blank.subject.type === 'counts'
  const wrongCount = isCounts ? countCells.find((cell) => !/^\d*$/u.test(entry[cell].trim())) : undefined
  if (wrongCount !== undefined) return { misread: wrongCount }
  const wrongVote = isCounts ? undefined : voteCells.find((cell) => !/^\d*$/u.test(entry[cell].trim()))
  if (wrongVote !== undefined) return { misread: wrongVote }
  const score: EvaluationScore = { ...fromCells(scoreCells, (cell) => quantityFrom(entry[cell]) ?? null), disciplined: entry.disciplined === '' ? null : entry.disciplined === 'yes' }
  const subject = blank.subject.type === 'counts' ? { ...blank.subject, ...fromCells(countCells, (cell) => Number(entry[cell].trim())) } : blank.subject
  return { record: { ...blank, subject, score, group: entry.group.trim(), ballot: isCounts ? blank.ballot : ballotOf(entry), self: ratingFrom(entry.self), collective: ratingFrom(entry.collective), unratedReason: entry.unratedReason.trim() } }
}

/** A result not stored yet. */
export function blankResult(id: string, roundId: string, bodyId: string, object: 'organisations' | 'members'): Evaluation {
  const subject = object === 'organisations' ? { type: 'organisation' } : { type: 'counts', of: 'members', total: 0, excellent: 0, good: 0, completed: 0, notCompleted: 0 }
  return evaluationSchema.parse({ id, roundId, bodyId, subject })
}

function ratingFrom(value: string): Rating | null {
  return ratingSchema.options.find((rating) => rating === value) ?? null
}

/** What was typed and is not stored yet, less what has been sent meanwhile. */
export function stillTyped(typed: Partial<Entry>, sent: Partial<Entry>): Partial<Entry> {
  return Object.fromEntries(Object.entries(typed).filter(([cell, value]) => sent[cell as EntryCell] !== value))
}

/** Null when nothing was typed; a cell left empty beside others is 0. */
function ballotOf(typed: Readonly<Record<VoteCell, string>>): Evaluation['ballot'] {
  if (voteCells.every((cell) => typed[cell].trim() === '')) return null
  const count = (cell: VoteCell): number => Number(typed[cell].trim())
  return {
    handedOut: count('handedOut'), returned: count('returned'), valid: count('valid'),
    votes: { excellent: count('votesExcellent'), good: count('votesGood'), completed: count('votesCompleted'), notCompleted: count('votesNotCompleted') },
  }
}

function votesOf(ballot: Evaluation['ballot']): Record<VoteCell, string> {
  if (ballot === null) return fromCells(voteCells, () => '')
  const { votes, ...slips } = ballot
  const all: Readonly<Record<VoteCell, number>> = { ...slips, votesExcellent: votes.excellent, votesGood: votes.good, votesCompleted: votes.completed, votesNotCompleted: votes.notCompleted }
  return fromCells(voteCells, (cell) => String(all[cell]))
}

/** "28,5" → "28.5"; empty → null; undefined: no number. */
function quantityFrom(text: string): string | null | undefined {
  const typed = text.trim().replace(',', '.')
  if (typed === '') return null
  const plain = typed.includes('.') ? typed.replace(/0+$/u, '').replace(/\.$/u, '') : typed
  return quantitySchema.safeParse(plain).success ? plain : undefined
}

function fromCells<Cell extends string, Value>(cells: readonly Cell[], of: (cell: Cell) => Value): Record<Cell, Value> {
  return Object.fromEntries(cells.map((cell) => [cell, of(cell)])) as Record<Cell, Value>
}
