/** Registers of commitments. */
export { selectCommitments, commitmentStore } from './commitment.repository.ts'
export { commitmentsProcedures } from './commitment.procedures.ts'
