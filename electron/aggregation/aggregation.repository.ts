/** SQL of what a campaign received: versions, figures, answers, and which of them were frozen. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { fromContent } from '../records/index.ts'

export async function selectCampaign(db: ReadDatabase, id: string): Promise<Campaign | null> {
  const row = await db.selectFrom('campaign').select(['id', 'revision', 'content_json']).where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : fromContent('campaigns', row).record
}

/** Campaigns of a round, the earliest period first. */
export async function selectRoundCampaigns(db: ReadDatabase, roundId: string): Promise<readonly Campaign[]> {
  const rows = await db.selectFrom('campaign').select(['id', 'revision', 'content_json']).where('round_id', '=', roundId)
    .orderBy('period_from').orderBy('period_to').execute()
  return rows.map((row) => fromContent('campaigns', row).record)
}

/** Campaigns of a body whose period lies between two days. */
export async function selectCampaignsBetween(db: ReadDatabase, bodyId: string, from: string, to: string): Promise<readonly Campaign[]> {
  const rows = await db.selectFrom('campaign').select(['id', 'revision', 'content_json']).where('body_id', '=', bodyId)
    .where('period_from', '>=', from).where('period_to', '<=', to).orderBy('period_from').orderBy('id').execute()
  return rows.map((row) => fromContent('campaigns', row).record)
}

/** Every version of a campaign, oldest first. */
export async function selectSubmissions(db: ReadDatabase, campaignId: string) {
  return db.selectFrom('submission').select(['sequence', 'id', 'body_id', 'received_on', 'source', 'file_name', 'state', 'reason', 'at', 'actor'])
    .where('campaign_id', '=', campaignId).orderBy('sequence').execute()
}
export type SubmissionRow = Awaited<ReturnType<typeof selectSubmissions>>[number]

/** Figures of all versions of a campaign; `indicatorIds` empty: of every indicator. */
export async function selectMeasurements(db: ReadDatabase, campaignId: string, indicatorIds: readonly string[]) {
  const all = db.selectFrom('submission').innerJoin('measurement', 'measurement.submission_id', 'submission.id')
    .select(['measurement.submission_id', 'measurement.indicator_id', 'measurement.numerator', 'measurement.denominator', 'measurement.rate', 'measurement.place'])
    .where('submission.campaign_id', '=', campaignId)
  return (indicatorIds.length === 0 ? all : all.where('measurement.indicator_id', 'in', indicatorIds)).execute()
}
export type MeasurementRow = Awaited<ReturnType<typeof selectMeasurements>>[number]

/** The steps of a campaign's versions through the desk, in the order in which they were taken. */
export async function selectEvents(db: ReadDatabase, campaignId: string) {
  return db.selectFrom('submission_event').innerJoin('submission', 'submission.id', 'submission_event.submission_id')
    .select(['submission_event.submission_id', 'submission.body_id', 'submission_event.state', 'submission_event.reason', 'submission_event.at', 'submission_event.actor'])
    .where('submission.campaign_id', '=', campaignId).orderBy('submission_event.sequence').execute()
}
export type EventRow = Awaited<ReturnType<typeof selectEvents>>[number]

export async function selectAnswers(db: ReadDatabase, submissionIds: readonly string[]) {
  if (submissionIds.length === 0) return []
  return db.selectFrom('answer').select(['submission_id', 'question_id', 'text', 'rows_json']).where('submission_id', 'in', submissionIds).execute()
}
export type AnswerRow = Awaited<ReturnType<typeof selectAnswers>>[number]

/** When and by whom a campaign was frozen, and which versions counted; null: not yet. */
export async function selectFreeze(db: ReadDatabase, campaignId: string) {
  const freeze = await db.selectFrom('campaign_freeze').select(['at', 'actor']).where('campaign_id', '=', campaignId).executeTakeFirst()
  if (freeze === undefined) return null
  const rows = await db.selectFrom('frozen_submission').select('submission_id').where('campaign_id', '=', campaignId).execute()
  return { ...freeze, submissionIds: new Set(rows.map((row) => row.submission_id)) }
}
export type Freeze = NonNullable<Awaited<ReturnType<typeof selectFreeze>>>

export async function insertFreeze(
  transaction: WriteTransaction, campaignId: string, by: { readonly at: string, readonly actor: string }, submissionIds: readonly string[],
): Promise<void> {
  await transaction.insertInto('campaign_freeze').values({ campaign_id: campaignId, ...by }).execute()
  for (const submissionId of submissionIds) {
    await transaction.insertInto('frozen_submission').values({ campaign_id: campaignId, submission_id: submissionId }).execute()
  }
}
