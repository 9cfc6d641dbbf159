/** This capability's part of the contract. */
import { collectionProcedures } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { inspectionStore } from './inspection.repository.ts'
import { inspectionRules, listInspections } from './inspection.service.ts'

export const inspectionsProcedures = collectionProcedures(os.inspections, inspectionStore, inspectionRules, listInspections)
