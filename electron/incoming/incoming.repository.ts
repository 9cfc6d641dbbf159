/** SQL of papers that come in. */
import { openDue } from '../../shared/domain/incoming-paper.ts'
import type { IncomingPaper } from '../../shared/domain/incoming-paper.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'
import type { RecordStore } from '../records/index.ts'
import { numbered } from './arrival.ts'

const content = contentStore('incomingPapers', (paper) => ({ body_id: paper.bodyId, number: paper.number ?? 0, received_on: paper.receivedOn, open_due: openDue(paper) }))

/** Whatever the way in, a new paper gets its number of arrival in the transaction that writes it. */
export const incomingPaperStore: RecordStore<'incomingPapers'> = { ...content, beforeWriting: numbered }

/** Newest first. */
export async function selectIncomingPapers(db: ReadDatabase): Promise<readonly (Revised<IncomingPaper> & { readonly bodyName: string })[]> {
  const rows = await db.selectFrom('incoming_paper').innerJoin('body_current', 'body_current.body_id', 'incoming_paper.body_id')
    .select(['incoming_paper.id', 'incoming_paper.revision', 'incoming_paper.content_json', 'body_current.name as body_name'])
    .orderBy('incoming_paper.received_on', 'desc').orderBy('incoming_paper.number', 'desc').orderBy('incoming_paper.id').execute()
  return rows.map((row) => ({ ...fromContent('incomingPapers', row), bodyName: row.body_name }))
}

/** Those with something owed by a day, soonest first. */
export async function selectDueIncoming(db: ReadDatabase, limit: number): Promise<readonly { readonly due: string, readonly record: IncomingPaper }[]> {
  const rows = await db.selectFrom('incoming_paper').select(['id', 'revision', 'content_json', 'open_due']).where('open_due', 'is not', null).orderBy('open_due').orderBy('id').limit(limit).execute()
  return rows.flatMap((row) => row.open_due === null ? [] : [{ due: row.open_due, record: fromContent('incomingPapers', row).record }])
}

/** Papers of the same sender's number and day; the number is compared as written. */
export async function selectAlike(db: ReadDatabase, { designation, date }: { readonly designation: string, readonly date: string }): Promise<readonly IncomingPaper[]> {
  const rows = await db.selectFrom('incoming_paper').select(['id', 'revision', 'content_json'])
    .where((where) => where.eb(where.fn('json_extract', ['content_json', where.val('$.designation')]), '=', designation))
    .where((where) => where.eb(where.fn('json_extract', ['content_json', where.val('$.date')]), '=', date)).orderBy('number').execute()
  return rows.map((row) => fromContent('incomingPapers', row).record)
}
