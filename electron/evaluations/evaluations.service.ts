/** Lists of evaluation rounds and results. */
import type { z } from 'zod'
import type { evaluationRoundRowSchema, evaluationRowSchema } from '../../shared/contract/desk-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectEvaluationRounds, selectEvaluations } from './evaluations.repository.ts'

export async function listEvaluationRounds(db: ReadDatabase): Promise<z.output<typeof evaluationRoundRowSchema>[]> {
  return (await selectEvaluationRounds(db)).map(({ revision, record }) => ({
    id: record.id, revision, title: record.title, object: record.object, year: record.year, closed: record.closed,
  }))
}

export async function listEvaluations(db: ReadDatabase): Promise<z.output<typeof evaluationRowSchema>[]> {
  return (await selectEvaluations(db)).map(({ revision, record, bodyName }) => ({
    id: record.id, revision, roundId: record.roundId, bodyName,
    subject: record.subject.type === 'person' ? record.subject.fullName : bodyName, final: record.final,
  }))
}
