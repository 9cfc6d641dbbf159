/** The office's own keys, the senders whose keys were compared, packets sent and received with what became of them. Rows are only ever added. */
import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Migration } from './migration.ts'

const kept = (table: string): readonly string[] => [
  `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
  `CREATE TRIGGER ${table}_fixed BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'kept for good'); END`,
]
const sha256 = (column: string): string => `${column} TEXT NOT NULL CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`

const statements = [
  `CREATE TABLE office_key (id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), office_id TEXT NOT NULL, signing_private BLOB NOT NULL, signing_public TEXT NOT NULL,
    sealing_identity TEXT NOT NULL, sealing_recipient TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  ...kept('office_key'),
  `CREATE TABLE known_sender_event (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, office_id TEXT NOT NULL, event TEXT NOT NULL CHECK (event IN ('accepted', 'removed')),
    name TEXT NOT NULL, name_folded TEXT NOT NULL, body_id TEXT NOT NULL, signing_key TEXT NOT NULL, sealing_key TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  'CREATE INDEX known_sender_office ON known_sender_event (office_id, sequence)',
  ...kept('known_sender_event'),
  `CREATE TABLE sent_packet (id TEXT NOT NULL PRIMARY KEY, manifest_text TEXT NOT NULL CHECK (json_valid(manifest_text)), ${sha256('manifest_sha256')},
    file_name TEXT NOT NULL, size INTEGER NOT NULL, sealed_for TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  ...kept('sent_packet'),
  `CREATE TABLE packet_receipt (sequence INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, packet_id TEXT NOT NULL REFERENCES sent_packet (id), file_text TEXT NOT NULL, ${sha256('sha256')} UNIQUE,
    signature_state TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  ...kept('packet_receipt'),
  `CREATE TABLE received_packet (id TEXT NOT NULL PRIMARY KEY, sender_office_id TEXT NOT NULL, sender_name TEXT NOT NULL, manifest_text TEXT NOT NULL CHECK (json_valid(manifest_text)),
    ${sha256('manifest_sha256')}, signature_text TEXT NOT NULL, receipt_text TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL) STRICT`,
  ...kept('received_packet'),
  `CREATE TABLE received_document (packet_id TEXT NOT NULL REFERENCES received_packet (id), position INTEGER NOT NULL, incoming_paper_id TEXT, how TEXT NOT NULL CHECK (how IN ('entered', 'joined', 'left')),
    PRIMARY KEY (packet_id, position)) STRICT, WITHOUT ROWID`,
  ...kept('received_document'),
  `CREATE TABLE received_part (packet_id TEXT NOT NULL REFERENCES received_packet (id), path TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES blob (sha256),
    PRIMARY KEY (packet_id, path)) STRICT, WITHOUT ROWID`,
  ...kept('received_part'),
  `CREATE TABLE received_figures (packet_id TEXT NOT NULL REFERENCES received_packet (id), position INTEGER NOT NULL, campaign_id TEXT NOT NULL, body_id TEXT, batch_id TEXT, outcome TEXT NOT NULL,
    PRIMARY KEY (packet_id, position)) STRICT, WITHOUT ROWID`,
  ...kept('received_figures'),
]

export const packets: Migration = {
  number: 200,
  name: '0200-packets',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
