/** Inspections and supervision, their teams and working sessions. */
export { caseResources } from './case-resources.ts'
export type { CaseResources } from './case-resources.ts'
export type { DaysOffRules } from './days-off.ts'
export type { TimeLimitRules } from './time-limits.ts'
export { inspectionProgrammeStore } from './inspection-programme.repository.ts'
export { inspectionStore, selectDueRequests, selectOwnerOfSession, selectSessionRows } from './inspection.repository.ts'
export { inspectionProgrammesProcedures, inspectionsProcedures } from './inspection.procedures.ts'
export { duplicateSession, inspectionProblems } from './inspection.service.ts'
