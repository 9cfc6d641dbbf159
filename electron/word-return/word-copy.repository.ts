/** SQL of drafts out in Word and of what came back. Rows are only ever added. */
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { ReadDatabase, WordCopyEndTable, WordCopyTable, WriteTransaction } from '../db/index.ts'

export type CopyRow = Omit<WordCopyTable, 'sequence'>
/** Without what the copy held, which only comparing needs. */
export type ListedCopy = Omit<CopyRow, 'sent_json'>
export type EndRow = Omit<WordCopyEndTable, 'sequence'>

/** Newest first. */
export function selectCopies(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<ListedCopy[]> {
  return db.selectFrom('word_copy').select(['token', 'template_id', 'record_id', 'revision', 'at', 'actor'])
    .where('template_id', '=', templateId).where('record_id', '=', recordId).orderBy('sequence', 'desc').execute()
}

/** Of whichever paper; undefined: there is none, or none that may be seen. */
export function selectCopy(db: ReadDatabase, token: string): Promise<CopyRow | undefined> {
  return db.selectFrom('word_copy').select(['token', 'template_id', 'record_id', 'revision', 'sent_json', 'at', 'actor']).where('token', '=', token).executeTakeFirst()
}

/** Newest first. */
export function selectEnds(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<(EndRow & { readonly sequence: number })[]> {
  return db.selectFrom('word_copy_end').selectAll().where('template_id', '=', templateId).where('record_id', '=', recordId).orderBy('sequence', 'desc').execute()
}

export async function insertCopy(transaction: WriteTransaction, row: CopyRow): Promise<void> {
  await transaction.insertInto('word_copy').values(row).execute()
}

export async function insertEnd(transaction: WriteTransaction, row: EndRow): Promise<void> {
  await transaction.insertInto('word_copy_end').values(row).execute()
}
