/** Phân công phụ trách: which committee member follows which organisation or field. */
export { selectSupervisionAssignments, supervisionAssignmentStore } from './supervision-assignment.repository.ts'
export { supervisionAssignmentsProcedures } from './supervision-assignment.procedures.ts'
