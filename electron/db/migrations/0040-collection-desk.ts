/** The collection desk: indicators, campaigns, what units sent, and the standing rounds of the year. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const versioned = 'id TEXT NOT NULL PRIMARY KEY, revision INTEGER NOT NULL CHECK (revision >= 1)'
const late = 'DEFERRABLE INITIALLY DEFERRED'
const to = (table: string): string => `REFERENCES ${table} (id) ${late}`
const child = (table: string): string => `REFERENCES ${table} (id) ON DELETE CASCADE ${late}`
const json = (name: string): string => `${name} TEXT NOT NULL CHECK (json_valid(${name}))`
const stamp = 'at TEXT NOT NULL, actor TEXT NOT NULL'
const kept = (table: string): readonly string[] => [
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
]

const figures = [
  // Of a directive: its steps, links and responses; older rows have none.
  `ALTER TABLE directive ADD COLUMN content_json TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(content_json))`,
  `CREATE TABLE indicator (${versioned}, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, ${json('content_json')}) STRICT`,
  `CREATE TABLE target (${versioned}, indicator_id TEXT NOT NULL ${to('indicator')}, body_id TEXT NOT NULL ${to('body')},
    from_date TEXT NOT NULL, to_date TEXT NOT NULL CHECK (to_date >= from_date), ${json('content_json')}) STRICT`,
  'CREATE INDEX target_indicator ON target (indicator_id)',
  `CREATE TABLE cross_check (${versioned}, name TEXT NOT NULL, ${json('content_json')}) STRICT`,
]

const campaigns = [
  `CREATE TABLE reporting_round (${versioned}, title TEXT NOT NULL, body_id TEXT NOT NULL ${to('body')}, ${json('content_json')}) STRICT`,
  `CREATE TABLE campaign (${versioned}, title TEXT NOT NULL, kind TEXT NOT NULL, body_id TEXT NOT NULL ${to('body')},
    directive_id TEXT ${to('directive')}, round_id TEXT ${to('reporting_round')}, period_from TEXT NOT NULL,
    period_to TEXT NOT NULL CHECK (period_to >= period_from), cut_off TEXT NOT NULL, due TEXT NOT NULL, state TEXT NOT NULL, ${json('content_json')}) STRICT`,
  'CREATE INDEX campaign_due ON campaign (due)',
  'CREATE INDEX campaign_directive ON campaign (directive_id)',
  // One period of a round has one campaign, however often they are made ahead.
  'CREATE UNIQUE INDEX campaign_round ON campaign (round_id, period_from, period_to) WHERE round_id IS NOT NULL',
]

const submissions = [
  `CREATE TABLE import_batch (id TEXT NOT NULL PRIMARY KEY, campaign_id TEXT NOT NULL ${to('campaign')}, ${stamp}, ${json('counts_json')},
    undone_at TEXT, undone_by TEXT) STRICT`,
  'CREATE INDEX import_batch_campaign ON import_batch (campaign_id)',
  // A version: never changed once written, save for where it stands (state) in the desk's life.
  `CREATE TABLE submission (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, campaign_id TEXT NOT NULL ${to('campaign')},
    body_id TEXT NOT NULL ${to('body')}, received_on TEXT NOT NULL, source TEXT NOT NULL, file_name TEXT NOT NULL, file_hash TEXT NOT NULL,
    batch_id TEXT REFERENCES import_batch (id) ${late}, state TEXT NOT NULL, reason TEXT NOT NULL, ${stamp}, ${json('problems_json')}) STRICT`,
  'CREATE INDEX submission_campaign ON submission (campaign_id, body_id, sequence)',
  'CREATE INDEX submission_body ON submission (body_id)',
  'CREATE INDEX submission_hash ON submission (file_hash)',
  `CREATE TABLE submission_event (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, submission_id TEXT NOT NULL REFERENCES submission (id) ${late},
    state TEXT NOT NULL, reason TEXT NOT NULL, ${stamp}) STRICT`,
  'CREATE INDEX submission_event_submission ON submission_event (submission_id)',
  ...kept('submission_event'),
  `CREATE TABLE measurement (submission_id TEXT NOT NULL REFERENCES submission (id) ${late}, indicator_id TEXT NOT NULL ${to('indicator')},
    numerator TEXT, denominator TEXT, rate TEXT, place TEXT NOT NULL, PRIMARY KEY (submission_id, indicator_id)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX measurement_indicator ON measurement (indicator_id)',
  ...kept('measurement'),
  `CREATE TABLE answer (submission_id TEXT NOT NULL REFERENCES submission (id) ${late}, question_id TEXT NOT NULL, text TEXT NOT NULL,
    ${json('rows_json')}, place TEXT NOT NULL, PRIMARY KEY (submission_id, question_id)) STRICT, WITHOUT ROWID`,
  ...kept('answer'),
  // The cut-off: which version of each unit counted. What comes later is an amendment.
  `CREATE TABLE campaign_freeze (campaign_id TEXT NOT NULL PRIMARY KEY ${to('campaign')}, ${stamp}) STRICT, WITHOUT ROWID`,
  ...kept('campaign_freeze'),
  `CREATE TABLE frozen_submission (campaign_id TEXT NOT NULL REFERENCES campaign_freeze (campaign_id) ${late},
    submission_id TEXT NOT NULL REFERENCES submission (id) ${late}, PRIMARY KEY (campaign_id, submission_id)) STRICT, WITHOUT ROWID`,
  ...kept('frozen_submission'),
]

const texts = [
  `CREATE TABLE theme (id TEXT NOT NULL PRIMARY KEY, campaign_id TEXT NOT NULL ${child('campaign')}, kind TEXT NOT NULL, wording TEXT NOT NULL,
    shortcoming_theme_id TEXT REFERENCES theme (id) ON DELETE SET NULL ${late}, position INTEGER NOT NULL) STRICT`,
  'CREATE INDEX theme_campaign ON theme (campaign_id)',
  `CREATE TABLE passage (id TEXT NOT NULL PRIMARY KEY, campaign_id TEXT NOT NULL ${child('campaign')}, submission_id TEXT NOT NULL REFERENCES submission (id) ${late},
    body_id TEXT NOT NULL ${to('body')}, question_id TEXT NOT NULL, from_at INTEGER NOT NULL, to_at INTEGER NOT NULL CHECK (to_at > from_at), words TEXT NOT NULL,
    kind TEXT NOT NULL, theme_id TEXT REFERENCES theme (id) ON DELETE SET NULL ${late}) STRICT`,
  'CREATE INDEX passage_campaign ON passage (campaign_id)',
  'CREATE INDEX passage_theme ON passage (theme_id)',
  'CREATE INDEX passage_submission ON passage (submission_id)',
]

const rounds = [
  `CREATE TABLE study_session (${versioned}, title TEXT NOT NULL, body_id TEXT NOT NULL ${to('body')}, date TEXT NOT NULL, ${json('content_json')}) STRICT`,
  'CREATE INDEX study_session_date ON study_session (date)',
  `CREATE TABLE commitment (${versioned}, body_id TEXT NOT NULL ${to('body')}, year INTEGER NOT NULL, type TEXT NOT NULL, ${json('content_json')}) STRICT`,
  'CREATE UNIQUE INDEX commitment_register ON commitment (year, type, body_id)',
  `CREATE TABLE admission (${versioned}, body_id TEXT NOT NULL ${to('body')}, full_name TEXT NOT NULL, last_step TEXT, last_date TEXT, ${json('content_json')}) STRICT`,
  'CREATE INDEX admission_body ON admission (body_id)',
  `CREATE TABLE evaluation_round (${versioned}, title TEXT NOT NULL, object TEXT NOT NULL, year INTEGER NOT NULL, ${json('content_json')}) STRICT`,
  `CREATE TABLE evaluation (${versioned}, round_id TEXT NOT NULL ${to('evaluation_round')}, body_id TEXT NOT NULL ${to('body')}, final TEXT, ${json('content_json')}) STRICT`,
  'CREATE INDEX evaluation_round_id ON evaluation (round_id)',
  'CREATE INDEX evaluation_body ON evaluation (body_id)',
  `CREATE TABLE organisation_change (${versioned}, kind TEXT NOT NULL, title TEXT NOT NULL, date TEXT NOT NULL, state TEXT NOT NULL, ${json('content_json')}) STRICT`,
  'CREATE INDEX organisation_change_date ON organisation_change (date)',
]

export const collectionDesk: Migration = {
  number: 40,
  name: '0040-collection-desk',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...figures, ...campaigns, ...submissions, ...texts, ...rounds]) await sql.raw(statement).execute(db)
  },
}
