/** What the verbs of `vpk campaign` share: their surroundings, the faults of fields, papers that were made. */
import type { SubmissionRow } from '../../shared/contract/submissions.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { madeId } from '../campaigns/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { getRecord } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { listSubmissions } from '../submissions/index.ts'
import { problemLines } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { resources } from './surroundings.ts'
import { writeRecordPaper } from './write-papers.ts'

export function surroundings(office: OfficeDatabase) {
  const actor = actorAtWork()
  const date = today(actor)
  return { office, resources, actor, today: date, newId: (prefix: string) => madeId(prefix, date) }
}

export function refused(problems: readonly Problem[], kept = 'Chưa có gì được lập.') {
  return fault('INPUT_INVALID', { happened: 'Đợt báo cáo có chỗ phải sửa.', kept, remedy: 'Sửa những chỗ đã chỉ rồi làm lại.', problems })
}

export function withoutBlanks(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** Each unit's newest version that was not withdrawn, units in the official order. */
export async function standingOf(office: OfficeDatabase, campaignId: string): Promise<readonly SubmissionRow[]> {
  const rows = (await listSubmissions(office.read, campaignId)).filter(({ state }) => state !== 'withdrawn')
  return [...Map.groupBy(rows, ({ bodyId }) => bodyId).values()].flatMap((own) => own.slice(0, 1))
}

/** A version as answers name it. */
export function named({ id, bodyId, bodyName, version, errors }: SubmissionRow) {
  return { submissionId: id, bodyId, name: bodyName, version, errors }
}

/** A paper that was made as a draft; with `--out` its Word file too. */
export async function paperAnswer(
  office: OfficeDatabase, verb: string, made: { readonly recordId: string, readonly notes: readonly string[], readonly problems: readonly Problem[] }, out: string | undefined,
): Promise<Answer> {
  const { record: { templateId } } = await getRecord(office.read, freeDocumentStore, made.recordId)
  const facts = { verb, ...made, template: templateId }
  const said = [...made.notes, ...problemLines(made.problems), `Đã lập bản thảo ${made.recordId}.`]
  if (out === undefined) return { exitCode: 0, facts, output: `${made.recordId}\n`, messages: [...said, `Xuất bằng vpk generate --template ${templateId} --record ${made.recordId}, hoặc ghi ngay bằng --out FILE.docx.`] }
  const written = await writeRecordPaper(office, { templateId, recordId: made.recordId }, out)
  return { exitCode: 0, facts: { ...facts, files: written.files, findings: written.findings, problems: [...made.problems, ...written.problems] }, output: '', messages: [...said, ...written.messages] }
}
