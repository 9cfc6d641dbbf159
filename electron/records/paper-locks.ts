/**
 * What is submitted, approved, signed or issued is not changed, whoever asks: the window, the command line, a file that
 * is imported, or another part of the program that writes records. Of an inspection only the session is locked whose
 * minutes are beyond draft; the case itself goes on.
 */
import type { RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import { paperStateNames, paperStateSchema } from '../../shared/domain/paper-state.ts'
import type { PaperState } from '../../shared/domain/paper-state.ts'
import { shorten } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { sameData } from '../../shared/domain/same-data.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { selectLockedPapers } from './paper-locks.repository.ts'
import { readStored } from './stored.ts'

const paperCollections: readonly RecordCollection[] = ['plans', 'summaryReports', 'freeDocuments', 'inspections']

/** Why this change must not be written, as problems; none when it may. `after` null: the record would be removed. */
export async function lockProblems<C extends RecordCollection>(
  db: ReadDatabase, collection: C, before: RecordOf<C> | null, after: RecordOf<C> | null, path = '',
): Promise<readonly Problem[]> {
  if (before === null || !paperCollections.includes(collection)) return []
  const locked = await selectLockedPapers(db, collection, before.id)
  return locked.filter(({ record_id: id }) => !sameData(paperPart(collection, before, id), paperPart(collection, after, id)))
    .map(({ record_id: id, state }) => lockedProblem(id, subjectOf(paperPart(collection, before, id)), readStored(() => paperStateSchema.parse(state)), path))
}

/** The same as a fault, for writers that have no place to show problems. */
export async function refuseIfLocked<C extends RecordCollection>(db: ReadDatabase, collection: C, before: RecordOf<C> | null, after: RecordOf<C> | null): Promise<void> {
  const [problem, ...others] = await lockProblems(db, collection, before, after)
  if (problem === undefined) return
  throw fault('PAPER_LOCKED', { happened: problem.message, kept: 'Không có gì bị thay đổi.', remedy: problem.remedy, problems: [problem, ...others] })
}

/** What of the record the paper is made of: the whole, or of an inspection the one session. */
function paperPart<C extends RecordCollection>(collection: C, record: RecordOf<C> | null, paperId: string): unknown {
  if (record === null || collection !== 'inspections') return record
  // The collection is the one just compared; the type does not follow it.
  return (record as Inspection).sessions.find(({ id }) => id === paperId) ?? null
}

/** What the paper is about, so that a person knows which one is meant where several are written at once. */
function subjectOf(part: unknown): string {
  return typeof part === 'object' && part !== null && 'subject' in part && typeof part.subject === 'string' ? shorten(part.subject) : ''
}

function lockedProblem(id: string, subject: string, state: PaperState, path: string): Problem {
  const isOut = state === 'issued' || state === 'filed'
  return {
    severity: 'error', code: 'paper.locked', path, value: id, message: `Văn bản${subject === '' ? '' : ` “${subject}”`} đang ở bước “${paperStateNames[state]}” nên nội dung đã khoá.`,
    remedy: isOut ? 'Văn bản đã ban hành không sửa được; muốn đính chính thì lập văn bản mới, ghi rõ thay thế văn bản nào.'
      : 'Muốn sửa: trả lại dự thảo kèm lý do (trang văn bản, nút Trả lại), sửa rồi trình duyệt lại.',
  }
}
