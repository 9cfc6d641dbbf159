/** Documents from above that are being carried out here. */
export { directiveStore } from './directive.repository.ts'
export { directivesProcedures } from './directive.procedures.ts'
