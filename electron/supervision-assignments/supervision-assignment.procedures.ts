/** This capability's part of the contract. */
import type { z } from 'zod'
import type { supervisionAssignmentRowSchema } from '../../shared/contract/meetings.ts'
import type { ReadDatabase } from '../db/index.ts'
import { collectionProcedures, noRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { selectSupervisionAssignments, supervisionAssignmentStore } from './supervision-assignment.repository.ts'

async function listAssignments(db: ReadDatabase): Promise<z.output<typeof supervisionAssignmentRowSchema>[]> {
  return (await selectSupervisionAssignments(db)).map(({ revision, record, fullName, bodyName }) => ({
    id: record.id, revision, fullName, object: bodyName ?? record.field, from: record.period.from, to: record.period.to,
  }))
}

export const supervisionAssignmentsProcedures = collectionProcedures(os.supervisionAssignments, supervisionAssignmentStore, noRules, listAssignments)
