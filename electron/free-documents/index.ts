/** Papers of any kind with any text. */
export { countFreeDocuments, freeDocumentStore, selectFreeDocumentRows, selectHighestNumbers } from './free-document.repository.ts'
export { freeDocumentRules } from './free-document.service.ts'
export { freeDocumentsProcedures } from './free-document.procedures.ts'
export { fieldsFor } from './fields-for.ts'
export { keptNotes, madeAgain, madeDraft, writeMade } from './made-draft.ts'
export type { MadeDraft } from './made-draft.ts'
export { isEmptyField, mergedFields } from './merged-fields.ts'
