/** Sessions in which a resolution is studied. */
export { selectStudySessions, studySessionStore } from './study-session.repository.ts'
export { studySessionsProcedures } from './study-session.procedures.ts'
export { attendeeGroups, classesOf, groupCounts, groupRate } from './study-classes.ts'
export { studySummary } from './study-summary.service.ts'
export { groupNames } from './study-rules.ts'
export type { StudyClass } from './study-classes.ts'
