/**
 * Rows as SQLite holds them. Dates are `YYYY-MM-DD`, moments ISO 8601 in UTC, flags 0 or 1, lists of words JSON text;
 * only `*.codec.ts` files turn them into records. The newest migration is the truth; this file describes it.
 */
import type { Generated } from 'kysely'
import type { IssueDeskTables } from './issue-desk-tables.ts'

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
/** One version of a statistical form of the office's own; `content_json` null: taken away. */
export interface StatisticalFormTable { id: string, version: number, content_json: string | null, at: string, actor: string }
/** One version of a template kept in the office; `text` null: from here on the layer beneath is used again. Never deleted. */
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
/** A file the gate let out, of an issued paper or for the signature: the hash of its bytes, with the findings and waivers of that moment. Never changed, never deleted. */
export interface PassedPaperTable {
  sequence: Generated<number>, template_id: string, record_id: string, revision: number, sha256: string, findings_json: string, waivers_json: string
  at: string, actor: string
}
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
/** View of the connection: all that goes with cases only some accounts may see. */
export interface RestrictedView { collection: string, record_id: string }

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
export interface Tables extends IssueDeskTables {
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
  issued_paper: PassedPaperTable
  signing_copy: PassedPaperTable
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
  incoming_paper: IncomingPaperTable
  delivery_list: DeliveryListTable
  issued_scan: IssuedScanTable
  issued_scan_withdrawal: IssuedScanWithdrawalTable
  withheld: WithheldView
  restricted: RestrictedView
}
