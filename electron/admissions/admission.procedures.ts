/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { admissionStore } from './admission.repository.ts'
import { listAdmissions } from './admission.service.ts'

export const admissionsProcedures = collectionProcedures(os.admissions, admissionStore, noRules, listAdmissions)
