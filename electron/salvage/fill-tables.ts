/** Rows as they were found, into empty tables of the same version. */
import { errorCode } from '../faults/index.ts'
import { sha256 } from '../files/index.ts'
import type { OpenTables, TableShape } from '../db/index.ts'
import type { Aside } from './aside.ts'
import type { StoredValue } from './stored-row.ts'
import type { FoundRow } from './table-scan.ts'

/** Tables that are made again from others, or by SQLite and the migrations. */
export function isMadeAgain(table: string): boolean {
  return /^(?:search_|sqlite_|kysely_)/u.test(table) || table === 'record_reference' || table === 'register_standing'
}

/** Puts a row in, or aside. A row found twice counts once. */
export function putRow(tables: OpenTables, shape: TableShape, row: FoundRow, aside: Aside): void {
  if (row.brokenText) return aside.addValues(shape, 'brokenText', row.values)
  if (shape.name === 'blob' && !isWholeBlob(shape, row.values)) return aside.addValues(shape, 'bytesChanged', row.values)
  const names = shape.columns.slice(0, row.values.length).map(({ name }) => name)
  const withRowid = !shape.withoutRowid && shape.rowidColumn === -1
  try {
    tables.run(insertText(shape.name, withRowid ? ['rowid', ...names] : names), ...withRowid ? [row.rowid] : [], ...row.values)
  } catch (error) {
    if (!errorCode(error).startsWith('SQLITE_CONSTRAINT')) throw error
    if (!isThere(tables, shape.name, names, row.values)) aside.addValues(shape, 'refusedByRule', row.values)
  }
}

function insertText(table: string, names: readonly string[]): string {
  return `INSERT INTO main."${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
}

function isThere(tables: OpenTables, table: string, names: readonly string[], values: readonly StoredValue[]): boolean {
  return tables.all(`SELECT 1 FROM main."${table}" WHERE ${names.map((name) => `"${name}" IS ?`).join(' AND ')}`, ...values).length > 0
}

function isWholeBlob({ columns }: TableShape, values: readonly StoredValue[]): boolean {
  const of = (name: string): StoredValue => values[columns.findIndex((column) => column.name === name)] ?? null
  const bytes = of('bytes')
  return Buffer.isBuffer(bytes) && sha256(bytes) === of('sha256')
}

/** How each number of the registers stands now, from what happened to it last. */
export function remakeStanding(tables: OpenTables): void {
  tables.run('DELETE FROM main.register_standing')
  tables.run(`INSERT INTO main.register_standing (entry_id, series_id, register, symbol, claimed, suffix, sequence, state, date, document_kind, secrecy)
    SELECT entry.id, entry.series_id, series.register, series.symbol, entry.claimed, entry.suffix, event.sequence, event.state, event.date, event.document_kind, event.secrecy
    FROM main.register_event AS event JOIN main.register_entry AS entry ON entry.id = event.entry_id JOIN main.register_series AS series ON series.id = entry.series_id
    WHERE event.sequence = (SELECT max(sequence) FROM main.register_event WHERE entry_id = entry.id)`)
}

/** How far tables had counted: a number given once is not given again, though its row is lost. */
export function keepCounters(tables: OpenTables, counters: ReadonlyMap<string, number>): void {
  for (const [table, seq] of counters) {
    if (isMadeAgain(table) || !tables.shapes.some(({ name }) => name === table)) continue
    if (tables.run('UPDATE main.sqlite_sequence SET seq = max(seq, ?) WHERE name = ?', seq, table) === 0) tables.run('INSERT INTO main.sqlite_sequence (name, seq) VALUES (?, ?)', table, seq)
  }
}
