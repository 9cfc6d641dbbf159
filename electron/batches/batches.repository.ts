/** SQL of batches. Rows are only ever added; what a line is now is what its last telling event says. */
import type { Selectable } from 'kysely'
import { batchPlaceSchema } from '../../shared/domain/batch.ts'
import type { BatchNumbering, BatchPlace } from '../../shared/domain/batch.ts'
import { z } from 'zod'
import type { BatchEventTable, BatchTable as BatchRowOfTable, ReadDatabase, WriteTransaction } from '../db/index.ts'
import { readStored } from '../records/index.ts'

export interface StoredBatch {
  readonly id: string, readonly title: string, readonly templateId: string, readonly recordId: string, readonly numbering: BatchNumbering, readonly source: string
  readonly columns: readonly string[], readonly places: readonly BatchPlace[], readonly emptyAllowed: boolean, readonly at: string, readonly actor: string
}
export interface StoredLine { readonly row: number, readonly name: string, readonly cells: readonly string[] }
export type BatchEvent = Selectable<BatchEventTable>
export type NewBatchEvent = Omit<BatchEvent, 'sequence'>

const textsSchema = z.array(z.string())
const numberingSchema = z.enum(['shared', 'each'])

function stored(row: BatchRowOfTable): StoredBatch {
  return readStored(() => ({
    id: row.id, title: row.title, templateId: row.template_id, recordId: row.record_id, numbering: numberingSchema.parse(row.numbering), source: row.source, at: row.at, actor: row.actor,
    columns: textsSchema.parse(JSON.parse(row.columns_json)), places: z.array(batchPlaceSchema).parse(JSON.parse(row.places_json)), emptyAllowed: row.empty_allowed === 1,
  }))
}

export async function insertBatch(transaction: WriteTransaction, batch: StoredBatch, lines: readonly StoredLine[]): Promise<void> {
  await transaction.insertInto('batch').values({
    id: batch.id, title: batch.title, template_id: batch.templateId, record_id: batch.recordId, numbering: batch.numbering, source: batch.source, columns_json: JSON.stringify(batch.columns),
    places_json: JSON.stringify(batch.places), empty_allowed: batch.emptyAllowed ? 1 : 0, at: batch.at, actor: batch.actor,
  }).execute()
  for (const { row, name, cells } of lines) await transaction.insertInto('batch_row').values({ batch_id: batch.id, row, name, cells_json: JSON.stringify(cells) }).execute()
}

export async function insertBatchEvent(transaction: WriteTransaction, event: NewBatchEvent): Promise<void> {
  await transaction.insertInto('batch_event').values(event).execute()
}

/** Newest first. */
export async function selectBatches(db: ReadDatabase): Promise<readonly StoredBatch[]> {
  return (await db.selectFrom('batch').selectAll().orderBy('at', 'desc').orderBy('id').execute()).map(stored)
}

export async function findBatch(db: ReadDatabase, id: string): Promise<StoredBatch | null> {
  const row = await db.selectFrom('batch').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : stored(row)
}

/** In the order of the list. */
export async function selectLines(db: ReadDatabase, batchId: string): Promise<readonly StoredLine[]> {
  const rows = await db.selectFrom('batch_row').select(['row', 'name', 'cells_json']).where('batch_id', '=', batchId).orderBy('row').execute()
  return rows.map(({ row, name, cells_json: cells }) => ({ row, name, cells: readStored(() => textsSchema.parse(JSON.parse(cells))) }))
}

/** Numbers of the lines of every batch. */
export async function selectRows(db: ReadDatabase): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db.selectFrom('batch_row').select(['batch_id', 'row']).orderBy('batch_id').orderBy('row').execute()
  return new Map([...Map.groupBy(rows, (row) => row.batch_id)].map(([id, own]) => [id, own.map(({ row }) => row)]))
}

/** Ids of the papers that were made of a batch's lines. */
export async function selectLinePapers(db: ReadDatabase, batchId: string): Promise<readonly string[]> {
  return (await db.selectFrom('free_document').select('id').where('id', 'like', `${batchId}-%`).execute()).map(({ id }) => id)
}

/** Oldest first; `batchId` null: of all batches. */
export async function selectBatchEvents(db: ReadDatabase, batchId: string | null): Promise<readonly BatchEvent[]> {
  const all = db.selectFrom('batch_event').selectAll().orderBy('sequence')
  return (batchId === null ? all : all.where('batch_id', '=', batchId)).execute()
}
