/**
 * The wall before restricted records: for an account that is not among a record's readers, its rows, its history and all
 * that goes with it are not there, whoever asks.
 *
 * Every connection has temporary views under the names of the tables. SQLite finds a temporary name first, so a query that
 * says `inspection` reads the view; only `main.inspection` is the table. Reading goes through the views by default, writing
 * through the tables (`office-database.ts`), and a query nobody thought of shows too little rather than too much.
 */
import type Database from 'better-sqlite3'

/** Collections whose records go with what they point at: a task, a petition, a paper in or a list of deliveries of a restricted case is as restricted as the case. */
export const following = ['tasks', 'petitions', 'incomingPapers', 'deliveryLists'] as const

/** Records with readers (`own`: which of them); what belongs to them; what follows any of these. */
function going(view: string, own: string): string {
  return `CREATE TEMP VIEW ${view} (collection, record_id) AS
  WITH RECURSIVE own AS (SELECT collection, record_id FROM main.record_reader GROUP BY collection, record_id ${own}), going (collection, record_id) AS (
    SELECT collection, record_id FROM own
    UNION
    SELECT part.collection, part.record_id FROM own CROSS JOIN main.record_belonging AS part ON part.owner_collection = own.collection AND part.owner_id = own.record_id
    UNION
    SELECT reference.source_collection, reference.source_id FROM going
      CROSS JOIN main.record_reference AS reference ON reference.target_collection = going.collection AND reference.target_id = going.record_id
      WHERE reference.source_collection IN (${following.map((name) => `'${name}'`).join(', ')})
  )
  SELECT collection, record_id FROM going`
}

const views = [
  going('withheld', 'HAVING max(account = (SELECT account FROM temp.reading_account)) = 0'),
  going('restricted', ''),
]

function withheld(...collections: readonly string[]): string {
  return `(SELECT record_id FROM temp.withheld WHERE collection IN (${collections.map((name) => `'${name}'`).join(', ')}))`
}

/** Packets received with a paper of a restricted record. */
const packetsWithWithheldIncoming = `(SELECT packet_id FROM main.received_document WHERE incoming_paper_id IN ${withheld('incomingPapers')})`
/** Packets that carry a paper of a restricted record; the manifest names each paper `template/record`. */
const packetsWithWithheldPapers = `(SELECT packet.id FROM main.sent_packet AS packet, json_each(packet.manifest_text, '$.documents') AS document
  WHERE substr(document.value ->> 'key', 1 + instr(document.value ->> 'key', '/')) IN ${withheld('freeDocuments', 'sessions')})`

