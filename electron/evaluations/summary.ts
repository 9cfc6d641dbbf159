/**
 * Biểu tổng hợp of a round: TT · tổ chức đảng · tổng số · được đánh giá · each level with its share of those rated · chưa đánh giá (lý do).
 * Organisations by kind, with chi bộ, đảng bộ and TCCSĐ apart; members by unit; both once more by sector. Sums are made here; nothing is estimated. Pure.
 */
import { countedNames } from '../../shared/contract/evaluations.ts'
import type { SummaryLine } from '../../shared/contract/evaluations.ts'
import { ratingSchema } from '../../shared/domain/evaluation.ts'
import type { Counted, Evaluation } from '../../shared/domain/evaluation.ts'
import { sectorSchema } from '../../shared/domain/organisation.ts'
import type { Sector } from '../../shared/domain/organisation.ts'
import { sectorWords } from '../../shared/domain/organisation-words.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { rate } from './ballots.ts'
import { byUnit, countedBy, countsOf, kindOf, ratedOf } from './round-facts.ts'
import type { RatingCounts, RoundFacts, UnitResults } from './round-facts.ts'

/** What a line is made of. `total` null: not given. */
interface Tally { readonly total: number | null, readonly probationary: number, readonly exempt: number, readonly counts: RatingCounts, readonly reasons: readonly string[], readonly silent: number }

/** `bySector`: the same organisations (TCCSĐ) or members as in `lines`, so that its sum is theirs. */
export interface SummaryTable { readonly lines: readonly SummaryLine[], readonly bySector: readonly SummaryLine[], readonly total: SummaryLine, readonly silent: readonly { bodyId: string, name: string }[], readonly notes: readonly Problem[] }

const noCounts: RatingCounts = { excellent: 0, good: 0, completed: 0, notCompleted: 0 }
const nothing: Tally = { total: null, probationary: 0, exempt: 0, counts: noCounts, reasons: [], silent: 0 }
/** Kinds whose sum is the grassroots organisations. */
const grassroots: readonly Counted[] = ['grassrootsCommittee', 'grassrootsCell']

export function summaryOf(facts: RoundFacts): SummaryTable {
  const units = byUnit(facts)
  return facts.round.object === 'members' ? membersTable(units) : organisationsTable(units)
}

function organisationsTable(units: readonly UnitResults[]): SummaryTable {
  const covered = coveredBy(units)
  const tallies = units.flatMap(({ unit, results }) => {
    const own = results.filter(({ record }) => record.subject.type !== 'person').map(({ record }) => ({ of: countedBy(record, unit), sector: unit.sector, tally: tallyOf(record, unit.name) }))
    const itself = results.some(({ record }) => record.subject.type === 'organisation')
    const kind = kindOf(unit.kind)
    // A unit that was expected and gave nothing is one organisation not rated yet.
    return itself || kind === null || covered.has(unit.id) || results.length > 0 ? own : [...own, { of: kind, sector: unit.sector, tally: { ...nothing, total: 1, silent: 1 } }]
  })
  const byKind = Map.groupBy(tallies, ({ of }) => of)
  const lineOf = (kind: Counted): SummaryLine[] => {
    const own = byKind.get(kind)
    return own === undefined ? [] : [line(kind, countedNames[kind], 'kind', sumOf(own.map(({ tally }) => tally)))]
  }
  const atTheBase = tallies.filter(({ of }) => of !== null && grassroots.includes(of))
  const sum = sumOf(atTheBase.map(({ tally }) => tally))
  const all = sumOf(tallies.filter(({ of }) => of !== 'members').map(({ tally }) => tally))
  return {
    lines: [
      ...lineOf('grassrootsCommittee'), ...lineOf('grassrootsCell'),
      ...grassroots.some((kind) => byKind.has(kind)) ? [line('grassroots', 'Tổ chức cơ sở đảng', 'sum', sum)] : [],
      ...lineOf('subCommitteeArea'), ...lineOf('partyCell'),
    ],
    bySector: sectorLines(atTheBase), total: line('all', 'Tổng cộng', 'sum', all), silent: silentOf(units.filter(({ unit }) => !covered.has(unit.id))), notes: doubleNotes(units),
  }
}

function membersTable(units: readonly UnitResults[]): SummaryTable {
  const lines = units.map(({ unit, results }) => {
    const own = results.filter(({ record }) => countedBy(record, unit) === 'members').map(({ record }) => tallyOf(record, ''))
    return line(unit.id, unit.name, 'unit', own.length === 0 ? { ...nothing, reasons: ['Chưa gửi kết quả'] } : sumOf(own))
  })
  const tallies = units.flatMap(({ unit, results }) => results.filter(({ record }) => countedBy(record, unit) === 'members').map(({ record }) => ({ sector: unit.sector, tally: tallyOf(record, unit.name) })))
  const mixed = units.filter(({ results }) => new Set(results.map(({ record }) => record.subject.type)).size > 1)
  return {
    lines, bySector: sectorLines(tallies), total: line('all', 'Tổng cộng', 'sum', sumOf(tallies.map(({ tally }) => tally))), silent: silentOf(units),
    notes: mixed.map(({ unit }): Problem => ({
      severity: 'warning', code: 'evaluation.countedTwice', path: '', value: unit.id, message: `${unit.name} vừa có từng đảng viên vừa có số đếm: có thể đếm hai lần.`, remedy: 'Giữ một cách: danh sách từng người, hoặc số đếm của đơn vị.',
    })),
  }
}

