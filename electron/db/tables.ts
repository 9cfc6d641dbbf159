/**
 * Rows as SQLite holds them. Dates are `YYYY-MM-DD`, moments ISO 8601 in UTC, flags 0 or 1, lists of words JSON text;
 * only `*.codec.ts` files turn them into records. The newest migration is the truth; this file describes it.
 */
import type { Generated } from 'kysely'

interface Versioned { id: string, revision: number }
interface Spanned { from_date: string, to_date: string | null }

/** Columns of a record that makes a paper; `paper_json` holds what no list shows. */
interface PaperColumns {
  body_id: string, number: number | null, date: string | null, signing_right_id: string | null, paper_json: string
}

export interface OfficeTable { id: 1, revision: number, name: string, body_id: string, house_style_json: string }
export interface BodyTable extends Versioned { position: number | null }
export interface BodyVersionTable extends Spanned {
  body_id: string, position: number, kind: string, sector: string | null, name: string, name_folded: string, short_name: string, parent_id: string | null
  letterhead_superior: string | null, letterhead_issuer: string, symbol: string, place: string
}
/** View: the newest version of each body. */
export type BodyCurrentView = BodyVersionTable
export interface TermTable extends Versioned, Spanned { body_id: string, name: string }
export interface PersonTable extends Versioned { full_name: string, full_name_folded: string, note: string }
export interface PostTable extends Versioned, Spanned { person_id: string, body_id: string, title: string }
export interface SigningRightTable extends Versioned, Spanned {
  post_id: string, body_id: string, form: string, authority: string | null, print_post: number, kinds_json: string, basis: string
}
export interface DirectiveTable extends Versioned {
  kind: string, designation: string, date: string, issuer: string, subject: string, started_on: string, stage: string, content_json: string
}
export interface PlanTable extends Versioned, PaperColumns {
  directive_id: string | null, subject: string, content_json: string
}
export interface PlanTaskTable {
  plan_id: string, position: number, content: string, lead: string, partners: string, due: string | null, due_text: string, product: string
}
export interface SummaryReportTable extends Versioned, PaperColumns {
  directive_id: string | null, plan_id: string | null, period_from: string, period_to: string
  subject: string, content_json: string
}
export interface InspectionTable extends Versioned {
  kind: string, body_id: string, title: string, inspectee_name: string, inspectee_body_id: string | null
  covered_from: string, covered_to: string, content_json: string
}
export interface InspectionTeamMemberTable { inspection_id: string, position: number, person_id: string, role: string, part: string, declared: number, kin: string }
export interface InspectionSessionTable {
  id: string, inspection_id: string, position: number, subject: string, start_at: string, end_at: string | null, place: string
  number: number | null, chair_person_id: string, minute_taker_person_id: string, content_json: string
}
export interface InspectionRequestTable { session_id: string, position: number, content: string, responsible: string, due: string }
export interface FreeDocumentTable extends Versioned, PaperColumns {
  kind: string, subject: string, addressees_json: string, text: string, template_id: string, fields_json: string
}
/** One version of a template kept in the office; `text` null: from here on the layer beneath is used again. Never deleted. */
/** One version of a statistical form of the office's own; `content_json` null: taken away. */
export interface StatisticalFormTable { id: string, version: number, content_json: string | null, at: string, actor: string }

