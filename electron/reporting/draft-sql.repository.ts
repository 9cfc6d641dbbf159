/** SQL a draft needs beside the campaign's own: figures of single versions, and when they came. */
import type { ReadDatabase } from '../db/index.ts'

/** What these versions gave for these indicators. */
export async function selectMeasurementsOf(db: ReadDatabase, submissionIds: readonly string[], indicatorIds: readonly string[]) {
  if (submissionIds.length === 0 || indicatorIds.length === 0) return []
  return db.selectFrom('measurement').select(['submission_id', 'indicator_id', 'numerator', 'denominator', 'rate'])
    .where('submission_id', 'in', submissionIds).where('indicator_id', 'in', indicatorIds).execute()
}
export type GivenFigure = Awaited<ReturnType<typeof selectMeasurementsOf>>[number]
