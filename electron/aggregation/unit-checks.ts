/** Đối chiếu of one unit's own figures, stored or not yet: what does not agree, with both sides. Nothing is changed by it. */
import { isRate } from '../../shared/domain/indicator.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { CrossCheck, Indicator } from '../../shared/domain/indicator.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectCrossChecks } from '../indicators/index.ts'
import { indicatorsById, loadSettled } from './campaign-figures.ts'
import { crossCheck, indicatorsOf, partOf } from './cross-checks.ts'
import type { CheckedSides, CheckTerm } from './cross-checks.ts'
import { rollUpUnits } from './roll-up.ts'
import type { Counts } from './roll-up.ts'

/** What a unit gave, by indicator. */
export interface UnitFigures { get(indicatorId: string): Counts | undefined }

/** What a campaign's reports are held against. */
export interface UnitChecks {
  readonly checks: readonly CrossCheck[]
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Of the period before, as they counted then. */
  readonly previousOf: (bodyId: string) => UnitFigures | null
}

export interface UnitDifference { readonly check: CrossCheck, readonly sides: CheckedSides }

/** Checks on a unit's report that speak only of what the campaign asks. */
export async function unitChecksOf(db: ReadDatabase, campaign: Campaign): Promise<UnitChecks> {
  const asked = new Set(campaign.indicatorIds)
  const checks = (await selectCrossChecks(db)).map(({ record }) => record).filter((check) => check.scope === 'unit' && indicatorsOf(check).every((id) => asked.has(id)))
  const looksBack = checks.filter(({ left, right }) => [...left, ...right].some(({ of }) => of === 'previous'))
  const previous = looksBack.length === 0 ? null : await loadSettled(db, campaign.previousId, { include: 'accepted', indicatorIds: looksBack.flatMap(indicatorsOf) })
  return { checks, indicators: await indicatorsById(db), previousOf: (bodyId) => previous === null ? null : { get: (id) => previous.measured(id).get(bodyId) } }
}

/** Only what differs: a check with a figure missing on one side says nothing. */
export function unitDifferences({ checks, indicators, previousOf }: UnitChecks, bodyId: string, now: UnitFigures): readonly UnitDifference[] {
  const before = previousOf(bodyId)
  const valueOf = ({ indicatorId, of, part }: CheckTerm): Quantity | null => unitPart(indicators.get(indicatorId), (of === 'this' ? now : before)?.get(indicatorId), part)
  return checks.map((check) => ({ check, sides: crossCheck(check, valueOf) })).filter(({ sides }) => sides.outcome === 'differs')
}

/** The part of one unit's figure a term asks for; null: it gave none. */
export function unitPart(indicator: Indicator | undefined, counts: Counts | undefined, part: CheckTerm['part']): Quantity | null {
  if (indicator === undefined || counts === undefined) return null
  // A unit's own rate without counts is still what it reported.
  return partOf(rollUpUnits(indicator.rollUp, [counts], indicator.ratePer).figure, part) ?? (part === 'value' && isRate(indicator) ? counts.rate : null)
}
