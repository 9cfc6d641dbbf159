/** SQL of the freeze of a campaign: when, by whom, which versions counted and how they were counted. */
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { readStored } from '../records/index.ts'
import { frozenBasisSchema } from './frozen-basis.ts'
import type { FrozenBasis } from './frozen-basis.ts'

/** When and by whom a campaign was frozen, and which versions counted; null: not yet. */
export async function selectFreeze(db: ReadDatabase, campaignId: string) {
  const freeze = await db.selectFrom('campaign_freeze').select(['at', 'actor']).where('campaign_id', '=', campaignId).executeTakeFirst()
  if (freeze === undefined) return null
  const rows = await db.selectFrom('frozen_submission').select('submission_id').where('campaign_id', '=', campaignId).execute()
  return { ...freeze, submissionIds: new Set(rows.map((row) => row.submission_id)) }
}
export type Freeze = NonNullable<Awaited<ReturnType<typeof selectFreeze>>>

/** Null: frozen before the program kept it. */
export async function selectFrozenBasis(db: ReadDatabase, campaignId: string): Promise<FrozenBasis | null> {
  const row = await db.selectFrom('frozen_basis').select(['indicators_json', 'units_json']).where('campaign_id', '=', campaignId).executeTakeFirst()
  return row === undefined ? null : readStored(() => frozenBasisSchema.parse({ indicators: JSON.parse(row.indicators_json), units: JSON.parse(row.units_json) }))
}

export async function insertFreeze(
  transaction: WriteTransaction, campaignId: string, by: { readonly at: string, readonly actor: string }, submissionIds: readonly string[], basis: FrozenBasis,
): Promise<void> {
  await transaction.insertInto('campaign_freeze').values({ campaign_id: campaignId, ...by }).execute()
  for (const submissionId of submissionIds) {
    await transaction.insertInto('frozen_submission').values({ campaign_id: campaignId, submission_id: submissionId }).execute()
  }
  await transaction.insertInto('frozen_basis').values({ campaign_id: campaignId, indicators_json: JSON.stringify(basis.indicators), units_json: JSON.stringify(basis.units) }).execute()
}
