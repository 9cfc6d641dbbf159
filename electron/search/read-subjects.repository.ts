/** SQL of what an entry is made from besides the record itself: names, states, files kept with it, a unit's report. */
import { sql } from 'kysely'
import type { ReadDatabase } from '../db/index.ts'
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import type { PaperState } from '../../shared/domain/paper-state.ts'
import { asked } from './search-index.repository.ts'

/** Where the name of a record stands that others point to. */
const nameColumns: Partial<Record<RecordCollection, string>> = {
  bodies: 'SELECT name FROM main.body_current WHERE body_id = ', people: 'SELECT full_name FROM main.person WHERE id = ', indicators: 'SELECT name FROM main.indicator WHERE id = ',
  meetings: 'SELECT title FROM main.meeting WHERE id = ', evaluationRounds: 'SELECT title FROM main.evaluation_round WHERE id = ',
  posts: `SELECT person.full_name || ', ' || post.title FROM main.post JOIN main.person ON person.id = post.person_id WHERE post.id = `,
}

/** '' for a record that is not there or whose name is not asked for. */
export async function selectName(db: ReadDatabase, collection: RecordCollection, id: string): Promise<string> {
  const query = nameColumns[collection]
  if (query === undefined) return ''
  const { rows } = await sql<{ name: string }>`SELECT (${sql.raw(query)}${id}) AS name`.execute(asked(db))
  return rows[0]?.name ?? ''
}

export async function selectSymbol(db: ReadDatabase, bodyId: string): Promise<string> {
  return (await db.selectFrom('body_current').select('symbol').where('body_id', '=', bodyId).executeTakeFirst())?.symbol ?? ''
}

/** How far a paper went; null: it never left the draft by the program's own steps. */
export async function selectPaperState(db: ReadDatabase, collection: string, ownerId: string, recordId: string): Promise<PaperState | null> {
  const row = await db.selectFrom('paper_state').select('state').where('collection', '=', collection).where('owner_id', '=', ownerId).where('record_id', '=', recordId).executeTakeFirst()
  return (row?.state as PaperState | undefined) ?? null
}

export interface KeptFile { readonly sha256: string, readonly mediaType: string, /** The name it came with; '' where none was kept. */ readonly fileName: string }

/** Files kept with a record (`sessions`: with the minutes of a session). */
export async function selectFiles(db: ReadDatabase, collection: string, recordId: string): Promise<readonly KeptFile[]> {
  const { rows } = await sql<{ sha256: string, media_type: string, file_name: string | null }>`SELECT used.sha256, blob.media_type,
      (SELECT file_name FROM main.issued_scan scan WHERE scan.sha256 = used.sha256 AND scan.record_id = used.record_id ORDER BY sequence DESC LIMIT 1) AS file_name
    FROM main.blob_use used JOIN main.blob ON blob.sha256 = used.sha256
    WHERE used.collection = ${collection} AND used.record_id = ${recordId} ORDER BY blob.sequence`.execute(asked(db))
  return rows.map((row) => ({ sha256: row.sha256, mediaType: row.media_type, fileName: row.file_name ?? '' }))
}

export interface UnitReport { readonly campaignId: string, readonly title: string, readonly unitName: string, readonly bodyId: string, readonly receivedOn: string, readonly state: string, readonly answers: readonly string[] }

/** A unit's report as it was taken in: its answers in the order they stand. Null: there is none. */
export async function selectUnitReport(db: ReadDatabase, id: string): Promise<UnitReport | null> {
  const row = await db.selectFrom('submission').innerJoin('campaign', 'campaign.id', 'submission.campaign_id').leftJoin('body_current', 'body_current.body_id', 'submission.body_id')
    .select(['submission.campaign_id', 'campaign.title', 'submission.body_id', 'submission.received_on', 'submission.state', 'body_current.name']).where('submission.id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  const answers = await db.selectFrom('answer').select(['text', 'rows_json']).where('submission_id', '=', id).orderBy('question_id').execute()
  return { campaignId: row.campaign_id, title: row.title, unitName: row.name ?? '', bodyId: row.body_id, receivedOn: row.received_on, state: row.state, answers: answers.flatMap(({ text, rows_json: rows }) => [text, ...cellsOf(rows)]).filter((words) => words !== '') }
}

function cellsOf(rowsJson: string): readonly string[] {
  const value: unknown = JSON.parse(rowsJson)
  const cells = (one: unknown): readonly string[] => typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? Object.values(one).flatMap(cells) : []
  return cells(value)
}
