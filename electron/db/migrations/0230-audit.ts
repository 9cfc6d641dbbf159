/**
 * The journal: acts tied into a chain of hashes, only ever added to. History written before it gets one row that carries the
 * digest over all its lines: from here on a change of any of them shows, and nothing is proven of what was done to them earlier.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const statements = [
  `CREATE TABLE audit (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
    digest TEXT CHECK (digest IS NULL OR length(digest) = 64), history_sequence INTEGER UNIQUE, hash TEXT NOT NULL CHECK (length(hash) = 64)) STRICT`,
  `CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END`,
  `CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END`,
  `CREATE TRIGGER change_history_kept BEFORE DELETE ON change_history BEGIN SELECT RAISE(ABORT, 'history is only added to'); END`,
  `CREATE TRIGGER change_history_fixed BEFORE UPDATE ON change_history BEGIN SELECT RAISE(ABORT, 'history is only added to'); END`,
]

interface Line { sequence: number, collection: string, record_id: string, revision: number, at: string, actor: string, before_json: string | null, after_json: string }

const pageSize = 2000

export const audit: Migration = {
  number: 230,
  name: '0230-audit',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
    await anchorHistory(db)
  },
}

async function anchorHistory(db: Kysely<unknown>): Promise<void> {
  const digest = createHash('sha256')
  let last = 0
  for (;;) {
    const { rows } = await sql<Line>`SELECT sequence, collection, record_id, revision, at, actor, before_json, after_json FROM change_history WHERE sequence > ${last} ORDER BY sequence LIMIT ${pageSize}`.execute(db)
    for (const line of rows) {
      digest.update(`${JSON.stringify([line.sequence, line.collection, line.record_id, line.revision, line.at, line.actor, line.before_json, line.after_json])}\n`)
      last = line.sequence
    }
    if (rows.length < pageSize) break
  }
  if (last === 0) return
  const row = { at: new Date().toISOString(), actor: '', action: 'history.anchored', subject: `history/${last}`, digest: digest.digest('hex') }
  const hash = createHash('sha256').update(`${'0'.repeat(64)}\n${JSON.stringify([1, row.at, row.actor, row.action, row.subject, row.digest, null])}`).digest('hex')
  await sql`INSERT INTO audit (sequence, at, actor, action, subject, digest, history_sequence, hash) VALUES (1, ${row.at}, ${row.actor}, ${row.action}, ${row.subject}, ${row.digest}, NULL, ${hash})`.execute(db)
}
