/** Meetings: what is set before them, their record while they run, the programmes of the year. */
export { meetingProgrammeStore, meetingStore, proceedingsStore } from './meeting.repository.ts'
export { meetingsProcedures } from './meeting.procedures.ts'
