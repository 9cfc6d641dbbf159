/**
 * The search index, in the office file itself: what can be found (`search_entry`, its text in `search_text`), its words twice over, as typed and without
 * marks (`search_titles`, `search_words`), what is still to be read (`search_due`) and how far (`search_position`); and the
 * searches people keep. All but the last can be thrown away and made again.
 */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

/** Contentless: no word stands in these tables as text. `ascii` leaves every letter that is not ASCII as it is; the program parts the words itself. */
const words = (name: string): string => `CREATE VIRTUAL TABLE ${name} USING fts5(exact, folded, tags, content='', contentless_delete=1, tokenize='ascii')`

const statements = [
  `CREATE TABLE search_entry (id INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, collection TEXT NOT NULL, record_id TEXT NOT NULL, part_id TEXT NOT NULL,
    kind TEXT NOT NULL, day TEXT, year INTEGER, unit_id TEXT, state TEXT NOT NULL, number TEXT NOT NULL, title TEXT NOT NULL) STRICT`,
  // Apart, so that what is listed and counted lies close together.
  'CREATE TABLE search_text (id INTEGER PRIMARY KEY REFERENCES search_entry (id) ON DELETE CASCADE, words TEXT NOT NULL) STRICT',
  'CREATE INDEX search_entry_record ON search_entry (collection, record_id)',
  words('search_titles'), words('search_words'),
  `CREATE TABLE search_due (turn INTEGER PRIMARY KEY AUTOINCREMENT, priority INTEGER NOT NULL, topic TEXT NOT NULL, record_id TEXT NOT NULL, UNIQUE (topic, record_id)) STRICT`,
  'CREATE INDEX search_due_order ON search_due (priority, turn)',
  'CREATE TABLE search_position (feed TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  `CREATE TABLE saved_search (account TEXT NOT NULL, name TEXT NOT NULL, query_json TEXT NOT NULL CHECK (json_valid(query_json)), at TEXT NOT NULL,
    PRIMARY KEY (account, name)) STRICT, WITHOUT ROWID`,
]

export const search: Migration = {
  number: 210,
  name: '0210-search',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
