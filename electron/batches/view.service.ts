/** Batches as lists and pages show them: what was asked, what became of every line, and totals that add up. */
import type { BatchLine, BatchSummary, BatchView } from '../../shared/contract/batches.ts'
import { batchTotals } from '../../shared/domain/batch.ts'
import type { BatchTotals } from '../../shared/domain/batch.ts'
import { paperStateSchema } from '../../shared/domain/paper-state.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { appendAudit } from '../audit/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { papersOfRecords } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { readStored } from '../records/index.ts'
import { selectStates, stateOfPaper } from '../workflow/index.ts'
import { eventOf, lineRecord, loadBatch } from './batch-work.ts'
import type { BatchContext, LoadedBatch } from './batch-work.ts'
import { insertBatchEvent, selectBatches, selectBatchEvents, selectLinePapers, selectRows } from './batches.repository.ts'
import type { StoredBatch } from './batches.repository.ts'
import { isDropped, lineStates, runState, unsureFiles, untouched } from './batch-lines.ts'
import { lineRecordId } from './line-names.ts'

/** Newest first; those dropped are not among them. */
export async function listBatches(db: ReadDatabase): Promise<BatchSummary[]> {
  const events = Map.groupBy(await selectBatchEvents(db, null), (event) => event.batch_id)
  const rows = await selectRows(db)
  const shown: BatchSummary[] = []
  for (const batch of await selectBatches(db)) {
    const own = events.get(batch.id) ?? []
    if (isDropped(own)) continue
    const states = lineStates((rows.get(batch.id) ?? []).map((row) => ({ row })), own)
    shown.push(summary(batch, (await freeDocumentStore.find(db, batch.recordId))?.record.subject ?? '', batchTotals([...states.values()].map(({ outcome }) => outcome))))
  }
  return shown
}

function summary({ id, title, numbering, templateId, recordId, source, at, actor }: StoredBatch, paperSubject: string, totals: BatchTotals): BatchSummary {
  return { id, title, numbering, paper: { templateId, recordId }, paperSubject, source, at, actor, totals }
}

export async function viewBatch(db: ReadDatabase, resources: PaperResources, id: string): Promise<BatchView> {
  const loaded = await loadBatch(db, resources, id)
  const { batch, states, events, paper } = loaded
  const key = { templateId: batch.templateId, recordId: batch.recordId }
  const printedNumber = paper.record.paper.number === null ? '' : (await papersOfRecords(db, await resources.templatesIn(db), [key.recordId])).find(({ templateId }) => templateId === key.templateId)?.printedNumber ?? ''
  return {
    ...summary(batch, paper.record.subject, batchTotals([...states.values()].map(({ outcome }) => outcome))),
    columns: [...batch.columns], places: [...batch.places], emptyAllowed: batch.emptyAllowed, paperState: await stateOfPaper(db, key), printedNumber, interrupted: runState(events) === 'interrupted',
    lines: await viewLines(db, loaded, printedNumber),
  }
}

/** Of a line whose run was broken off between telling of its file and giving the file its name. */
const unsureWords = 'Lượt chạy bị ngắt đúng lúc ghi tệp này: có thể chưa có tệp; chạy lại vào cùng thư mục để kiểm tra'

async function viewLines(db: ReadDatabase, { batch, lines, states, events, paper }: LoadedBatch, printedNumber: string): Promise<BatchLine[]> {
  const isEach = batch.numbering === 'each'
  // A paper with a number of its own is told of when its file has its name.
  const unsure = new Set(isEach ? [] : unsureFiles(events).map(({ row }) => row))
  const drafts = isEach ? await draftStates(db, batch.id) : new Map<string, BatchLine['state']>()
  return lines.map(({ row, name }) => {
    const { outcome, words, fileName, sha256, pages, revision } = states.get(row) ?? untouched
    const recordId = isEach ? lineRecordId(batch.id, row) : null
    const state = recordId === null ? null : drafts.get(recordId) ?? null
    const isMade = outcome === 'made'
    return {
      row, name, outcome, words: !isMade ? words : unsure.has(row) ? unsureWords : '', fileName, sha256, pages, number: !isMade ? '' : isEach ? words : printedNumber, recordId: state === null ? null : recordId, state,
      outdated: !isEach && isMade && revision !== null && revision < paper.revision,
    }
  })
}

