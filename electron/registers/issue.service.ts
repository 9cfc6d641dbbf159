/**
 * Issuing a paper: number, record, form, gate, kept bytes, register, state and journal in one transaction that holds the write
 * lock; the file lies complete beside its name before the transaction is committed and takes the name after it. Whatever fails,
 * nothing of it is there; a program killed between commit and name leaves an issued paper whose bytes can be written again.
 */
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { PrintOptions } from '../../shared/contract/papers.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { RegisterEntry } from '../../shared/domain/register.ts'
import { keepTwins } from '../blobs/index.ts'
import type { BlobOwner } from '../blobs/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { emitPaper } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { stageFile } from '../files/index.ts'
import type { StagedFile } from '../files/index.ts'
import { insertIssued, passGate } from '../form-checks/index.ts'
import type { PassedPaper } from '../form-checks/index.ts'
import { organisationView } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { moveState, refuseChangedSinceSigned } from '../workflow/index.ts'
import { chooseNumber, refuseProblems } from './issue-number.ts'
import type { ChosenNumber, Wanted } from './issue-number.ts'
import { numberedPaper } from './numbered-paper.ts'
import type { NumberedPaper } from './numbered-paper.ts'
import { findEntry, findNumber, findPointers } from './register.repository.ts'
import type { PaperSeries } from './series.ts'
import { enterNumber, markReplaced, takeNumber } from './take-number.ts'

export interface IssueRequest extends PaperKey {
  readonly number?: number | undefined, readonly date?: string | undefined
  /** Why it is dated back; absent: it is not. */
  readonly reason?: string | undefined
  readonly replacesEntryId?: number | undefined
  readonly format: 'docx' | 'pdf', readonly options?: PrintOptions | undefined
  readonly imageBytes: (grant: string) => Uint8Array
  /** Where the file is to lie. */
  readonly path: string
}

/** `written`: where the file lies; null when it could not take its name (a problem says so). */
export interface IssuedPaper { readonly entry: RegisterEntry, readonly written: string | null, readonly problems: readonly Problem[] }

/** A number is chosen and nothing stands in its way. */
interface ReadyNumber extends ChosenNumber { readonly target: PaperSeries, readonly number: number }

export async function issuePaper(office: OfficeDatabase, resources: PaperResources, actor: Actor, request: IssueRequest): Promise<IssuedPaper> {
  let staged: StagedFile | null = null
  try {
    const done = await office.write(async (transaction) => {
      const db = readingIn(transaction)
      const view = await organisationView(db)
      const paper = await numberedPaper(db, resources, request, view)
      const chosen = readyNumber(await chooseNumber(db, view, paper, wantedOf(request), today(actor)), request.reason)
      await paper.write(transaction, actor, { number: chosen.number, date: chosen.date, replaces: await replacedRecord(db, request.replacesEntryId) })
      const passed = await passGate(resources, db, actor, request, request)
      await refuseChangedSinceSigned(db, request, passed)
      const sha256 = await keepBytes(transaction, resources, passed, request, paper, actor)
      await insertIssued(transaction, request, passed.row)
      const entry = await enter(transaction, actor, paper, chosen, { sha256, request, passed })
      await moveState(transaction, actor, request, 'issued', { reason: request.reason ?? '' })
      staged = stageFile(request.path, passed.bytes)
      return { entry, problems: passed.problems }
    })
    return { ...done, ...placed(staged, done.problems) }
  } catch (error) {
    discard(staged)
    throw error
  }
}

function wantedOf({ number, date }: IssueRequest): Wanted {
  return { number: number ?? null, date: date ?? null }
}

function readyNumber(chosen: ChosenNumber, reason: string | undefined): ReadyNumber {
  refuseProblems(chosen.problems)
  const { target, number } = chosen
  if (target === null || number === null) throw new Error('a number without a series has a problem that says so')
  if (chosen.isBackDated && reason === undefined) {
    throw fault('INPUT_INVALID', {
      happened: `Ngày ${shortDate(chosen.date)} ở trước hôm nay hoặc trước ngày của số liền trước.`, kept: 'Không có số nào được cấp; văn bản vẫn như trước.',
      remedy: 'Ghi lý do lùi ngày rồi cấp số, hoặc trả lại dự thảo để sửa ngày.',
    })
  }
  return { ...chosen, target, number }
}

