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
  /** Tables that only grow and have fewer rows than were ever written. */
  readonly cutTables: readonly string[]
}

const mostFindings = 20

export async function examineFile(database: Database): Promise<FileExamination> {
  const [expected, found] = [await freshSchema(), schemaOf(database)]
  const names = [...new Set([...expected.keys(), ...found.keys()])].toSorted()
  return {
    integrity: texts(database, `PRAGMA main.integrity_check(${mostFindings})`).filter((line) => line !== 'ok'),
    danglingRows: texts(database, `SELECT "table" || ' → ' || parent FROM pragma_foreign_key_check LIMIT ${mostFindings}`),
    version: Number(database.pragma('user_version', { simple: true })), newestVersion: newestVersion(migrations),
    strangeParts: names.filter((name) => expected.get(name) !== found.get(name)).slice(0, mostFindings),
    cutTables: countedTables.filter(([table, key]) => isCut(database, table, key)).map(([table]) => table),
  }
}

/** Tables that lose no row, with the column that counts them. */
export const countedTables = [['audit', 'sequence'], ['change_history', 'sequence'], ['register_entry', 'id'], ['register_event', 'sequence']] as const

/** AUTOINCREMENT remembers the highest number ever given, and a transaction that failed took none. */
function isCut(database: Database, table: string, key: string): boolean {
  const given = Number(database.prepare('SELECT seq FROM main.sqlite_sequence WHERE name = ?').pluck().get(table) ?? 0)
  return Number(database.prepare(`SELECT count(${key}) FROM main.${table}`).pluck().get()) < given
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
