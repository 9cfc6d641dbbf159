/** The office file: opening, creating, reading, writing in a transaction, and the text that sorting columns hold. */
export { withOfficeAlone } from './alone.ts'
export { everyRow, OfficeDatabase, readingIn } from './office-database.ts'
export type { ReadDatabase, WriteTransaction } from './office-database.ts'
export { createOffice, openOffice, officeVersion } from './open.ts'
export type { FileExamination } from './examine.ts'
export type * from './tables.ts'
