/** Who is asked to report: the rule applied to the tree as it stood on a date, in the official order. Pure. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { Addressee, AddresseeRule } from '../../shared/contract/campaigns.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body } from '../../shared/domain/organisation.ts'
import { officialOrder, versionAt, wayUp } from '../organisation/index.ts'

/** Bodies of the rule's kinds anywhere beneath its body that exist on the date. */
export function addresseesOn(bodies: ReadonlyMap<string, Body>, rule: AddresseeRule, date: string): readonly Addressee[] {
  const kinds = new Set(rule.kinds)
  return officialOrder(bodies, date).filter(({ body, version }) => kinds.has(version.kind) && bodyOn(body, date) !== null && wayUp(bodies, body.id, date).indexOf(rule.underBodyId) > 0)
    .map(({ body }) => addresseeOf(bodies, body, date))
}

/** A body as lists of addressees show it; `ended`: it no longer existed on the date. */
export function addresseeOf(bodies: ReadonlyMap<string, Body>, body: Body, date: string): Addressee {
  const version = versionAt(body, date)
  const parent = version.parentId === null ? undefined : bodies.get(version.parentId)
  return {
    id: body.id, name: version.name, kind: version.kind, sector: version.sector, parentId: version.parentId,
    parentName: parent === undefined ? '' : versionAt(parent, date).name, ended: bodyOn(body, date) === null,
  }
}

/** The ids in their own order, each further one before the first that the official order of that date has behind it. */
export function withPlaces(ids: readonly string[], further: readonly string[], bodies: ReadonlyMap<string, Body>, date: string): readonly string[] {
  if (further.length === 0) return ids
  const rank = new Map(officialOrder(bodies, date).map(({ body }, at) => [body.id, at]))
  const rankOf = (id: string): number => rank.get(id) ?? rank.size
  return further.toSorted((one, other) => rankOf(one) - rankOf(other)).reduce((order, id) => {
    const at = order.findIndex((other) => rankOf(other) > rankOf(id))
    return order.toSpliced(at < 0 ? order.length : at, 0, id)
  }, ids)
}

/** Those of a campaign as of its cut-off, in the order the campaign keeps. */
export function addresseesOf(bodies: ReadonlyMap<string, Body>, campaign: Pick<Campaign, 'addresseeIds' | 'cutOff'>): readonly Addressee[] {
  return campaign.addresseeIds.flatMap((id) => {
    const body = bodies.get(id)
    return body === undefined ? [] : [addresseeOf(bodies, body, campaign.cutOff)]
  })
}
