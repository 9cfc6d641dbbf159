/** SQL of the office's own procedures of cases. */
import { sql } from 'kysely'
import type { CaseProcedure } from '../../shared/domain/case-procedure.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import { everyRow } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const caseProcedureStore = contentStore('caseProcedures', ({ name, kind, from, to }) => ({ name, kind, from_date: from, to_date: to }))

/** In the order of their ids. */
export async function selectCaseProcedures(db: ReadDatabase): Promise<readonly Revised<CaseProcedure>[]> {
  return (await db.selectFrom('case_procedure').selectAll().orderBy('id').execute()).map((row) => fromContent('caseProcedures', row))
}

/** How many cases follow a procedure by its name, restricted ones too. */
export async function countCasesOf(db: ReadDatabase, procedureId: string): Promise<number> {
  const row = await everyRow(db).selectFrom('inspection').select((build) => build.fn.countAll<number>().as('count'))
    .where(sql<string>`json_extract(content_json, '$.procedureId')`, '=', procedureId).executeTakeFirst()
  return row?.count ?? 0
}
