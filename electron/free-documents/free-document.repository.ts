/** SQL of free papers. */
import { sql } from 'kysely'
import { listed } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { rowStore } from '../records/index.ts'
import { freeDocumentToRow, rowToFreeDocument } from './free-document.codec.ts'

export const freeDocumentStore = rowStore('freeDocuments', freeDocumentToRow, rowToFreeDocument)

/** Those of some templates; `kinds`: of these alone, or of the templates that make nothing else (`ofKinds`); `numbered`: only with their number and day; `unfinished`: only without number, day or signer. */
export interface FreeDocumentsOf {
  readonly templateIds: readonly string[], readonly which: 'all' | 'numbered' | 'unfinished'
  readonly kinds?: { readonly kinds: readonly string[], readonly ofKinds: readonly string[] } | undefined
}

/** Undated drafts first, then newest first. `asked`: some of them, or the first so many of some. */
export async function selectFreeDocumentRows(db: ReadDatabase, asked?: { readonly ids: readonly string[] } | FreeDocumentsOf & { readonly count: number }) {
  const rows = db.selectFrom('free_document as paper').innerJoin('body_current', 'body_current.body_id', 'paper.body_id')
    .select(['paper.id', 'paper.revision', 'paper.subject', 'paper.number', 'paper.date', 'paper.body_id', 'paper.signing_right_id', 'paper.kind', 'paper.template_id',
      'body_current.name as body_name'])
    .orderBy('paper.date', (order) => order.desc().nullsFirst()).orderBy('paper.id')
  if (asked === undefined) return rows.execute()
  if ('ids' in asked) return rows.where('paper.id', 'in', listed(asked.ids)).execute()
  // The plus keeps SQLite from the index of the templates: read by day the first rows are found at once, read by template all are sorted.
  const { kinds } = asked
  const ofTemplates = rows.where(sql<string>`+paper.template_id`, 'in', asked.templateIds).limit(asked.count)
  const some = kinds === undefined ? ofTemplates : ofTemplates.where((build) => build.or([build(sql<string>`+paper.kind`, 'in', kinds.kinds), build(sql<string>`+paper.template_id`, 'in', kinds.ofKinds)]))
  switch (asked.which) {
    case 'all': return some.execute()
    case 'numbered': return some.where('paper.number', 'is not', null).where('paper.date', 'is not', null).execute()
    case 'unfinished': return some.where((build) => build.or([build('paper.number', 'is', null), build('paper.date', 'is', null), build('paper.signing_right_id', 'is', null)])).execute()
    default: return asked.which satisfies never
  }
}

/** The highest number of each template, kind, body and day. */
export async function selectHighestNumbers(db: ReadDatabase, templateIds: readonly string[]) {
  return db.selectFrom('free_document as paper').innerJoin('body_current', 'body_current.body_id', 'paper.body_id')
    .select((build) => ['paper.template_id', 'paper.kind', 'paper.body_id', 'body_current.name as body_name', 'paper.date', build.fn.max('paper.number').as('number')])
    .where('paper.template_id', 'in', templateIds).where('paper.number', 'is not', null).where('paper.date', 'is not', null)
    .groupBy(['paper.template_id', 'paper.kind', 'paper.body_id', 'paper.date']).execute()
}

export async function countFreeDocuments(db: ReadDatabase, { templateIds, which, kinds }: FreeDocumentsOf & { readonly which: 'all' | 'numbered' }): Promise<number> {
  const ofTemplates = db.selectFrom('free_document').select((build) => build.fn.countAll<number>().as('count')).where('template_id', 'in', templateIds)
  const all = kinds === undefined ? ofTemplates : ofTemplates.where((build) => build.or([build('kind', 'in', kinds.kinds), build('template_id', 'in', kinds.ofKinds)]))
  const { count } = await (which === 'numbered' ? all.where('number', 'is not', null).where('date', 'is not', null) : all).executeTakeFirstOrThrow()
  return count
}
