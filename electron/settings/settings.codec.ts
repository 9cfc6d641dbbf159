/** The row of the office's settings ↔ the record. */
import { officeSchema } from '../../shared/domain/office-records.ts'
import type { Office, Revised } from '../../shared/domain/office-records.ts'
import type { OfficeTable } from '../db/index.ts'
import { readStored } from '../records/index.ts'

export function rowToOffice(row: OfficeTable): Revised<Office> {
  return readStored(() => ({ revision: row.revision, record: officeSchema.parse({ name: row.name, bodyId: row.body_id, houseStyle: JSON.parse(row.house_style_json) }) }))
}

export function officeToRow(office: Office, revision: number): OfficeTable {
  return { id: 1, revision, name: office.name, body_id: office.bodyId, house_style_json: JSON.stringify(office.houseStyle) }
}
