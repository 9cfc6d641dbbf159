/** The list of free papers and what a saved one must agree with. */
import type { z } from 'zod'
import type { freeDocumentRowSchema } from '../../shared/contract/records.ts'
import { documentKinds, documentKindSchema } from '../../shared/document/kinds.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { citationWarnings } from '../directives/index.ts'
import { paperWarnings } from '../organisation/index.ts'
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

/** Why a paper may not be changed to what is given; none: it may. */
export type LockedBy = (db: ReadDatabase, id: string, given: FreeDocument) => Promise<readonly Problem[]>

/** Data that does not suit the template is refused at once: no form could show it again. */
export function freeDocumentRules(templatesIn: TemplatesIn, lockedBy: LockedBy): RecordRules<'freeDocuments'> {
  return async (db, document) => [
    ...await lockedBy(db, document.id, document),
    ...await paperWarnings(db, document.kind, document.paper), ...await citationWarnings(db, document.paper),
    ...freeDocumentProblems(document, await templatesIn(db)),
  ]
}
