/** Sessions in which a resolution is studied. */
export { selectStudySessions, studySessionStore } from './study-session.repository.ts'
export { studySessionsProcedures } from './study-session.procedures.ts'
