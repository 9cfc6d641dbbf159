/** Tasks set by meetings, plans, inspections and petitions, and how they go. */
export { refuseTopSecret, tasksOfPaper, tasksOfPlan } from './plan-tasks.service.ts'
export { isOfMeeting, selectTasksOf, taskStore } from './task.repository.ts'
export { leadName, listTasks } from './task.service.ts'
export { tasksProcedures } from './task.procedures.ts'
