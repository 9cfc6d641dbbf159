/** SQL of comments at places in a paper. Rows are only ever added. */
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { PaperCommentTable, ReadDatabase, WriteTransaction } from '../db/index.ts'

export type CommentRow = Omit<PaperCommentTable, 'sequence'>

/** Oldest first. */
export function selectComments(db: ReadDatabase, { templateId, recordId }: PaperKey): Promise<CommentRow[]> {
  return db.selectFrom('paper_comment').select(['id', 'thread_id', 'template_id', 'record_id', 'kind', 'block_id', 'quote', 'text', 'revision', 'at', 'actor'])
    .where('template_id', '=', templateId).where('record_id', '=', recordId).orderBy('sequence').execute()
}

export async function insertComment(transaction: WriteTransaction, row: CommentRow): Promise<void> {
  await transaction.insertInto('paper_comment').values(row).execute()
}

/** How many threads of each paper are open, by `template record`; papers without any are not there. `paper`: of this one alone. */
export async function selectOpenThreads(db: ReadDatabase, paper: PaperKey | null = null): Promise<ReadonlyMap<string, number>> {
  const all = db.selectFrom('paper_comment').select(['template_id', 'record_id', 'thread_id', 'kind']).where('kind', '!=', 'answer').orderBy('sequence')
  const rows = await (paper === null ? all : all.where('template_id', '=', paper.templateId).where('record_id', '=', paper.recordId)).execute()
  const open = new Map<string, string>()
  for (const { template_id: template, record_id: record, thread_id: thread, kind } of rows) {
    if (kind === 'resolve') open.delete(thread)
    else open.set(thread, `${template} ${record}`)
  }
  const counts = new Map<string, number>()
  for (const id of open.values()) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
