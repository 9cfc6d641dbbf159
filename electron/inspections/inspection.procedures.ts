/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { inspectionProgrammeStore } from './inspection-programme.repository.ts'
import { inspectionStore } from './inspection.repository.ts'
import { inspectionRules, listInspectionProgrammes, listInspections } from './inspection.service.ts'

export const inspectionsProcedures = collectionProcedures(os.inspections, inspectionStore, inspectionRules, listInspections)
export const inspectionProgrammesProcedures = collectionProcedures(os.inspectionProgrammes, inspectionProgrammeStore, noRules, listInspectionProgrammes)
