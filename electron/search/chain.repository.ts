/** SQL of the chain: who points at whom, and what the index calls them. Both through the wall. */
import { sql } from 'kysely'
import type { ReadDatabase } from '../db/index.ts'
import { asked } from './search-index.repository.ts'

export interface Pointer { readonly source_collection: string, readonly source_id: string, readonly target_collection: string, readonly target_id: string, /** 1: the source takes the place of the target. */ readonly replaces: number }

/** Pointers from and to a record, each pair once. */
export async function selectPointers(db: ReadDatabase, collection: string, id: string): Promise<readonly Pointer[]> {
  return await db.selectFrom('record_reference').select(['source_collection', 'source_id', 'target_collection', 'target_id'])
    .select(sql<number>`max(path = 'paper.replaces.recordId')`.as('replaces'))
    .where((where) => where.or([where.and([where('source_collection', '=', collection), where('source_id', '=', id)]), where.and([where('target_collection', '=', collection), where('target_id', '=', id)])]))
    .groupBy(['source_collection', 'source_id', 'target_collection', 'target_id']).orderBy('source_collection').orderBy('source_id').orderBy('target_collection').orderBy('target_id').execute()
}

export interface ChainEntry { readonly kind: string, readonly number: string, readonly day: string | null, readonly title: string, readonly state: string }

export async function selectChainEntry(db: ReadDatabase, collection: string, id: string): Promise<ChainEntry | null> {
  const { rows } = await sql<ChainEntry>`SELECT kind, number, day, title, state FROM search_entry WHERE collection = ${collection} AND record_id = ${id} AND source = 'record'`.execute(asked(db))
  return rows[0] ?? null
}
