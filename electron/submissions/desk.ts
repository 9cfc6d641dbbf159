/** What every call about a campaign's submissions begins with: the campaign, its indicators in order, and its units named as of the cut-off. */
import { campaignOf, indicatorsById } from '../aggregation/index.ts'
import { selectFreeze } from '../campaigns/index.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { daysBetween } from '../../shared/domain/dates.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import { dueOn } from '../../shared/domain/timeliness.ts'
import type { Deadlines } from '../../shared/domain/timeliness.ts'
import type { ReadDatabase } from '../db/index.ts'
import { organisationView, versionAt } from '../organisation/index.ts'
import { selectVersions } from './submissions.repository.ts'
import { lastStanding } from './version.ts'
import type { StoredVersion } from './version.ts'

export interface Unit { readonly id: string, readonly name: string, readonly shortName: string }

export interface Desk {
  readonly campaign: Campaign
  /** In the campaign's order. */
  readonly indicators: readonly Indicator[]
  /** Who is asked, in the campaign's (official) order. */
  readonly units: readonly Unit[]
  readonly versions: readonly StoredVersion[]
  /** The versions a freeze counted; null: not frozen. */
  readonly frozen: ReadonlySet<string> | null
  /** Names of all bodies that are asked or have sent something. */
  readonly nameOf: (bodyId: string) => string
}

export async function loadDesk(db: ReadDatabase, campaignId: string): Promise<Desk> {
  const campaign = await campaignOf(db, campaignId)
  const { bodies } = await organisationView(db)
  const indicators = await indicatorsById(db)
  const unitOf = (id: string): readonly Unit[] => {
    const body = bodies.get(id)
    if (body === undefined) return []
    const { name, shortName } = versionAt(body, campaign.cutOff)
    return [{ id, name, shortName }]
  }
  return {
    campaign, indicators: campaign.indicatorIds.flatMap((id) => indicators.get(id) ?? []), units: campaign.addresseeIds.flatMap(unitOf),
    versions: await selectVersions(db, campaignId), frozen: (await selectFreeze(db, campaignId))?.submissionIds ?? null, nameOf: (id) => unitOf(id)[0]?.name ?? id,
  }
}

/** Days the version came after the last day in force then; 0: in time. */
export function lateDays(receivedOn: string, deadlines: Deadlines): number {
  return Math.max(0, daysBetween(dueOn(deadlines, receivedOn), receivedOn))
}

/** Units with where each stands, for a person to choose from. */
export function unitChoices({ units, versions }: Desk) {
  const byUnit = Map.groupBy(versions, ({ bodyId }) => bodyId)
  return units.map(({ id, name }) => ({ bodyId: id, name, state: lastStanding(byUnit.get(id) ?? [])?.state ?? null }))
}
