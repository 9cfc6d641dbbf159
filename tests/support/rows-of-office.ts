/** Every row of an office file as text by its table, for holding two offices against each other; what the program makes again by itself is left out. */
import Database from 'better-sqlite3'
import type { StoredValue } from '../../electron/salvage/stored-row.ts'
import { rowText } from './damaged-office.ts'

export interface OfficeRows { readonly rows: ReadonlyMap<string, string>, textOf(table: string, row: Readonly<Record<string, unknown>>): string }

/** `key`: of an encrypted office, as hex. The text of a row leaves out the column that is its rowid, as the file does. */
export function rowsOfOffice(path: string, key?: string): OfficeRows {
  const database = new Database(path, { readonly: true })
  try {
    if (key !== undefined) {
      database.pragma(`cipher = 'chacha20'`)
      database.pragma(`key = 'raw:${key}'`)
    }
    const columns = new Map((database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND NOT (name GLOB 'search_*' OR name GLOB 'sqlite_*' OR name GLOB 'kysely_*' OR name = 'record_reference')`).pluck().all() as string[])
      .map((table) => [table, database.prepare(`SELECT info.name FROM pragma_table_info(?) AS info, pragma_table_list AS part WHERE part.name = ? AND NOT (info.pk = 1 AND info.type = 'INTEGER' AND part.wr = 0)`).pluck().all(table, table) as string[]]))
    const textOf = (table: string, row: Readonly<Record<string, unknown>>): string => `${table}\u0002${rowText((columns.get(table) ?? Object.keys(row)).map((name) => (row[name] ?? null) as StoredValue))}`
    const rows = new Map<string, string>()
    for (const table of columns.keys()) for (const row of database.prepare(`SELECT * FROM "${table}"`).iterate()) rows.set(textOf(table, row as Readonly<Record<string, unknown>>), table)
    return { rows, textOf }
  } finally {
    database.close()
  }
}
