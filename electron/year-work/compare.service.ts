/** What units reported in a campaign beside what the registers here say. Both are shown; neither is ever changed by the other. */
import type { Basis, Include } from '../../shared/contract/aggregation.ts'
import type { RegisterComparison } from '../../shared/contract/year-work.ts'
import { subtractQuantities } from '../../shared/domain/quantity.ts'
import { campaignOf, indicatorsById, loadFigures } from '../aggregation/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { loadRegisters, measured } from './measurements.service.ts'
import { measures } from './measures.ts'

type Quantities = RegisterComparison['rows'][number]['reported']

/** Rows only where both the unit and the register say something of an indicator the registers know. */
export async function compareWithRegisters(db: ReadDatabase, { campaignId, ...asked }: { readonly campaignId: string, readonly basis: Basis, readonly include: Include }): Promise<RegisterComparison> {
  const campaign = await campaignOf(db, campaignId)
  const indicators = [...(await indicatorsById(db)).values()].filter(({ id, code }) => campaign.indicatorIds.includes(id) && measures[code] !== undefined)
  const figures = await loadFigures(db, campaign, { ...asked, indicatorIds: indicators.map(({ id }) => id) })
  const registersOf = await loadRegisters(db, campaign.period)
  const rows = indicators.length === 0 ? [] : figures.units.flatMap(({ id: bodyId, name }) => {
    const registers = registersOf(bodyId)
    return indicators.flatMap(({ id, code, name: indicator }) => {
      const reported = figures.measured(id).get(bodyId)
      const register = measured([code], registers, campaign.period)[0]
      if (reported === undefined || register === undefined) return []
      const [left, right]: [Quantities, Quantities] = [plain(reported), plain(register)]
      const difference = { numerator: differenceOf(left.numerator, right.numerator), denominator: differenceOf(left.denominator, right.denominator) }
      return [{ bodyId, name, code, indicator, reported: left, register: right, difference, differs: isDifferent(difference.numerator) || isDifferent(difference.denominator) }]
    })
  })
  return { campaignId, title: campaign.title, ...campaign.period, rows }
}

function plain({ numerator, denominator }: Quantities): Quantities {
  return { numerator, denominator }
}

function differenceOf(left: string | null, right: string | null): string | null {
  return left === null || right === null ? null : subtractQuantities(left, right)
}

function isDifferent(difference: string | null): boolean {
  return difference !== null && difference !== '0'
}