/** Where the papers of a batch's lines stand; a draft that took no step has no state stored. */
async function draftStates(db: ReadDatabase, batchId: string): Promise<Map<string, BatchLine['state']>> {
  const states = new Map<string, BatchLine['state']>((await selectLinePapers(db, batchId)).map((id) => [id, 'draft']))
  for (const row of await selectStates(db)) if (states.has(row.record_id)) states.set(row.record_id, readStored(() => paperStateSchema.parse(row.state)))
  return states
}

/** The record of one line as its paper would be made from it. */
export async function lineOf(db: ReadDatabase, resources: PaperResources, id: string, row: number): Promise<{ record: FreeDocument, problems: Problem[] }> {
  const loaded = await loadBatch(db, resources, id)
  const line = loaded.lines.find((each) => each.row === row)
  if (line === undefined) throw fault('RECORD_UNKNOWN', { happened: `Loạt không có dòng ${row}.`, kept: 'Chưa có gì được ghi.', remedy: 'Chọn lại dòng trong danh sách.' })
  const own = loaded.batch.numbering === 'each' ? await freeDocumentStore.find(db, lineRecordId(id, row)) : null
  const { record, problems } = own === null ? lineRecord(loaded, line) : { record: own.record, problems: [] }
  // A line that cannot be filled is shown as the paper stands, with what is wrong beside it.
  return { record: record ?? loaded.paper.record, problems: [...problems] }
}

/** Leaves lines out, with the reason, or takes them again. What was made is not left out any more. */
export async function skipLines({ office, resources, actor }: BatchContext, { id, rows, skip, reason }: { readonly id: string, readonly rows: readonly number[], readonly skip: boolean, readonly reason: string }): Promise<BatchView> {
  const { states } = await loadBatch(office.read, resources, id)
  const kept = 'Không có gì bị thay đổi.'
  if (skip && reason.trim() === '') throw fault('INPUT_INVALID', { happened: 'Bỏ qua dòng mà chưa ghi lý do.', kept, remedy: 'Ghi lý do: bảng đối chiếu nêu lý do của từng dòng bị bỏ qua.' })
  const due = rows.filter((row) => states.has(row) && (states.get(row)?.outcome === 'skipped') !== skip)
  const made = due.filter((row) => skip && states.get(row)?.outcome === 'made')
  if (made.length > 0) throw fault('INPUT_INVALID', { happened: `Dòng ${made[0] ?? ''} đã lập văn bản nên không bỏ qua được.`, kept, remedy: 'Chỉ bỏ qua những dòng chưa lập.' })
  await office.write(async (transaction) => {
    for (const row of due) await insertBatchEvent(transaction, eventOf(actor, id, skip ? 'skipped' : 'taken', { row, words: skip ? reason.trim() : '' }))
  })
  return viewBatch(office.read, resources, id)
}

/** Out of the list for good; lines, files and what is known of them stay in the office file. */
export async function dropBatch({ office, resources, actor }: BatchContext, id: string, reason: string): Promise<BatchSummary[]> {
  const { batch } = await loadBatch(office.read, resources, id)
  await office.write(async (transaction) => {
    await insertBatchEvent(transaction, eventOf(actor, id, 'dropped', { words: reason.trim() }))
    await appendAudit(transaction, { at: actor.now().toISOString(), actor: actor.name, action: 'batch.dropped', subject: `freeDocuments/${batch.recordId}`, digest: null })
  })
  return listBatches(office.read)
}
