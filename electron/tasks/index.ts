/** Tasks set by meetings, plans, inspections and petitions, and how they go. */
export { taskStore } from './task.repository.ts'
export { tasksProcedures } from './task.procedures.ts'
