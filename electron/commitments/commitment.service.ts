/** The list of registers of commitments. */
import type { z } from 'zod'
import type { commitmentRowSchema } from '../../shared/contract/desk-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectCommitments } from './commitment.repository.ts'

export async function listCommitments(db: ReadDatabase): Promise<z.output<typeof commitmentRowSchema>[]> {
  return (await selectCommitments(db)).map(({ revision, record, bodyName }) => ({
    id: record.id, revision, bodyName, year: record.year, type: record.type,
    registered: record.registrants.filter(({ registeredOn }) => registeredOn !== null).length, total: record.registrants.length,
  }))
}
