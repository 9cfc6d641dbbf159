/** Meetings that come in a file as agreed or signed: what would have kept them from it here is told, since nobody took the steps in this office. */
import type { RecordOf } from '../../shared/domain/office-records.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { asWarnings } from '../records/index.ts'
import { loadMeeting } from './meeting-facts.service.ts'
import { finalProblems } from './meeting-problems.ts'
import type { MeetingResources } from './meeting-resources.ts'

/** Read after the file was written, inside its transaction, so that members and record of the file count. `path`: the meeting's place in the file. */
export async function importedFinalProblems(db: ReadDatabase, resources: MeetingResources, meetings: readonly { readonly path: string, readonly record: RecordOf<'meetings'> }[]): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  for (const { path, record: { id, state, title } } of meetings) {
    if (state !== 'agreed' && state !== 'signed') continue
    const found = finalProblems(await loadMeeting(db, resources, id))
    const step = state === 'signed' ? 'đã ký' : 'đã thông qua'
    problems.push(...asWarnings(found).map((problem) => ({ ...problem, path: `${path}.state`, message: `“${title}” nhập vào là ${step}, nhưng: ${problem.message}`, remedy: `Đối chiếu với biên bản gốc. ${problem.remedy}` })))
  }
  return problems
}
