/** The list of admission cases. */
import type { z } from 'zod'
import type { admissionRowSchema } from '../../shared/contract/desk-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectAdmissions } from './admission.repository.ts'

export async function listAdmissions(db: ReadDatabase): Promise<z.output<typeof admissionRowSchema>[]> {
  return (await selectAdmissions(db)).map(({ revision, record, bodyName }) => ({
    id: record.id, revision, fullName: record.fullName, bodyName, step: record.steps.at(-1)?.step ?? null, date: record.steps.at(-1)?.date ?? null,
    stopped: record.stopped !== null,
  }))
}
