/** Copies of an office: made and verified, laid on a second disk, thinned out; restored after a look at what would change; rehearsed. */
export { backupsProcedures } from './backups.procedures.ts'
export type { BackupsHost } from './backups.procedures.ts'
export { keepCopies } from './keep-copies.ts'
export { makeBackup, makeDailyBackup } from './make.service.ts'
export type { MadeBackup } from './make.service.ts'
export { previewRestore, restoreOffice } from './restore.service.ts'
export { rehearse } from './drill.service.ts'
