/** SQL of indicators, targets and cross-checks. */
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const indicatorStore = contentStore('indicators', ({ code, name }) => ({ code, name }))
export const targetStore = contentStore('targets', ({ indicatorId, bodyId, period }) =>
  ({ indicator_id: indicatorId, body_id: bodyId, from_date: period.from, to_date: period.to }))
export const crossCheckStore = contentStore('crossChecks', ({ name }) => ({ name }))

/** All indicators, by code. */
export async function selectIndicators(db: ReadDatabase) {
  return (await db.selectFrom('indicator').selectAll().orderBy('code').execute()).map((row) => fromContent('indicators', row))
}

/** All targets with the words they are listed by; the newest period first. */
export async function selectTargets(db: ReadDatabase) {
  const rows = await db.selectFrom('target').innerJoin('indicator', 'indicator.id', 'target.indicator_id')
    .innerJoin('body_current', 'body_current.body_id', 'target.body_id')
    .select(['target.id', 'target.revision', 'target.content_json', 'indicator.name as indicator_name', 'body_current.name as body_name'])
    .orderBy('target.from_date', 'desc').orderBy('target.id').execute()
  return rows.map((row) => ({ ...fromContent('targets', row), indicatorName: row.indicator_name, bodyName: row.body_name }))
}

export async function selectCrossChecks(db: ReadDatabase) {
  return (await db.selectFrom('cross_check').selectAll().orderBy('name').orderBy('id').execute()).map((row) => fromContent('crossChecks', row))
}

/** How many figures of an indicator units have sent. */
export async function countMeasurements(db: ReadDatabase, indicatorId: string): Promise<number> {
  const row = await db.selectFrom('measurement').select((build) => build.fn.countAll().as('count')).where('indicator_id', '=', indicatorId).executeTakeFirst()
  return Number(row?.count ?? 0)
}
