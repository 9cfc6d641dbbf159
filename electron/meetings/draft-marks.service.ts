/** “Dự thảo” on the papers of a meeting: it stands until the meeting is agreed, whoever saves or imports the paper (dự thảo → thông qua → ký). */
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Meeting, MeetingPaperRole } from '../../shared/domain/meeting.ts'
import type { RecordOf } from '../../shared/domain/office-records.ts'
import { shorten } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { selectMeetingsNaming } from './meeting.repository.ts'
import { signedPaperProblems } from './meeting.service.ts'
import { selectOpenMeetings } from './open-meetings.repository.ts'

/** Is the meeting not agreed yet? */
function isOpen({ state }: Meeting): boolean {
  return state !== 'agreed' && state !== 'signed'
}

/** Roles made of the record, which are drafts as long as it is. What is sent out before the meeting (giấy mời, thông báo) is final with its own number. */
export function isOfTheRecord(role: MeetingPaperRole): boolean {
  switch (role) {
    case 'minutes': case 'extract': case 'countingMinutes': case 'attendanceSheet': case 'scoreSheet': case 'resolution': case 'conclusionNotice': return true
    case 'invitation': case 'notice': case 'chairScript': return false
    default: return role satisfies never
  }
}

/** The open meeting that makes the paper a draft; null: none does. A sheet of names printed to be ticked, before anything is recorded, is no draft of the record. */
function heldBy(freeDocumentId: string, meetings: readonly Meeting[]): Meeting | null {
  return meetings.find((meeting) => isOpen(meeting) && meeting.papers.some((paper) => paper.freeDocumentId === freeDocumentId && isOfTheRecord(paper.role) && !(paper.role === 'attendanceSheet' && meeting.state === 'planned'))) ?? null
}

/** Why a paper may not be saved as given: its meeting is signed, or is not agreed yet. */
export async function meetingPaperProblems(db: ReadDatabase, id: string, given: FreeDocument): Promise<readonly Problem[]> {
  return [...await signedPaperProblems(db, id, given), ...await draftMarkProblems(db, given)]
}

/** A save that would take the mark off before its time. */
async function draftMarkProblems(db: ReadDatabase, given: FreeDocument): Promise<readonly Problem[]> {
  if (given.paper.draftNumber !== null) return []
  const stored = await freeDocumentStore.find(db, given.id)
  if (stored === null || stored.record.paper.draftNumber === null) return []
  const meeting = heldBy(given.id, await selectMeetingsNaming(db, given.id))
  return meeting === null ? [] : [markLost(meeting, 'paper.draftNumber')]
}

function markLost({ title, state }: Meeting, path: string): Problem {
  return {
    severity: 'error', code: 'meeting.markLost', path, value: state, message: `Biên bản của “${shorten(title)}” chưa được thông qua nên văn bản này của cuộc họp còn là dự thảo, chưa bỏ được dòng “Dự thảo”.`,
    remedy: 'Giữ “Dự thảo lần” ở văn bản; khi thông qua biên bản ở cuộc họp, dòng “Dự thảo” tự bỏ.',
  }
}

type Placed<C extends 'meetings' | 'freeDocuments'> = readonly { readonly path: string, readonly record: RecordOf<C> }[]

/** Papers of a file that come without the mark although their meeting, as the file has it, is open: one stored with it may not lose it, a new one is pointed out. */
export async function importedMarkProblems(db: ReadDatabase, { meetings, freeDocuments }: { readonly meetings: Placed<'meetings'>, readonly freeDocuments: Placed<'freeDocuments'> }): Promise<readonly Problem[]> {
  const unmarked = freeDocuments.filter(({ record }) => record.paper.draftNumber === null)
  if (unmarked.length === 0) return []
  const all = new Map((await selectOpenMeetings(db)).map((meeting) => [meeting.id, meeting]))
  for (const { record } of meetings) all.set(record.id, record)
  const open = [...all.values()].filter(isOpen)
  const named = new Set(open.flatMap(({ papers }) => papers.map(({ freeDocumentId }) => freeDocumentId)))
  const problems: Problem[] = []
  for (const { path, record } of unmarked.filter(({ record: { id } }) => named.has(id))) {
    const meeting = heldBy(record.id, open)
    const stored = await freeDocumentStore.find(db, record.id)
    if (meeting === null || (stored !== null && stored.record.paper.draftNumber === null)) continue
    problems.push({ ...markLost(meeting, `${path}.paper.draftNumber`), ...stored === null && { severity: 'warning' } })
  }
  return problems
}