/** Which rows are shown, by table. A table that holds no words of a record that may be restricted is not listed; a test holds the list against the schema. */
export const restrictedTables: Readonly<Record<string, string>> = {
  inspection: `id NOT IN ${withheld('inspections')}`,
  inspection_team_member: `inspection_id NOT IN ${withheld('inspections')}`,
  inspection_session: `inspection_id NOT IN ${withheld('inspections')}`,
  inspection_request: `session_id NOT IN ${withheld('sessions')}`,
  free_document: `id NOT IN ${withheld('freeDocuments')}`,
  task: `id NOT IN ${withheld('tasks')}`,
  petition: `id NOT IN ${withheld('petitions')}`,
  incoming_paper: `id NOT IN ${withheld('incomingPapers')}`,
  delivery_list: `id NOT IN ${withheld('deliveryLists')}`,
  issued_scan: `record_id NOT IN ${withheld('freeDocuments', 'sessions')}`,
  issued_scan_withdrawal: `scan NOT IN (SELECT sequence FROM main.issued_scan WHERE record_id IN ${withheld('freeDocuments', 'sessions')})`,
  paper_template: `record_id NOT IN ${withheld('freeDocuments', 'sessions')}`,
  form_waiver: `record_id NOT IN ${withheld('freeDocuments', 'sessions')}`,
  issued_paper: `record_id NOT IN ${withheld('freeDocuments', 'sessions')}`,
  signing_copy: `record_id NOT IN ${withheld('freeDocuments', 'sessions')}`,
  paper_state: `record_id NOT IN ${withheld('freeDocuments', 'sessions')}`,
  paper_state_event: `record_id NOT IN ${withheld('freeDocuments', 'sessions')}`,
  paper_comment: `record_id NOT IN ${withheld('freeDocuments', 'sessions')}`,
  paper_version: `record_id NOT IN ${withheld('freeDocuments', 'sessions')}`,
  word_copy: `record_id NOT IN ${withheld('freeDocuments', 'sessions')}`,
  word_copy_end: `record_id NOT IN ${withheld('freeDocuments', 'sessions')}`,
  sent_packet: `id NOT IN ${packetsWithWithheldPapers}`,
  packet_receipt: `packet_id NOT IN ${packetsWithWithheldPapers}`,
  received_packet: `id NOT IN ${packetsWithWithheldIncoming}`,
  received_part: `packet_id NOT IN ${packetsWithWithheldIncoming}`,
  received_document: `packet_id NOT IN ${packetsWithWithheldIncoming}`,
  batch: `record_id NOT IN ${withheld('freeDocuments')}`,
  batch_row: `batch_id NOT IN (SELECT id FROM main.batch WHERE record_id IN ${withheld('freeDocuments')})`,
  batch_event: `batch_id NOT IN (SELECT id FROM main.batch WHERE record_id IN ${withheld('freeDocuments')})`,
  register_words: '(record_id IS NULL OR (collection, record_id) NOT IN (SELECT collection, record_id FROM temp.withheld))',
  change_history: '(collection, record_id) NOT IN (SELECT collection, record_id FROM temp.withheld)',
  record_reference: '(source_collection, source_id) NOT IN (SELECT collection, record_id FROM temp.withheld)',
  search_entry: '(collection, record_id) NOT IN (SELECT collection, record_id FROM temp.withheld)',
  search_text: 'id NOT IN (SELECT id FROM main.search_entry WHERE (collection, record_id) IN (SELECT collection, record_id FROM temp.withheld))',
  record_reader: '(collection, record_id) NOT IN (SELECT collection, record_id FROM temp.withheld)',
  record_belonging: '(collection, record_id) NOT IN (SELECT collection, record_id FROM temp.withheld)',
  // `<collection>/<record>`, `papers/<template>/<record>` of a paper, or `packets/<packet>`.
  audit: `subject NOT IN (SELECT collection || '/' || record_id FROM temp.withheld)
    AND (subject NOT LIKE 'papers/%/%' OR substr(subject, 8 + instr(substr(subject, 8), '/')) NOT IN ${withheld('freeDocuments', 'sessions')})
    AND (subject NOT LIKE 'packets/%' OR (substr(subject, 9) NOT IN ${packetsWithWithheldPapers} AND substr(subject, 9) NOT IN ${packetsWithWithheldIncoming}))`,
  // The same bytes kept for another record are that record's too.
  blob: `(sha256 NOT IN (SELECT sha256 FROM main.blob_use WHERE (collection, record_id) IN (SELECT collection, record_id FROM temp.withheld))
    OR sha256 IN (SELECT sha256 FROM main.blob_use WHERE (collection, record_id) NOT IN (SELECT collection, record_id FROM temp.withheld)))`,
  blob_use: '(collection, record_id) NOT IN (SELECT collection, record_id FROM temp.withheld)',
}

/** Puts the wall up on a connection to a file of the newest schema. Until an account is named nothing restricted is shown. */
export function hideRestrictedRows(database: Database): void {
  database.exec('CREATE TEMP TABLE reading_account (account TEXT NOT NULL) STRICT')
  database.exec(`INSERT INTO temp.reading_account VALUES ('')`)
  for (const view of views) database.exec(view)
  // Most offices have nothing restricted: then one look at an empty table is all it costs.
  for (const [table, shown] of Object.entries(restrictedTables)) database.exec(`CREATE TEMP VIEW ${table} AS SELECT * FROM main.${table} WHERE NOT EXISTS (SELECT 1 FROM main.record_reader) OR ${shown}`)
}

/** From here on the connection shows what this account may see; `key` as `accountKey` writes it. */
export function readAsAccount(database: Database, key: string): void {
  database.prepare('UPDATE temp.reading_account SET account = ?').run(key)
}
