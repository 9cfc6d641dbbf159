/** SQL of the freeze of a campaign: when, by whom, and which versions counted. */
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

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
