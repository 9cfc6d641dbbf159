/** SQL of plans and their tasks. */
import type { Plan } from '../../shared/domain/plan.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import type { RecordStore } from '../records/index.ts'
import { planToRow, planToTaskRows, rowsToPlan } from './plan.codec.ts'

export const planStore: RecordStore<'plans'> = {
  collection: 'plans',
  async find(db, id) {
    const row = await db.selectFrom('plan').selectAll().where('id', '=', id).executeTakeFirst()
    if (row === undefined) return null
    return rowsToPlan(row, await db.selectFrom('plan_task').selectAll().where('plan_id', '=', id).orderBy('position').execute())
  },
  async insert(transaction, record, revision) {
    await transaction.insertInto('plan').values(planToRow(record, revision)).execute()
    await insertTasks(transaction, record)
  },
  async update(transaction, record, revision) {
    await transaction.updateTable('plan').set(planToRow(record, revision)).where('id', '=', record.id).execute()
    await transaction.deleteFrom('plan_task').where('plan_id', '=', record.id).execute()
    await insertTasks(transaction, record)
  },
  async remove(transaction, id) {
    await transaction.deleteFrom('plan').where('id', '=', id).execute()
  },
}

async function insertTasks(transaction: WriteTransaction, plan: Plan): Promise<void> {
  for (const row of planToTaskRows(plan)) await transaction.insertInto('plan_task').values(row).execute()
}

/** Undated drafts first, then newest first. */
export async function selectPlanRows(db: ReadDatabase) {
  return db.selectFrom('plan').innerJoin('body_current', 'body_current.body_id', 'plan.body_id')
    .leftJoin('directive', 'directive.id', 'plan.directive_id')
    .select(['plan.id', 'plan.revision', 'plan.subject', 'plan.number', 'plan.date', 'plan.body_id', 'plan.signing_right_id',
      'body_current.name as body_name', 'directive.designation'])
    .orderBy((order) => order.case().when('plan.date', 'is', null).then(0).else(1).end()).orderBy('plan.date', 'desc').orderBy('plan.id').execute()
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
