/** Data of a damaged office saved into a new one, with a report of what was saved and what was lost. */
export { salvageOffice } from './salvage.service.ts'
export type { Salvaged } from './salvage.service.ts'
export { salvageProcedures } from './salvage.procedures.ts'
export { reportBytes } from './write-report.ts'
