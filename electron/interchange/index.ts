/** Bulk data in through one documented JSON file. */
export { importText, importValue, isImported } from './import.service.ts'
export type { ImportRules } from './import.service.ts'
export { jsonSchemaText, publishedSchemas } from './json-schemas.ts'
export type { PublishedSchema } from './json-schemas.ts'
export { parseJson } from './json-text.ts'
export { recordStores } from './stores.ts'
