/**
 * One file for each line. Every file lies complete beside its name before its line is told as made, and takes the name right after:
 * a stop or a crash leaves whole files and a batch that knows them, and going on makes none twice.
 */
import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
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
import { unsureRow } from './batch-lines.ts'
import type { LineState } from './batch-lines.ts'
import { lineFileName } from './line-names.ts'
import { refuseNumbered, runBatch } from './run.ts'

export interface EachRequest { readonly id: string, readonly folder: string, readonly format: 'docx' | 'pdf', readonly again: boolean }

/** Faults: no such batch, a folder that takes no file, a full disk (what was written stays and is named). A line that cannot be made is told and the others are made. */
export async function writeEach(context: BatchContext, { id, folder, format, again }: EachRequest, progress: Progress): Promise<BatchRun> {
  refuseUnwritableFolder(folder)
  const loaded = await loadBatch(context.office.read, context.resources, id)
  refuseNumbered(loaded.batch)
  const lines = takenLines(loaded)
  const stands = standsIn(loaded, folder, again)
  const due = lines.filter(({ row }) => !stands.has(row))
  const problems: LineProblem[] = []
  let written = 0
  const done = await runBatch(context, id, async () => {
    for (const [at, line] of due.entries()) {
      await progress.step(line.name, at, due.length)
      const failed = await writeLine(context, loaded, line, { folder, format })
      if (failed === null) written++
      else problems.push(...failed)
    }
    return true
  })
  const count = (wanted: 'here' | 'elsewhere'): number => lines.filter(({ row }) => stands.get(row) === wanted).length
  return { ...await totalsNow(context, id), written, standing: count('here'), elsewhere: count('elsewhere'), stopped: done === null, problems }
}

/** Totals of a batch as its events stand now. */
export async function totalsNow({ office, resources }: BatchContext, id: string): Promise<Pick<BatchRun, 'totals'>> {
  const { states } = await loadBatch(office.read, resources, id)
  return { totals: batchTotals([...states.values()].map(({ outcome }) => outcome)) }
}

/** Lines made before that need not be made now: `here` in this folder, `elsewhere` not. */
function standsIn({ states, events, paper }: LoadedBatch, folder: string, again: boolean): ReadonlyMap<number, 'here' | 'elsewhere'> {
  const unsure = unsureRow(events)
  const stands = new Map<number, 'here' | 'elsewhere'>()
  for (const [row, { own }] of states) {
    if (own === null) continue
    const isThere = statSync(join(folder, own.fileName), { throwIfNoEntry: false })?.isFile() === true
    const isOld = own.revision !== null && own.revision < paper.revision
    if (isThere && !(again && isOld)) stands.set(row, 'here')
    else if (!isThere && !again && row !== unsure) stands.set(row, 'elsewhere')
  }
  return stands
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
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return path
  return found.isFile() && before?.own?.sha256 === sha256(readFileSync(path)) ? path : freeName(path)
}
