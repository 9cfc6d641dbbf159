/**
 * Rows of what makes the program the register of record: states of papers, registers, kept bytes, packets, batches, the journal, accounts,
 * copies, the index of the search. As `tables.ts`, apart from it for its length.
 */
import type { Generated } from 'kysely'

/** Where a paper stands; no row: a draft. `collection` and `owner_id` name the record that is locked (of minutes: the inspection). */
export interface PaperStateTable {
  template_id: string, record_id: string, collection: string, owner_id: string, state: string, revision: number, at: string, actor: string
}
/** One step of a paper. Never changed, never deleted. */
export interface PaperStateEventTable {
  sequence: Generated<number>, template_id: string, record_id: string, from_state: string, to_state: string, revision: number, reason: string, at: string, actor: string
  /** Marks of what stood on the paper, of the step to “signed” alone; null: not kept. */
  printed: string | null
}
/** One thing said in a thread of comments; the thread's own first row has `id` = `thread_id`. Never changed, never deleted. */
export interface PaperCommentTable {
  sequence: Generated<number>, id: string, thread_id: string, template_id: string, record_id: string, kind: string, block_id: string, quote: string
  text: string, revision: number, at: string, actor: string
}
/** A name given to one save of the record. */
export interface PaperVersionTable { sequence: Generated<number>, template_id: string, record_id: string, name: string, revision: number, at: string, actor: string }
/** Drafts out in Word and what became of them; rows are only ever added. `sha256`: the file that came back. */
export interface WordCopyTable { sequence: Generated<number>, token: string, template_id: string, record_id: string, revision: number, sent_json: string, at: string, actor: string }
export interface WordCopyEndTable {
  sequence: Generated<number>, token: string | null, template_id: string, record_id: string, how: string, sha256: string | null, file_name: string, revision: number, at: string, actor: string
}

export interface OfficeKeyTable {
  id: 1, office_id: string, signing_private: Buffer, signing_public: string, sealing_identity: string, sealing_recipient: string, at: string, actor: string
}
export interface KnownSenderEventTable {
  sequence: Generated<number>, office_id: string, event: string, name: string, name_folded: string, body_id: string, signing_key: string, sealing_key: string, reason: string, at: string, actor: string
}
export interface SentPacketTable { id: string, manifest_text: string, manifest_sha256: string, file_name: string, size: number, sealed_for: string, at: string, actor: string }
export interface PacketReceiptTable { sequence: Generated<number>, packet_id: string, file_text: string, sha256: string, signature_state: string, at: string, actor: string }
export interface ReceivedPacketTable {
  id: string, sender_office_id: string, sender_name: string, manifest_text: string, manifest_sha256: string, signature_text: string, receipt_text: string, at: string, actor: string
}
export interface ReceivedDocumentTable { packet_id: string, position: number, incoming_paper_id: string | null, how: string }
export interface ReceivedPartTable { packet_id: string, path: string, sha256: string }
export interface ReceivedFiguresTable { packet_id: string, position: number, campaign_id: string, body_id: string | null, batch_id: string | null, outcome: string }
/** A batch: one paper for each line of a list. Rows are only ever added; a line is what its last event says. */
export interface BatchTable {
  id: string, title: string, template_id: string, record_id: string, numbering: string, source: string, columns_json: string, places_json: string, empty_allowed: number, at: string, actor: string
}
export interface BatchRowTable { batch_id: string, row: number, name: string, cells_json: string }
export interface BatchEventTable {
  sequence: Generated<number>, batch_id: string, row: number | null, kind: string, words: string, file_name: string, sha256: string, bound: number, pages: number | null, revision: number | null, at: string, actor: string
}
/** Bytes kept for good. `blob_use`: of which record they are. Never changed or deleted. */
export interface BlobTable { sequence: Generated<number>, sha256: string, media_type: string, bytes: Buffer, at: string }
export interface BlobUseTable { sha256: string, collection: string, record_id: string }
/** Registers: rows are only ever added. An entry is what its last event says. `number` null: claimed by an old book or record, and not held. */
export interface RegisterSeriesTable { id: Generated<number>, register: string, body_id: string, symbol: string, span_id: string }
export interface RegisterEntryTable {
  id: Generated<number>, series_id: number, number: number | null, claimed: number | null, suffix: string, written: string, origin: string, at: string, actor: string
}
export interface RegisterEventTable {
  sequence: Generated<number>, entry_id: number, state: string, date: string | null, document_kind: string | null, secrecy: string | null, back_dated: number
  replaces_id: number | null, replaced_by_id: number | null, at: string, actor: string
}
/** How a number stands now: kept by the database from the last event. */
export interface RegisterStandingTable {
  entry_id: number, series_id: number, register: string, symbol: string, claimed: number | null, suffix: string, sequence: number, state: string
  date: string | null, document_kind: string | null, secrecy: string | null
}
/** Words of an event, and the paper they are of: behind the wall of restricted records. */
export interface RegisterWordsTable {
  sequence: number, collection: string | null, record_id: string | null, template_id: string | null, sha256: string | null, content_json: string, folded: string
}
export interface RegisterChoiceTable { sequence: Generated<number>, body_id: string, incoming_span: string, at: string, actor: string }
export interface RegisterSignOffTable { sequence: Generated<number>, body_id: string, span_id: string, sha256: string, report_json: string, note: string, at: string, actor: string }