export interface OfficeTemplateTable {
  id: string, layer: string, version: number, text: string | null, note: string, at: string, actor: string
}
/** Which version of a template a written file was made with. `layer_version` is the file's own number for supplied ones. */
export interface PaperTemplateTable {
  sequence: Generated<number>, template_id: string, record_id: string, layer: string, layer_version: number, at: string, actor: string
}
/** An error of form that a person took on themselves. Never changed, never deleted. */
export interface FormWaiverTable {
  sequence: Generated<number>, template_id: string, record_id: string, rule_id: string, place: string, reason: string, at: string, actor: string
}
/** A paper that passed the gate: the hash of the bytes that were checked and written, with the findings and waivers of that moment. */
export interface IssuedPaperTable {
  sequence: Generated<number>, template_id: string, record_id: string, revision: number, sha256: string, findings_json: string, waivers_json: string
  at: string, actor: string
}
/** Where a paper stands; no row: a draft. `collection` and `owner_id` name the record that is locked (of minutes: the inspection). */
export interface PaperStateTable {
  template_id: string, record_id: string, collection: string, owner_id: string, state: string, revision: number, at: string, actor: string
}
/** One step of a paper. Never changed, never deleted. */
export interface PaperStateEventTable {
  sequence: Generated<number>, template_id: string, record_id: string, from_state: string, to_state: string, revision: number, reason: string, at: string, actor: string
}
/** One thing said in a thread of comments; the thread's own first row has `id` = `thread_id`. Never changed, never deleted. */
export interface PaperCommentTable {
  sequence: Generated<number>, id: string, thread_id: string, template_id: string, record_id: string, kind: string, block_id: string, quote: string
  text: string, revision: number, at: string, actor: string
}
/** A name given to one save of the record. */
export interface PaperVersionTable { sequence: Generated<number>, template_id: string, record_id: string, name: string, revision: number, at: string, actor: string }
/** One change of one record; `before_json` null: created; `after_json` `null` (the JSON word): removed. */
export interface ChangeHistoryTable {
  sequence: Generated<number>, collection: string, record_id: string, revision: number, at: string, actor: string
  before_json: string | null, after_json: string
}
/** Who refers to whom, kept with every save: answers "may this be removed?" without asking ten tables. */
export interface RecordReferenceTable {
  source_collection: string, source_id: string, path: string, target_collection: string, target_id: string
}

/** Accounts that may see a restricted record; a record without rows here is for everyone. Kept when the record is removed: its history stays. */
export interface RecordReaderTable { collection: string, record_id: string, account: string }
/** What goes with a record that is or was restricted: its papers (`freeDocuments`) and the minutes of its sessions (`sessions`). */
export interface RecordBelongingTable { collection: string, record_id: string, owner_collection: string, owner_id: string }
/** View of the connection (`restricted-rows.ts`): what the account may not see. */
export interface WithheldView { collection: string, record_id: string }

/** Where second copies go and how often restoring is rehearsed; no row: as usual. */
export interface BackupChoiceTable { id: 1, second_folder: string | null, drill_days: number }
/** What became of copies. Rows are only ever added. */
export interface BackupEventTable {
  sequence: Generated<number>, kind: string, file_name: string, second_copy: 'none' | 'made' | 'failed', sha256: string, size: number, sound: number, content_json: string, at: string, actor: string
}

