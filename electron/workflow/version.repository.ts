/** SQL of names given to versions. Rows are only ever added. */
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { PaperVersionTable, ReadDatabase, WriteTransaction } from '../db/index.ts'

export type VersionName = Pick<PaperVersionTable, 'name' | 'revision' | 'at' | 'actor'>

/** In the order they were given. */
export function selectVersionNames(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<VersionName[]> {
  return db.selectFrom('paper_version').select(['name', 'revision', 'at', 'actor']).where('template_id', '=', templateId).where('record_id', '=', recordId).orderBy('sequence').execute()
}

export async function insertVersionName(transaction: WriteTransaction, { templateId, recordId }: PaperKey, named: VersionName): Promise<void> {
  await transaction.insertInto('paper_version').values({ template_id: templateId, record_id: recordId, ...named }).execute()
}
