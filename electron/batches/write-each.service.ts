/**
 * One file for each line. Every file lies complete beside its name before its line is told as made, and takes the name right after:
 * a stop or a crash leaves whole files and a batch that knows them, and going on makes none twice.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { batchTotals } from '../../shared/domain/batch.ts'
import type { BatchRun, LineProblem } from '../../shared/contract/batches.ts'
import { emitPaper, readyPaper } from '../documents/papers/index.ts'
import { FaultError } from '../faults/index.ts'
import { freeName, refuseUnwritableFolder, sha256, stageFile } from '../files/index.ts'
import type { Progress } from '../requests/index.ts'
import { eventOf, linePaper, loadBatch, takenLines } from './batch-work.ts'
import type { BatchContext, LoadedBatch } from './batch-work.ts'
import { insertBatchEvent } from './batches.repository.ts'
import type { StoredLine } from './batches.repository.ts'
import { unsureFiles } from './batch-lines.ts'
import type { LineState, OwnFile } from './batch-lines.ts'
import { lineFileName } from './line-names.ts'
import { refuseNumbered, runBatch } from './run.ts'

export interface EachRequest { readonly id: string, readonly folder: string, readonly format: 'docx' | 'pdf', readonly again: boolean }

/** Faults: no such batch, a folder that takes no file, a full disk (what was written stays and is named). A line that cannot be made is told and the others are made. */
export async function writeEach(context: BatchContext, { id, folder, format, again }: EachRequest, progress: Progress): Promise<BatchRun> {
  refuseUnwritableFolder(folder)
  const loaded = await loadBatch(context.office.read, context.resources, id)
  refuseNumbered(loaded.batch)
  const lines = takenLines(loaded)
  const stands = standsIn(loaded, { folder, format, again })
  const due = lines.filter(({ row }) => !stands.has(row))
  const problems: LineProblem[] = []
  let written = 0
  const done = await runBatch(context, id, async () => {
    await tellFound(context, loaded, stands)
    for (const [at, line] of due.entries()) {
      await progress.step(line.name, at, due.length)
      const failed = await writeLine(context, loaded, line, { folder, format })
      if (failed === null) written++
      else problems.push(...failed)
    }
    return true
  })
  const standing = lines.filter(({ row }) => stands.get(row)?.isHere === true).length
  const elsewhere = lines.filter(({ row }) => stands.get(row)?.isHere === false).length
  return { ...await totalsNow(context, id), written, standing, elsewhere, stopped: done === null, problems }
}

/** Totals of a batch as its events stand now. */
export async function totalsNow({ office, resources }: BatchContext, id: string): Promise<Pick<BatchRun, 'totals'>> {
  const { states } = await loadBatch(office.read, resources, id)
  return { totals: batchTotals([...states.values()].map(({ outcome }) => outcome)) }
}

/** A file of a line that need not be made now; `isHere` false: it was written in an earlier run and is not in this folder. */
interface StandingFile { readonly file: OwnFile, readonly isHere: boolean }

/** By line. A file is there when it is of the asked format and its bytes are those told of the line; what else has its name leaves the line to be made. */
function standsIn({ states, events, paper }: LoadedBatch, { folder, format, again }: Omit<EachRequest, 'id'>): ReadonlyMap<number, StandingFile> {
  const unsure = new Set(unsureFiles(events).map(({ row, fileName }) => `${row} ${fileName}`))
  const stands = new Map<number, StandingFile>()
  for (const [row, { own }] of states) {
    const told = own.filter(({ fileName }) => extname(fileName) === `.${format}`)
    const here = told.findLast(({ fileName, sha256: hash }) => hashAt(join(folder, fileName)) === hash)
    const last = told.at(-1)
    const isOld = here !== undefined && here.revision !== null && here.revision < paper.revision
    const isTaken = last !== undefined && statSync(join(folder, last.fileName), { throwIfNoEntry: false }) !== undefined
    if (here !== undefined && !(again && isOld)) stands.set(row, { file: here, isHere: true })
    else if (here === undefined && last !== undefined && !again && !isTaken && !unsure.has(`${row} ${last.fileName}`)) stands.set(row, { file: last, isHere: false })
  }
  return stands
}

/** Null: there is no file of that name. */
function hashAt(path: string): string | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? sha256(readFileSync(path)) : null
}

/** Files a broken-off run left unsure and that are there after all are told of once more. */
async function tellFound({ office, actor }: BatchContext, { batch, events }: LoadedBatch, stands: ReadonlyMap<number, StandingFile>): Promise<void> {
  const found = unsureFiles(events).flatMap(({ row, fileName }) => {
    const standing = stands.get(row)
    return standing?.isHere === true && standing.file.fileName === fileName ? [standing.file] : []
  })
  if (found.length === 0) return
  await office.write(async (transaction) => {
    for (const { row, fileName, sha256: hash, pages, revision } of found) await insertBatchEvent(transaction, eventOf(actor, batch.id, 'made', { row, file_name: fileName, sha256: hash, pages, revision }))
  })
}

/** Null: made. Else why not; that is told of the line too. */
async function writeLine(context: BatchContext, loaded: LoadedBatch, line: StoredLine, { folder, format }: Pick<EachRequest, 'folder' | 'format'>): Promise<readonly LineProblem[] | null> {
  const { office, resources, actor } = context
  const { batch, lines, paper, states } = loaded
  const { made, problems } = await linePaper(context, loaded, line)
  try {
    const errors = problems.filter(({ severity }) => severity === 'error')
    if (made === null || errors.length > 0) return await failed(context, loaded, line, errors)
    const { model, form } = readyPaper(made)
    const { bytes, pages } = await emitPaper(resources, model, form, format)
    const staged = stageFile(placeOf(folder, lineFileName(line.row, line.name, lines.length, format), states.get(line.row)), bytes)
    try {
      // A Word file does not say how many pages it has; the same paper set as PDF does.
      const counted = pages ?? (await emitPaper(resources, model, form, 'pdf')).pages
      await office.write((transaction) => insertBatchEvent(transaction, eventOf(actor, batch.id, 'made', { row: line.row, file_name: basename(staged.path), sha256: sha256(bytes), pages: counted, revision: paper.revision })))
      staged.place()
    } catch (error) {
      staged.discard()
      throw error
    }
    return null
  } catch (error) {
    if (!(error instanceof FaultError) || error.fault.code !== 'RENDER_FAILED') throw error
    return failed(context, loaded, line, [{ severity: 'error', code: 'batch.notSet', path: '', value: '', message: error.fault.happened, remedy: error.fault.remedy }])
  }
}

async function failed({ office, actor }: BatchContext, { batch }: LoadedBatch, { row, name }: StoredLine, errors: readonly LineProblem['problem'][]): Promise<readonly LineProblem[]> {
  await office.write((transaction) => insertBatchEvent(transaction, eventOf(actor, batch.id, 'failed', { row, words: errors.slice(0, 3).map(({ message }) => message).join(' ') })))
  return errors.map((problem) => ({ row, name, problem }))
}

/** A free name, or that of our own file nobody has touched since; whatever else lies there stays. */
function placeOf(folder: string, name: string, before: LineState | undefined): string {
  const path = join(folder, name)
  const hash = hashAt(path)
  return before?.own.some((file) => file.sha256 === hash) === true ? path : freeName(path)
}
