/**
 * Records of a salvaged office, each read by its schema: one that cannot be read, or lost rows beneath it, or is gone from a table that lost rows, is
 * made again from the last line history keeps of it, which holds all of it. What history does not have is put aside. Nothing is made up.
 */
import { recordCollections } from '../../shared/domain/office-records.ts'
import type { RecordCollection, RecordOf, Revised } from '../../shared/domain/office-records.ts'
import { historyText } from '../audit/index.ts'
import { sha256 } from '../files/index.ts'
import { readingIn } from '../db/index.ts'
import type { OpenTables, WriteTransaction } from '../db/index.ts'
import { errorCode } from '../faults/index.ts'
import { recordStores } from '../interchange/index.ts'
import { collectionTables, keepReaders, parseRecord, recordText, referencesOf, replaceReferences } from '../records/index.ts'
import type { RecordStore } from '../records/index.ts'
import type { Aside } from './aside.ts'

export interface Repaired {
  readonly remade: Map<RecordCollection, number>
  /** Records that read well but are not what history says they are. */
  readonly differing: { readonly collection: RecordCollection, readonly id: string }[]
}

/** Organisations that rows which were saved hang on, put back or stood in for. */
export interface StandIns {
  /** Of organisations that have their names and lost the row beneath them. */
  readonly rejoined: readonly string[]
  /** Of organisations of which nothing is left. */
  readonly made: readonly string[]
}

/** What history last says of a record. */
interface LastLine { readonly revision: number, readonly text: string }

export interface Repairing {
  readonly transaction: WriteTransaction, readonly tables: OpenTables, readonly aside: Aside
  /** Tables that lost rows. */
  readonly lossy: ReadonlySet<string>
  /** `table key` of rows whose index says otherwise. */
  readonly disagreeing: ReadonlySet<string>
}

export async function repairRecords(work: Repairing): Promise<Repaired> {
  const repaired: Repaired = { remade: new Map(), differing: [] }
  for (const collection of recordCollections) await repairCollection(work, recordStores[collection], repaired)
  return repaired
}

async function repairCollection<C extends RecordCollection>(work: Repairing, store: RecordStore<C>, repaired: Repaired): Promise<void> {
  const { collection } = store
  const isLossy = familyOf(work.tables, collectionTables[collection]).some((table) => work.lossy.has(table))
  const there = new Set(idsOf(work.tables, collection))
  const remembered = isLossy || work.disagreeing.size > 0 ? idsInHistory(work.tables, collection) : []
  for (const id of new Set([...there, ...remembered])) {
    const found = there.has(id) ? await findRecord(work.transaction, store, id) : null
    const last = lastLine(work.tables, collection, id)
    const wanted = await judge(work, collection, { id, found, isThere: there.has(id), isLossy, last })
    if (wanted === 'differs') repaired.differing.push({ collection, id })
    if (wanted === 'kept' || wanted === 'differs') continue
    const made = wanted === 'remake' && last !== null && await remake(work, store, id, last)
    if (made) repaired.remade.set(collection, (repaired.remade.get(collection) ?? 0) + 1)
    else if (there.has(id)) await dropRecord(work, store, id)
  }
}

interface Judged<C extends RecordCollection> { readonly id: string, readonly found: Revised<RecordOf<C>> | null, readonly isThere: boolean, readonly isLossy: boolean, readonly last: LastLine | null }

async function judge<C extends RecordCollection>(work: Repairing, collection: C, { id, found, isThere, isLossy, last }: Judged<C>): Promise<'kept' | 'differs' | 'remake' | 'drop'> {
  if (found === null) return last !== null && (isThere || isLossy) ? 'remake' : isThere ? 'drop' : 'kept'
  if (work.disagreeing.has(`${collectionTables[collection]} ${id}`) && last === null) return 'drop'
  // A record under keys in one order and its history in another are the same record.
  if (last === null || last.revision < found.revision || sameRecord(collection, last.text, found.record)) return 'kept'
  if (last.revision > found.revision) return 'remake'
  return isLossy ? 'remake' : 'differs'
}

function sameRecord<C extends RecordCollection>(collection: C, text: string, record: RecordOf<C>): boolean {
  if (text === recordText(record)) return true
  const parsed = parsedLine(collection, text)
  return parsed !== null && recordText(parsed) === recordText(record)
}

/** null: the record is there and cannot be read. */
async function findRecord<C extends RecordCollection>(transaction: WriteTransaction, store: RecordStore<C>, id: string): Promise<Revised<RecordOf<C>> | null> {
  try {
    const found = await store.find(readingIn(transaction), id)
    // A codec puts a record together; its schema says whether it is one.
    return found === null || !parseRecord(store.collection, found.record).parsed ? null : found
  } catch (error) {
    if (errorCode(error).startsWith('SQLITE_')) throw error
    return null
  }
}

