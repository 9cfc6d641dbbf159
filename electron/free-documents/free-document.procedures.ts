/** This capability's part of the contract. */
import { collectionProcedures } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { freeDocumentStore } from './free-document.repository.ts'
import { listFreeDocuments, freeDocumentRules } from './free-document.service.ts'
import type { LockedBy, TemplatesIn } from './free-document.service.ts'

/** `templatesIn`: the templates in use, which a paper made from one must suit. `lockedBy`: why a paper stands as it is for good. */
export function freeDocumentsProcedures(templatesIn: TemplatesIn, lockedBy: LockedBy) {
  return collectionProcedures(os.freeDocuments, freeDocumentStore, freeDocumentRules(templatesIn, lockedBy), listFreeDocuments)
}
