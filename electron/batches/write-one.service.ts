/** One file of all lines, each paper on pages of its own. The file and what is told of it come together: it lies complete before the lines are told as made. */
import { basename } from 'node:path'
import type { BatchRun, LineProblem } from '../../shared/contract/batches.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import { readyPaper, renderFailed } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { bindPapers, formOnSheet } from '../documents/print/index.ts'
import { fault } from '../faults/index.ts'
import { sha256, stageFile } from '../files/index.ts'
import { refuseCancelled } from '../requests/index.ts'
import type { Progress } from '../requests/index.ts'
import { eventOf, linePaper, loadBatch, takenLines } from './batch-work.ts'
import type { BatchContext, LoadedBatch } from './batch-work.ts'
import { insertBatchEvent } from './batches.repository.ts'
import { runBatch } from './run.ts'
import { totalsNow } from './write-each.service.ts'

export interface OneRequest { readonly id: string, readonly path: string, readonly format: 'docx' | 'pdf', readonly twoSided: boolean }
/** `path`: where the file lies; null when the work was stopped, and there is none. */
export interface OneRun { readonly run: BatchRun, readonly path: string | null, readonly pages: number | null }

/** Faults PAPER_NOT_READY with everything wrong with every line: nothing is written while one of them cannot be made. Papers with numbers of their own are bound as they stand, to be signed. */
export async function writeOne(context: BatchContext, { id, path, format, twoSided }: OneRequest, progress: Progress): Promise<OneRun> {
  const { office, resources, actor } = context
  const loaded = await loadBatch(office.read, resources, id)
  const lines = takenLines(loaded)
  const done = await runBatch(context, id, async () => {
    const { papers, form } = await boundPapers(context, loaded, progress)
    await progress.step('Dựng tệp chung', lines.length, lines.length)
    const { bytes, pages } = await boundFile(resources, papers, form, { title: loaded.batch.title, twoSided, format })
    refuseCancelled(progress.signal)
    const staged = stageFile(path, bytes)
    try {
      const about = { file_name: basename(staged.path), sha256: sha256(bytes), bound: 1, revision: loaded.paper.revision }
      // A paper that will have a number of its own is made when it is issued; this file is for signing.
      if (loaded.batch.numbering === 'shared') await office.write(async (transaction) => { for (const { row } of lines) await insertBatchEvent(transaction, eventOf(actor, id, 'made', { row, ...about })) })
      staged.place()
    } catch (error) {
      staged.discard()
      throw error
    }
    return { path: staged.path, pages }
  })
  const run = { ...await totalsNow(context, id), written: done === null ? 0 : lines.length, standing: 0, elsewhere: 0, stopped: done === null, problems: [] }
  return { run, path: done?.path ?? null, pages: done?.pages ?? null }
}

/** All lines as papers of one form. */
async function boundPapers(context: BatchContext, loaded: LoadedBatch, progress: Progress): Promise<{ readonly papers: readonly DocumentModel[], readonly form: ResolvedForm }> {
  const lines = takenLines(loaded)
  const papers: DocumentModel[] = []
  const forms = new Map<string, ResolvedForm>()
  const problems: LineProblem[] = []
  for (const [at, line] of lines.entries()) {
    await progress.step(line.name, at, lines.length)
    const { made, problems: found } = await linePaper(context, loaded, line)
    const errors = found.filter(({ severity }) => severity === 'error')
    problems.push(...errors.map((problem) => ({ row: line.row, name: line.name, problem })))
    if (made === null || errors.length > 0) continue
    const { model, form } = readyPaper(made)
    const sheet = formOnSheet(form, model.paper)
    forms.set(JSON.stringify(sheet), sheet)
    papers.push(model)
  }
  if (problems.length > 0 || papers.length === 0) throw notReady(problems)
  const [form] = forms.values()
  if (form === undefined || forms.size > 1) throw fault('PAPER_NOT_READY', { happened: 'Các bản của loạt không cùng một thể thức (khác khổ giấy hoặc khác ngày) nên không gộp vào một tệp được.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Ghi mỗi bản một tệp.' })
  return { papers, form }
}

function notReady(problems: readonly LineProblem[]): Error {
  const lines = new Set(problems.map(({ row }) => row)).size
  return fault('PAPER_NOT_READY', {
    happened: lines === 0 ? 'Loạt không còn dòng nào để lập.' : `Có ${lines} dòng chưa lập được nên chưa gộp thành một tệp.`, kept: 'Chưa có tệp nào được ghi.', remedy: 'Sửa danh sách, hoặc bỏ qua những dòng ấy kèm lý do, rồi làm lại.',
    problems: problems.map(({ row, name, problem }) => ({ ...problem, path: `${row} – ${name}${problem.path === '' ? '' : `: ${problem.path}`}` })),
  })
}

async function boundFile(resources: PaperResources, papers: readonly DocumentModel[], form: ResolvedForm, { title, twoSided, format }: { readonly title: string, readonly twoSided: boolean, readonly format: 'docx' | 'pdf' }): Promise<{ readonly bytes: Uint8Array, readonly pages: number | null }> {
  try {
    const bound = bindPapers(papers, form, { title, twoSided })
    if (format === 'pdf') return resources.typesetter().printed(bound, form)
    const { emitBound } = await import('../documents/docx/index.ts')
    return { bytes: await emitBound(bound, form), pages: null }
  } catch (error) {
    throw renderFailed(error)
  }
}
