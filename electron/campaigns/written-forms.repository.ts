/** SQL of the forms that were written for the units of a campaign. */
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

export interface WrittenForm { readonly bodyId: string, readonly kind: string, readonly fileName: string, readonly sha256: string }

/** Hashes of every form ever written for the campaign. */
export async function selectWrittenHashes(db: ReadDatabase, campaignId: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('written_form').select('sha256').where('campaign_id', '=', campaignId).execute()
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** Writing the same form again is remembered once. */
export async function insertWrittenForms(transaction: WriteTransaction, campaignId: string, forms: readonly WrittenForm[], stamp: { readonly at: string, readonly actor: string }): Promise<void> {
  for (const { bodyId, kind, fileName, sha256 } of forms) {
    await transaction.insertInto('written_form').values({ campaign_id: campaignId, body_id: bodyId, kind, file_name: fileName, sha256, ...stamp })
      .onConflict((conflict) => conflict.doNothing()).execute()
  }
}
