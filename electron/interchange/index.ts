/** Bulk data in through one documented JSON file. */
export { importText, importValue } from './import.service.ts'
export { parseJson } from './json-text.ts'
