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

/** A signed meeting is not changed (glossary: dự thảo → thông qua → ký), and a state is reached by its own call, with what that call asks for. */
export const meetingRules: RecordRules<'meetings'> = async (db, meeting) => {
  const stored = (await meetingStore.find(db, meeting.id))?.record ?? null
  const locked = lockedProblems(stored?.state ?? 'planned')
  if (locked.length > 0) return locked
  const isSame = meeting.state === (stored?.state ?? 'planned') && meeting.agreedOn === (stored?.agreedOn ?? null) && meeting.signedOn === (stored?.signedOn ?? null)
  return isSame ? [] : [{
    severity: 'error', code: 'meeting.stateBySave', path: 'state', value: meeting.state, message: 'Bước của biên bản không sửa trực tiếp được.', remedy: 'Dùng các nút Bắt đầu ghi, Khép diễn biến, Thông qua, Ký ở cuộc họp.',
  }]
}

/** The whole record is corrected after it was closed and before it is agreed; while the meeting runs each entry is saved by itself. */
export const proceedingsRules: RecordRules<'proceedings'> = async (db, { id }) => {
  const state = (await meetingStore.find(db, id))?.record.state ?? 'planned'
  const refused = (code: string, message: string, remedy: string): readonly Problem[] => [{ severity: 'error', code, path: '', value: state, message, remedy }]
  switch (state) {
    case 'draft': case 'planned': return []
    case 'running': return refused('meeting.running', 'Cuộc họp đang ghi diễn biến nên không ghi đè cả biên bản được.', 'Sửa từng dòng ở trang ghi diễn biến, hoặc khép diễn biến trước.')
    case 'agreed': return refused('meeting.agreed', 'Biên bản này đã được thông qua nên không sửa diễn biến nữa.', 'Đưa biên bản về dự thảo rồi sửa và thông qua lại.')
    case 'signed': return lockedProblems(state)
    default: return state satisfies never
  }
}

export function lockedProblems(state: string): readonly Problem[] {
  return state !== 'signed' ? [] : [{
    severity: 'error', code: 'meeting.signed', path: 'state', value: state, message: 'Biên bản cuộc họp này đã ký nên không sửa được nữa.', remedy: 'Cần đính chính thì lập biên bản bổ sung.',
  }]
}
