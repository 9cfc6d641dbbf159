/** Where each collection is stored: every capability's stores, gathered once. */
import { directiveStore } from '../directives/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { inspectionStore } from '../inspections/index.ts'
import { organisationStores } from '../organisation/index.ts'
import { planStore } from '../plans/index.ts'
import type { RecordStores } from '../records/index.ts'
import { summaryReportStore } from '../reporting/index.ts'

export const recordStores: RecordStores = {
  ...organisationStores, directives: directiveStore, plans: planStore, summaryReports: summaryReportStore,
  inspections: inspectionStore, freeDocuments: freeDocumentStore,
}
