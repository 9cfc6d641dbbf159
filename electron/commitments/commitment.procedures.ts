/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { commitmentStore } from './commitment.repository.ts'
import { listCommitments } from './commitment.service.ts'

export const commitmentsProcedures = collectionProcedures(os.commitments, commitmentStore, noRules, listCommitments)
