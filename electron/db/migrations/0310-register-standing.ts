/** How each number of the registers stands now, beside the events that say it: a book of 60,000 numbers is leafed through by an index. The database keeps it itself; a page still shows what the events say. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const standing = `SELECT entry.id, entry.series_id, series.register, series.symbol, entry.claimed, entry.suffix, event.sequence, event.state, event.date, event.document_kind, event.secrecy
  FROM register_event AS event JOIN register_entry AS entry ON entry.id = event.entry_id JOIN register_series AS series ON series.id = entry.series_id`

const statements = [
  `CREATE TABLE register_standing (entry_id INTEGER NOT NULL PRIMARY KEY REFERENCES register_entry (id), series_id INTEGER NOT NULL, register TEXT NOT NULL, symbol TEXT NOT NULL,
    claimed INTEGER, suffix TEXT NOT NULL, sequence INTEGER NOT NULL, state TEXT NOT NULL, date TEXT, document_kind TEXT, secrecy TEXT) STRICT`,
  `INSERT INTO register_standing ${standing} WHERE event.sequence = (SELECT max(sequence) FROM register_event WHERE entry_id = entry.id)`,
  'CREATE INDEX register_standing_book ON register_standing (register, date, symbol, claimed, suffix, entry_id)',
  `CREATE INDEX register_standing_secret ON register_standing (date, symbol, claimed, suffix, entry_id) WHERE secrecy IS NOT NULL AND register <> 'incoming'`,
  'CREATE INDEX register_standing_series ON register_standing (series_id, state, date, claimed)',
  `CREATE TRIGGER register_event_stands AFTER INSERT ON register_event BEGIN
    DELETE FROM register_standing WHERE entry_id = NEW.entry_id;
    INSERT INTO register_standing ${standing} WHERE event.sequence = NEW.sequence;
  END`,
]

export const registerStanding: Migration = {
  number: 310,
  name: '0310-register-standing',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
