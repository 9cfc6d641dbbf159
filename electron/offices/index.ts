/** Offices as files: creating, opening one at a time, describing, importing into, copying. */
export { createNewOffice, createSampleOffice } from './create-office.ts'
export { GrantBook } from './grants.ts'
export { officeProcedures, replaceOpenOffice } from './office.procedures.ts'
export { OfficeSession } from './session.ts'
export type { SampleStep, SampleStepInput, SampleSteps } from './sample-steps.ts'
