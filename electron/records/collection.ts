/** The five verbs of a collection, joined to the contract: all that its capability writes of them is one call. */
import type { RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { getRecord, removeRecord, saveRecord } from './commands.ts'
import type { SaveOutcome } from './commands.ts'
import type { HistoryEntry } from './history.codec.ts'
import { selectHistory } from './records.repository.ts'
import { noRules } from './store.ts'
import type { Actor, RecordRules, RecordStore } from './store.ts'

/** What a verb needs to know of its request. */
interface CollectionRequest { office(): OfficeDatabase, readonly actor: Actor }

/** A verb of the contract waiting for its handler (`os.plans.get`), and what it then becomes. */
interface Verb<Input, Output, Procedure> {
  readonly handler: (run: (call: { readonly context: CollectionRequest, readonly input: Input }) => Promise<Output>) => Procedure
}

/** A collection of the contract (`os.plans`); see `collectionContract`. */
interface CollectionVerbs<C extends RecordCollection, Asked, Listed, List, Get, Save, Remove, History> {
  readonly list: Verb<Asked, Listed, List>
  readonly get: Verb<{ readonly id: string }, { revision: number, record: RecordOf<C> }, Get>
  readonly save: Verb<{ readonly revision: number | null, readonly record?: unknown }, SaveOutcome<RecordOf<C>>, Save>
  readonly remove: Verb<{ readonly id: string, readonly revision: number }, SaveOutcome<RecordOf<C>>, Remove>
  readonly history: Verb<{ readonly id: string }, HistoryEntry[], History>
}

/** The procedures of a collection: its store, its rules and its list answer the contract's five verbs. A list that tells what is late asks the actor's clock. `removal`: what may keep a record from being removed besides those that point at it. */
export function collectionProcedures<C extends RecordCollection, Asked, Listed, List, Get, Save, Remove, History>(
  on: CollectionVerbs<C, Asked, Listed, List, Get, Save, Remove, History>, store: RecordStore<C>, rules: RecordRules<C>, list: (db: ReadDatabase, actor: Actor, asked: Asked) => Promise<Listed>, removal: RecordRules<C> = noRules,
): { readonly list: List, readonly get: Get, readonly save: Save, readonly remove: Remove, readonly history: History } {
  return {
    list: on.list.handler(({ context, input }) => list(context.office().read, context.actor, input)),
    get: on.get.handler(async ({ context, input }) => ({ ...await getRecord(context.office().read, store, input.id) })),
    save: on.save.handler(({ context, input: { revision, record } }) => saveRecord(context.office(), store, rules, context.actor, { revision, record })),
    remove: on.remove.handler(({ context, input }) => removeRecord(context.office(), store, context.actor, input, removal)),
    history: on.history.handler(async ({ context, input }) => [...await selectHistory(context.office().read, store.collection, input.id)]),
  }
}
