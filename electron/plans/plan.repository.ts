/** SQL of plans and their tasks. */
import type { PlanTaskTable, ReadDatabase } from '../db/index.ts'
import { familyStore } from '../records/index.ts'
import type { ChildRows } from '../records/index.ts'
import { planToRow, planToTaskRows, rowsToPlan } from './plan.codec.ts'

const taskRows: ChildRows<'plans', readonly PlanTaskTable[]> = {
  select: (db, id) => db.selectFrom('plan_task').selectAll().where('plan_id', '=', id).orderBy('position').execute(),
  async insert(transaction, plan) {
    for (const row of planToTaskRows(plan)) await transaction.insertInto('plan_task').values(row).execute()
  },
  async remove(transaction, id) {
    await transaction.deleteFrom('plan_task').where('plan_id', '=', id).execute()
  },
}

export const planStore = familyStore('plans', planToRow, rowsToPlan, taskRows)

/** Undated drafts first, then newest first. */
export async function selectPlanRows(db: ReadDatabase) {
  return db.selectFrom('plan').innerJoin('body_current', 'body_current.body_id', 'plan.body_id')
    .leftJoin('directive', 'directive.id', 'plan.directive_id')
    .select(['plan.id', 'plan.revision', 'plan.subject', 'plan.number', 'plan.date', 'plan.body_id', 'plan.signing_right_id',
      'body_current.name as body_name', 'directive.designation'])
    .orderBy('plan.date', (order) => order.desc().nullsFirst()).orderBy('plan.id').execute()
}

/** How many tasks each plan has; plans without tasks are absent. */
export async function selectTaskCounts(db: ReadDatabase) {
  return db.selectFrom('plan_task').select((build) => ['plan_id', build.fn.countAll<number>().as('count')]).groupBy('plan_id').execute()
}

/** Tasks with a date from `from` on, soonest first. */
export async function selectDueTasks(db: ReadDatabase, from: string, limit: number) {
  return db.selectFrom('plan_task').select(['due', 'content', 'lead', 'plan_id'])
    .where('due', '>=', from).orderBy('due').orderBy('plan_id').limit(limit).execute()
}
