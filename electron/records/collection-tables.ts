/** The table that holds a collection's ids. */
import type { RecordCollection } from '../../shared/domain/office-records.ts'

export const collectionTables = {
  bodies: 'body', terms: 'term', people: 'person', posts: 'post', signingRights: 'signing_right',
  directives: 'directive', plans: 'plan', summaryReports: 'summary_report', inspections: 'inspection', freeDocuments: 'free_document',
  indicators: 'indicator', targets: 'target', crossChecks: 'cross_check', reportingRounds: 'reporting_round', campaigns: 'campaign',
  studySessions: 'study_session', commitments: 'commitment', admissions: 'admission',
  evaluationRounds: 'evaluation_round', evaluations: 'evaluation', organisationChanges: 'organisation_change',
  memberships: 'membership', meetings: 'meeting', proceedings: 'proceedings', meetingProgrammes: 'meeting_programme', tasks: 'task',
  petitions: 'petition', supervisionAssignments: 'supervision_assignment', inspectionProgrammes: 'inspection_programme',
  caseProcedures: 'case_procedure', incomingPapers: 'incoming_paper', deliveryLists: 'delivery_list',
} as const satisfies Readonly<Record<RecordCollection, string>>
