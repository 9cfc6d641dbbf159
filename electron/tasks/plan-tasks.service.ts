/** Tasks of a plan become rows of the list of tasks, so that all that was set to do stands in one list. */
import { createHash } from 'node:crypto'
import { taskSchema } from '../../shared/domain/task.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { planStore } from '../plans/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { selectTasksOf, taskStore } from './task.repository.ts'

/** Those that are there already stay as people have carried them on. `on`: the day they are set when the plan has no date yet. Faults RECORD_UNKNOWN. */
export async function takePlanTasks(office: OfficeDatabase, actor: Actor, { planId, on }: { readonly planId: string, readonly on: string }): Promise<{ made: number }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { record: plan } = await getRecord(db, planStore, planId)
    const known = new Set((await selectTasksOf(db, plan.paper.bodyId)).flatMap(({ source }) => source.type === 'plan' && source.planId === planId ? [source.row] : []))
    const tasks = plan.tasks.flatMap(({ content, lead, partners, due, dueText, product }, row) => known.has(row) ? [] : [taskSchema.parse({
      id: `NV-${createHash('sha256').update(`${planId}\n${row}`).digest('hex').slice(0, 20)}`, bodyId: plan.paper.bodyId, source: { type: 'plan', planId, row }, content: content.replace(/\s+/gu, ' ').trim(),
      lead: { text: lead }, partners, due, dueText, product, setOn: plan.paper.date ?? on,
    })])
    for (const task of tasks) await writeRecord(transaction, taskStore, null, task, actor)
    return { made: tasks.length }
  })
}
