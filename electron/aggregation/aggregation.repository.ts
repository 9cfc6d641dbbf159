/** SQL of what a campaign received: versions, their steps, figures and answers. */
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fromContent } from '../records/index.ts'

/** Campaigns of a body whose period lies between two days. */
export async function selectCampaignsBetween(db: ReadDatabase, bodyId: string, from: string, to: string): Promise<readonly Campaign[]> {
  const rows = await db.selectFrom('campaign').select(['id', 'revision', 'content_json']).where('body_id', '=', bodyId)
    .where('period_from', '>=', from).where('period_to', '<=', to).orderBy('period_from').orderBy('id').execute()
  return rows.map((row) => fromContent('campaigns', row).record)
}

/** Campaigns of a body whose period has a day between two days. */
export async function selectCampaignsTouching(db: ReadDatabase, bodyId: string, from: string, to: string): Promise<readonly Campaign[]> {
  const rows = await db.selectFrom('campaign').select(['id', 'revision', 'content_json']).where('body_id', '=', bodyId)
    .where('period_to', '>=', from).where('period_from', '<=', to).orderBy('period_from').orderBy('id').execute()
  return rows.map((row) => fromContent('campaigns', row).record)
}

/** Every version of a campaign, oldest first. */
export async function selectSubmissions(db: ReadDatabase, campaignId: string) {
  return db.selectFrom('submission').select(['sequence', 'id', 'body_id', 'received_on', 'source', 'file_name', 'state', 'reason', 'at', 'actor'])
    .where('campaign_id', '=', campaignId).orderBy('sequence').execute()
}
export type SubmissionRow = Awaited<ReturnType<typeof selectSubmissions>>[number]

/** Figures of a campaign's versions; `indicatorIds` empty: of every indicator; `submissionIds` left out: of all versions. */
export async function selectMeasurements(db: ReadDatabase, campaignId: string, indicatorIds: readonly string[], submissionIds?: readonly string[]) {
  let query = db.selectFrom('submission').innerJoin('measurement', 'measurement.submission_id', 'submission.id')
    .select(['measurement.submission_id', 'measurement.indicator_id', 'measurement.numerator', 'measurement.denominator', 'measurement.rate', 'measurement.place'])
    .where('submission.campaign_id', '=', campaignId)
  if (indicatorIds.length > 0) query = query.where('measurement.indicator_id', 'in', indicatorIds)
  if (submissionIds !== undefined) query = query.where('submission.id', 'in', submissionIds)
  return submissionIds?.length === 0 ? [] : query.execute()
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
