/** Lists of indicators, targets and cross-checks. */
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import type { crossCheckRowSchema, indicatorRowSchema, targetRowSchema } from '../../shared/contract/desk-records.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectCrossChecks, selectIndicators, selectTargets } from './indicators.repository.ts'
import { crossCheckOf } from './supplied-set.ts'
import type { SuppliedCheck } from './supplied-set.ts'

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

/** `supplied`: the checks that come with the program, to tell where each of the office's is from. */
export async function listCrossChecks(db: ReadDatabase, supplied: readonly SuppliedCheck[]): Promise<z.output<typeof crossCheckRowSchema>[]> {
  const ids = new Map((await selectIndicators(db)).map(({ record }) => [record.code, record.id]))
  const asSupplied = new Map(supplied.map((check) => [check.id, crossCheckOf(check, (code) => ids.get(code) ?? code)]))
  return (await selectCrossChecks(db)).map(({ revision, record }) => {
    const came = asSupplied.get(record.id)
    return { ...record, revision, origin: came === undefined ? 'office' : isDeepStrictEqual(came, record) ? 'supplied' : 'changed' }
  })
}
