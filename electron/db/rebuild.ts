/**
 * An office put together from rows that were saved from a damaged one: empty tables of the version it had, filled as they are given, brought up to
 * date, filled on, and only then named. Until then no trigger and no foreign key stands in the way; what does not hold in the end is refused.
 */
import Database from 'better-sqlite3'
import { giveNewKey } from './cipher.ts'
import { migrate, newestVersion } from './migrate.ts'
import { migrations } from './migrations/registry.ts'
import { kyselyOn, OfficeDatabase } from './office-database.ts'
import type { NewKey } from './office-key.ts'
import { underOtherName } from './open.ts'
import { isCheckedText, checkOfficeFile } from './office-file.ts'
import { applyPragmas, busyTimeoutMs } from './pragmas.ts'

/** A table as SQLite stores its rows. */
export interface TableShape {
  readonly name: string
  /** In the order of the stored row: of a table without rowid its key comes first. */
  readonly columns: readonly ColumnShape[]
  readonly withoutRowid: boolean
  /** Place of the column that is the rowid itself; -1: there is none. */
  readonly rowidColumn: number
  /** The first index that tells rows apart by other columns, by their places; null: none. */
  readonly unique: { readonly index: string, readonly columns: readonly number[] } | null
  /** Rows are only ever added. */
  readonly onlyGrowing: boolean
}

export interface ColumnShape {
  readonly name: string, readonly type: string, readonly notNull: boolean
  /** No control character may stand in it, or the office would not open. */
  readonly checkedText: boolean
}

/** The tables of an office that is being put together, past every wall. */
export interface OpenTables {
  readonly shapes: readonly TableShape[]
  all(sql: string, ...parameters: readonly unknown[]): readonly Readonly<Record<string, unknown>>[]
  run(sql: string, ...parameters: readonly unknown[]): number
}

export interface Filling {
  /** The version the rows are of. */
  readonly version: number
  /** Fills the tables of that version. */
  readonly rows: (tables: OpenTables) => void
  /** Works on what came of them at the newest version. */
  readonly records: (office: OfficeDatabase, tables: OpenTables) => Promise<void>
}

/** The version whose migration has this name; 0: none has. */
export function versionNamed(migration: string): number {
  return migrations.find(({ name }) => name === migration)?.number ?? 0
}

/** Versions there are, oldest first. */
export function knownVersions(): readonly number[] {
  return migrations.map(({ number }) => number)
}

/** `file`: never replaced. A failure leaves nothing. `key`: encrypted with it from its first byte. */
export async function rebuildOffice(file: string, filling: Filling, key: NewKey | null): Promise<void> {
  await underOtherName(file, async (draft) => {
    await buildDraft(draft, filling, key)
    checkOfficeFile(draft, newestVersion(migrations), key?.key ?? null)
  })
}

async function buildDraft(draft: string, { version, rows, records }: Filling, key: NewKey | null): Promise<void> {
  const database = new Database(draft, { timeout: busyTimeoutMs })
  try {
    if (key !== null) giveNewKey(database, key)
    applyPragmas(database)
    database.pragma('foreign_keys = OFF')
    const kysely = kyselyOn(database)
    await migrate(kysely, migrations.filter(({ number }) => number <= version))
    const empty = tablesOf(database)
    await withoutTriggers(database, async () => {
      database.exec('BEGIN')
      rows(empty)
      database.exec('COMMIT')
    })
    await migrate(kysely, migrations)
    const office = new OfficeDatabase(draft, newestVersion(migrations), database, kysely, key?.key ?? null)
    const filled = tablesOf(database)
    await withoutTriggers(database, () => records(office, filled))
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}

function tablesOf(database: Database): OpenTables {
  const kept = new Map<string, ReturnType<Database['prepare']>>()
  const prepared = (sql: string) => {
    const statement = kept.get(sql) ?? database.prepare(sql)
    kept.set(sql, statement)
    return statement
  }
  return {
    shapes: readShapes(database),
    all: (sql, ...parameters) => prepared(sql).all(...parameters) as readonly Readonly<Record<string, unknown>>[],
    run: (sql, ...parameters) => Number(prepared(sql).run(...parameters).changes),
  }
}

/** Rows that stood in an office broke no rule when they were written; their triggers watch over steps, and here there are none. */
async function withoutTriggers(database: Database, work: () => Promise<void>): Promise<void> {
  const triggers = database.prepare(`SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'`).all() as readonly { readonly name: string, readonly sql: string }[]
  for (const { name } of triggers) database.exec(`DROP TRIGGER main."${name}"`)
  await work()
  // Named with its schema: before an office that is open stand views of the same names as its tables.
  for (const { sql } of triggers) database.exec(sql.replace(/^CREATE TRIGGER /u, 'CREATE TRIGGER main.'))
}

function readShapes(database: Database): readonly TableShape[] {
  const tables = database.prepare(`SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT IN ('sqlite_schema', 'sqlite_master')`).all() as readonly { readonly name: string, readonly wr: number }[]
  return tables.map(({ name, wr }) => shapeOf(database, name, wr === 1))
}

interface ColumnRow { readonly cid: number, readonly name: string, readonly type: string, readonly notnull: number, readonly pk: number }

function shapeOf(database: Database, name: string, withoutRowid: boolean): TableShape {
  const declared = database.prepare(`SELECT cid, name, type, "notnull", pk FROM pragma_table_info(?, 'main') ORDER BY cid`).all(name) as readonly ColumnRow[]
  const key = declared.filter(({ pk }) => pk > 0).toSorted((one, other) => one.pk - other.pk)
  const ordered = withoutRowid ? [...key, ...declared.filter(({ pk }) => pk === 0)] : declared
  const isVersioned = declared.some((column) => column.name === 'revision')
  const grows = database.prepare(`SELECT 1 FROM main.sqlite_schema WHERE type = 'trigger' AND name = ?`).get(`${name}_kept`) !== undefined
  return {
    name, withoutRowid, onlyGrowing: grows,
    columns: ordered.map((column) => ({ name: column.name, type: column.type.toUpperCase(), notNull: column.notnull === 1, checkedText: column.type === 'TEXT' && isCheckedText(column.name, isVersioned) })),
    rowidColumn: !withoutRowid && key.length === 1 && key[0]?.type.toUpperCase() === 'INTEGER' ? ordered.indexOf(key[0]) : -1,
    unique: withoutRowid ? null : uniqueOf(database, name, ordered),
  }
}

function uniqueOf(database: Database, table: string, columns: readonly ColumnRow[]): TableShape['unique'] {
  const index = database.prepare(`SELECT name FROM pragma_index_list(?, 'main') WHERE "unique" = 1 AND partial = 0 ORDER BY origin = 'pk' DESC, seq DESC LIMIT 1`).pluck().get(table)
  if (typeof index !== 'string') return null
  const cids = database.prepare(`SELECT cid FROM pragma_index_info(?, 'main') ORDER BY seqno`).pluck().all(index).map(Number)
  return { index, columns: cids.map((cid) => columns.findIndex((column) => column.cid === cid)) }
}
