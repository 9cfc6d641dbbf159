/**
 * The whole contract between the window (or a script) and the service. Every call is a narrow verb; inputs are parsed
 * by the service, and no call takes a path, a query or the name of a table.
 */
import { accountsContract } from './accounts.ts'
import { auditContract, doctorContract } from './audit.ts'
import { backupsContract } from './backups.ts'
import { salvageContract } from './salvage.ts'
import { batchesContract } from './batches.ts'
import { aggregationContract } from './aggregation.ts'
import { campaignCallsContract, reportingRoundCallsContract } from './campaigns.ts'
import { answersContract } from './answers.ts'
import { caseProceduresContract } from './case-procedures.ts'
import { conversionsContract } from './conversions.ts'
import {
  campaignRecordsContract, evaluationRecordsContract, indicatorRecordsContract, reportingRoundRecordsContract,
} from './desk-records.ts'
import { deliveriesContract } from './deliveries.ts'
import { directiveCallsContract } from './directives.ts'
import { evaluationCallsContract } from './evaluations.ts'
import { formChecksContract } from './form-checks.ts'
import { incomingPapersContract } from './incoming-papers.ts'
import { packetsContract } from './packets.ts'
import { suppliedIndicatorsContract } from './indicators.ts'
import { programmeWorkContract } from './inspection-programmes.ts'
import { inspectionCallsContract, inspectionProgrammeCallsContract } from './inspections.ts'
import { inspectionProgrammesContract, meetingsContract, petitionsContract, tasksContract } from './meetings.ts'
import { officeContract } from './office.ts'
import { networkStatementContract } from './network-statement.ts'
import { organisationChangesContract } from './organisation-changes.ts'
import { organisationContract } from './organisation.ts'
import { papersContract } from './papers.ts'
import {
  freeDocumentsContract, inspectionsContract, plansContract, summaryReportsContract,
} from './records.ts'
import { registersContract } from './registers.ts'
import { reportDraftsContract } from './report-drafts.ts'
import { rulesContract } from './rules.ts'
import { searchContract } from './search.ts'
import { submissionsContract } from './submissions.ts'
import { supervisionAssignmentsContract } from './supervision-assignments.ts'
import { templatesContract } from './templates.ts'
import { wordReturnContract } from './word-return.ts'
import { workflowContract } from './workflow.ts'
import { admissionsContract, commitmentsContract, studySessionsContract, yearWorkContract } from './year-work.ts'

export const contract = {
  office: officeContract,
  accounts: accountsContract,
  audit: auditContract,
  doctor: doctorContract,
  backups: backupsContract,
  salvage: salvageContract,
  organisation: organisationContract,
  directives: directiveCallsContract,
  plans: plansContract,
  summaryReports: summaryReportsContract,
  inspections: { ...inspectionsContract, ...inspectionCallsContract },
  freeDocuments: freeDocumentsContract,
  papers: papersContract,
  templates: templatesContract,
  formChecks: formChecksContract,
  workflow: workflowContract,
  wordReturn: wordReturnContract,
  rules: rulesContract,
  registers: registersContract,
  search: searchContract,
  packets: packetsContract,
  batches: batchesContract,
  conversions: conversionsContract,
  indicators: { ...indicatorRecordsContract, ...suppliedIndicatorsContract },
  campaigns: { ...campaignRecordsContract, ...campaignCallsContract },
  reportingRounds: { ...reportingRoundRecordsContract, ...reportingRoundCallsContract },
  studySessions: studySessionsContract,
  commitments: commitmentsContract,
  admissions: admissionsContract,
  evaluations: { ...evaluationRecordsContract, ...evaluationCallsContract },
  organisationChanges: organisationChangesContract,
  aggregation: aggregationContract,
  submissions: submissionsContract,
  answers: answersContract,
  reportDrafts: reportDraftsContract,
  yearWork: yearWorkContract,
  meetings: meetingsContract,
  tasks: tasksContract,
  petitions: petitionsContract,
  supervisionAssignments: supervisionAssignmentsContract,
  caseProcedures: caseProceduresContract,
  inspectionProgrammes: { ...inspectionProgrammesContract, ...inspectionProgrammeCallsContract, ...programmeWorkContract },
  incomingPapers: incomingPapersContract,
  deliveries: deliveriesContract,
  networkStatement: networkStatementContract,
}
export type Contract = typeof contract
