/** Changes of the organisation. */
export { selectOrganisationChanges, organisationChangeStore } from './organisation-change.repository.ts'
export { organisationChangesProcedures } from './organisation-change.procedures.ts'
export { carryOut } from './organisation-change.service.ts'