/** Records of the collection desk: the columns that lists sort and join by, and the whole record but its id. */
interface ContentRow extends Versioned { content_json: string }
export interface IndicatorTable extends ContentRow { code: string, name: string }
export interface TargetTable extends ContentRow { indicator_id: string, body_id: string, from_date: string, to_date: string }
export interface CrossCheckTable extends ContentRow { name: string }
export interface ReportingRoundTable extends ContentRow { title: string, body_id: string }
export interface CampaignTable extends ContentRow {
  title: string, kind: string, body_id: string, directive_id: string | null, round_id: string | null
  period_from: string, period_to: string, cut_off: string, due: string, state: string
}
export interface StudySessionTable extends ContentRow { title: string, body_id: string, date: string }
export interface CommitmentTable extends ContentRow { body_id: string, year: number, type: string }
export interface AdmissionTable extends ContentRow { body_id: string, full_name: string, last_step: string | null, last_date: string | null }
export interface EvaluationRoundTable extends ContentRow { title: string, object: string, year: number }
export interface EvaluationTable extends ContentRow { round_id: string, body_id: string, final: string | null }
export interface OrganisationChangeTable extends ContentRow { kind: string, title: string, date: string, state: string }
export interface MembershipTable extends ContentRow { person_id: string, body_id: string, organ: string, from_date: string, to_date: string | null }
export interface MeetingTable extends ContentRow { kind: string, body_id: string, organ: string, title: string, start_at: string, state: string }
/** The record of a meeting; its id is the meeting's. */
export type ProceedingsTable = Versioned
/** One entry of it, with its own revision; `removed_at`: taken out, and kept until the record is closed. */
export interface MeetingEntryTable {
  meeting_id: string, id: string, place: number, kind: string, revision: number, changed_at: string, removed_at: string | null, content_json: string
}
/** The last edit of an entry that is stored, for each run of a window that wrote into it. */
export interface MeetingEntryEditTable { meeting_id: string, entry_id: string, window_run: string, edit: number }
export interface MeetingProgrammeTable extends ContentRow { body_id: string, title: string, year: number }
export interface TaskTable extends ContentRow { body_id: string, content: string, source: string, set_on: string, due: string | null }
export interface PetitionTable extends ContentRow { kind: string, body_id: string, received_on: string, due: string | null }
export interface SupervisionAssignmentTable extends ContentRow { person_id: string, body_id: string | null, from_date: string, to_date: string | null }
export interface InspectionProgrammeTable extends ContentRow { body_id: string, title: string, owner: string, year: number, to_year: number }
/** Step lists of cases as the office has them; the supplied ones stay beneath. */
export interface CaseProcedureTable extends ContentRow { name: string, kind: string, from_date: string, to_date: string | null }
/** Papers in; `open_due`: the earliest day something is still owed by. */
export interface IncomingPaperTable extends ContentRow { body_id: string, number: number, received_on: string, open_due: string | null }
/** Whom an issued paper was sent to; one list a paper. */
export interface DeliveryListTable extends ContentRow { body_id: string, template_id: string, paper_record_id: string, date: string }
/** The signed paper as scanned, linked to the issued one. Never changed, never deleted. */
export interface IssuedScanTable {
  sequence: Generated<number>, template_id: string, record_id: string, sha256: string, file_name: string, kind: string, size: number, note: string, at: string, actor: string
}
/** A scan linked by mistake, taken back. Never changed, never deleted. */
export interface IssuedScanWithdrawalTable { scan: number, reason: string, at: string, actor: string }
/** One step of import; its versions stay, withdrawn, when it is undone. */
export interface ImportBatchTable {
  id: string, campaign_id: string, at: string, actor: string, counts_json: string, undone_at: string | null, undone_by: string | null, undo_reason: Generated<string>
}
/** One version of what a unit sent. Only `state` and `reason` change, each time with a row of `submission_event`. */
export interface SubmissionTable {
  sequence: Generated<number>, id: string, campaign_id: string, body_id: string, received_on: string, source: string
  file_name: string, file_hash: string, batch_id: string | null, state: string, reason: string, at: string, actor: string, problems_json: string
  /** The version whose values it took over where its own files say nothing. */
  carries_id: string | null
}
/** A file a version is made of; `carried` 1: it came with an earlier version. */
export interface SubmissionFileTable { submission_id: string, position: number, file_name: string, file_hash: string, source: string, carried: number }
export interface SubmissionEventTable { sequence: Generated<number>, submission_id: string, state: string, reason: string, at: string, actor: string }
/** Quantities as text (`1234.5`), exact. Never changed, never deleted. */
export interface MeasurementTable {
  submission_id: string, indicator_id: string, numerator: string | null, denominator: string | null, rate: string | null, place: string
}
export interface AnswerTable { submission_id: string, question_id: string, text: string, rows_json: string, place: string }
/** A form written for a unit: the hash of the file as it left the program. */
export interface WrittenFormTable { campaign_id: string, body_id: string, kind: string, file_name: string, sha256: string, at: string, actor: string }
/** The cut-off of a campaign and the versions that counted then. */
export interface CampaignFreezeTable { campaign_id: string, at: string, actor: string }
export interface FrozenSubmissionTable { campaign_id: string, submission_id: string }
/** How a freeze's figures were counted: indicators and units as they stood. Freezes older than the table have no row. */
export interface FrozenBasisTable { campaign_id: string, indicators_json: string, units_json: string }
export interface ThemeTable { id: string, campaign_id: string, kind: string, wording: string, shortcoming_theme_id: string | null, position: number, addressee: string }
export interface PassageTable {
  id: string, campaign_id: string, submission_id: string, body_id: string, question_id: string, from_at: number, to_at: number
  words: string, kind: string, theme_id: string | null, addressee: string
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

export interface Tables {
  office: OfficeTable
  body: BodyTable
  body_version: BodyVersionTable
  body_current: BodyCurrentView
  term: TermTable
  person: PersonTable
  post: PostTable
  signing_right: SigningRightTable
  directive: DirectiveTable
  plan: PlanTable
  plan_task: PlanTaskTable
  summary_report: SummaryReportTable
  inspection: InspectionTable
  inspection_team_member: InspectionTeamMemberTable
  inspection_session: InspectionSessionTable
  inspection_request: InspectionRequestTable
  free_document: FreeDocumentTable
  office_template: OfficeTemplateTable
  statistical_form: StatisticalFormTable
  paper_template: PaperTemplateTable
  form_waiver: FormWaiverTable
  issued_paper: IssuedPaperTable
  paper_state: PaperStateTable
  paper_state_event: PaperStateEventTable
  paper_comment: PaperCommentTable
  paper_version: PaperVersionTable
  indicator: IndicatorTable
  target: TargetTable
  cross_check: CrossCheckTable
  reporting_round: ReportingRoundTable
  campaign: CampaignTable
  study_session: StudySessionTable
  commitment: CommitmentTable
  admission: AdmissionTable
  evaluation_round: EvaluationRoundTable
  evaluation: EvaluationTable
  organisation_change: OrganisationChangeTable
  membership: MembershipTable
  meeting: MeetingTable
  proceedings: ProceedingsTable
  meeting_entry: MeetingEntryTable
  meeting_entry_edit: MeetingEntryEditTable
  meeting_programme: MeetingProgrammeTable
  task: TaskTable
  petition: PetitionTable
  supervision_assignment: SupervisionAssignmentTable
  inspection_programme: InspectionProgrammeTable
  import_batch: ImportBatchTable
  submission: SubmissionTable
  submission_file: SubmissionFileTable
  submission_event: SubmissionEventTable
  measurement: MeasurementTable
  answer: AnswerTable
  written_form: WrittenFormTable
  campaign_freeze: CampaignFreezeTable
  frozen_submission: FrozenSubmissionTable
  frozen_basis: FrozenBasisTable
  theme: ThemeTable
  passage: PassageTable
  change_history: ChangeHistoryTable
  record_reference: RecordReferenceTable
  case_procedure: CaseProcedureTable
  record_reader: RecordReaderTable
  record_belonging: RecordBelongingTable
  blob: BlobTable
  blob_use: BlobUseTable
  register_series: RegisterSeriesTable
  register_entry: RegisterEntryTable
  register_event: RegisterEventTable
  register_words: RegisterWordsTable
  register_choice: RegisterChoiceTable
  register_sign_off: RegisterSignOffTable
  audit: AuditTable
  account: AccountTable
  account_policy: AccountPolicyTable
  wrong_try: WrongTryTable
  incoming_paper: IncomingPaperTable
  delivery_list: DeliveryListTable
  issued_scan: IssuedScanTable
  issued_scan_withdrawal: IssuedScanWithdrawalTable
  office_key: OfficeKeyTable
  known_sender_event: KnownSenderEventTable
  sent_packet: SentPacketTable
  packet_receipt: PacketReceiptTable
  received_packet: ReceivedPacketTable
  received_document: ReceivedDocumentTable
  received_part: ReceivedPartTable
  received_figures: ReceivedFiguresTable
  backup_choice: BackupChoiceTable
  backup_event: BackupEventTable
  withheld: WithheldView
  search_entry: SearchEntryTable
  search_text: SearchTextTable
  search_due: SearchDueTable
  search_position: SearchPositionTable
  saved_search: SavedSearchTable
}
