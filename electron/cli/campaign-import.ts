/** `vpk campaign … import DIR|FILES…`: forms that came back, looked at and taken in as one step that `undo` takes back. */
import type { ImportCounts, ImportFile, SubmissionRow } from '../../shared/contract/submissions.ts'
import { lowerFirst } from '../../shared/domain/first-letter.ts'
import { importOutcomeWords, notOpenedWords } from '../../shared/domain/submission-words.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { errorCode, internalFault, toFault } from '../faults/index.ts'
import { silentProgress } from '../requests/index.ts'
import { assignUnit, commitImport, decisionsFor, previewOf, readImport } from '../submissions/index.ts'
import type { HeldImport } from '../submissions/index.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { named, standingOf } from './campaign-context.ts'
import { dayOf, oneCampaign, refuseUse } from './campaign-options.ts'
import type { CampaignOptions } from './campaign-options.ts'

/** Exit code 1 when a file could not be taken in, or was taken in with errors nobody has answered for. */
export async function importForms(office: OfficeDatabase, paths: readonly string[], options: CampaignOptions): Promise<Answer> {
  const campaignId = oneCampaign(options)
  if (paths.length === 0) throw refuseUse('Thiếu thư mục hoặc tệp phiếu cần nhập.')
  const receivedOn = dayOf(options, 'receivedOn')
  const read = await readImport(office.read, { campaignId, paths }, silentProgress, (error) => toFault(error)?.fault ?? internalFault(errorCode(error) || 'import', error).fault)
  const held = await assigned(office, read, options)
  const preview = await previewOf(office.read, held)
  const problems = problemLinesOf(preview.files)
  const early = preview.opened ? [] : [notOpenedWords]
  if (options.dryRun === true) {
    return { exitCode: codeOf(preview.files, null), facts: { verb: 'import', dryRun: true, ...preview }, output: preview.files.map(fileLine).join(''), messages: [...problems, ...early, `Xem trước ${preview.files.length} tệp; chưa có gì được ghi.`] }
  }
  const decisions = decisionsFor(preview, { ready: options.acceptReady === true ? 'accept' : 'receive', override: options.override ?? null })
  const result = await commitImport(office, actorAtWork(), held, { receivedOn, reason: options.override ?? '', decisions }, silentProgress)
  const waiting = (await standingOf(office, campaignId)).filter(({ state }) => state === 'received')
  return {
    exitCode: codeOf(preview.files, options.override ?? null), facts: { verb: 'import', dryRun: false, ...result, opened: preview.opened, waiting: waiting.map(named), problems: preview.files.flatMap((file) => file.problems) },
    output: result.files.map(({ outcome, fileName, bodyName }) => `${lowerFirst(importOutcomeWords[outcome])}\t${visible(fileName)}\t${visible(bodyName)}\n`).join(''), messages: [...problems, ...early, countsLine(result.counts), ...waitingLines(waiting)],
  }
}

/** `--unit`: whose the files are that do not say so themselves. */
async function assigned(office: OfficeDatabase, held: HeldImport, { unit = [] }: CampaignOptions): Promise<HeldImport> {
  const [bodyId, ...others] = unit
  if (bodyId === undefined) return held
  if (others.length > 0) throw refuseUse('Với import, --unit chỉ nêu một đơn vị.')
  const unknown = (await previewOf(office.read, held)).files.filter(({ state }) => state === 'unitUnknown')
  let known = held
  for (const { fileId } of unknown) known = await assignUnit(office.read, known, fileId, bodyId)
  return known
}

function codeOf(files: readonly ImportFile[], override: string | null): 0 | 1 {
  return files.some(({ state, waiting }) => state === 'unreadable' || state === 'unitUnknown' || (override === null && (state === 'problems' || waiting?.errors === true))) ? 1 : 0
}

const stateWords: Readonly<Record<ImportFile['state'], string>> = {
  ready: 'nhập được', problems: 'có lỗi', unitUnknown: 'chưa rõ đơn vị', unchanged: 'đã nhập', unreadable: 'không đọc được',
}

function fileLine({ fileName, state, bodyName, note }: ImportFile): string {
  return `${stateWords[state]}\t${visible(fileName)}\t${visible(bodyName)}\t${visible(note)}\n`
}

function problemLinesOf(files: readonly ImportFile[]): readonly string[] {
  const marks = { error: 'LỖI', warning: 'Lưu ý', info: 'Ghi chú' } as const
  return files.flatMap(({ fileName, state, note, problems }) => [
    ...problems.map(({ severity, sheet, cell, value, message, remedy }) => visible(`${marks[severity]}: ${[fileName, sheet, cell].filter((part) => part !== '').join(', ')}${value === '' ? '' : ` = “${value}”`}: ${message} ${remedy}`)),
    ...note !== '' && (state === 'unreadable' || state === 'unitUnknown') ? [visible(`${marks.error}: ${fileName}: ${note}`)] : [],
  ])
}

/** Of the whole campaign: what is in and does not count yet, and how it comes to count. */
function waitingLines(waiting: readonly SubmissionRow[]): readonly string[] {
  if (waiting.length === 0) return []
  const withErrors = waiting.filter(({ errors }) => errors > 0).length
  return [
    `${waiting.length} báo cáo đã nhận, chờ xem nên chưa được tính: ${waiting.map(({ bodyName, errors }) => visible(errors > 0 ? `${bodyName} (${errors} lỗi)` : bodyName)).join('; ')}.`,
    `Để được tính: nhập lại các tệp đó với --accept-ready${withErrors === 0 ? '' : ' (tệp còn lỗi: --override LÝ DO)'}, hoặc dùng accept; trả lại bằng return.`,
  ]
}

function countsLine({ in: all, accepted, received, returned, skipped, unchanged, refused }: ImportCounts): string {
  return `Trong ${all} tệp = đã chấp nhận ${accepted} + chờ xem ${received} + đã trả lại ${returned} + bỏ qua ${skipped} + không đổi ${unchanged} + không đọc được ${refused}.`
}
