/** Rows of plans ↔ records. Tasks are rows of their own, because their dates are asked for on Tổng quan. */
import { planSchema } from '../../shared/domain/plan.ts'
import type { Plan } from '../../shared/domain/plan.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { PlanTable, PlanTaskTable } from '../db/index.ts'
import { jsonObject, paperToRow, readStored, rowToPaper } from '../records/index.ts'

export function rowsToPlan(row: PlanTable, tasks: readonly PlanTaskTable[]): Revised<Plan> {
  return readStored(() => ({ revision: row.revision, record: planSchema.parse({
    ...jsonObject(row.content_json), id: row.id, paper: rowToPaper(row), directiveId: row.directive_id, subject: row.subject,
    tasks: tasks.map((task) => ({
      content: task.content, lead: task.lead, partners: task.partners, due: task.due, dueText: task.due_text, product: task.product,
    })),
  }) }))
}

export function planToRow(plan: Plan, revision: number): PlanTable {
  const { id, paper, directiveId, subject, tasks: _rows, ...content } = plan
  return {
    id, revision, ...paperToRow(paper), directive_id: directiveId, subject, content_json: JSON.stringify(content),
  }
}

export function planToTaskRows(plan: Plan): readonly PlanTaskTable[] {
  return plan.tasks.map((task, position) => ({
    plan_id: plan.id, position, content: task.content, lead: task.lead, partners: task.partners, due: task.due, due_text: task.dueText, product: task.product,
  }))
}
