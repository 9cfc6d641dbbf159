/** Inspections and supervision, their teams and working sessions. */
export { inspectionProgrammeStore } from './inspection-programme.repository.ts'
export { inspectionStore, selectDueRequests, selectOwnerOfSession, selectSessionRows } from './inspection.repository.ts'
export { inspectionProgrammesProcedures, inspectionsProcedures } from './inspection.procedures.ts'
export { duplicateSession, inspectionProblems } from './inspection.service.ts'
