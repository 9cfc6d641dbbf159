/** Whom an issued paper was sent to, scans of it, and the tasks taken from it. */
export { deliveriesProcedures } from './deliveries.procedures.ts'
export { deliveryListStore } from './deliveries.repository.ts'
