/** What SQLite itself and the schema say of an office file that is open: nothing is changed by asking. */
import Database from 'better-sqlite3'
import { Kysely } from 'kysely'
import { OfficeDialect } from './dialect.ts'
import { migrate, newestVersion } from './migrate.ts'
import { migrations } from './migrations/registry.ts'
import type { Tables } from './tables.ts'

export interface FileExamination {
  /** SQLite's own sentences; empty when it finds nothing. At most {@link mostFindings}. */
  readonly integrity: readonly string[]
  /** Rows that point at nothing, as `table → table`. */
  readonly danglingRows: readonly string[]
  readonly version: number
  readonly newestVersion: number
  /** Tables, triggers and indexes that are not as the program makes them, by name. */
  readonly strangeParts: readonly string[]
  /** Tables that only grow and lack a row of those ever written. */
  readonly cutTables: readonly string[]
  /** Tables that only grow and have a row under a number that was never given: none is below 1. */
  readonly strayTables: readonly string[]
}

const mostFindings = 20

export async function examineFile(database: Database): Promise<FileExamination> {
  const [expected, found] = [await freshSchema(), schemaOf(database)]
  const names = [...new Set([...expected.keys(), ...found.keys()])].toSorted()
  const counted = countedTables.map(([table, key]) => countRows(database, table, key))
  return {
    integrity: texts(database, `PRAGMA main.integrity_check(${mostFindings})`).filter((line) => line !== 'ok'),
    danglingRows: texts(database, `SELECT "table" || ' → ' || parent FROM pragma_foreign_key_check LIMIT ${mostFindings}`),
    version: Number(database.pragma('user_version', { simple: true })), newestVersion: newestVersion(migrations),
    strangeParts: names.filter((name) => expected.get(name) !== found.get(name)).slice(0, mostFindings),
    cutTables: counted.filter(({ within, given }) => within < given).map(({ table }) => table),
    strayTables: counted.filter(({ within, all }) => within < all).map(({ table }) => table),
  }
}

/** Tables that lose no row, with the column that counts them. */
export const countedTables = [
  ['audit', 'sequence'], ['change_history', 'sequence'], ['register_entry', 'id'], ['register_event', 'sequence'], ['paper_state_event', 'sequence'], ['issued_scan', 'sequence'],
] as const

interface CountedRows {
  readonly table: string
  /** The highest number ever given. */
  readonly given: number
  /** Rows under numbers from 1 to it, and all there are. */
  readonly within: number, readonly all: number
}

/** AUTOINCREMENT remembers the highest number ever given, and a transaction that failed took none: each number up to it has its row. */
function countRows(database: Database, table: string, key: string): CountedRows {
  const given = Number(database.prepare('SELECT seq FROM main.sqlite_sequence WHERE name = ?').pluck().get(table) ?? 0)
  const rows = database.prepare(`SELECT coalesce(sum(${key} BETWEEN 1 AND ?), 0) AS within, count(*) AS "all" FROM main.${table}`).get(given) as Pick<CountedRows, 'within' | 'all'>
  return { table, given, ...rows }
}

/** The schema as the migrations make it, worked out once. */
let fresh: Promise<ReadonlyMap<string, string>> | null = null

function freshSchema(): Promise<ReadonlyMap<string, string>> {
  fresh ??= (async () => {
    const database = new Database(':memory:')
    try {
      await migrate(new Kysely<Tables>({ dialect: new OfficeDialect(database) }), migrations)
      return schemaOf(database)
    } finally {
      database.close()
    }
  })()
  return fresh
}

/** SQL of every part by name; what SQLite makes for itself has none. */
function schemaOf(database: Database): ReadonlyMap<string, string> {
  const rows = database.prepare('SELECT type || \' \' || name AS name, sql FROM main.sqlite_schema WHERE sql IS NOT NULL').all() as readonly { readonly name: string, readonly sql: string }[]
  return new Map(rows.map(({ name, sql }) => [name, sql]))
}

function texts(database: Database, sql: string): readonly string[] {
  return database.prepare(sql).pluck().all().map(String)
}
