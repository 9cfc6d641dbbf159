/** A campaign beside an earlier one: which totals and units changed, who joined or left, who sent last time's figures again. */
import type { Basis, ChangesSince, Include } from '../../shared/contract/aggregation.ts'
import { isRate, rateOf } from '../../shared/domain/indicator.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import { compareQuantities, subtractQuantities } from '../../shared/domain/quantity.ts'
import type { Quantity } from '../../shared/domain/quantity.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { campaignOf, comparedOf, earlierTotal, headOf, loadFigures, loadSettled, sameRule } from './campaign-figures.ts'
import type { CampaignFigures, Measured } from './campaign-figures.ts'
import { otherRule } from './frozen-edits.ts'

interface Asked { readonly campaignId: string, readonly basis: Basis, readonly include: Include, readonly previousId: string | null }
type UnitChange = ChangesSince['rows'][number]['units'][number]

export async function changesSince(db: ReadDatabase, asked: Asked): Promise<ChangesSince> {
  const campaign = await campaignOf(db, asked.campaignId)
  if (asked.previousId !== null) await campaignOf(db, asked.previousId)
  const [now, then] = [await loadFigures(db, campaign, asked), await loadSettled(db, asked.previousId ?? campaign.previousId, asked)]
  if (then === null) throw noPrevious()
  const both = now.asked.filter(({ id }) => then.campaign.indicatorIds.includes(id))
  const named = (some: CampaignFigures['units']) => some.map(({ id, name }) => ({ bodyId: id, name }))
  const [askedNow, askedThen] = [new Set(now.campaign.addresseeIds), new Set(then.campaign.addresseeIds)]
  return {
    campaign: now.head, previous: then.head,
    joined: named(now.units.filter(({ id }) => !askedThen.has(id))), left: named(then.units.filter(({ id }) => !askedNow.has(id))),
    sameAsBefore: named(now.units.filter(({ id }) => isSame(id, now, then, both))),
    notes: both.filter((indicator) => !sameRule(indicator, then)).map(({ name }) => otherRule(name, then)),
    rows: both.flatMap((indicator) => {
      const [is, was] = [now.total(indicator), earlierTotal(indicator, then)]
      if (is === null || was === null) return []
      return [{ ...headOf(indicator), before: was.figure, now: is.figure, ...comparedOf(indicator, is, then), units: sameRule(indicator, then) ? unitChanges(indicator, now, then) : [] }]
    }),
  }
}

/** Units with a report then or now whose own figure is another one. */
function unitChanges(indicator: Indicator, now: CampaignFigures, then: CampaignFigures): UnitChange[] {
  const units = new Map([...then.units, ...now.units].map(({ id, name }) => [id, name]))
  const valueIn = (figures: CampaignFigures, id: string): Quantity | null => ownValue(indicator, figures, id)
  return [...units].flatMap(([bodyId, name]): UnitChange[] => {
    const [before, is] = [valueIn(then, bodyId), valueIn(now, bodyId)]
    if (before === is) return []
    return [{ bodyId, name, before, now: is, difference: before === null || is === null ? null : subtractQuantities(is, before) }]
  }).toSorted((one, other) => compareQuantities(size(other), size(one)))
}

function size({ difference, before, now }: UnitChange): Quantity {
  const moved = difference ?? before ?? now ?? '0'
  return moved.startsWith('-') ? moved.slice(1) : moved
}

/** What the unit itself reported; a per cent without counts as it gave it. */
function ownValue(indicator: Indicator, figures: CampaignFigures, bodyId: string): Quantity | null {
  const counts = figures.measured(indicator.id).get(bodyId)
  if (counts === undefined) return null
  if (!isRate(indicator)) return counts.numerator
  return ownRate(indicator, counts)
}

function ownRate(indicator: Indicator, { numerator, denominator, rate }: Measured): Quantity | null {
  return numerator === null || denominator === null ? rate : rateOf(indicator, numerator, denominator, 4) ?? rate
}

/** Did the unit send figures both times, and every one the same? Figures of 0 alone prove nothing. */
function isSame(bodyId: string, now: CampaignFigures, then: CampaignFigures, indicators: readonly Indicator[]): boolean {
  const pairs = indicators.map(({ id }) => [now.measured(id).get(bodyId), then.measured(id).get(bodyId)] as const)
  const says = pairs.some(([is]) => [is?.numerator, is?.denominator, is?.rate].some((one) => one !== undefined && one !== null && one !== '0'))
  return says && pairs.every(([is, was]) => is?.numerator === was?.numerator && is?.denominator === was?.denominator && is?.rate === was?.rate)
}

function noPrevious(): Error {
  return fault('RECORD_UNKNOWN', {
    happened: 'Đợt này chưa ghi đợt trước để so sánh.', kept: 'Dữ liệu không thay đổi.', remedy: 'Chọn “Đợt trước” trong đợt báo cáo, hoặc chọn một đợt để so.',
  })
}
