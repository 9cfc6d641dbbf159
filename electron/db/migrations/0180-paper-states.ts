/**
 * The way of a paper from draft to filed, what people say of places in it, and names given to its versions. A paper
 * without a row is a draft. Papers that had their number before are issued: nobody may change them as drafts any more.
 */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const states = `'draft', 'submitted', 'approved', 'signed', 'issued', 'filed'`

const onlyAdded = (table: string): readonly string[] => [
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
]

const tables = [
  `CREATE TABLE paper_state (template_id TEXT NOT NULL, record_id TEXT NOT NULL,
    collection TEXT NOT NULL CHECK (collection IN ('plans', 'summaryReports', 'inspections', 'freeDocuments')), owner_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN (${states})), revision INTEGER NOT NULL CHECK (revision >= 1), at TEXT NOT NULL, actor TEXT NOT NULL,
    PRIMARY KEY (template_id, record_id)) STRICT, WITHOUT ROWID`,
  'CREATE INDEX paper_state_owner ON paper_state (collection, owner_id)',
  `CREATE TABLE paper_state_event (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, template_id TEXT NOT NULL, record_id TEXT NOT NULL,
    from_state TEXT NOT NULL CHECK (from_state IN (${states})), to_state TEXT NOT NULL CHECK (to_state IN (${states})),
    revision INTEGER NOT NULL CHECK (revision >= 1), reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  'CREATE INDEX paper_state_event_paper ON paper_state_event (record_id, template_id)',
  `CREATE TABLE paper_comment (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, thread_id TEXT NOT NULL,
    template_id TEXT NOT NULL, record_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('comment', 'answer', 'resolve', 'reopen')),
    block_id TEXT NOT NULL, quote TEXT NOT NULL, text TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), at TEXT NOT NULL, actor TEXT NOT NULL,
    CHECK ((kind = 'comment') = (thread_id = id)), CHECK (kind NOT IN ('comment', 'answer') OR length(trim(text)) > 0)) STRICT`,
  'CREATE INDEX paper_comment_paper ON paper_comment (record_id, template_id)',
  `CREATE TABLE paper_version (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, template_id TEXT NOT NULL, record_id TEXT NOT NULL,
    name TEXT NOT NULL CHECK (length(trim(name)) > 0), revision INTEGER NOT NULL CHECK (revision >= 1), at TEXT NOT NULL, actor TEXT NOT NULL,
    UNIQUE (template_id, record_id, name)) STRICT`,
]

/** Numbered, dated and no draft: template, record, collection, owner. One query for each kind of record that makes a paper. */
const numbered = [
  `SELECT 'ke-hoach-thuc-hien' AS template_id, id AS record_id, 'plans' AS collection, id AS owner_id FROM plan
    WHERE number IS NOT NULL AND date IS NOT NULL AND json_extract(paper_json, '$.draftNumber') IS NULL`,
  `SELECT CASE coalesce(json_extract(content_json, '$.review'), 'preliminaryReview') WHEN 'periodic' THEN 'bao-cao-dinh-ky-tong-hop'
      WHEN 'finalReview' THEN 'bao-cao-tong-ket-tong-hop' ELSE 'bao-cao-so-ket' END, id, 'summaryReports', id FROM summary_report
    WHERE number IS NOT NULL AND date IS NOT NULL AND json_extract(paper_json, '$.draftNumber') IS NULL`,
  `SELECT 'bien-ban-kiem-tra', id, 'inspections', inspection_id FROM inspection_session WHERE number IS NOT NULL AND end_at IS NOT NULL`,
  `SELECT template_id, id, 'freeDocuments', id FROM free_document
    WHERE number IS NOT NULL AND date IS NOT NULL AND json_extract(paper_json, '$.draftNumber') IS NULL`,
]

/** The moment and the person are those of the record's last change; a record without history has the first day of the epoch and nobody. */
const fill = [
  `INSERT INTO paper_state (template_id, record_id, collection, owner_id, state, revision, at, actor)
    SELECT paper.template_id, paper.record_id, paper.collection, paper.owner_id, 'issued', coalesce(change.revision, 1), coalesce(change.at, '1970-01-01T00:00:00.000Z'), coalesce(change.actor, '')
    FROM (${numbered.join(' UNION ALL ')}) AS paper LEFT JOIN change_history AS change ON change.sequence =
      (SELECT max(sequence) FROM change_history WHERE collection = paper.collection AND record_id = paper.owner_id)`,
  `INSERT INTO paper_state_event (template_id, record_id, from_state, to_state, revision, reason, at, actor)
    SELECT template_id, record_id, 'draft', 'issued', revision, 'Văn bản đã có số, ngày từ trước khi chương trình theo dõi trạng thái.', at, actor
    FROM paper_state ORDER BY template_id, record_id`,
]

/** After the filling, which is the only jump there ever was. */
const guards = [
  ...['paper_state_event', 'paper_comment', 'paper_version'].flatMap(onlyAdded),
  `CREATE TRIGGER paper_state_kept BEFORE DELETE ON paper_state BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER paper_state_first BEFORE INSERT ON paper_state WHEN NEW.state <> 'submitted' BEGIN SELECT RAISE(ABORT, 'a paper begins as a draft'); END`,
  `CREATE TRIGGER paper_state_step BEFORE UPDATE ON paper_state WHEN NOT (
      (OLD.state = 'draft' AND NEW.state = 'submitted') OR (OLD.state = 'submitted' AND NEW.state IN ('approved', 'draft'))
      OR (OLD.state = 'approved' AND NEW.state IN ('signed', 'draft')) OR (OLD.state = 'signed' AND NEW.state IN ('issued', 'draft'))
      OR (OLD.state = 'issued' AND NEW.state = 'filed')) BEGIN SELECT RAISE(ABORT, 'no such step'); END`,
]

export const paperStates: Migration = {
  number: 180,
  name: '0180-paper-states',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...tables, ...fill, ...guards]) await sql.raw(statement).execute(db)
  },
}
