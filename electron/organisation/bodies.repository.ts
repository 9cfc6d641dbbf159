/** SQL of bodies and their dated versions. */
import { sql } from 'kysely'
import type { Body } from '../../shared/domain/organisation.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { BodyVersionTable, ReadDatabase } from '../db/index.ts'
import { familyStore } from '../records/index.ts'
import type { ChildRows, RecordStore } from '../records/index.ts'
import { bodyToRow, bodyToVersionRows, rowsToBody } from './organisation.codec.ts'

const versionRows: ChildRows<'bodies', readonly BodyVersionTable[]> = {
  select: (db, id) => db.selectFrom('body_version').selectAll().where('body_id', '=', id).orderBy('position').execute(),
  async insert(transaction, body) {
    for (const row of bodyToVersionRows(body)) await transaction.insertInto('body_version').values(row).execute()
  },
  async remove(transaction, id) {
    await transaction.deleteFrom('body_version').where('body_id', '=', id).execute()
  },
}

export const bodyStore: RecordStore<'bodies'> = {
  ...familyStore('bodies', bodyToRow, rowsToBody, versionRows),
  // A list imported again says nothing of where the office moved a body meanwhile.
  withStored: (given, stored) => given.position === null ? { ...given, position: stored.position } : given,
}

/** The first entered first: the order of bodies nobody has placed. SQLite numbers rows so, and keeps it when a file is copied. */
const asEntered = sql`body.rowid`

export async function selectBodies(db: ReadDatabase): Promise<readonly Revised<Body>[]> {
  const rows = await db.selectFrom('body').selectAll().orderBy(asEntered).execute()
  const versions = await db.selectFrom('body_version').selectAll().orderBy('body_id').orderBy('position').execute()
  const byBody = new Map<string, BodyVersionTable[]>()
  for (const version of versions) {
    const own = byBody.get(version.body_id)
    if (own === undefined) byBody.set(version.body_id, [version])
    else own.push(version)
  }
  return rows.map((row) => rowsToBody(row, byBody.get(row.id) ?? []))
}

/** Each body with its newest version, by name. */
export async function selectBodyRows(db: ReadDatabase) {
  return db.selectFrom('body').innerJoin('body_current', 'body_current.body_id', 'body.id')
    .select(['body.id', 'body.revision', 'body_current.kind', 'body_current.sector', 'body_current.name', 'body_current.short_name',
      'body_current.symbol', 'body_current.parent_id', 'body_current.to_date'])
    .orderBy('body_current.name_folded').orderBy('body.id').execute()
}
