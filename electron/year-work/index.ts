/** What the registers of the year say of indicators, and how that compares with what units reported. */
export { measurementsFor } from './measurements.service.ts'
export { yearWorkProcedures } from './year-work.procedures.ts'
