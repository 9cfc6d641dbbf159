/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os, today } from '../requests/index.ts'
import { petitionStore } from './petition.repository.ts'
import { listPetitions } from './petition.service.ts'

export const petitionsProcedures = collectionProcedures(os.petitions, petitionStore, noRules, (db, actor) => listPetitions(db, today(actor)))
