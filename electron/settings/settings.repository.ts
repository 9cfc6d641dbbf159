/** SQL of the office's own settings: one row. */
import type { Office, Revised } from '../../shared/domain/office-records.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import { officeToRow, rowToOffice } from './settings.codec.ts'

/** null only while an office is being created. */
export async function selectOffice(db: ReadDatabase): Promise<Revised<Office> | null> {
  const row = await db.selectFrom('office').selectAll().executeTakeFirst()
  return row === undefined ? null : rowToOffice(row)
}

export async function upsertOffice(transaction: WriteTransaction, office: Office, revision: number): Promise<void> {
  const row = officeToRow(office, revision)
  await transaction.insertInto('office').values(row).onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute()
}
