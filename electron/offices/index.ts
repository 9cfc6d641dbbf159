/** Offices as files: creating, opening one at a time, describing, importing into, copying. */
export { createNewOffice, createSampleOffice } from './create-office.ts'
export { GrantBook } from './grants.ts'
export { officeProcedures } from './office.procedures.ts'
export type { OfficeHost } from './office.procedures.ts'
export { overviewOf } from './overview.service.ts'
export type { OverviewPaper } from './overview.service.ts'
export { OfficeSession } from './session.ts'