/** The journal: see `electron/audit`. Never changed, never deleted. */
export interface AuditTable {
  sequence: number, at: string, actor: string, action: string, subject: string, digest: string | null, history_sequence: number | null, hash: string
}

/** One thing the search finds. `collection` and `record_id` name the record it belongs to (the wall hides it with that record); `part_id`: the session, file or report it is of that record, '' for the record itself. */
export interface SearchEntryTable {
  id: Generated<number>, source: string, collection: string, record_id: string, part_id: string
  kind: string, day: string | null, year: number | null, unit_id: string | null, state: string, number: string, title: string
}
export interface SearchTextTable { id: number, words: string }
/** What the index has still to read, in its turn; `priority` 0 before 1. */
export interface SearchDueTable { turn: Generated<number>, priority: number, topic: string, record_id: string }
/** How far each feed of changes was followed; under `version`: by which way of reading the index was made. */
export interface SearchPositionTable { feed: string, position: number }
export interface SavedSearchTable { account: string, name: string, query_json: string, at: string }

/** Who may sign in; `key` as `accountKey` writes the name. Never deleted. `epoch` grows with each change that ends sessions. */
export interface AccountTable {
  key: string, name: string, display_name: string, person_id: string | null, roles_json: string, state: 'active' | 'stopped', password_hash: string, must_change: number, epoch: number, created_at: string
}
export interface AccountPolicyTable { id: 1, idle_minutes: number }
/** Wrong tries at signing in: `subject` is the hash of a name, or `*` for all names together. `last_at` in milliseconds. */
export interface WrongTryTable { subject: string, count: number, last_at: number }

/** Where second copies go and how often restoring is rehearsed; no row: as usual. */
export interface BackupChoiceTable { id: 1, second_folder: string | null, /** Read no more. */ drill_days: Generated<number>, drill_plan: 'off' | 'monthly' | 'quarterly' }
/** What became of copies. Rows are only ever added. */
export interface BackupEventTable {
  sequence: Generated<number>, kind: string, file_name: string, second_copy: 'none' | 'made' | 'failed', sha256: string, size: number, sound: number, content_json: string, at: string, actor: string
}

export interface IssueDeskTables {
  paper_state: PaperStateTable
  paper_state_event: PaperStateEventTable
  paper_comment: PaperCommentTable
  paper_version: PaperVersionTable
  word_copy: WordCopyTable
  word_copy_end: WordCopyEndTable
  blob: BlobTable
  blob_use: BlobUseTable
  register_series: RegisterSeriesTable
  register_entry: RegisterEntryTable
  register_event: RegisterEventTable
  register_words: RegisterWordsTable
  register_standing: RegisterStandingTable
  register_choice: RegisterChoiceTable
  register_sign_off: RegisterSignOffTable
  audit: AuditTable
  account: AccountTable
  account_policy: AccountPolicyTable
  wrong_try: WrongTryTable
  office_key: OfficeKeyTable
  known_sender_event: KnownSenderEventTable
  sent_packet: SentPacketTable
  packet_receipt: PacketReceiptTable
  received_packet: ReceivedPacketTable
  received_document: ReceivedDocumentTable
  received_part: ReceivedPartTable
  received_figures: ReceivedFiguresTable
  batch: BatchTable
  batch_row: BatchRowTable
  batch_event: BatchEventTable
  backup_choice: BackupChoiceTable
  backup_event: BackupEventTable
  search_entry: SearchEntryTable
  search_text: SearchTextTable
  search_due: SearchDueTable
  search_position: SearchPositionTable
  saved_search: SavedSearchTable
}
