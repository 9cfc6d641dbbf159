/**
 * The board: who owes what and where it stands. Everyone asked is there, in the official order, whether they sent anything, have ended
 * since or not; those not asked for a reason are there with it and count for nothing. Pure: the same rows and day give the same board.
 */
import type { Board, BoardCell, BoardColumn, BoardInput, BoardRow, BoardState } from '../../shared/contract/campaigns.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { Body, BodyVersion } from '../../shared/domain/organisation.ts'
import { percentOf, quantityOfNumber } from '../../shared/domain/quantity.ts'
import { arrivalOf, dueOn } from '../../shared/domain/timeliness.ts'
import { officialOrder, versionAt } from '../organisation/index.ts'
import { addresseeOf, withPlaces } from './addressees.ts'

/** A version as it came: `state` received, accepted or returned. */
export interface VersionRow { readonly id: string, readonly campaign_id: string, readonly body_id: string, readonly received_on: string, readonly state: string }

export interface BoardFacts {
  readonly campaigns: readonly Campaign[]
  /** Oldest first, only those that came by `on`. */
  readonly versions: readonly VersionRow[]
  readonly bodies: ReadonlyMap<string, Body>
  readonly on: string
}

type Filter = Pick<BoardInput, 'sectors' | 'kinds' | 'states'>
const noFilter: Filter = { sectors: [], kinds: [], states: [] }

export function boardOf({ campaigns, versions, bodies, on }: BoardFacts, filter: Filter = noFilter): Board {
  const versionsOf = Map.groupBy(versions, ({ campaign_id: campaign, body_id: body }) => keyOf(campaign, body))
  const asked = campaigns.map(({ addresseeIds }) => new Set(addresseeIds))
  const reasons = campaigns.map(({ exempt }) => new Map(exempt.map(({ bodyId, reason }) => [bodyId, reason])))
  const grouped = groupedOn(campaigns, on)
  const all = rowBodies(campaigns, bodies, on).filter((body) => suits(versionAt(body, grouped), filter)).map((body): BoardRow => {
    const { id: bodyId, name, parentName, ended } = addresseeOf(bodies, body, on)
    const { kind, sector } = versionAt(body, grouped)
    return {
      bodyId, name, kind, sector, parentName, ended,
      cells: campaigns.map((campaign, at) => asked[at]?.has(body.id) === true ? cellOf(campaign, versionsOf.get(keyOf(campaign.id, body.id)) ?? [], on) : null),
      reasons: reasons.map((each) => each.get(body.id) ?? ''),
    }
  })
  return {
    on, columns: campaigns.map((campaign, at) => columnOf(campaign, all.flatMap(({ cells }) => cells[at] ?? []), all.filter(({ reasons }) => reasons[at] !== '').length, on)),
    rows: filter.states.length === 0 ? all : all.filter(({ cells }) => cells.some((cell) => cell !== null && filter.states.includes(cell.state))),
  }
}

/** The versions of one unit in one campaign are found by both ids. */
function keyOf(campaignId: string, bodyId: string): string {
  return `${campaignId}\n${bodyId}`
}

/** One campaign keeps its own order, those not asked where the tree has them; of several it is that of the tree on the day. */
function rowBodies(campaigns: readonly Campaign[], bodies: ReadonlyMap<string, Body>, on: string): readonly Body[] {
  const [only] = campaigns
  if (only !== undefined && campaigns.length === 1) return withPlaces(only.addresseeIds, only.exempt.map(({ bodyId }) => bodyId), bodies, only.cutOff).flatMap((id) => bodies.get(id) ?? [])
  const named = new Set(campaigns.flatMap(({ addresseeIds, exempt }) => [...addresseeIds, ...exempt.map(({ bodyId }) => bodyId)]))
  return officialOrder(bodies, on).flatMap(({ body }) => named.has(body.id) ? [body] : [])
}

/** One campaign counts kinds and sectors as of its cut-off, as its figures do; several together as of the day. */
function groupedOn(campaigns: readonly Campaign[], on: string): string {
  const [only] = campaigns
  return only !== undefined && campaigns.length === 1 ? only.cutOff : on
}

function suits({ kind, sector }: Pick<BodyVersion, 'kind' | 'sector'>, { sectors, kinds }: Filter): boolean {
  return (sectors.length === 0 || (sector !== null && sectors.includes(sector))) && (kinds.length === 0 || kinds.includes(kind))
}

/**
 * The version of a unit that counts here, of those oldest first: the last accepted one, else the last received. Figures are asked for
 * with or without those not judged yet (`aggregation`); here a judged report stands before a later one that waits.
 */
export function countingVersion<V extends Pick<VersionRow, 'state'>>(versions: readonly V[]): V | null {
  return versions.findLast(({ state }) => state === 'accepted') ?? versions.findLast(({ state }) => state === 'received') ?? null
}

/** By the version that counts; late or not by `arrivalOf`. */
function cellOf(campaign: Campaign, versions: readonly VersionRow[], on: string): BoardCell {
  const counts = countingVersion(versions)
  const last = versions.at(-1)
  const arrival = arrivalOf(campaign, versions.map(({ received_on: receivedOn, state }) => ({ receivedOn, state })))
  if (counts === null || arrival === null) {
    const none = { late: false, resent: false, newerOn: null }
    return last === undefined ? { state: on > dueOn(campaign, on) ? 'missing' : 'notDue', receivedOn: null, submissionId: null, ...none }
      : { state: 'returned', receivedOn: last.received_on, submissionId: last.id, ...none }
  }
  const { late, resent, receivedOn } = arrival
  const newer = versions.slice(versions.indexOf(counts) + 1).findLast(({ state }) => state === 'received')
  return { state: counts.state === 'accepted' ? 'accepted' : late ? 'late' : 'received', late, resent, receivedOn, submissionId: counts.id, newerOn: newer?.received_on ?? null }
}

/** Is a report of this unit in hand? */
export function isInHand(state: BoardState): boolean {
  return state === 'accepted' || state === 'received' || state === 'late'
}

function columnOf(campaign: Campaign, cells: readonly BoardCell[], exempt: number, on: string): BoardColumn {
  const count = (is: (cell: BoardCell) => boolean): number => cells.filter(is).length
  const inHand = count(({ state }) => isInHand(state))
  const late = count((cell) => isInHand(cell.state) && cell.late)
  const share = (part: number): string | null => percentOf(quantityOfNumber(part), quantityOfNumber(cells.length), 1)
  return {
    id: campaign.id, title: campaign.title, kind: campaign.kind, from: campaign.period.from, to: campaign.period.to, state: campaign.state,
    due: dueOn(campaign, on), dueChanges: campaign.dueChanges.filter((change) => change.on <= on),
    asked: cells.length, inHand, accepted: count(({ state }) => state === 'accepted'), received: count(({ state }) => state === 'received' || state === 'late'),
    returned: count(({ state }) => state === 'returned'), missing: count(({ state }) => state === 'missing'), notDue: count(({ state }) => state === 'notDue'),
    onTime: inHand - late, late, newer: count(({ newerOn }) => newerOn !== null), exempt, inHandPercent: share(inHand), onTimePercent: share(inHand - late), latePercent: share(late), notInPercent: share(cells.length - inHand),
  }
}
