/** The list of free papers and what a saved one must agree with. */
import type { z } from 'zod'
import type { freeDocumentRowSchema } from '../../shared/contract/records.ts'
import { documentKinds, documentKindSchema } from '../../shared/document/kinds.ts'
import type { ReadDatabase } from '../db/index.ts'
import { organisationView, paperProblems } from '../organisation/index.ts'
import { asWarnings } from '../records/index.ts'
import type { RecordRules } from '../records/index.ts'
import { freeDocumentProblems } from '../templates/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { selectFreeDocumentRows } from './free-document.repository.ts'

export async function listFreeDocuments(db: ReadDatabase): Promise<z.output<typeof freeDocumentRowSchema>[]> {
  return (await selectFreeDocumentRows(db)).map((row) => ({
    id: row.id, revision: row.revision, subject: row.subject, number: row.number, date: row.date, bodyName: row.body_name,
    kindSymbol: documentKinds[documentKindSchema.parse(row.kind)].symbol,
  }))
}

/** The templates in use, as the host gives them. */
export type TemplatesIn = (db: ReadDatabase) => Promise<readonly Template[]>

/**
 * A draft may be stored while its date or signer is still wrong: the person is told, and the paper is refused later.
 * Data that does not suit the template is refused at once: no form could show it again.
 */
export function freeDocumentRules(templatesIn: TemplatesIn): RecordRules<'freeDocuments'> {
  return async (db, document) => [
    ...asWarnings(paperProblems(await organisationView(db), document.kind, document.paper, 'paper')),
    ...freeDocumentProblems(document, await templatesIn(db)),
  ]
}
