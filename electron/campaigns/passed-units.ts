/** Units that existed in part of a period and owe no report for it: what they did before they ended, and who took them over. Pure. */
import { addDays, shortDate } from '../../shared/domain/dates.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body, BodyKind } from '../../shared/domain/organisation.ts'
import type { OrganisationChange } from '../../shared/domain/organisation-change.ts'
import type { PeriodSpan } from '../../shared/domain/reporting-periods.ts'
import { nameOn, versionAt, wayUp } from '../organisation/index.ts'

/** `lastDay`: the last day in the period on which it stood there. `heirs`: who exists in its place; empty: none is written down. */
export interface PassedUnit { readonly id: string, readonly name: string, readonly lastDay: string, readonly heirs: readonly { readonly id: string, readonly name: string }[] }

interface Asked { readonly underBodyId: string, readonly kinds: ReadonlySet<BodyKind>, readonly period: PeriodSpan, readonly cutOff: string }

/** Bodies of the kinds that stood beneath the body on some day of the period and had ended by the cut-off. */
export function passedUnits(bodies: ReadonlyMap<string, Body>, changes: readonly OrganisationChange[], { underBodyId, kinds, period, cutOff }: Asked): readonly PassedUnit[] {
  return [...bodies.values()].flatMap((body): readonly PassedUnit[] => {
    if (bodyOn(body, cutOff) !== null) return []
    // What began after the cut-off has not passed: it is yet to come.
    const lastDay = lastDayWithin(body, { from: period.from, to: cutOff < period.to ? cutOff : period.to })
    if (lastDay === null || !kinds.has(versionAt(body, lastDay).kind) || wayUp(bodies, body.id, lastDay).indexOf(underBodyId) <= 0) return []
    return [{ id: body.id, name: nameOn(bodies, body.id, lastDay), lastDay, heirs: heirsOf(body.id, lastDay, changes, bodies) }]
  }).toSorted((one, other) => one.lastDay < other.lastDay ? -1 : one.lastDay > other.lastDay ? 1 : one.id < other.id ? -1 : 1)
}

/** The last day of the period on which the body existed; null: on none. */
function lastDayWithin({ versions }: Body, period: PeriodSpan): string | null {
  const days = versions.flatMap(({ from, to }, at) => {
    const next = versions[at + 1]
    const end = to ?? (next === undefined ? period.to : addDays(next.from, -1))
    const last = end < period.to ? end : period.to
    return last >= period.from && last >= from ? [last] : []
  })
  return days.toSorted().at(-1) ?? null
}

/** As the change that ended it says: those it became, else those its members went to. */
function heirsOf(id: string, lastDay: string, changes: readonly OrganisationChange[], bodies: ReadonlyMap<string, Body>): PassedUnit['heirs'] {
  const change = changes.find(({ state, date, fromIds }) => state === 'done' && fromIds.includes(id) && date === addDays(lastDay, 1))
  const became = change?.to.map(({ bodyId }) => bodyId) ?? []
  const moved = change?.memberMoves.flatMap(({ fromBodyId, toBodyId }) => fromBodyId === id && toBodyId !== null ? [toBodyId] : []) ?? []
  return [...new Set(became.length > 0 ? became : moved)].filter((heir) => heir !== id).map((heir) => ({ id: heir, name: nameOn(bodies, heir, change?.date ?? lastDay) }))
}

/** "“Chi bộ A” (có đến 30/9/2025, nay thuộc “Chi bộ B”)". */
export function passedWords({ name, lastDay, heirs }: PassedUnit): string {
  const heirWords = heirs.length === 0 ? 'chưa ghi đơn vị kế thừa' : `nay thuộc ${heirs.map((heir) => `“${heir.name}”`).join(', ')}`
  return `“${name}” (có đến ${shortDate(lastDay)}, ${heirWords})`
}
