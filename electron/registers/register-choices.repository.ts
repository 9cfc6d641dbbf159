/** SQL of what offices chose for their registers, and of reports signed off. Rows are only ever added; the last choice counts. */
import { z } from 'zod'
import type { ReadDatabase, RegisterSignOffTable, WriteTransaction } from '../db/index.ts'
import { readStored } from '../records/index.ts'

const spanSchema = z.enum(['year', 'term'])
type IncomingSpan = z.infer<typeof spanSchema>

/** By body. */
export async function selectChoices(db: ReadDatabase): Promise<ReadonlyMap<string, IncomingSpan>> {
  const rows = await db.selectFrom('register_choice').select(['body_id', 'incoming_span']).orderBy('sequence').execute()
  return new Map(rows.map((row) => [row.body_id, readStored(() => spanSchema.parse(row.incoming_span))]))
}

export async function insertChoice(transaction: WriteTransaction, { bodyId, incomingSpan, at, actor }: { readonly bodyId: string, readonly incomingSpan: IncomingSpan, readonly at: string, readonly actor: string }): Promise<void> {
  await transaction.insertInto('register_choice').values({ body_id: bodyId, incoming_span: incomingSpan, at, actor }).execute()
}

export async function insertSignOff(transaction: WriteTransaction, row: Omit<RegisterSignOffTable, 'sequence'>): Promise<void> {
  await transaction.insertInto('register_sign_off').values(row).execute()
}

/** Newest first. */
export function selectSignOffs(db: ReadDatabase) {
  return db.selectFrom('register_sign_off').selectAll().orderBy('sequence', 'desc').execute()
}
