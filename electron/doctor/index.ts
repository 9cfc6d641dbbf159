/** Whether an office file is whole: the examination, the journal's chain, and the journal's page. */
export { auditProcedures, doctorProcedures } from './doctor.procedures.ts'
export { examine } from './doctor.service.ts'
export type { NotedHead } from './doctor.service.ts'
