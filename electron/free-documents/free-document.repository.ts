/** SQL of free papers. */
import { sql } from 'kysely'
import type { ReadDatabase } from '../db/index.ts'
import { rowStore } from '../records/index.ts'
import { freeDocumentToRow, rowToFreeDocument } from './free-document.codec.ts'

export const freeDocumentStore = rowStore('freeDocuments', freeDocumentToRow, rowToFreeDocument)

/** Undated drafts first, then newest first. `first`: only so many of those that have one of `templateIds`. */
export async function selectFreeDocumentRows(db: ReadDatabase, first?: { readonly count: number, readonly templateIds: readonly string[] }) {
  const rows = db.selectFrom('free_document as paper').innerJoin('body_current', 'body_current.body_id', 'paper.body_id')
    .select(['paper.id', 'paper.revision', 'paper.subject', 'paper.number', 'paper.date', 'paper.body_id', 'paper.signing_right_id', 'paper.kind', 'paper.template_id',
      'body_current.name as body_name'])
    .orderBy('paper.date', (order) => order.desc().nullsFirst()).orderBy('paper.id')
  if (first === undefined) return rows.execute()
  // The plus keeps SQLite from the index of the templates: read by day the first rows are found at once, read by template all are sorted.
  return rows.where(sql<string>`+paper.template_id`, 'in', first.templateIds).limit(first.count).execute()
}

/** How many papers each template has. */
export async function countFreeDocuments(db: ReadDatabase): Promise<readonly { readonly templateId: string, readonly count: number }[]> {
  return db.selectFrom('free_document').select((build) => ['template_id as templateId', build.fn.countAll<number>().as('count')]).groupBy('template_id').execute()
}
