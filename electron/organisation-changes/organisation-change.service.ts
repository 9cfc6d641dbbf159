/** The list of changes of the organisation. */
import type { z } from 'zod'
import type { organisationChangeRowSchema } from '../../shared/contract/desk-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectOrganisationChanges } from './organisation-change.repository.ts'

export async function listOrganisationChanges(db: ReadDatabase): Promise<z.output<typeof organisationChangeRowSchema>[]> {
  return (await selectOrganisationChanges(db)).map(({ revision, record }) => ({
    id: record.id, revision, kind: record.kind, title: record.title, date: record.date, state: record.state,
  }))
}
