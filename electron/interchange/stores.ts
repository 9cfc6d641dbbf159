/** Where each collection is stored: every capability's stores, gathered once. */
import { admissionStore } from '../admissions/index.ts'
import { campaignStore, reportingRoundStore } from '../campaigns/index.ts'
import { caseProcedureStore } from '../case-procedures/index.ts'
import { commitmentStore } from '../commitments/index.ts'
import { deliveryListStore } from '../deliveries/index.ts'
import { directiveStore } from '../directives/index.ts'
import { evaluationRoundStore, evaluationStore } from '../evaluations/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { crossCheckStore, indicatorStore, targetStore } from '../indicators/index.ts'
import { incomingPaperStore } from '../incoming/index.ts'
import { inspectionProgrammeStore, inspectionStore } from '../inspections/index.ts'
import { meetingProgrammeStore, meetingStore, proceedingsStore } from '../meetings/index.ts'
import { organisationChangeStore } from '../organisation-changes/index.ts'
import { organisationStores } from '../organisation/index.ts'
import { petitionStore } from '../petitions/index.ts'
import { planStore } from '../plans/index.ts'
import type { RecordStores } from '../records/index.ts'
import { summaryReportStore } from '../reporting/index.ts'
import { studySessionStore } from '../study-sessions/index.ts'
import { supervisionAssignmentStore } from '../supervision-assignments/index.ts'
import { taskStore } from '../tasks/index.ts'

export const recordStores: RecordStores = {
  ...organisationStores, directives: directiveStore, plans: planStore, summaryReports: summaryReportStore,
  inspections: inspectionStore, freeDocuments: freeDocumentStore,
  indicators: indicatorStore, targets: targetStore, crossChecks: crossCheckStore, reportingRounds: reportingRoundStore, campaigns: campaignStore,
  studySessions: studySessionStore, commitments: commitmentStore, admissions: admissionStore,
  evaluationRounds: evaluationRoundStore, evaluations: evaluationStore, organisationChanges: organisationChangeStore,
  meetings: meetingStore, proceedings: proceedingsStore, meetingProgrammes: meetingProgrammeStore, tasks: taskStore, petitions: petitionStore,
  supervisionAssignments: supervisionAssignmentStore, inspectionProgrammes: inspectionProgrammeStore, caseProcedures: caseProcedureStore,
  incomingPapers: incomingPaperStore, deliveryLists: deliveryListStore,
}
