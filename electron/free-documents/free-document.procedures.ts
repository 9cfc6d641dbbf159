/** This capability's part of the contract, one line each. */
import { collectionOf } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { freeDocumentStore } from './free-document.repository.ts'
import { listFreeDocuments, freeDocumentRules } from './free-document.service.ts'
import type { TemplatesIn } from './free-document.service.ts'

export function freeDocumentsProcedures(templatesIn: TemplatesIn) {
  const freeDocuments = collectionOf(freeDocumentStore, freeDocumentRules(templatesIn), listFreeDocuments)
  return {
    list: os.freeDocuments.list.handler(({ context }) => freeDocuments.list(context)),
    get: os.freeDocuments.get.handler(({ context, input }) => freeDocuments.get(context, input)),
    save: os.freeDocuments.save.handler(({ context, input }) => freeDocuments.save(context, input)),
    remove: os.freeDocuments.remove.handler(({ context, input }) => freeDocuments.remove(context, input)),
    history: os.freeDocuments.history.handler(({ context, input }) => freeDocuments.history(context, input)),
  }
}
