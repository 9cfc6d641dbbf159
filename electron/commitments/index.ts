/** Registers of commitments. */
export { selectCommitments, commitmentStore } from './commitment.repository.ts'
export { commitmentsProcedures } from './commitment.procedures.ts'
export { registeredTwice } from './commitment-rules.ts'
export { coverageOf, peopleOf } from './coverage.ts'
export { commitmentIndicator } from './coverage.service.ts'
