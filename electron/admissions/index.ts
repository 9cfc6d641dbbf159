/** Admission cases. */
export { selectAdmissions, admissionStore } from './admission.repository.ts'
export { admissionsProcedures } from './admission.procedures.ts'
export { admissionIndicator } from './admissions-overview.service.ts'
export { quotaOf } from './quota-table.ts'
export { dateOf, isAdmittedIn, isStopped, standing } from './stages.ts'
