/** SQL of the documents from above that are being carried out. */
import type { ReadDatabase } from '../db/index.ts'
import { rowStore } from '../records/index.ts'
import { directiveToRow, rowToDirective } from './directive.codec.ts'

export const directiveStore = rowStore('directives', directiveToRow, rowToDirective)

/** Newest first. */
export async function selectDirectiveRows(db: ReadDatabase) {
  return db.selectFrom('directive').select(['id', 'revision', 'kind', 'designation', 'date', 'issuer', 'subject', 'stage'])
    .orderBy('date', 'desc').orderBy('id').execute()
}
