/** The units a table lists: what stands directly beneath the office as of a date, and to which of them each body belongs. Pure. */
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body, BodyKind } from '../../shared/domain/organisation.ts'
import { nameOn, officialOrder, versionAt, wayUp } from '../organisation/index.ts'

/** `ended`: it had ended on the date. `own`: the office's own committee, its boards and its office. */
export interface Unit { readonly id: string, readonly name: string, readonly ended: boolean, readonly own: boolean }

export interface UnitTree {
  /** Units that existed on the date, in the official order, without the office itself. */
  readonly units: readonly Unit[]
  /** The unit a body belongs to; the office for what hangs on it alone; null for bodies of elsewhere. */
  unitOf(bodyId: string): string | null
  /** Units, then whoever else is named: the office first, ended ones where they last stood. */
  listed(used: Iterable<string>): readonly Unit[]
  nameOf(bodyId: string): string
}

const unitKinds: ReadonlySet<string> = new Set<BodyKind>(['grassrootsCommittee', 'grassrootsCell', 'subCommitteeArea', 'partyCell'])

export function unitTree(bodies: ReadonlyMap<string, Body>, officeBodyId: string, on: string): UnitTree {
  const unitOf = (bodyId: string): string | null => unitAbove(bodies, officeBodyId, bodyId, on)
  const nameOf = (bodyId: string): string => nameOn(bodies, bodyId, on)
  const ordered = officialOrder(bodies, on).map(({ body, version }) => ({ body, version, unit: { id: body.id, name: version.name, ended: bodyOn(body, on) === null, own: body.id === officeBodyId } }))
  const isUnit = ({ body, version, unit }: (typeof ordered)[number]): boolean => unitKinds.has(version.kind) && !unit.own && unitOf(body.id) === body.id
  return {
    units: ordered.filter((each) => !each.unit.ended && isUnit(each)).map(({ unit }) => unit), unitOf, nameOf,
    listed: (used) => {
      const named = new Set(used)
      return ordered.filter((each) => named.has(each.body.id) || (!each.unit.ended && isUnit(each))).map(({ unit }) => unit)
    },
  }
}

/** The topmost body of a unit's kind between the body and the office. */
function unitAbove(bodies: ReadonlyMap<string, Body>, officeBodyId: string, bodyId: string, on: string): string | null {
  const way = wayUp(bodies, bodyId, on)
  const at = way.indexOf(officeBodyId)
  const isUnit = (id: string): boolean => {
    const body = bodies.get(id)
    return body !== undefined && unitKinds.has(versionAt(body, on).kind)
  }
  return at < 0 ? null : way.slice(0, at).findLast(isUnit) ?? officeBodyId
}
