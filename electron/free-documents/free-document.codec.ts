/** Rows of free papers ↔ records. */
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { FreeDocumentTable } from '../db/index.ts'
import { paperToRow, readStored, rowToPaper } from '../records/index.ts'

export function rowToFreeDocument(row: FreeDocumentTable): Revised<FreeDocument> {
  return readStored(() => ({ revision: row.revision, record: freeDocumentSchema.parse({
    id: row.id, paper: rowToPaper(row), kind: row.kind, subject: row.subject, addressees: JSON.parse(row.addressees_json), text: row.text,
    templateId: row.template_id, fields: JSON.parse(row.fields_json),
  }) }))
}

export function freeDocumentToRow(paper: FreeDocument, revision: number): FreeDocumentTable {
  return {
    id: paper.id, revision, ...paperToRow(paper.paper), kind: paper.kind, subject: paper.subject,
    addressees_json: JSON.stringify(paper.addressees), text: paper.text, template_id: paper.templateId, fields_json: JSON.stringify(paper.fields),
  }
}
