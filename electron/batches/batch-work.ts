/** What every piece of work on a batch begins with: the batch, its lines, the paper they are made from, and one line made into a paper. */
import type { Problem } from '../../shared/domain/problem.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import type { MadeWith, PaperResources } from '../documents/papers/index.ts'
import { makePaper } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import type { Actor } from '../records/index.ts'
import { findBatch, selectBatchEvents, selectLines } from './batches.repository.ts'
import type { BatchEvent, NewBatchEvent, StoredBatch, StoredLine } from './batches.repository.ts'
import { isDropped, lineStates } from './batch-lines.ts'
import type { LineState } from './batch-lines.ts'
import { fillLine } from './fill.ts'
import type { FilledLine, FillRules } from './fill.ts'
import { lineRecordId } from './line-names.ts'

/** What work on batches needs of its surroundings. */
export interface BatchContext { readonly office: OfficeDatabase, readonly resources: PaperResources, readonly actor: Actor }

export interface LoadedBatch {
  readonly batch: StoredBatch, readonly lines: readonly StoredLine[], readonly events: readonly BatchEvent[], readonly states: ReadonlyMap<number, LineState>
  /** The paper all lines are made from. */
  readonly paper: Revised<FreeDocument>
  readonly rules: FillRules
}

/** Faults RECORD_UNKNOWN when the batch, or the paper it is made from, is not there (any more, or for this account). */
export async function loadBatch(db: ReadDatabase, resources: PaperResources, id: string): Promise<LoadedBatch> {
  const batch = await findBatch(db, id)
  const events = await selectBatchEvents(db, id)
  if (batch === null || isDropped(events)) throw unknown('Không có loạt văn bản này.')
  const paper = await basePaper(db, batch)
  const lines = await selectLines(db, id)
  return { batch, lines, events, states: lineStates(lines, events), paper, rules: await rulesFor(db, resources, batch) }
}

/** The stored record of the paper a batch is made from. */
export async function basePaper(db: ReadDatabase, { recordId }: { readonly recordId: string }): Promise<Revised<FreeDocument>> {
  const paper = await freeDocumentStore.find(db, recordId)
  if (paper === null) throw unknown('Văn bản dùng để lập loạt không còn trong văn phòng.')
  return paper
}

export async function rulesFor(db: ReadDatabase, resources: PaperResources, { templateId, columns, places, emptyAllowed }: Pick<StoredBatch, 'templateId' | 'columns' | 'places' | 'emptyAllowed'>): Promise<FillRules> {
  const { template } = await resources.templateIn(db, templateId)
  return { columns, places, emptyAllowed, fields: template.fields }
}

function unknown(happened: string): Error {
  return fault('RECORD_UNKNOWN', { happened, kept: 'Chưa có gì được ghi.', remedy: 'Mở lại danh sách loạt văn bản.' })
}

/** The record of one line. Of a batch with one number all lines keep the paper's own number and date. */
export function lineRecord({ batch, paper, rules }: LoadedBatch, line: StoredLine): FilledLine {
  return fillLine(paper.record, rules, line, batch.numbering === 'each' ? lineRecordId(batch.id, line.row) : paper.record.id)
}

/** One line as a paper: what its cells lack and what the paper itself lacks, together. */
export async function linePaper({ office, resources }: Pick<BatchContext, 'office' | 'resources'>, loaded: LoadedBatch, line: StoredLine): Promise<{ readonly made: MadeWith | null, readonly problems: readonly Problem[] }> {
  const own = loaded.batch.numbering === 'each' ? await freeDocumentStore.find(office.read, lineRecordId(loaded.batch.id, line.row)) : null
  // A line that is a paper of its own already is that paper as it stands, with what people changed in it since.
  if (own !== null) {
    const made = await makePaper(office.read, resources, { templateId: loaded.batch.templateId, recordId: own.record.id })
    return { made, problems: made.problems }
  }
  const { record, problems } = lineRecord(loaded, line)
  if (record === null) return { made: null, problems }
  const made = await makePaper(office.read, resources, { templateId: loaded.batch.templateId, recordId: record.id, candidate: record })
  return { made, problems: [...problems, ...made.problems] }
}

/** Lines that are not left out. */
export function takenLines({ lines, states }: LoadedBatch): readonly StoredLine[] {
  return lines.filter(({ row }) => states.get(row)?.outcome !== 'skipped')
}

/** An event of now; what it does not say is empty. */
export function eventOf(actor: Actor, batchId: string, kind: string, about: Partial<Pick<NewBatchEvent, 'row' | 'words' | 'file_name' | 'sha256' | 'bound' | 'pages' | 'revision'>> = {}): NewBatchEvent {
  return { batch_id: batchId, row: null, kind, words: '', file_name: '', sha256: '', bound: 0, pages: null, revision: null, at: actor.now().toISOString(), actor: actor.name, ...about }
}
