/** Lists of meetings and programmes, and what a saved meeting must agree with. */
import type { z } from 'zod'
import type { meetingProgrammeRowSchema, meetingRowSchema, proceedingsRowSchema } from '../../shared/contract/meetings.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { MeetingPaperRole } from '../../shared/domain/meeting.ts'
import type { RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { recordText } from '../records/index.ts'
import type { RecordRules, RecordStore } from '../records/index.ts'
import { goneProblems } from './gone-problems.ts'
import { entriesOfMeeting, meetingStore, proceedingsStore, selectMeetingProgrammes, selectMeetings, selectMeetingsNaming, selectProceedingsRows, selectSignedPapers } from './meeting.repository.ts'

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

/**
 * A signed meeting is not changed (glossary: dự thảo → thông qua → ký), and a state is reached by its own call, with what that call asks for.
 * What the record speaks of (organ, items, guests) stays as long as it does.
 */
export const meetingRules: RecordRules<'meetings'> = async (db, meeting) => {
  const stored = (await meetingStore.find(db, meeting.id))?.record ?? null
  const locked = lockedProblems(stored?.state ?? 'planned')
  if (locked.length > 0) return locked
  const isSame = meeting.state === (stored?.state ?? 'planned') && meeting.agreedOn === (stored?.agreedOn ?? null) && meeting.signedOn === (stored?.signedOn ?? null)
  const stateProblems: readonly Problem[] = isSame ? [] : [{
    severity: 'error', code: 'meeting.stateBySave', path: 'state', value: meeting.state, message: 'Bước của biên bản không sửa trực tiếp được.', remedy: 'Dùng các nút Bắt đầu ghi, Khép diễn biến, Thông qua, Ký ở cuộc họp.',
  }]
  return stored === null ? stateProblems : [...stateProblems, ...goneProblems(stored, meeting, await entriesOfMeeting(db, meeting.id))]
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

/** Signed records stay. */
export const meetingRemoval: RecordRules<'meetings'> = (_db, { state }) => Promise.resolve(lockedProblems(state))
export const proceedingsRemoval: RecordRules<'proceedings'> = async (db, { id }) => lockedProblems((await meetingStore.find(db, id))?.record.state ?? 'planned')

/**
 * Papers of a signed meeting. Those that are its record stand as they were signed; of an extract, and of what was issued of the meeting, only
 * number, date and the like may still change. `given`: the paper as it would be; null: made again.
 */
export async function signedPaperProblems(db: ReadDatabase, freeDocumentId: string, given: FreeDocument | null): Promise<readonly Problem[]> {
  const signed = (await selectMeetingsNaming(db, freeDocumentId)).filter(({ state }) => state === 'signed')
  const roles = signed.flatMap(({ papers }) => papers.filter((paper) => paper.freeDocumentId === freeDocumentId).map(({ role }) => role))
  if (roles.some((role) => signedRoles.has(role))) return lockedProblems('signed')
  const stored = roles.length === 0 ? null : (await freeDocumentStore.find(db, freeDocumentId))?.record ?? null
  if (stored === null || !roles.some((role) => wordsStand(role, stored)) || (given !== null && wordsOf(given) === wordsOf(stored))) return []
  return [{
    severity: 'error', code: 'meeting.signed', path: '', value: stored.subject, message: 'Biên bản cuộc họp đã ký và văn bản này đã theo đó nên không sửa nội dung được nữa.',
    remedy: 'Số, ngày, nơi nhận, người ký vẫn ghi được; nội dung cần khác thì lập văn bản mới.',
  }]
}

const signedRoles: ReadonlySet<MeetingPaperRole> = new Set<MeetingPaperRole>(['minutes', 'attendanceSheet', 'countingMinutes'])

/** An extract is words of the signed minutes; a resolution, a notice and a score sheet stay drafts of their own until they are issued. */
function wordsStand(role: MeetingPaperRole, { paper }: FreeDocument): boolean {
  switch (role) {
    case 'extract': return true
    case 'resolution': case 'conclusionNotice': return paper.number !== null
    case 'scoreSheet': return paper.date !== null
    case 'minutes': case 'attendanceSheet': case 'countingMinutes': case 'invitation': case 'notice': case 'chairScript': return false
    default: return role satisfies never
  }
}

function wordsOf({ kind, subject, text, templateId, fields, addressees, paper: { edits } }: FreeDocument): string {
  return recordText({ kind, subject, text, templateId, fields, addressees, edits })
}

function lockedProblems(state: string): readonly Problem[] {
  return state !== 'signed' ? [] : [{
    severity: 'error', code: 'meeting.signed', path: 'state', value: state, message: 'Biên bản cuộc họp này đã ký nên không sửa được nữa.', remedy: 'Cần đính chính thì lập biên bản bổ sung.',
  }]
}

/** Records of a file that would change what is signed; the same record again changes nothing and may come. `path`: its place in the file. */
export async function signedChanges(db: ReadDatabase, read: { readonly [C in 'meetings' | 'proceedings' | 'freeDocuments']: readonly { readonly path: string, readonly record: RecordOf<C> }[] }): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const check = <C extends RecordCollection>(store: RecordStore<C>, locked: (id: string) => Promise<readonly Problem[]>) => async ({ path, record }: { readonly path: string, readonly record: RecordOf<C> }): Promise<void> => {
    const found = await locked(record.id)
    const stored = found.length === 0 ? null : await store.find(db, record.id)
    if (stored !== null && recordText(stored.record) !== recordText(record)) problems.push(...found.map((problem) => ({ ...problem, path })))
  }
  const ofMeeting = async (id: string): Promise<readonly Problem[]> => lockedProblems((await meetingStore.find(db, id))?.record.state ?? 'planned')
  for (const placed of read.meetings) await check(meetingStore, ofMeeting)(placed)
  for (const placed of read.proceedings) await check(proceedingsStore, ofMeeting)(placed)
  // A file may bring thousands of papers: only those of signed meetings are looked at one by one.
  const signedPapers = read.freeDocuments.length === 0 ? new Set<string>() : await selectSignedPapers(db)
  for (const placed of read.freeDocuments.filter(({ record }) => signedPapers.has(record.id))) await check(freeDocumentStore, (id) => signedPaperProblems(db, id, placed.record))(placed)
  return problems
}
