/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { organisationChangeStore } from './organisation-change.repository.ts'
import { listOrganisationChanges } from './organisation-change.service.ts'

export const organisationChangesProcedures = collectionProcedures(os.organisationChanges, organisationChangeStore, noRules, listOrganisationChanges)
