/** The five verbs of a collection as plain functions, ready for its procedures. */
import type { RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { getRecord, removeRecord, saveRecord } from './commands.ts'
import type { SaveOutcome } from './commands.ts'
import type { HistoryEntry } from './history.codec.ts'
import { selectHistory } from './records.repository.ts'
import type { Actor, RecordRules, RecordStore } from './store.ts'

/** What a verb needs to know of its request. */
export interface CollectionRequest { office(): OfficeDatabase, readonly actor: Actor }

export interface Collection<C extends RecordCollection, Row> {
  list(request: CollectionRequest): Promise<Row[]>
  get(request: CollectionRequest, input: { readonly id: string }): Promise<{ revision: number, record: RecordOf<C> }>
  save(request: CollectionRequest, input: { readonly revision: number | null, readonly record?: unknown }): Promise<SaveOutcome<RecordOf<C>>>
  remove(request: CollectionRequest, input: { readonly id: string, readonly revision: number }): Promise<SaveOutcome<RecordOf<C>>>
  history(request: CollectionRequest, input: { readonly id: string }): Promise<HistoryEntry[]>
}

/** Joins a store, its rules and its list to the five verbs. */
export function collectionOf<C extends RecordCollection, Row>(
  store: RecordStore<C>, rules: RecordRules<C>, list: (db: ReadDatabase) => Promise<Row[]>,
): Collection<C, Row> {
  return {
    list: (request) => list(request.office().read),
    get: async (request, { id }) => ({ ...await getRecord(request.office().read, store, id) }),
    save: (request, { revision, record }) => saveRecord(request.office(), store, rules, request.actor, { revision, record }),
    remove: (request, input) => removeRecord(request.office(), store, request.actor, input),
    history: async (request, { id }) => [...await selectHistory(request.office().read, store.collection, id)],
  }
}
