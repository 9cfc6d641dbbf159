/**
 * A batch in which every line is a paper with a number of its own: drafts are made of the lines, go the way of every paper step by
 * step, and are issued by the register one after the other. No number is given here, and going on after a stop gives none twice:
 * what a paper has is told by the paper and the register.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { BatchRun, BatchStep, LineProblem } from '../../shared/contract/batches.ts'
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { paperStateNames } from '../../shared/domain/paper-state.ts'
import type { PaperState } from '../../shared/domain/paper-state.ts'
import { error as problemOf } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readingIn } from '../db/index.ts'
import { fault, FaultError } from '../faults/index.ts'
import { freeName, refuseUnwritableFolder, sha256, writeFileWhole } from '../files/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { belongWith, writeRecord } from '../records/index.ts'
import { findIssued, issuedBytes, issuePaper } from '../registers/index.ts'
import type { Progress } from '../requests/index.ts'
import { freeDocumentProblems } from '../templates/index.ts'
import { stateOfPaper, takeStep } from '../workflow/index.ts'
import type { Taker } from '../workflow/index.ts'
import { eventOf, lineRecord, loadBatch, takenLines } from './batch-work.ts'
import type { BatchContext, LoadedBatch } from './batch-work.ts'
import { insertBatchEvent, selectLinePapers } from './batches.repository.ts'
import type { StoredBatch, StoredLine } from './batches.repository.ts'
import { lineFileName, lineRecordId } from './line-names.ts'
import { runBatch } from './run.ts'
import { totalsNow } from './write-each.service.ts'

/** Drafts stored in one transaction: few enough that nobody waits for the lock. */
const draftsAtOnce = 25

/** A draft for each line that has none yet; these alone are counted. Lines that cannot become one are told; the others are made. */
export async function prepareDrafts(context: BatchContext, id: string, progress: Progress): Promise<BatchStep> {
  const { office, resources } = context
  const loaded = await loadBatch(office.read, resources, id)
  refuseShared(loaded.batch)
  const templates = await resources.templatesIn(office.read)
  const papers = new Set(await selectLinePapers(office.read, id))
  const lines = takenLines(loaded).filter(({ row }) => !papers.has(lineRecordId(id, row)))
  const problems: LineProblem[] = []
  let [done, left] = [0, lines.length]
  const stopped = await untilStopped(async () => {
    for (let from = 0; from < lines.length; from += draftsAtOnce) {
      await progress.step('Lập dự thảo', from, lines.length)
      const drafts = lines.slice(from, from + draftsAtOnce).flatMap((line) => {
        const { record, problems: found } = lineRecord(loaded, line)
        const errors = [...found, ...record === null ? [] : freeDocumentProblems(record, templates)].filter(({ severity }) => severity === 'error')
        problems.push(...errors.map((problem) => ({ row: line.row, name: line.name, problem })))
        return record === null || errors.length > 0 ? [] : [record]
      })
      done += await storeDrafts(context, loaded, drafts)
      left -= drafts.length
    }
  })
  return { done, left, stopped, problems }
}

/** How many were stored: another program may have been quicker with some. */
function storeDrafts({ office, actor }: BatchContext, { batch }: LoadedBatch, drafts: readonly FreeDocument[]): Promise<number> {
  return office.write(async (transaction) => {
    let stored = 0
    for (const draft of drafts) {
      if (await freeDocumentStore.find(readingIn(transaction), draft.id) !== null) continue
      await belongWith(transaction, { collection: 'freeDocuments', id: draft.id }, [{ collection: 'freeDocuments', id: batch.recordId }])
      await writeRecord(transaction, freeDocumentStore, null, draft, actor)
      stored++
    }
    return stored
  })
}

const before: Readonly<Partial<Record<PaperState, PaperState>>> = { submitted: 'draft', approved: 'submitted', signed: 'approved' }

/** The same step for every paper that stands right before it; each in a transaction of its own, as if it were taken by hand. */
export async function stepAll(context: BatchContext, taker: Taker, id: string, to: PaperState, progress: Progress): Promise<BatchStep> {
  const { office, resources } = context
  const loaded = await loadBatch(office.read, resources, id)
  refuseShared(loaded.batch)
  const lines = takenLines(loaded)
  const problems: LineProblem[] = []
  let done = 0
  const stopped = await untilStopped(async () => {
    for (const [at, line] of lines.entries()) {
      await progress.step(line.name, at, lines.length)
      const key = { templateId: loaded.batch.templateId, recordId: lineRecordId(id, line.row) }
      const stored = await freeDocumentStore.find(office.read, key.recordId)
      if (stored === null || await stateOfPaper(office.read, key) !== before[to]) continue
      const found = await lineFault(async () => { await takeStep(resources, office, taker, { ...key, revision: stored.revision, reason: '' }, to) })
      if (found.length === 0) done++
      problems.push(...found.map((problem) => ({ row: line.row, name: line.name, problem })))
    }
  })
  const left = await countNotYet(context, loaded, to)
  if (done === 0 && problems.length === 0 && !stopped) throw nothingToStep(to, left)
  return { done, left, stopped, problems }
}

const order: readonly PaperState[] = ['draft', 'submitted', 'approved', 'signed', 'issued', 'filed']

async function countNotYet({ office }: BatchContext, loaded: LoadedBatch, to: PaperState): Promise<number> {
  const states = await Promise.all(takenLines(loaded).map(({ row }) => stateOfPaper(office.read, { templateId: loaded.batch.templateId, recordId: lineRecordId(loaded.batch.id, row) })))
  return states.filter((state) => order.indexOf(state) < order.indexOf(to)).length
}

