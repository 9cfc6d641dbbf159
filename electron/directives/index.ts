/** Documents from above that are being carried out here. */
export { directiveStore, selectDirectives } from './directive.repository.ts'
export { directivesProcedures } from './directive.procedures.ts'
export { directiveTitle, inForce, reviewsOn } from './directive-life.ts'
export { citationWarnings, directiveReviews } from './directive.service.ts'