/** In the order of the sectors, units of none last. Counts that an upper level sent for units of several sectors stand with its own. */
function sectorLines(tallies: readonly { readonly sector: Sector | null, readonly tally: Tally }[]): SummaryLine[] {
  return [...sectorSchema.options, null].flatMap((sector) => {
    const own = tallies.filter((one) => one.sector === sector)
    return own.length === 0 ? [] : [line(sector ?? 'none', sectorWords(sector), 'sector', sumOf(own.map(({ tally }) => tally)))]
  })
}

/** One result as a tally; `prefix`: the unit a reason belongs to, '' where the line says it. */
function tallyOf(record: Evaluation, prefix: string): Tally {
  const { subject, unratedReason } = record
  const reasons = unratedReason === '' ? [] : [prefix === '' ? unratedReason : `${prefix}: ${unratedReason}`]
  if (subject.type === 'counts') return { total: subject.total, probationary: subject.probationary, exempt: subject.exempt, counts: subject, reasons, silent: 0 }
  const probationary = subject.type === 'person' && subject.membership === 'probationary' ? 1 : 0
  return { total: 1, probationary, exempt: 0, counts: countsOf(record), reasons, silent: 0 }
}

/** Parts that are not known stay out of the sum; without any known part the sum is not known. */
function sumOf(tallies: readonly Tally[]): Tally {
  const known = tallies.flatMap(({ total }) => total === null ? [] : [total])
  const add = (part: (tally: Tally) => number): number => tallies.reduce((sum, tally) => sum + part(tally), 0)
  return {
    total: known.length === 0 ? null : known.reduce((sum, total) => sum + total, 0), probationary: add(({ probationary }) => probationary), exempt: add(({ exempt }) => exempt),
    counts: { excellent: add(({ counts }) => counts.excellent), good: add(({ counts }) => counts.good), completed: add(({ counts }) => counts.completed), notCompleted: add(({ counts }) => counts.notCompleted) },
    reasons: [...new Set(tallies.flatMap(({ reasons }) => reasons))], silent: add(({ silent }) => silent),
  }
}

function line(key: string, name: string, kind: SummaryLine['kind'], { total, probationary, exempt, counts, reasons, silent }: Tally): SummaryLine {
  const rated = ratedOf(counts)
  const better = counts.excellent + counts.good
  return {
    key, name, kind, total, probationary, exempt, rated, levels: ratingSchema.options.map((rating) => ({ rating, count: counts[rating], percent: rate(counts[rating], rated) })),
    atLeastGood: { count: better, percent: rate(better, rated) }, unrated: total === null ? 0 : total - exempt - rated,
    // Units are named once, in the list of the silent ones; a sum does not say again what its parts say.
    reasons: [...silent > 0 ? [`${silent} đơn vị chưa có kết quả`] : [], ...kind === 'sum' ? [] : reasons],
  }
}

function silentOf(units: readonly UnitResults[]): { bodyId: string, name: string }[] {
  return units.filter(({ results }) => results.length === 0).map(({ unit }) => ({ bodyId: unit.id, name: unit.name }))
}

/** Units without a result of their own whose kind the unit above gave as a count: they are in that count. */
function coveredBy(units: readonly UnitResults[]): ReadonlySet<string> {
  const counted = countedAbove(units)
  return new Set(units.filter(({ unit, results }) => results.length === 0 && unit.parentId !== null && counted.has(`${unit.parentId} ${unit.kind}`)).map(({ unit }) => unit.id))
}

function countedAbove(units: readonly UnitResults[]): ReadonlySet<string> {
  return new Set(units.flatMap(({ unit, results }) => results.flatMap(({ record: { subject } }) => subject.type === 'counts' ? [`${unit.id} ${subject.of}`] : [])))
}

function doubleNotes(units: readonly UnitResults[]): Problem[] {
  const counted = countedAbove(units)
  return units.filter(({ unit, results }) => unit.parentId !== null && counted.has(`${unit.parentId} ${unit.kind}`) && results.some(({ record }) => record.subject.type === 'organisation')).map(({ unit }) => ({
    severity: 'warning', code: 'evaluation.countedTwice', path: '', value: unit.id,
    message: `${unit.name} có kết quả riêng, mà ${unit.parentName} đã gửi số đếm của các tổ chức cùng loại: có thể đếm hai lần.`, remedy: 'Giữ một trong hai: kết quả riêng, hoặc số đếm của cấp trên.',
  }))
}
