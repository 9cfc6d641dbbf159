/** Files in legacy fonts, converted to NFC Unicode: planned first, written as a copy. */
export { conversionsProcedures } from './conversions.procedures.ts'
export type { ConversionsHost } from './conversions.procedures.ts'
export { planFile } from './plan-file.ts'
export type { PlannedFile } from './plan-file.ts'
