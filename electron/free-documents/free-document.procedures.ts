/** This capability's part of the contract. */
import { collectionProcedures } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { freeDocumentStore } from './free-document.repository.ts'
import { listFreeDocuments, freeDocumentRules } from './free-document.service.ts'
import type { TemplatesIn } from './free-document.service.ts'

/** `templatesIn`: the templates in use, which a paper made from one must suit. */
export function freeDocumentsProcedures(templatesIn: TemplatesIn) {
  return collectionProcedures(os.freeDocuments, freeDocumentStore, freeDocumentRules(templatesIn), listFreeDocuments)
}
