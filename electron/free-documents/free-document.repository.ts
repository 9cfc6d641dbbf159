/** SQL of free papers. */
import { sql } from 'kysely'
import { listed } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { rowStore } from '../records/index.ts'
import { freeDocumentToRow, rowToFreeDocument } from './free-document.codec.ts'

export const freeDocumentStore = rowStore('freeDocuments', freeDocumentToRow, rowToFreeDocument)

/** Those of some templates; `numbered`: only with their number and day. */
export interface FreeDocumentsOf { readonly templateIds: readonly string[], readonly numbered: boolean }

/** Undated drafts first, then newest first. `asked`: some of them, or the first so many of some. */
export async function selectFreeDocumentRows(db: ReadDatabase, asked?: { readonly ids: readonly string[] } | FreeDocumentsOf & { readonly count: number }) {
  const rows = db.selectFrom('free_document as paper').innerJoin('body_current', 'body_current.body_id', 'paper.body_id')
    .select(['paper.id', 'paper.revision', 'paper.subject', 'paper.number', 'paper.date', 'paper.body_id', 'paper.signing_right_id', 'paper.kind', 'paper.template_id',
      'body_current.name as body_name'])
    .orderBy('paper.date', (order) => order.desc().nullsFirst()).orderBy('paper.id')
  if (asked === undefined) return rows.execute()
  if ('ids' in asked) return rows.where('paper.id', 'in', listed(asked.ids)).execute()
  const some = asked.numbered ? rows.where('paper.number', 'is not', null).where('paper.date', 'is not', null) : rows
  // The plus keeps SQLite from the index of the templates: read by day the first rows are found at once, read by template all are sorted.
  return some.where(sql<string>`+paper.template_id`, 'in', asked.templateIds).limit(asked.count).execute()
}

export async function countFreeDocuments(db: ReadDatabase, { templateIds, numbered }: FreeDocumentsOf): Promise<number> {
  const all = db.selectFrom('free_document').select((build) => build.fn.countAll<number>().as('count')).where('template_id', 'in', templateIds)
  const { count } = await (numbered ? all.where('number', 'is not', null).where('date', 'is not', null) : all).executeTakeFirstOrThrow()
  return count
}
