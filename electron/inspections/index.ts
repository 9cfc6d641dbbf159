/** Inspections and supervision, their teams and working sessions. */
export { inspectionStore, selectDueRequests, selectOwnerOfSession, selectSessionRows } from './inspection.repository.ts'
export { inspectionsProcedures } from './inspection.procedures.ts'
export { duplicateSession, inspectionProblems } from './inspection.service.ts'
