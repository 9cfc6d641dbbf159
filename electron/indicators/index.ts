/** What is counted, what should be reached, what must agree. */
export { crossCheckStore, indicatorStore, selectCrossChecks, selectIndicators, selectTargets, targetStore } from './indicators.repository.ts'
export { indicatorsProcedures } from './indicators.procedures.ts'
export { addSuppliedSet, readSuppliedSet, viewSuppliedSet } from './supplied.service.ts'
export { indicatorOf, loadSuppliedSet } from './supplied-set.ts'
export type { SuppliedSet } from './supplied-set.ts'
