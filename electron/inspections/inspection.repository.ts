/** SQL of inspections with their team, sessions and requests. */
import type { Inspection } from '../../shared/domain/inspection.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { familyStore } from '../records/index.ts'
import type { ChildRows, RecordStore } from '../records/index.ts'
import { inspectionToChildren, inspectionToRow, rowsToInspection } from './inspection.codec.ts'
import type { InspectionChildren } from './inspection.codec.ts'

const childRows: ChildRows<'inspections', InspectionChildren> = {
  async select(db, id) {
    const team = await db.selectFrom('inspection_team_member').selectAll().where('inspection_id', '=', id).orderBy('position').execute()
    const sessions = await db.selectFrom('inspection_session').selectAll().where('inspection_id', '=', id).orderBy('position').execute()
    const requests = sessions.length === 0 ? [] : await db.selectFrom('inspection_request').selectAll()
      .where('session_id', 'in', (inner) => inner.selectFrom('inspection_session').select('id').where('inspection_id', '=', id))
      .orderBy('session_id').orderBy('position').execute()
    return { team, sessions, requests }
  },
  async insert(transaction, inspection) {
    const { team, sessions, requests } = inspectionToChildren(inspection)
    for (const row of team) await transaction.insertInto('inspection_team_member').values(row).execute()
    for (const row of sessions) await transaction.insertInto('inspection_session').values(row).execute()
    for (const row of requests) await transaction.insertInto('inspection_request').values(row).execute()
  },
  /** Requests go with their session. */
  async remove(transaction, id) {
    await transaction.deleteFrom('inspection_team_member').where('inspection_id', '=', id).execute()
    await transaction.deleteFrom('inspection_session').where('inspection_id', '=', id).execute()
  },
}

export const inspectionStore: RecordStore<'inspections'> = {
  ...familyStore('inspections', inspectionToRow, rowsToInspection, childRows),
  /** A file that names no readers opens no restricted case. */
  withStored: (given, stored) => given.readers.length === 0 ? { ...given, readers: stored.readers } : given,
}

/** All cases with what belongs to them, in one reading of each table; newest covered period first. */
export async function selectInspections(db: ReadDatabase): Promise<readonly Revised<Inspection>[]> {
  const cases = await db.selectFrom('inspection').selectAll().orderBy('covered_to', 'desc').orderBy('id').execute()
  const team = Map.groupBy(await db.selectFrom('inspection_team_member').selectAll().orderBy('position').execute(), ({ inspection_id }) => inspection_id)
  const sessions = Map.groupBy(await db.selectFrom('inspection_session').selectAll().orderBy('position').execute(), ({ inspection_id }) => inspection_id)
  const requests = Map.groupBy(await db.selectFrom('inspection_request').selectAll().orderBy('position').execute(), ({ session_id }) => session_id)
  return cases.map((row) => {
    const own = sessions.get(row.id) ?? []
    return rowsToInspection(row, { team: team.get(row.id) ?? [], sessions: own, requests: own.flatMap(({ id }) => requests.get(id) ?? []) })
  })
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
