/** Lists of meetings and programmes, and what a saved meeting must agree with. */
import type { z } from 'zod'
import type { meetingProgrammeRowSchema, meetingRowSchema, proceedingsRowSchema } from '../../shared/contract/meetings.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import type { RecordRules } from '../records/index.ts'
import { meetingStore, selectMeetingProgrammes, selectMeetings, selectProceedingsRows } from './meeting.repository.ts'

export async function listMeetings(db: ReadDatabase): Promise<z.output<typeof meetingRowSchema>[]> {
  return (await selectMeetings(db)).map(({ revision, record: { id, kind, organ, title, start, state }, bodyName }) => ({ id, revision, kind, organ, title, start, state, bodyName }))
}

/** Records stand under their meetings: the list is of those that have one. */
export async function listProceedings(db: ReadDatabase): Promise<z.output<typeof proceedingsRowSchema>[]> {
  return selectProceedingsRows(db)
}

export async function listMeetingProgrammes(db: ReadDatabase): Promise<z.output<typeof meetingProgrammeRowSchema>[]> {
  return (await selectMeetingProgrammes(db)).map(({ revision, record: { id, title, year }, bodyName }) => ({ id, revision, title, year, bodyName }))
}

/** A signed record is not changed: neither the meeting nor what happened in it (glossary: dự thảo → thông qua → ký). */
export const meetingRules: RecordRules<'meetings'> = async (db, meeting) => lockedProblems((await meetingStore.find(db, meeting.id))?.record.state ?? 'planned')
export const proceedingsRules: RecordRules<'proceedings'> = async (db, { id }) => lockedProblems((await meetingStore.find(db, id))?.record.state ?? 'planned')

function lockedProblems(state: string): readonly Problem[] {
  return state !== 'signed' ? [] : [{
    severity: 'error', code: 'meeting.signed', path: 'state', value: state, message: 'Biên bản cuộc họp này đã ký nên không sửa được nữa.', remedy: 'Cần đính chính thì lập biên bản bổ sung.',
  }]
}
