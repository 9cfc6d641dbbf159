/** A paper's way from draft to filed: its states, comments at places in it, its versions and what sets them apart. */
export { moveState, stateOfPaper } from './move-state.ts'
export { ownerOf, storedOwner } from './paper-owner.ts'
export { selectStates } from './paper-state.repository.ts'
export type { PaperOwner } from './paper-state.repository.ts'
export { workflowProcedures } from './workflow.procedures.ts'
