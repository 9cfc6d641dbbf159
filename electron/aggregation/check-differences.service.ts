/** Đối chiếu that do not agree in a campaign's figures, in words: which unit, both sides, their cells. They are told and never repaired. */
import type { Include } from '../../shared/contract/aggregation.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectCrossChecks } from '../indicators/index.ts'
import { loadSettled } from './campaign-figures.ts'
import type { CampaignFigures, Measured } from './campaign-figures.ts'
import { sidesWords } from './check-words.ts'
import { indicatorsOf } from './cross-checks.ts'
import { checkResults } from './drill-down.service.ts'

/** One place where the sides of a check do not agree; `unit` null: the rolled-up total, whose figures stand in no cell. */
export interface CheckDifference {
  readonly crossCheckId: string, readonly name: string, readonly indicatorIds: readonly string[]
  readonly unit: { readonly bodyId: string, readonly name: string } | null
  /** The file the unit's cells are of; '' of a total. */
  readonly fileName: string
  /** "bên trái DV01 14 (ô E7) = 14; bên phải DV02 16 (ô E8) = 16; chênh lệch -2". */
  readonly sides: string
}

/** Every place where a check on the campaign's own indicators does not agree, check by check, units in the official order. */
export async function checkDifferences(db: ReadDatabase, now: CampaignFigures, { include }: { readonly include: Include }): Promise<readonly CheckDifference[]> {
  const asked = new Set(now.campaign.indicatorIds)
  const checks = (await selectCrossChecks(db)).map(({ record }) => record).filter((check) => indicatorsOf(check).every((id) => asked.has(id)))
  const previous = checks.some(({ left, right }) => [...left, ...right].some(({ of }) => of === 'previous')) ? await loadSettled(db, now.campaign.previousId, { include }) : null
  return checks.flatMap((check) => checkResults(check, now, previous).filter(({ sides }) => sides.outcome === 'differs').map(({ unit, sides }): CheckDifference => ({
    crossCheckId: check.id, name: check.name, indicatorIds: indicatorsOf(check),
    unit: unit === null ? null : { bodyId: unit.id, name: unit.name }, fileName: unit === null ? '' : now.effective.get(unit.id)?.fileName ?? '',
    sides: sidesWords({ check, sides }, now.indicators, unit === null ? new Map() : givenBy(now, unit.id, indicatorsOf(check))),
  })))
}

function givenBy(figures: CampaignFigures, bodyId: string, indicatorIds: readonly string[]): ReadonlyMap<string, Measured> {
  return new Map(indicatorIds.flatMap((id) => {
    const measured = figures.measured(id).get(bodyId)
    return measured === undefined ? [] : [[id, measured] as const]
  }))
}
