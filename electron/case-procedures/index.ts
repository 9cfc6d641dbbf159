/** Step lists of cases as the office has them, over the supplied ones. */
export { caseProcedureStore, selectCaseProcedures } from './case-procedure.repository.ts'
export { caseProceduresProcedures } from './case-procedure.procedures.ts'
export { proceduresOfOffice } from './case-procedure.service.ts'
