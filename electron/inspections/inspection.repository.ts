/** SQL of inspections with their team, sessions and requests. */
import type { Inspection } from '../../shared/domain/inspection.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import type { RecordStore } from '../records/index.ts'
import { inspectionToRows, rowsToInspection } from './inspection.codec.ts'

export const inspectionStore: RecordStore<'inspections'> = {
  collection: 'inspections',
  async find(db, id) {
    const inspection = await db.selectFrom('inspection').selectAll().where('id', '=', id).executeTakeFirst()
    if (inspection === undefined) return null
    const team = await db.selectFrom('inspection_team_member').selectAll().where('inspection_id', '=', id).orderBy('position').execute()
    const sessions = await db.selectFrom('inspection_session').selectAll().where('inspection_id', '=', id).orderBy('position').execute()
    const requests = sessions.length === 0 ? [] : await db.selectFrom('inspection_request').selectAll()
      .where('session_id', 'in', (inner) => inner.selectFrom('inspection_session').select('id').where('inspection_id', '=', id))
      .orderBy('session_id').orderBy('position').execute()
    return rowsToInspection({ inspection, team, sessions, requests })
  },
  async insert(transaction, record, revision) {
    const rows = inspectionToRows(record, revision)
    await transaction.insertInto('inspection').values(rows.inspection).execute()
    await insertChildren(transaction, record)
  },
  async update(transaction, record, revision) {
    const rows = inspectionToRows(record, revision)
    await transaction.updateTable('inspection').set(rows.inspection).where('id', '=', record.id).execute()
    await transaction.deleteFrom('inspection_team_member').where('inspection_id', '=', record.id).execute()
    await transaction.deleteFrom('inspection_session').where('inspection_id', '=', record.id).execute()
    await insertChildren(transaction, record)
  },
  async remove(transaction, id) {
    await transaction.deleteFrom('inspection').where('id', '=', id).execute()
  },
}

async function insertChildren(transaction: WriteTransaction, record: Inspection): Promise<void> {
  const rows = inspectionToRows(record, 1)
  for (const row of rows.team) await transaction.insertInto('inspection_team_member').values(row).execute()
  for (const row of rows.sessions) await transaction.insertInto('inspection_session').values(row).execute()
  for (const row of rows.requests) await transaction.insertInto('inspection_request').values(row).execute()
}

/** Newest covered period first. */
export async function selectInspectionRows(db: ReadDatabase) {
  return db.selectFrom('inspection')
    .select(['id', 'revision', 'title', 'kind', 'inspectee_name', 'covered_from', 'covered_to'])
    .orderBy('covered_to', 'desc').orderBy('id').execute()
}

/** Sessions of all inspections, as the papers they make; newest first. */
export async function selectSessionRows(db: ReadDatabase) {
  return db.selectFrom('inspection_session as session').innerJoin('inspection', 'inspection.id', 'session.inspection_id')
    .innerJoin('body_current', 'body_current.body_id', 'inspection.body_id')
    .select(['session.id', 'session.inspection_id', 'session.subject', 'session.number', 'session.start_at', 'inspection.body_id',
      'body_current.name as body_name'])
    .orderBy('session.start_at', 'desc').orderBy('session.id').execute()
}

/** The inspection a session belongs to; null when there is no such session. */
export async function selectOwnerOfSession(db: ReadDatabase, sessionId: string): Promise<string | null> {
  const row = await db.selectFrom('inspection_session').select('inspection_id').where('id', '=', sessionId).executeTakeFirst()
  return row?.inspection_id ?? null
}

/** Requests with a date from `from` on, soonest first. */
export async function selectDueRequests(db: ReadDatabase, from: string, limit: number) {
  return db.selectFrom('inspection_request as request').innerJoin('inspection_session as session', 'session.id', 'request.session_id')
    .select(['request.due', 'request.content', 'request.responsible', 'session.inspection_id'])
    .where('request.due', '>=', from).orderBy('request.due').orderBy('session.inspection_id').limit(limit).execute()
}
