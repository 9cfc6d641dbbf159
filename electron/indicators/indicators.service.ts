/** Lists of indicators, targets and cross-checks. */
import type { z } from 'zod'
import type { crossCheckRowSchema, indicatorRowSchema, targetRowSchema } from '../../shared/contract/desk-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectCrossChecks, selectIndicators, selectTargets } from './indicators.repository.ts'

export async function listIndicators(db: ReadDatabase): Promise<z.output<typeof indicatorRowSchema>[]> {
  return (await selectIndicators(db)).map(({ revision, record }) => ({
    id: record.id, revision, code: record.code, name: record.name, group: record.group, unitOfMeasure: record.unitOfMeasure,
    rollUp: record.rollUp, period: record.period,
  }))
}

export async function listTargets(db: ReadDatabase): Promise<z.output<typeof targetRowSchema>[]> {
  return (await selectTargets(db)).map(({ revision, record, indicatorName, bodyName }) => ({
    id: record.id, revision, indicatorId: record.indicatorId, indicatorName, bodyName, value: record.value,
    from: record.period.from, to: record.period.to, setBy: record.setBy,
  }))
}

export async function listCrossChecks(db: ReadDatabase): Promise<z.output<typeof crossCheckRowSchema>[]> {
  return (await selectCrossChecks(db)).map(({ revision, record }) => ({ id: record.id, revision, name: record.name, scope: record.scope }))
}