async function remake<C extends RecordCollection>(work: Repairing, store: RecordStore<C>, id: string, last: LastLine): Promise<boolean> {
  const record = parsedLine(store.collection, last.text)
  if (record === null) return false
  work.tables.run('SAVEPOINT remaking')
  try {
    await store.remove(work.transaction, id)
    await store.insert(work.transaction, record, last.revision)
    await keepReaders(work.transaction, store.collection, null, record)
    work.tables.run('RELEASE remaking')
    return true
  } catch (error) {
    work.tables.run('ROLLBACK TO remaking')
    work.tables.run('RELEASE remaking')
    if (!errorCode(error).startsWith('SQLITE_CONSTRAINT')) throw error
    return false
  }
}

function parsedLine<C extends RecordCollection>(collection: C, text: string): RecordOf<C> | null {
  const parsed = parseRecord(collection, JSON.parse(text))
  return parsed.parsed ? parsed.record : null
}

/** Its rows go aside as they are, those beneath it too. */
async function dropRecord<C extends RecordCollection>({ tables, aside, transaction }: Repairing, store: RecordStore<C>, id: string): Promise<void> {
  const table = collectionTables[store.collection]
  for (const row of tables.all(`SELECT * FROM main."${table}" WHERE id = ?`, id)) aside.add(table, 'unreadableRecord', row)
  for (const { child, column } of childrenOf(tables, table)) for (const row of tables.all(`SELECT * FROM main."${child}" WHERE "${column}" = ?`, id)) aside.add(child, 'unreadableRecord', row)
  await store.remove(transaction, id)
  tables.run(`DELETE FROM main."${table}" WHERE id = ?`, id)
}

/** What the journal says of history, where {@link lastLine} finds it quickly. Once for an office. */
export function noteJournal(tables: OpenTables): void {
  tables.run('CREATE TEMP TABLE attested (history_sequence INTEGER PRIMARY KEY, digest TEXT)')
  tables.run('INSERT OR IGNORE INTO temp.attested SELECT history_sequence, digest FROM main.audit WHERE history_sequence IS NOT NULL')
  tables.run('CREATE TEMP TABLE removal (subject TEXT NOT NULL, history_sequence INTEGER NOT NULL, PRIMARY KEY (subject, history_sequence)) WITHOUT ROWID')
  tables.run(`INSERT OR IGNORE INTO temp.removal SELECT subject, history_sequence FROM main.audit WHERE action = 'record.removed' AND history_sequence IS NOT NULL`)
}

/** The last line of a record that the journal does not contradict; null: there is none, or it says that the record was removed. */
export function lastLine(tables: OpenTables, collection: string, id: string): LastLine | null {
  const [line] = tables.all('SELECT * FROM main.change_history WHERE collection = ? AND record_id = ? ORDER BY revision DESC LIMIT 1', collection, id)
  if (line === undefined || line['after_json'] === 'null') return null
  const [attested] = tables.all('SELECT digest FROM temp.attested WHERE history_sequence = ?', line['sequence'])
  if (attested !== undefined && attested['digest'] !== sha256(historyText(line as unknown as Parameters<typeof historyText>[0]))) return null
  // A later line may be lost while the journal still tells of the removal.
  const removed = tables.all('SELECT 1 FROM temp.removal WHERE subject = ? AND history_sequence > ?', `${collection}/${id}`, line['sequence']).length > 0
  return removed ? null : { revision: Number(line['revision']), text: String(line['after_json']) }
}

function idsOf(tables: OpenTables, collection: RecordCollection): readonly string[] {
  return tables.all(`SELECT id FROM main."${collectionTables[collection]}"`).map(({ id }) => String(id))
}

function idsInHistory(tables: OpenTables, collection: RecordCollection): readonly string[] {
  return tables.all('SELECT DISTINCT record_id AS id FROM main.change_history WHERE collection = ?', collection).map(({ id }) => String(id))
}

/** The table and those whose rows go with its rows. */
export function familyOf(tables: OpenTables, table: string): readonly string[] {
  return [table, ...childrenOf(tables, table).flatMap(({ child }) => child === table ? [] : familyOf(tables, child))]
}

function childrenOf(tables: OpenTables, table: string): readonly { readonly child: string, readonly column: string }[] {
  return tables.all(`SELECT part.name AS child, link."from" AS "column" FROM pragma_table_list AS part JOIN pragma_foreign_key_list(part.name, 'main') AS link
    WHERE part.schema = 'main' AND link."table" = ? AND link.on_delete = 'CASCADE'`, table).map(({ child, column }) => ({ child: String(child), column: String(column) }))
}

/** Pointers between records, made again from the records; readers too where the tables that keep them lost rows. */
export async function remakeReferences({ transaction, tables, lossy }: Repairing): Promise<void> {
  const needReaders = lossy.has('record_reader') || lossy.has('record_belonging')
  for (const collection of recordCollections) await remakeOf(transaction, recordStores[collection], idsOf(tables, collection), needReaders)
}

async function remakeOf<C extends RecordCollection>(transaction: WriteTransaction, store: RecordStore<C>, ids: readonly string[], needReaders: boolean): Promise<void> {
  for (const id of ids) {
    const found = await store.find(readingIn(transaction), id)
    if (found === null) continue
    await replaceReferences(transaction, store.collection, id, referencesOf(store.collection, found.record))
    if (needReaders) await keepReaders(transaction, store.collection, null, found.record)
  }
}
