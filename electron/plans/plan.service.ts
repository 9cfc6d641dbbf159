/** The list of plans and what a saved plan must agree with. */
import type { z } from 'zod'
import type { planRowSchema } from '../../shared/contract/records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { citationWarnings } from '../directives/index.ts'
import { paperWarnings } from '../organisation/index.ts'
import type { RecordRules } from '../records/index.ts'
import { selectPlanRows, selectTaskCounts } from './plan.repository.ts'

export async function listPlans(db: ReadDatabase): Promise<z.output<typeof planRowSchema>[]> {
  const counts = new Map((await selectTaskCounts(db)).map((row) => [row.plan_id, row.count]))
  return (await selectPlanRows(db)).map((row) => ({
    id: row.id, revision: row.revision, subject: row.subject, number: row.number, date: row.date, bodyName: row.body_name,
    directive: row.designation ?? '', taskCount: counts.get(row.id) ?? 0,
  }))
}

export const planRules: RecordRules<'plans'> = async (db, plan) =>
  [...await paperWarnings(db, 'plan', plan.paper), ...await citationWarnings(db, plan.paper, plan.directiveId)]
