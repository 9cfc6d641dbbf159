/** The first schema. Frozen: a later change is a new file with a higher number. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const revision = 'revision INTEGER NOT NULL CHECK (revision >= 1)'
const versioned = `id TEXT NOT NULL PRIMARY KEY, ${revision}`
const spanned = 'from_date TEXT NOT NULL, to_date TEXT CHECK (to_date IS NULL OR to_date >= from_date)'
const late = 'DEFERRABLE INITIALLY DEFERRED'
const to = (table: string): string => `REFERENCES ${table} (id) ${late}`
const child = (table: string): string => `REFERENCES ${table} (id) ON DELETE CASCADE ${late}`
const json = (name: string): string => `${name} TEXT NOT NULL CHECK (json_valid(${name}))`
const paper = `body_id TEXT NOT NULL ${to('body')}, number INTEGER CHECK (number >= 1), date TEXT,
  signing_right_id TEXT ${to('signing_right')}, ${json('paper_json')}`

const organisation = [
  `CREATE TABLE body (${versioned}, kind TEXT NOT NULL, sector TEXT) STRICT`,
  `CREATE TABLE body_version (body_id TEXT NOT NULL ${child('body')}, position INTEGER NOT NULL, ${spanned},
    name TEXT NOT NULL, name_folded TEXT NOT NULL, short_name TEXT NOT NULL, parent_id TEXT ${to('body')},
    letterhead_superior TEXT, letterhead_issuer TEXT NOT NULL, symbol TEXT NOT NULL, place TEXT NOT NULL,
    PRIMARY KEY (body_id, position)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX body_version_parent ON body_version (parent_id)',
  `CREATE VIEW body_current AS SELECT v.* FROM body_version v
    WHERE v.position = (SELECT max(position) FROM body_version n WHERE n.body_id = v.body_id)`,
  `CREATE TABLE office (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), ${revision}, name TEXT NOT NULL,
    body_id TEXT NOT NULL ${to('body')}, ${json('house_style_json')}) STRICT`,
  `CREATE TABLE term (${versioned}, body_id TEXT NOT NULL ${to('body')}, name TEXT NOT NULL, ${spanned}) STRICT`,
  'CREATE INDEX term_body ON term (body_id, from_date)',
  `CREATE TABLE person (${versioned}, full_name TEXT NOT NULL, full_name_folded TEXT NOT NULL, note TEXT NOT NULL) STRICT`,
  'CREATE INDEX person_name ON person (full_name_folded)',
  `CREATE TABLE post (${versioned}, person_id TEXT NOT NULL ${to('person')}, body_id TEXT NOT NULL ${to('body')},
    title TEXT NOT NULL, ${spanned}) STRICT`,
  'CREATE INDEX post_person ON post (person_id)',
  'CREATE INDEX post_body ON post (body_id)',
  `CREATE TABLE signing_right (${versioned}, post_id TEXT NOT NULL ${to('post')}, body_id TEXT NOT NULL ${to('body')},
    form TEXT NOT NULL, authority TEXT, print_post INTEGER NOT NULL CHECK (print_post IN (0, 1)), ${json('kinds_json')},
    ${spanned}, basis TEXT NOT NULL) STRICT`,
  'CREATE INDEX signing_right_body ON signing_right (body_id)',
  'CREATE INDEX signing_right_post ON signing_right (post_id)',
]

const papers = [
  `CREATE TABLE directive (${versioned}, kind TEXT NOT NULL, designation TEXT NOT NULL, date TEXT NOT NULL, issuer TEXT NOT NULL,
    subject TEXT NOT NULL, started_on TEXT NOT NULL, stage TEXT NOT NULL) STRICT`,
  'CREATE INDEX directive_date ON directive (date)',
  `CREATE TABLE plan (${versioned}, ${paper}, directive_id TEXT ${to('directive')}, subject TEXT NOT NULL, ${json('content_json')}) STRICT`,
  'CREATE INDEX plan_date ON plan (date)',
  'CREATE INDEX plan_number ON plan (body_id, number)',
  'CREATE INDEX plan_directive ON plan (directive_id)',
  `CREATE TABLE plan_task (plan_id TEXT NOT NULL ${child('plan')}, position INTEGER NOT NULL, content TEXT NOT NULL, lead TEXT NOT NULL,
    partners TEXT NOT NULL, due TEXT, due_text TEXT NOT NULL, product TEXT NOT NULL, PRIMARY KEY (plan_id, position)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX plan_task_due ON plan_task (due)',
  `CREATE TABLE summary_report (${versioned}, ${paper}, directive_id TEXT ${to('directive')}, plan_id TEXT ${to('plan')},
    period_from TEXT NOT NULL, period_to TEXT NOT NULL CHECK (period_to >= period_from), subject TEXT NOT NULL, ${json('content_json')}) STRICT`,
  'CREATE INDEX summary_report_date ON summary_report (date)',
  'CREATE INDEX summary_report_number ON summary_report (body_id, number)',
  'CREATE INDEX summary_report_plan ON summary_report (plan_id)',
  `CREATE TABLE free_document (${versioned}, ${paper}, kind TEXT NOT NULL, subject TEXT NOT NULL, ${json('addressees_json')}, text TEXT NOT NULL) STRICT`,
  'CREATE INDEX free_document_date ON free_document (date)',
  'CREATE INDEX free_document_number ON free_document (body_id, kind, number)',
]

const inspections = [
  `CREATE TABLE inspection (${versioned}, kind TEXT NOT NULL, body_id TEXT NOT NULL ${to('body')}, title TEXT NOT NULL,
    inspectee_name TEXT NOT NULL, inspectee_body_id TEXT ${to('body')}, covered_from TEXT NOT NULL,
    covered_to TEXT NOT NULL CHECK (covered_to >= covered_from), ${json('content_json')}) STRICT`,
  `CREATE TABLE inspection_team_member (inspection_id TEXT NOT NULL ${child('inspection')}, position INTEGER NOT NULL,
    person_id TEXT NOT NULL ${to('person')}, role TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (inspection_id, position)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX inspection_team_member_person ON inspection_team_member (person_id)',
  `CREATE TABLE inspection_session (id TEXT NOT NULL PRIMARY KEY, inspection_id TEXT NOT NULL ${child('inspection')}, position INTEGER NOT NULL,
    subject TEXT NOT NULL, start_at TEXT NOT NULL, end_at TEXT CHECK (end_at IS NULL OR end_at > start_at), place TEXT NOT NULL,
    number INTEGER CHECK (number >= 1), chair_person_id TEXT NOT NULL ${to('person')}, minute_taker_person_id TEXT NOT NULL ${to('person')},
    ${json('content_json')}, UNIQUE (inspection_id, position)) STRICT`,
  'CREATE INDEX inspection_session_chair ON inspection_session (chair_person_id)',
  'CREATE INDEX inspection_session_minute_taker ON inspection_session (minute_taker_person_id)',
  `CREATE TABLE inspection_request (session_id TEXT NOT NULL ${child('inspection_session')}, position INTEGER NOT NULL,
    content TEXT NOT NULL, responsible TEXT NOT NULL, due TEXT NOT NULL, PRIMARY KEY (session_id, position)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX inspection_request_due ON inspection_request (due)',
]

const records = [
  `CREATE TABLE change_history (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, collection TEXT NOT NULL, record_id TEXT NOT NULL,
    ${revision}, at TEXT NOT NULL, actor TEXT NOT NULL, before_json TEXT CHECK (before_json IS NULL OR json_valid(before_json)),
    ${json('after_json')}, UNIQUE (collection, record_id, revision)) STRICT`,
  `CREATE TABLE record_reference (source_collection TEXT NOT NULL, source_id TEXT NOT NULL, path TEXT NOT NULL,
    target_collection TEXT NOT NULL, target_id TEXT NOT NULL, PRIMARY KEY (source_collection, source_id, path)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX record_reference_target ON record_reference (target_collection, target_id)',
]

export const firstSchema: Migration = {
  number: 10,
  name: '0010-first-schema',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...organisation, ...papers, ...inspections, ...records]) await sql.raw(statement).execute(db)
  },
}
