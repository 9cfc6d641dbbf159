/** `vpk import OFFICE.vpk RECORDS.json`: all problems at once; nothing is written when anything is wrong. */
import { withCopyBefore } from '../backups/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { readTextFile } from '../files/index.ts'
import { caseResources, caseSettlerOf } from '../inspections/index.ts'
import { importText, isImported } from '../interchange/index.ts'
import { meetingResources } from '../meetings/index.ts'
import { silentProgress } from '../requests/index.ts'
import { problemLines } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { resources, withOffice } from './surroundings.ts'

export async function importRecords(officePath: string, recordsPath: string): Promise<Answer> {
  return withOffice(officePath, 'office.importRecords', async (office) => {
    const text = readTextFile(recordsPath)
    const rules = { templatesIn: (db: ReadDatabase) => resources.templatesIn(db), settleInspection: caseSettlerOf(resources.folders.resources), meetings: meetingResources(resources.folders.resources), cases: caseResources(resources.folders.resources) }
    const result = await withCopyBefore(office, actorAtWork(), { words: 'nhập dữ liệu', isDone: isImported, work: () => importText(office, text, actorAtWork(), silentProgress, rules) })
    const failed = !isImported(result)
    const counts = `Trong tệp ${result.in} = thêm ${result.created} + cập nhật ${result.updated - result.unchanged} + không đổi ${result.unchanged} + từ chối ${result.refused}.`
    const summary = failed ? `Tệp có chỗ phải sửa; không có gì được ghi vào văn phòng. ${counts}` : `Đã nhập. ${counts}`
    return { exitCode: failed ? 1 : 0, facts: { ...(failed ? { code: 'INPUT_INVALID', message: summary } : {}), ...result }, output: '', messages: [...problemLines(result.problems), summary] }
  })
}
