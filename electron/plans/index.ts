/** Plans (kế hoạch) with their tasks. */
export { planStore, selectDueTasks, selectPlanRows } from './plan.repository.ts'
export { planRules } from './plan.service.ts'
export { plansProcedures } from './plan.procedures.ts'
