/**
 * What stands beneath the bodies a change begins with: where each goes, what is proposed, who leaves with a body handed over.
 * The bodies further down go where the one above them goes. Pure.
 */
import type { ChildPlan } from '../../shared/contract/organisation-changes.ts'
import { addDays } from '../../shared/domain/dates.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body, BodyVersion, OrganisationView } from '../../shared/domain/organisation.ts'
import type { OrganisationChange } from '../../shared/domain/organisation-change.ts'
import { nameOn, officialOrder } from '../organisation/index.ts'

/** The bodies that are no more from the day on: those of `fromIds` that do not come out of the change. */
export function endingIds(change: OrganisationChange): ReadonlySet<string> {
  const going = new Set(change.to.map(({ bodyId }) => bodyId))
  return new Set(change.fromIds.filter((id) => !going.has(id)))
}

interface Child { readonly body: Body, readonly version: BodyVersion, readonly fromId: string }

/** Bodies directly beneath those of `fromIds` the day before (which carrying out never touches); in the official order. */
export function childrenOf(change: OrganisationChange, view: OrganisationView): readonly Child[] {
  if (change.kind === 'rename' || change.kind === 'receive') return []
  const from = new Set(change.fromIds)
  const named = new Set([...change.fromIds, ...change.to.map(({ bodyId }) => bodyId)])
  const lastDay = addDays(change.date, -1)
  return officialOrder(view.bodies, lastDay).flatMap(({ body }): Child[] => {
    const version = bodyOn(body, lastDay)
    // What ended by itself that day asks for no place; of a change carried out what left is still named.
    if (change.state === 'draft' && bodyOn(body, change.date) === null) return []
    return version === null || version.parentId === null || named.has(body.id) || !from.has(version.parentId) ? [] : [{ body, version, fromId: version.parentId }]
  })
}

/**
 * By id, where a body goes: another body, or out of the tree (null). Bodies without an entry stay where they are; those
 * beneath a leaving one leave too.
 */
export function placesOf(change: OrganisationChange, view: OrganisationView): ReadonlyMap<string, string | null> {
  const chosen = new Map(change.childMoves.map(({ bodyId, toBodyId }) => [bodyId, toBodyId]))
  const ending = endingIds(change)
  const heir = change.kind === 'merge' ? change.to[0]?.bodyId : undefined
  const lastDay = addDays(change.date, -1)
  const places = new Map<string, string | null>()
  for (const { body, fromId } of childrenOf(change, view)) {
    const choice = chosen.get(body.id)
    if (choice !== undefined) places.set(body.id, choice)
    else if (heir !== undefined && ending.has(fromId)) places.set(body.id, heir)
  }
  const named = new Set([...change.fromIds, ...change.to.map(({ bodyId }) => bodyId)])
  for (const id of [...places].flatMap(([bodyId, place]) => place === null ? [...beneath(bodyId, lastDay, view)] : [])) if (!named.has(id)) places.set(id, null)
  return places
}

/** Everything that ends on the last day: what the change ends and what leaves with it. */
export function goneIds(change: OrganisationChange, places: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  return new Set([...endingIds(change), ...[...places].flatMap(([id, place]) => place === null ? [id] : [])])
}

/** Ids of the bodies beneath one, at any depth. A circle in the data must end somewhere: each is met once. */
function beneath(id: string, date: string, view: OrganisationView): ReadonlySet<string> {
  const children = Map.groupBy([...view.bodies.values()].flatMap((body) => {
    const version = bodyOn(body, date)
    return version === null || version.parentId === null ? [] : [{ id: body.id, parentId: version.parentId }]
  }), ({ parentId }) => parentId)
  const found = new Set<string>()
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of children.get(next) ?? []) {
      if (child.id === id || found.has(child.id)) continue
      found.add(child.id)
      waiting.push(child.id)
    }
  }
  return found
}

/** `after`: the bodies as they would be. */
export function childPlans(change: OrganisationChange, view: OrganisationView, after: ReadonlyMap<string, Body>): readonly ChildPlan[] {
  const chosen = new Map(change.childMoves.map(({ bodyId, toBodyId }) => [bodyId, toBodyId]))
  const ending = endingIds(change)
  const lastDay = addDays(change.date, -1)
  const nameAfter = (id: string): string => change.to.find(({ bodyId }) => bodyId === id)?.name ?? nameOn(after, id, change.date)
  return childrenOf(change, view).map(({ body, version, fromId }) => {
    const choice = chosen.get(body.id)
    const toBodyId = choice === undefined ? proposedPlace(change, view, fromId) : choice
    return {
      bodyId: body.id, name: version.name, kind: version.kind, fromId, fromName: nameOn(view.bodies, fromId, lastDay), beneath: beneath(body.id, lastDay, view).size,
      toBodyId, toName: toBodyId === null ? (change.kind === 'handOver' ? change.counterpart : '') : nameAfter(toBodyId), chosen: choice !== undefined,
      open: choice === undefined && ending.has(fromId) && change.kind !== 'merge',
    }
  })
}

/** A body that goes on keeps what is beneath it; else the heir, the first of the new ones, the nearest body above that stands on, or along with what is handed over. */
function proposedPlace(change: OrganisationChange, view: OrganisationView, fromId: string): string | null {
  const ending = endingIds(change)
  if (!ending.has(fromId)) return fromId
  if (change.kind === 'handOver') return null
  if (change.kind !== 'dissolve') return change.to[0]?.bodyId ?? null
  const seen = new Set<string>()
  for (let id: string | null = fromId; id !== null && !seen.has(id);) {
    if (!ending.has(id)) return id
    seen.add(id)
    const body = view.bodies.get(id)
    id = body === undefined ? null : bodyOn(body, addDays(change.date, -1))?.parentId ?? null
  }
  return null
}
