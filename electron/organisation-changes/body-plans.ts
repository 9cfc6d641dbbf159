/** Every body a change touches, the day before and on the day: what it is called, what it stands beneath, what stands beneath it, its members. Pure. */
import type { BodyPlan } from '../../shared/contract/organisation-changes.ts'
import { addDays } from '../../shared/domain/dates.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body, BodyVersion, OrganisationView } from '../../shared/domain/organisation.ts'
import type { OrganisationChange } from '../../shared/domain/organisation-change.ts'
import { nameOn, officialOrder } from '../organisation/index.ts'

/** `places`: where bodies beneath go (`placesOf`); `after`: the bodies as they would be. In the order of the change, then of the tree. */
export function bodyPlans(change: OrganisationChange, view: OrganisationView, after: ReadonlyMap<string, Body>, places: ReadonlyMap<string, string | null>): readonly BodyPlan[] {
  const lastDay = addDays(change.date, -1)
  const before = directlyBeneath(view.bodies, lastDay)
  const then = directlyBeneath(after, change.date)
  return touchedIds(change, after, places).map((bodyId) => {
    const [was, is] = [versionOn(view.bodies, bodyId, lastDay), versionOn(after, bodyId, change.date)]
    return {
      bodyId, before: was?.name ?? '', after: is?.name ?? '', kindBefore: was?.kind ?? null, kindAfter: is?.kind ?? null,
      parentBefore: parentName(view.bodies, was, lastDay), parentAfter: parentName(after, is, change.date),
      childrenBefore: before.get(bodyId) ?? 0, childrenAfter: then.get(bodyId) ?? 0, ...membersOf(change, bodyId, view.bodies.has(bodyId)),
    }
  })
}

function touchedIds(change: OrganisationChange, after: ReadonlyMap<string, Body>, places: ReadonlyMap<string, string | null>): readonly string[] {
  const others = new Set([...places].flatMap(([id, place]) => place === null ? [id] : [id, place]))
  for (const { toBodyId } of change.memberMoves) if (toBodyId !== null) others.add(toBodyId)
  for (const { toBodyId } of change.membersReceived) others.add(toBodyId)
  for (const { bodyId } of change.membersBefore) others.add(bodyId)
  const first = new Set([...change.fromIds, ...change.to.map(({ bodyId }) => bodyId)])
  return [...first, ...officialOrder(after, change.date).flatMap(({ body: { id } }) => others.has(id) && !first.has(id) ? [id] : [])].filter((id) => after.has(id))
}

function parentName(bodies: ReadonlyMap<string, Body>, version: BodyVersion | null, date: string): string {
  const parentId = version?.parentId ?? null
  return parentId === null ? '' : nameOn(bodies, parentId, date)
}

function versionOn(bodies: ReadonlyMap<string, Body>, id: string, date: string): BodyVersion | null {
  const body = bodies.get(id)
  return body === undefined ? null : bodyOn(body, date)
}

function directlyBeneath(bodies: ReadonlyMap<string, Body>, date: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const body of bodies.values()) {
    const parentId = bodyOn(body, date)?.parentId ?? null
    if (parentId !== null) counts.set(parentId, (counts.get(parentId) ?? 0) + 1)
  }
  return counts
}

/** What is not counted stays unknown; a new body begins with none. */
function membersOf(change: OrganisationChange, id: string, existed: boolean): Pick<BodyPlan, 'membersBefore' | 'membersOut' | 'membersIn' | 'membersAfter'> {
  const sum = (own: (move: OrganisationChange['memberMoves'][number]) => boolean): number => change.memberMoves.filter(own).reduce((total, { members }) => total + members, 0)
  const membersBefore = change.membersBefore.find(({ bodyId }) => bodyId === id)?.members ?? (existed ? null : 0)
  const received = change.membersReceived.filter(({ toBodyId }) => toBodyId === id).reduce((total, { members }) => total + members, 0)
  const [membersOut, membersIn] = [sum(({ fromBodyId }) => fromBodyId === id), received + sum(({ toBodyId }) => toBodyId === id)]
  return { membersBefore, membersOut, membersIn, membersAfter: membersBefore === null ? null : membersBefore - membersOut + membersIn }
}
