/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { studySessionStore } from './study-session.repository.ts'
import { listStudySessions } from './study-session.service.ts'

export const studySessionsProcedures = collectionProcedures(os.studySessions, studySessionStore, noRules, listStudySessions)
