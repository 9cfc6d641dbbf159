/** SQL of papers that come in. */
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Page } from '../../shared/contract/base.ts'
import type { IncomingFilter, IncomingView } from '../../shared/contract/incoming-papers.ts'
import { openDue } from '../../shared/domain/incoming-paper.ts'
import type { IncomingPaper } from '../../shared/domain/incoming-paper.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'
import type { RecordStore } from '../records/index.ts'
import { incomingPaperHolds } from '../registers/index.ts'
import { numbered } from './arrival.ts'

const content = contentStore('incomingPapers', (paper) => ({ body_id: paper.bodyId, number: paper.number ?? 0, received_on: paper.receivedOn, open_due: openDue(paper) }))

/** Whatever the way in, a new paper gets its number of arrival in the transaction that writes it. */
export const incomingPaperStore: RecordStore<'incomingPapers'> = { ...content, beforeWriting: numbered }

/** Newest first. `on`: the day a paper is late on. */
function matching(db: ReadDatabase, { view, text = '' }: IncomingFilter, on: string) {
  const papers = db.selectFrom('incoming_paper').where(shownIn(view, on)).orderBy('received_on', 'desc').orderBy('number', 'desc').orderBy('id')
  return text.trim() === '' ? papers : papers.where(incomingPaperHolds(text))
}

function shownIn(view: IncomingView, on: string): RawBuilder<boolean> {
  switch (view) {
    case 'all': return sql<boolean>`TRUE`
    case 'late': return sql<boolean>`open_due < ${on}`
    case 'open': return sql<boolean>`content_json ->> '$.closed' IS NULL AND content_json ->> '$.voided' IS NULL AND (open_due < ${on} OR content_json ->> '$.answeredBy[0]' IS NULL)`
    case 'secret': return sql<boolean>`content_json ->> '$.secrecy' IS NOT NULL`
    default: return view satisfies never
  }
}

/** A page of those that match, newest first, and how many do. `on`: the day a paper is late on. */
export async function selectIncomingPage(db: ReadDatabase, filter: IncomingFilter, page: Page, on: string): Promise<{ readonly total: number, readonly rows: readonly (Revised<IncomingPaper> & { readonly bodyName: string })[] }> {
  const { total, ids } = await selectPageIds(db, filter, page, on)
  if (ids.length === 0) return { total, rows: [] }
  const rows = await db.selectFrom('incoming_paper').where('id', 'in', ids)
    .select((build) => ['id', 'revision', 'content_json', build.selectFrom('body_current').select('name').whereRef('body_current.body_id', '=', 'incoming_paper.body_id').as('body_name')]).execute()
  const byId = new Map(rows.map((row) => [row.id, { ...fromContent('incomingPapers', row), bodyName: row.body_name ?? '' }]))
  return { total, rows: ids.flatMap((id) => byId.get(id) ?? []) }
}

/** Words are looked for in every paper once, for page and count together; without words counting is cheaper than listing. */
async function selectPageIds(db: ReadDatabase, filter: IncomingFilter, { offset, limit }: Page, on: string): Promise<{ readonly total: number, readonly ids: readonly string[] }> {
  const papers = matching(db, filter, on)
  if (filter.text !== undefined) {
    const all = await papers.select('id').execute()
    return { total: all.length, ids: all.slice(offset, offset + limit).map(({ id }) => id) }
  }
  const { total } = await papers.clearOrderBy().select((build) => build.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { total, ids: (await papers.select('id').limit(limit).offset(offset).execute()).map(({ id }) => id) }
}

/** Those with something owed by a day, soonest first. */
export async function selectDueIncoming(db: ReadDatabase, limit: number): Promise<readonly { readonly due: string, readonly record: IncomingPaper }[]> {
  const rows = await db.selectFrom('incoming_paper').select(['id', 'revision', 'content_json', 'open_due']).where('open_due', 'is not', null).orderBy('open_due').orderBy('id').limit(limit).execute()
  return rows.flatMap((row) => row.open_due === null ? [] : [{ due: row.open_due, record: fromContent('incomingPapers', row).record }])
}

/** Papers of the same sender's number and day; the number is compared as written. The expressions are those of the index `incoming_paper_designation`. */
export async function selectAlike(db: ReadDatabase, { designation, date }: { readonly designation: string, readonly date: string }): Promise<readonly IncomingPaper[]> {
  const rows = await db.selectFrom('incoming_paper').select(['id', 'revision', 'content_json'])
    .where(sql<boolean>`content_json ->> '$.designation' = ${designation} AND content_json ->> '$.date' = ${date}`).orderBy('number').execute()
  return rows.map((row) => fromContent('incomingPapers', row).record)
}
