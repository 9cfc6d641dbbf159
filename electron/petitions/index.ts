/** Petitions, proposals and questions of dialogues: taken in, passed on, answered. */
export { petitionStore, selectPetitionsOf } from './petition.repository.ts'
export { petitionsProcedures } from './petition.procedures.ts'
