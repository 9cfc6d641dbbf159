/** What is counted, what should be reached, what must agree. */
export { crossCheckStore, indicatorStore, selectCrossChecks, selectIndicators, selectTargets, targetStore } from './indicators.repository.ts'
export { indicatorsProcedures } from './indicators.procedures.ts'