function nothingToStep(to: PaperState, left: number): Error {
  return fault('PAPER_WRONG_STATE', {
    happened: left === 0 ? `Mọi bản của loạt đã qua bước “${paperStateNames[to]}”.` : `Chưa bản nào của loạt chuyển sang “${paperStateNames[to]}” được: còn ${left} bản ở bước trước đó.`, kept: 'Không có gì bị thay đổi.', remedy: 'Làm lần lượt: lập dự thảo, trình duyệt, duyệt, ghi nhận đã ký, ban hành.',
  })
}

export interface IssueAllRequest { readonly id: string, readonly folder: string, readonly format: 'docx' | 'pdf' }

/** Issues what is signed, in the order of the list. A paper issued before (also by hand) gives its kept bytes to the folder and takes no other number. */
export async function issueAll(context: BatchContext, { id, folder, format }: IssueAllRequest, progress: Progress): Promise<BatchRun> {
  refuseUnwritableFolder(folder)
  const loaded = await loadBatch(context.office.read, context.resources, id)
  refuseShared(loaded.batch)
  const lines = takenLines(loaded)
  const problems: LineProblem[] = []
  const counts = { written: 0, standing: 0 }
  const ended = await runBatch(context, id, async () => {
    for (const [at, line] of lines.entries()) {
      await progress.step(line.name, at, lines.length)
      const found = await lineFault(async () => { counts[await issueLine(context, loaded, line, { folder, format })]++ })
      if (found.length > 0) await context.office.write((transaction) => insertBatchEvent(transaction, eventOf(context.actor, id, 'failed', { row: line.row, words: found.slice(0, 3).map(({ message }) => message).join(' ') })))
      problems.push(...found.map((problem) => ({ row: line.row, name: line.name, problem })))
    }
    return true
  })
  return { ...await totalsNow(context, id), ...counts, elsewhere: 0, stopped: ended === null, problems }
}

async function issueLine(context: BatchContext, { batch, lines, states }: LoadedBatch, line: StoredLine, { folder, format }: Omit<IssueAllRequest, 'id'>): Promise<'written' | 'standing'> {
  const { office, actor } = context
  const key = { templateId: batch.templateId, recordId: lineRecordId(batch.id, line.row) }
  const path = join(folder, lineFileName(line.row, line.name, lines.length, format))
  const state = await stateOfPaper(office.read, key)
  const isIssued = state === 'issued' || state === 'filed'
  const told = states.get(line.row)
  if (isIssued && told?.outcome === 'made' && existsSync(join(folder, told.fileName))) return 'standing'
  const issued = isIssued ? null : await issueSigned(context, key, state, { path: freeName(path), format })
  const entry = await findIssued(office.read, key)
  if (entry === null) throw fault('RECORD_UNKNOWN', { happened: 'Bản này đã ban hành nhưng không có trong sổ.', kept: 'Không có số nào được cấp thêm.', remedy: 'Chạy kiểm tra tệp văn phòng (vpk doctor).' })
  const bytes = await issuedBytes(office.read, entry.id)
  const written = issued ?? writeKept(path, bytes)
  await office.write((transaction) => insertBatchEvent(transaction, eventOf(actor, batch.id, 'made', { row: line.row, words: entry.written, file_name: basename(written), sha256: sha256(bytes) })))
  return 'written'
}

/** The number is taken here and nowhere else. Answers with where the file lies; null: it could not take its name. */
async function issueSigned({ office, resources, actor }: BatchContext, key: PaperKey, state: PaperState, file: { readonly path: string, readonly format: 'docx' | 'pdf' }): Promise<string | null> {
  if (state !== 'signed') throw fault('PAPER_WRONG_STATE', { happened: `Bản này đang ở bước “${paperStateNames[state]}” nên chưa ban hành được.`, kept: 'Không có số nào được cấp.', remedy: 'Trình duyệt, duyệt, ghi nhận đã ký rồi ban hành.' })
  return (await issuePaper(office, resources, actor, { ...key, ...file, imageBytes: () => new Uint8Array() })).written
}

/** The kept bytes under the line's name, in the form they were issued in; where they lie already nothing is written beside them. */
function writeKept(path: string, bytes: Uint8Array): string {
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
  const target = path.replace(/\.(?:docx|pdf)$/u, isPdf ? '.pdf' : '.docx')
  if (existsSync(target) && sha256(readFileSync(target)) === sha256(bytes)) return target
  const free = freeName(target)
  writeFileWhole(free, bytes)
  return free
}

/** What stops one line and no other; a full disk and the like go on to whoever runs the batch. */
async function lineFault(work: () => Promise<void>): Promise<readonly Problem[]> {
  try {
    await work()
    return []
  } catch (error) {
    if (!(error instanceof FaultError) || !['PAPER_NOT_READY', 'PAPER_WRONG_STATE', 'PAPER_LOCKED', 'INPUT_INVALID', 'RENDER_FAILED', 'RECORD_UNKNOWN'].includes(error.fault.code)) throw error
    const { happened, remedy, problems } = error.fault
    return problems.length > 0 ? problems : [problemOf('batch.line', '', '', happened, remedy)]
  }
}

async function untilStopped(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return false
  } catch (error) {
    if (error instanceof FaultError && error.fault.code === 'CANCELLED') return true
    throw error
  }
}

function refuseShared({ numbering }: Pick<StoredBatch, 'numbering'>): void {
  if (numbering === 'each') return
  throw fault('PAPER_WRONG_STATE', { happened: 'Loạt này dùng một số chung của văn bản gốc nên không lập dự thảo và số riêng từng bản.', kept: 'Không có gì bị thay đổi.', remedy: 'Ghi tệp cho từng dòng, hoặc lập loạt khác với mỗi bản một số.' })
}
