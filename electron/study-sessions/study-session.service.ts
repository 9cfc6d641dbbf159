/** The list of sessions in which a resolution is studied. */
import type { z } from 'zod'
import type { studySessionRowSchema } from '../../shared/contract/desk-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectStudySessions } from './study-session.repository.ts'

export async function listStudySessions(db: ReadDatabase): Promise<z.output<typeof studySessionRowSchema>[]> {
  return (await selectStudySessions(db)).map(({ revision, record, bodyName }) => ({
    id: record.id, revision, title: record.title, bodyName, date: record.date,
    invited: record.attendance.reduce((sum, { invited }) => sum + invited, 0), present: record.attendance.reduce((sum, { present }) => sum + present, 0),
  }))
}
