/** A statistical form filled from the cases: every cell names the cases it counts; what does not agree is told and never mended. Pure. */
import { caseResults } from '../../shared/domain/case-outcome.ts'
import type { CaseResult } from '../../shared/domain/case-outcome.ts'
import { objectsOf } from '../../shared/domain/inspection.ts'
import type { Inspectee, Inspection } from '../../shared/domain/inspection.ts'
import type { Body, BodyKind } from '../../shared/domain/organisation.ts'
import { periodAt } from '../../shared/domain/reporting-periods.ts'
import type { PeriodSpan } from '../../shared/domain/reporting-periods.ts'
import { versionAt } from '../organisation/index.ts'
import { endedOnOf } from './case-end.ts'
import type { RowCondition, StatisticsForm } from './statistics-forms.ts'

/** A column: one period counted from its first day ("6 tháng", "9 tháng"). */
export interface StatisticsColumn { readonly id: string, readonly name: string, readonly span: PeriodSpan }

export interface StatisticsCell { readonly value: number, readonly caseIds: readonly string[] }
export interface StatisticsTable {
  readonly form: StatisticsForm, readonly columns: readonly StatisticsColumn[]
  readonly rows: readonly { readonly id: string, readonly name: string, readonly level: number, readonly cells: readonly StatisticsCell[] }[]
  /** A cross-check that does not hold in a column: both sums. */
  readonly disagreements: readonly { readonly checkId: string, readonly name: string, readonly columnId: string, readonly left: number, readonly right: number }[]
}

/** The columns a bloc reports: the month, the first quarter, 6 months, 9 months, the year, and the term when one is given. */
export function usualColumns(year: number, month: number, term: PeriodSpan | null): readonly StatisticsColumn[] {
  const [first, monthStart] = [`${year}-01-01`, `${year}-${String(month).padStart(2, '0')}-01`]
  return [
    { id: 'month', name: `Tháng ${month}`, span: periodAt('month', monthStart) }, { id: 'quarter1', name: 'Quý I', span: periodAt('quarter', first) },
    { id: 'halfYear', name: '6 tháng', span: periodAt('halfYear', first) }, { id: 'nineMonths', name: '9 tháng', span: periodAt('nineMonths', first) },
    { id: 'year', name: `Năm ${year}`, span: periodAt('year', first) }, ...term === null ? [] : [{ id: 'term', name: 'Nhiệm kỳ', span: term }],
  ]
}

/** `isLate`: of a case, by the limits of its level. */
export function statisticsTable(form: StatisticsForm, columns: readonly StatisticsColumn[], cases: readonly Inspection[], bodies: ReadonlyMap<string, Body>, isLate: (inspection: Inspection) => boolean): StatisticsTable {
  const dated = cases.map((inspection) => ({ inspection, day: dayOf(form.dated, inspection) }))
  const rows = form.rows.map(({ id, name, level, count, where }) => ({
    id, name, level,
    cells: columns.map(({ span }) => cellOf(dated.flatMap(({ inspection, day }) => day !== null && day >= span.from && day <= span.to ? [inspection] : []), count, where, { bodies, isLate })),
  }))
  const sum = (ids: readonly string[], column: number): number => ids.reduce((total, id) => total + (rows.find((row) => row.id === id)?.cells[column]?.value ?? 0), 0)
  return {
    form, columns, rows,
    disagreements: form.crossChecks.flatMap(({ id, name, left, right }) => columns.flatMap((column, at) => {
      const [one, other] = [sum(left, at), sum(right, at)]
      return one === other ? [] : [{ checkId: id, name, columnId: column.id, left: one, right: other }]
    })),
  }
}

/** The day by which a case belongs to a period; null: it has none yet and is in no period. */
function dayOf(dated: StatisticsForm['dated'], inspection: Inspection): string | null {
  const { schedule, decision, reviewMeeting } = inspection
  switch (dated) {
    case 'signed': return schedule.signedOn ?? (decision?.type === 'document' ? decision.date : null)
    case 'ended': return endedOnOf(inspection)
    case 'concluded': return reviewMeeting.on
    default: return dated satisfies never
  }
}

interface CountedBy { readonly bodies: ReadonlyMap<string, Body>, readonly isLate: (inspection: Inspection) => boolean }

function cellOf(cases: readonly Inspection[], count: StatisticsForm['rows'][number]['count'], where: RowCondition, { bodies, isLate }: CountedBy): StatisticsCell {
  const counted = cases.filter((inspection) => holds(inspection, where) && (where.late === undefined || isLate(inspection) === where.late)).map((inspection) => ({ id: inspection.id, value: countOf(inspection, count, where, bodies) })).filter(({ value }) => value > 0)
  return { value: counted.reduce((sum, { value }) => sum + value, 0), caseIds: counted.map(({ id }) => id) }
}

/** What is said of the case as a whole. */
function holds({ kind, procedureId, outsideReason }: Inspection, where: RowCondition): boolean {
  return (where.kind === undefined || kind === where.kind)
    && (where.procedures === undefined || where.procedures.includes(procedureId)) && where.notProcedures?.includes(procedureId) !== true
    && (where.outsideProgramme === undefined || (outsideReason !== '') === where.outsideProgramme)
}

function countOf(inspection: Inspection, count: StatisticsForm['rows'][number]['count'], where: RowCondition, bodies: ReadonlyMap<string, Body>): number {
  const objects = objectsOf(inspection)
  const disciplined = ({ outcome }: CaseObject): boolean => where.disciplines === undefined || (outcome !== null && outcome.discipline !== null && where.disciplines.includes(outcome.discipline))
  const ofKind = ({ object }: CaseObject): boolean => isOfKind(object, where, inspection.coveredPeriod.to, bodies)
  const counted = (each: CaseObject): boolean => resultHolds(each.outcome?.result ?? null, where) && disciplined(each)
  switch (count) {
    case 'cases': return resultHolds(resultOfCase(objects), where) && objects.some((each) => disciplined(each) && (each.object.type === 'member' ? noKinds(where) : ofKind(each))) ? 1 : 0
    case 'members': return objects.filter((each) => each.object.type === 'member' && counted(each)).length
    case 'organisations': return objects.filter((each) => each.object.type === 'organisation' && counted(each) && ofKind(each)).length
    default: return count satisfies never
  }
}

type CaseObject = ReturnType<typeof objectsOf>[number]

function resultHolds(result: CaseResult | null, { results, concluded }: RowCondition): boolean {
  return (results === undefined || (result !== null && results.includes(result))) && (concluded === undefined || (result !== null) === concluded)
}

/** The gravest result of its objects, once every one has its own. */
function resultOfCase(objects: readonly CaseObject[]): CaseResult | null {
  const results = objects.map(({ outcome }) => outcome?.result ?? null)
  return results.includes(null) ? null : caseResults.findLast((result) => results.includes(result)) ?? null
}

function noKinds({ bodyKinds, notBodyKinds }: RowCondition): boolean {
  return bodyKinds === undefined && notBodyKinds === undefined
}

/** Kinds are asked on the last day the case covers; an organisation outside the tree is of another place. */
function isOfKind(object: Inspectee, { bodyKinds, notBodyKinds }: RowCondition, on: string, bodies: ReadonlyMap<string, Body>): boolean {
  if (object.type !== 'organisation') return false
  const body = object.bodyId === null ? undefined : bodies.get(object.bodyId)
  const kind: BodyKind = body === undefined ? 'external' : versionAt(body, on).kind
  return (bodyKinds === undefined || bodyKinds.includes(kind)) && (notBodyKinds === undefined || !notBodyKinds.includes(kind))
}
