/** Targets of the office by the code of their indicator: what a rate of the year's registers is held against. */
import type { Comparison, Target } from '../../shared/domain/indicator.ts'
import { compareQuantities, multiplyQuantities, quantityOfNumber } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import type { WorkRate } from '../../shared/domain/work-table.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectIndicators, selectTargets } from '../indicators/index.ts'

export async function targetsFor(db: ReadDatabase, code: string): Promise<readonly Target[]> {
  const indicator = (await selectIndicators(db)).find(({ record }) => record.code === code)
  return indicator === undefined ? [] : (await selectTargets(db)).map(({ record }) => record).filter(({ indicatorId }) => indicatorId === indicator.record.id)
}

/** What must be reached, who said so, and whether a rate keeps it: judged on the counts, before any rounding. */
export interface Threshold { readonly value: Quantity, readonly comparison: Comparison, readonly setBy: string, keeps(rate: WorkRate): boolean }

/** The per cent due of a body on a day: its own target or quota, else that of the office. */
export function thresholdOf(targets: readonly Target[], bodyId: string, officeBodyId: string, on: string): Threshold | null {
  const covers = ({ from, to }: { readonly from: string, readonly to: string }): boolean => from <= on && on <= to
  for (const target of targets.filter(({ period }) => covers(period))) {
    const share = target.shares.find((one) => one.bodyId === bodyId && covers(one.period))
    if (target.bodyId === bodyId) return thresholdFrom(target, target.shares.find((one) => one.bodyId === null && covers(one.period))?.value ?? target.value)
    if (share !== undefined) return thresholdFrom(target, share.value)
  }
  return bodyId === officeBodyId ? null : thresholdOf(targets, officeBodyId, officeBodyId, on)
}

function thresholdFrom({ comparison, setBy }: Target, value: Quantity): Threshold {
  return { value, comparison, setBy, keeps: ({ numerator, denominator }) => keeps(comparison, compareQuantities(
    multiplyQuantities(quantityOfNumber(numerator), '100'), multiplyQuantities(value, quantityOfNumber(denominator)),
  )) }
}

function keeps(comparison: Comparison, sign: number): boolean {
  switch (comparison) {
    case 'atLeast': return sign >= 0
    case 'above': return sign > 0
    case 'atMost': return sign <= 0
    case 'below': return sign < 0
    case 'exactly': return sign === 0
  }
}
