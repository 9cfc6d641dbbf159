/** Meetings and inspections: who belongs where, meetings and what happens in them, tasks, petitions, programmes, assignments. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const versioned = 'id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL CHECK (revision >= 1)'
const late = 'DEFERRABLE INITIALLY DEFERRED'
const to = (table: string): string => `REFERENCES ${table} (id) ${late}`
const json = (name: string): string => `${name} TEXT NOT NULL CHECK (json_valid(${name}))`

const statements = [
  `CREATE TABLE membership (${versioned}, person_id TEXT NOT NULL ${to('person')}, body_id TEXT NOT NULL ${to('body')}, organ TEXT NOT NULL,
    from_date TEXT NOT NULL, to_date TEXT, ${json('content_json')}) STRICT`,
  'CREATE INDEX membership_body ON membership (body_id, organ, from_date)',
  'CREATE INDEX membership_person ON membership (person_id)',

  `CREATE TABLE meeting (${versioned}, kind TEXT NOT NULL, body_id TEXT NOT NULL ${to('body')}, organ TEXT NOT NULL, title TEXT NOT NULL,
    start_at TEXT NOT NULL, state TEXT NOT NULL, ${json('content_json')}) STRICT`,
  'CREATE INDEX meeting_start ON meeting (start_at)',
  'CREATE INDEX meeting_body ON meeting (body_id, organ, start_at)',
  // What happens in a meeting: one row an entry, each saved by itself while the meeting runs. A removed one stays until the record is closed.
  `CREATE TABLE proceedings (id TEXT NOT NULL PRIMARY KEY ${to('meeting')}, revision INTEGER NOT NULL CHECK (revision >= 1)) STRICT`,
  `CREATE TABLE meeting_entry (meeting_id TEXT NOT NULL REFERENCES proceedings (id) ON DELETE CASCADE ${late}, id TEXT NOT NULL, place INTEGER NOT NULL,
    kind TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), changed_at TEXT NOT NULL, removed_at TEXT, ${json('content_json')},
    PRIMARY KEY (meeting_id, id)) STRICT, WITHOUT ROWID`,

  `CREATE TABLE meeting_programme (${versioned}, body_id TEXT NOT NULL ${to('body')}, title TEXT NOT NULL, year INTEGER NOT NULL, ${json('content_json')}) STRICT`,
  `CREATE TABLE task (${versioned}, body_id TEXT NOT NULL ${to('body')}, content TEXT NOT NULL, source TEXT NOT NULL, set_on TEXT NOT NULL, due TEXT, ${json('content_json')}) STRICT`,
  'CREATE INDEX task_due ON task (due)',
  `CREATE TABLE petition (${versioned}, kind TEXT NOT NULL, body_id TEXT NOT NULL ${to('body')}, received_on TEXT NOT NULL, due TEXT, ${json('content_json')}) STRICT`,
  'CREATE INDEX petition_due ON petition (due)',
  `CREATE TABLE supervision_assignment (${versioned}, person_id TEXT NOT NULL ${to('person')}, body_id TEXT ${to('body')}, from_date TEXT NOT NULL, to_date TEXT, ${json('content_json')}) STRICT`,
  `CREATE TABLE inspection_programme (${versioned}, body_id TEXT NOT NULL ${to('body')}, title TEXT NOT NULL, owner TEXT NOT NULL, year INTEGER NOT NULL, to_year INTEGER NOT NULL, ${json('content_json')}) STRICT`,

  // What a member of a team declared of kinship with the object.
  'ALTER TABLE inspection_team_member ADD COLUMN declared INTEGER NOT NULL DEFAULT 0 CHECK (declared IN (0, 1))',
  `ALTER TABLE inspection_team_member ADD COLUMN kin TEXT NOT NULL DEFAULT ''`,
]

export const meetings: Migration = {
  number: 100,
  name: '0100-meetings',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
