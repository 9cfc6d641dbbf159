/** SQL of evaluation rounds and the results in them. */
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const evaluationRoundStore = contentStore('evaluationRounds', ({ title, object, year }) => ({ title, object, year }))
export const evaluationStore = contentStore('evaluations', ({ roundId, bodyId, final }) => ({ round_id: roundId, body_id: bodyId, final }))

/** Newest first. */
export async function selectEvaluationRounds(db: ReadDatabase) {
  return (await db.selectFrom('evaluation_round').selectAll().orderBy('year', 'desc').orderBy('id').execute()).map((row) => fromContent('evaluationRounds', row))
}

export async function selectEvaluations(db: ReadDatabase) {
  const rows = await db.selectFrom('evaluation').innerJoin('body_current', 'body_current.body_id', 'evaluation.body_id')
    .select(['evaluation.id', 'evaluation.revision', 'evaluation.content_json', 'body_current.name as body_name'])
    .orderBy('evaluation.round_id').orderBy('evaluation.id').execute()
  return rows.map((row) => ({ ...fromContent('evaluations', row), bodyName: row.body_name }))
}

/** Of one round, in a fixed order. */
export async function selectResults(db: ReadDatabase, roundId: string) {
  const rows = await db.selectFrom('evaluation').select(['id', 'revision', 'content_json']).where('round_id', '=', roundId).orderBy('id').execute()
  return rows.map((row) => fromContent('evaluations', row))
}

/** About one unit or its members, in every round. */
export async function selectResultsOf(db: ReadDatabase, bodyId: string) {
  const rows = await db.selectFrom('evaluation').select(['id', 'revision', 'content_json']).where('body_id', '=', bodyId).orderBy('id').execute()
  return rows.map((row) => fromContent('evaluations', row))
}