/** Word and PDF both, whichever is written: the upper level is sent both, and neither is ever made again. Answers with the hash of what is written. */
async function keepBytes(transaction: WriteTransaction, resources: PaperResources, { bytes, word, model, form, print, row }: PassedPaper, { format }: IssueRequest, { pointer }: NumberedPaper, actor: Actor): Promise<string> {
  const at = actor.now().toISOString()
  const of: BlobOwner = { collection: pointer.collection, id: pointer.recordId }
  const pdf = format === 'pdf' ? bytes : (await emitPaper(resources, model, form, 'pdf', print)).bytes
  await keepTwins(transaction, { word, pdf, at, of })
  return row.sha256
}

async function enter(
  transaction: WriteTransaction, actor: Actor, paper: NumberedPaper, { target, number, date, isBackDated }: ReadyNumber,
  { sha256, request, passed }: { readonly sha256: string, readonly request: IssueRequest, readonly passed: PassedPaper },
): Promise<RegisterEntry> {
  const db = readingIn(transaction)
  const replaced = request.replacesEntryId === undefined ? null : await replacedEntry(db, request.replacesEntryId, passed)
  const facts = {
    date, kind: paper.kind, secrecy: paper.secrecy, paper: paper.pointer, words: { ...paper.words, reason: request.reason ?? '' }, sha256, symbol: target.symbol, backDated: isBackDated, replacesId: replaced?.id ?? null,
  }
  const isReserved = await findNumber(db, target.series, number) !== null
  const entry = isReserved ? await enterNumber(transaction, actor, target.series, number, facts) : await takeNumber(transaction, actor, target.series, facts)
  if (entry.number !== number) throw new Error('the number on the paper is not the one given')
  if (replaced !== null) await markReplaced(transaction, actor, replaced, entry)
  return entry
}

/** The record an entry's paper was made from; null: no entry, or one of no paper that can be replaced. */
async function replacedRecord(db: ReadDatabase, entryId: number | undefined): Promise<PaperFacts['replaces']> {
  const { paper } = entryId === undefined ? { paper: null } : await findPointers(db, entryId)
  return paper === null || paper.collection === 'sessions' || paper.collection === 'incomingPapers' ? null : { collection: paper.collection, recordId: paper.recordId }
}

/** The entry a paper replaces: issued, and named by its number in the new paper's own words. */
export async function replacedEntry(db: ReadDatabase, entryId: number, { model }: Pick<PassedPaper, 'model'>): Promise<RegisterEntry> {
  const entry = await findEntry(db, entryId)
  const kept = 'Không có số nào được cấp; văn bản vẫn như trước.'
  if (entry === null || entry.state !== 'issued') {
    throw fault('INPUT_INVALID', { happened: entry === null ? 'Không có văn bản được thay thế trong sổ.' : `Số ${entry.written} không phải văn bản đang có hiệu lực trong sổ nên không thay thế được.`, kept, remedy: 'Chọn lại văn bản được thay thế.' })
  }
  if (!textsIn([model.subject, model.bases, model.body]).some((text) => isNamedIn(text, entry.written))) {
    throw fault('PAPER_NOT_READY', { happened: `Văn bản mới chưa nêu số ${entry.written} của văn bản nó thay thế.`, kept, remedy: `Trả lại dự thảo, ghi rõ thay thế văn bản số ${entry.written} trong nội dung, rồi ban hành.` })
  }
  return entry
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** "05-KH/ĐU" stands in "số 05-KH/ĐU," and neither in "105-KH/ĐU" nor in "05-KH/ĐU-BTC". */
function isNamedIn(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^-?[\p{L}\p{N}]/u.test(text.slice(at + number.length))) return true
  }
  return false
}

/** Gives the staged file its name; what fails here is told, the issue stands. */
export function placed(staged: StagedFile | null, problems: readonly Problem[]): { readonly written: string | null, readonly problems: readonly Problem[] } {
  try {
    if (staged === null) return { written: null, problems }
    staged.place()
    return { written: staged.path, problems }
  } catch {
    discard(staged)
    return { written: null, problems: [...problems, warning('register.fileNotPlaced', '', '', 'Đã cấp số và giữ tệp đã ban hành, nhưng không ghi được tệp ra chỗ đã chọn.', 'Mở sổ, chọn số vừa cấp, bấm “Ghi lại tệp đã ban hành…”.')] }
  }
}

function discard(staged: StagedFile | null): void {
  staged?.discard()
}
