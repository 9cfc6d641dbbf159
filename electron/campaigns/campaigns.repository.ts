/** SQL of campaigns, the standing rounds that make them, and of what came in as far as the board needs it. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { OrganisationChange } from '../../shared/domain/organisation-change.ts'
import { measurementSchema } from '../../shared/domain/submission.ts'
import type { Measurement } from '../../shared/domain/submission.ts'
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent, readStored } from '../records/index.ts'
import { countingVersion } from './board.ts'

export const campaignStore = contentStore('campaigns', (campaign) => ({
  title: campaign.title, kind: campaign.kind, body_id: campaign.bodyId, directive_id: campaign.directiveId, round_id: campaign.roundId,
  period_from: campaign.period.from, period_to: campaign.period.to, cut_off: campaign.cutOff, due: campaign.due, state: campaign.state,
}))
export const reportingRoundStore = contentStore('reportingRounds', ({ title, bodyId }) => ({ title, body_id: bodyId }))

/** All campaigns, the one due last first. */
export async function selectCampaigns(db: ReadDatabase) {
  const rows = await db.selectFrom('campaign').leftJoin('directive', 'directive.id', 'campaign.directive_id')
    .select(['campaign.id', 'campaign.revision', 'campaign.content_json', 'directive.designation'])
    .orderBy('campaign.due', 'desc').orderBy('campaign.id').execute()
  return rows.map((row) => ({ ...fromContent('campaigns', row), directive: row.designation ?? '' }))
}

export async function selectReportingRounds(db: ReadDatabase) {
  return (await db.selectFrom('reporting_round').selectAll().orderBy('title').orderBy('id').execute()).map((row) => fromContent('reportingRounds', row))
}

/** Changes of the organisation that were carried out: they say who took over from whom. */
export async function selectCarriedOut(db: ReadDatabase): Promise<readonly OrganisationChange[]> {
  const rows = await db.selectFrom('organisation_change').selectAll().where('state', '=', 'done').orderBy('date').orderBy('id').execute()
  return rows.map((row) => fromContent('organisationChanges', row).record)
}

/** Campaigns of a board, the one due first first: those named, else those under way or over whose last day lies in the span. */
export async function selectBoardCampaigns(db: ReadDatabase, { ids, from, to }: { readonly ids: readonly string[], readonly from: string | null, readonly to: string | null }) {
  let query = db.selectFrom('campaign').select(['id', 'revision', 'content_json'])
  if (ids.length > 0) query = query.where('id', 'in', ids)
  else query = query.where('state', '!=', 'draft')
  if (from !== null) query = query.where('due', '>=', from)
  if (to !== null) query = query.where('due', '<=', to)
  return (await query.orderBy('due').orderBy('id').execute()).map((row) => fromContent('campaigns', row).record)
}

/** Every version of these campaigns that had come by the day (null: ever), oldest first; those whose import was undone are none. */
export async function selectVersions(db: ReadDatabase, campaignIds: readonly string[], on: string | null) {
  if (campaignIds.length === 0) return []
  let query = db.selectFrom('submission').select(['id', 'campaign_id', 'body_id', 'received_on', 'state']).where('campaign_id', 'in', campaignIds).where('state', '!=', 'withdrawn')
  if (on !== null) query = query.where('received_on', '<=', on)
  return query.orderBy('sequence').execute()
}

/** The first report a campaign got that was not withdrawn; null: none. */
export async function selectFirstReceived(db: ReadDatabase, campaignId: string): Promise<string | null> {
  const row = await db.selectFrom('submission').select('id').where('campaign_id', '=', campaignId).where('state', '!=', 'withdrawn').orderBy('sequence').limit(1).executeTakeFirst()
  return row?.id ?? null
}

/** Campaigns under way, the one due first first. */
export async function selectOpenCampaigns(db: ReadDatabase) {
  const rows = await db.selectFrom('campaign').select(['id', 'revision', 'content_json']).where('state', '=', 'open').orderBy('due').orderBy('id').execute()
  return rows.map((row) => fromContent('campaigns', row).record)
}

/** Campaigns of a round, the earliest period first. */
export async function selectRoundCampaigns(db: ReadDatabase, roundId: string): Promise<readonly Campaign[]> {
  const rows = await db.selectFrom('campaign').select(['id', 'revision', 'content_json']).where('round_id', '=', roundId)
    .orderBy('period_from').orderBy('period_to').execute()
  return rows.map((row) => fromContent('campaigns', row).record)
}

/** The figures of each unit's version that counts in a campaign (as the board counts), by body and indicator. */
export async function selectMeasurements(db: ReadDatabase, campaignId: string): Promise<ReadonlyMap<string, ReadonlyMap<string, Measurement>>> {
  const versions = await db.selectFrom('submission').select(['id', 'body_id', 'state']).where('campaign_id', '=', campaignId).where('state', 'in', ['accepted', 'received']).orderBy('sequence').execute()
  const counting = new Map([...Map.groupBy(versions, (version) => version.body_id)].map(([bodyId, own]) => [bodyId, countingVersion(own)?.id]))
  const rows = await db.selectFrom('measurement').innerJoin('submission', 'submission.id', 'measurement.submission_id').selectAll('measurement').select('submission.body_id')
    .where('submission.campaign_id', '=', campaignId).execute()
  const figures = new Map<string, Map<string, Measurement>>()
  for (const row of rows) {
    if (counting.get(row.body_id) !== row.submission_id) continue
    const own = figures.get(row.body_id) ?? new Map<string, Measurement>()
    own.set(row.indicator_id, readStored(() => measurementSchema.parse({ indicatorId: row.indicator_id, numerator: row.numerator, denominator: row.denominator, rate: row.rate, place: row.place })))
    figures.set(row.body_id, own)
  }
  return figures
}
