/** Admission cases. */
export { selectAdmissions, admissionStore } from './admission.repository.ts'
export { admissionsProcedures } from './admission.procedures.ts'
