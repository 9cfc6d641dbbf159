/** Meetings: what is set before them, their record while they run, the programmes of the year. */
export { selectClosedRecords } from './closed-records.repository.ts'
export type { ClosedRecord } from './closed-records.repository.ts'
export type { CountingRules } from './counting-rules.ts'
export { meetingResources } from './meeting-resources.ts'
export { meetingProgrammeStore, meetingStore, proceedingsStore } from './meeting.repository.ts'
export { signedChanges, signedPaperProblems } from './meeting.service.ts'
export { meetingsProcedures } from './meeting.procedures.ts'
