/** SQL of campaigns and the standing rounds that make them. */
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

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
