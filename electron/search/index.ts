/** Finding: the index that follows every change of the office, full text with facets, saved searches, and the chain a paper stands in. */
export { attachmentLimits, attachmentText } from './attachment-text.ts'
export { chainOf } from './chain.service.ts'
export { followChanges, indexVersion } from './indexer.ts'
export { keepIndexFresh } from './keep-fresh.ts'
export { searchProcedures } from './search.procedures.ts'
export { find, suggest } from './search.service.ts'
