/** SQL of the office's own statistical forms: of each the newest version counts. */
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

/** `content` null: taken away. */
export interface KeptForm { readonly id: string, readonly version: number, readonly content: string | null }

export async function selectNewestForms(db: ReadDatabase): Promise<readonly KeptForm[]> {
  const rows = await db.selectFrom('statistical_form as kept').select(['kept.id', 'kept.version', 'kept.content_json'])
    .where('kept.version', '=', (newest) => newest.selectFrom('statistical_form as other').select(({ fn }) => fn.max('other.version').as('version')).whereRef('other.id', '=', 'kept.id'))
    .orderBy('kept.id').execute()
  return rows.map(({ id, version, content_json: content }) => ({ id, version, content }))
}

export async function insertForm(transaction: WriteTransaction, { id, version, content }: KeptForm, by: { readonly at: string, readonly actor: string }): Promise<void> {
  await transaction.insertInto('statistical_form').values({ id, version, content_json: content, ...by }).execute()
}
