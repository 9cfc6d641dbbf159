/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os, today } from '../requests/index.ts'
import { takePaperTasks, takePlanTasks } from './plan-tasks.service.ts'
import { taskStore } from './task.repository.ts'
import { listTasks } from './task.service.ts'

export const tasksProcedures = {
  ...collectionProcedures(os.tasks, taskStore, noRules, (db, actor) => listTasks(db, today(actor))),
  takePlan: os.tasks.takePlan.handler(({ context, input }) => takePlanTasks(context.office(), context.actor, { planId: input.planId, on: today(context.actor) })),
  takePaper: os.tasks.takePaper.handler(({ context, input }) => takePaperTasks(context.office(), context.actor, { freeDocumentId: input.freeDocumentId, on: today(context.actor) })),
}
