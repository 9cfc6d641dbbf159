/** What was to be reached beside what was: of a campaign's period, and of a target over its whole time. */
import type { Basis, CampaignHead, Include, TargetProgress, TargetView } from '../../shared/contract/aggregation.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { dateParts } from '../../shared/domain/dates.ts'
import type { Indicator, Target } from '../../shared/domain/indicator.ts'
import { divideQuantities, quantityOfNumber } from '../../shared/domain/quantity.ts'
import { selectRoundCampaigns } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { selectTargets } from '../indicators/index.ts'
import { nameOn, organisationView } from '../organisation/index.ts'
import { selectCampaignsBetween } from './aggregation.repository.ts'
import { headOf, indicatorsById, loadEach } from './campaign-figures.ts'
import type { CampaignFigures } from './campaign-figures.ts'
import { carryShortfall, dueTarget, judge, ofWhichReadings, percentOfTarget } from './compare.ts'
import type { CarriedTarget, DueTarget } from './compare.ts'
import { coveringPeriods, isInside, rollUpPeriods } from './periods.ts'
import type { Span } from './periods.ts'
import type { Rolled } from './roll-up.ts'

interface Asked { readonly basis: Basis, readonly include: Include }
export type DueOf = ReadonlyMap<string, readonly { readonly target: Target, readonly due: DueTarget }[]>

/** The targets of a body due in a period, by indicator. */
export async function targetsDue(db: ReadDatabase, bodyId: string, period: Span): Promise<DueOf> {
  const due = (await selectTargets(db)).flatMap(({ record: target }) => {
    const found = dueTarget(target, bodyId, period)
    return found === null ? [] : [{ target, due: found }]
  })
  return Map.groupBy(due, ({ target }) => target.indicatorId)
}

/** Indicators whose figures the targets need: their own and those of their "of which" shares. */
export function indicatorsOfTargets(due: DueOf): readonly string[] {
  return [...new Set([...due.values()].flat().flatMap(({ target }) => [target.indicatorId, ...target.ofWhich.flatMap(({ indicatorId }) => indicatorId ?? [])]))]
}

/** The campaigns of the same round that came before inside the widest span due: what is done so far is theirs too. */
export async function earlierOf(db: ReadDatabase, campaign: Campaign, due: DueOf, asked: Asked & { readonly bodyId: string | null }): Promise<readonly CampaignFigures[]> {
  const from = [...due.values()].flat().map(({ due: { span } }) => span.from).toSorted()[0]
  if (campaign.roundId === null || from === undefined) return []
  const earlier = (await selectRoundCampaigns(db, campaign.roundId)).filter(({ period }) => period.from >= from && period.to < campaign.period.from)
  return loadEach(db, earlier, { ...asked, indicatorIds: indicatorsOfTargets(due) })
}

/** The targets of one indicator; `campaigns`: consecutive ones, the period looked at last. */
export function targetViews(due: DueOf, indicator: Indicator, indicators: ReadonlyMap<string, Indicator>, campaigns: readonly CampaignFigures[]): TargetView[] {
  const until = campaigns.at(-1)?.campaign.period.to ?? ''
  return (due.get(indicator.id) ?? []).map(({ target, due: { value, span } }) => {
    const inSpan = campaigns.filter(({ campaign }) => isInside(campaign.period, span))
    const done = doneIn(inSpan, indicator)
    const ended = span.to <= until
    return {
      targetId: target.id, setBy: target.setBy, comparison: target.comparison, value, from: span.from, to: span.to,
      done: done.figure.value, percent: percentOfTarget(done.figure.value, value), outcome: judge(indicator, target.comparison, value, done, ended),
      ofWhich: target.ofWhich.map((share) => {
        const part = share.indicatorId === null ? undefined : indicators.get(share.indicatorId)
        const partDone = part === undefined ? null : doneIn(inSpan, part).figure.numerator
        return {
          name: share.name, comparison: share.comparison, percent: share.percent, chosen: share.denominator,
          readings: [...ofWhichReadings(share, partDone, done, ended)],
        }
      }),
    }
  })
}

function doneIn(campaigns: readonly CampaignFigures[], indicator: Indicator): Rolled {
  return rollUpPeriods(indicator.rollUp, campaigns.flatMap((figures) => figures.total(indicator) ?? []), indicator.ratePer)
}

/** How far a target is on a day: in all, by its shares with what was missed carried on, by the quotas of units. */
export async function targetProgress(db: ReadDatabase, targetId: string, on: string, asked: Asked): Promise<TargetProgress> {
  const target = (await selectTargets(db)).find(({ record }) => record.id === targetId)?.record
  const indicator = target === undefined ? undefined : (await indicatorsById(db)).get(target.indicatorId)
  if (target === undefined || indicator === undefined) throw unknownTarget()
  const campaigns = await campaignsOf(db, target, on, asked)
  const done = doneIn(campaigns, indicator)
  const shares = target.shares.filter(({ bodyId }) => bodyId === null || bodyId === target.bodyId).toSorted((one, other) => one.period.from < other.period.from ? -1 : 1)
  const carried = carryShortfall(target.value, shares.map(({ period, value }) => ({
    span: period, planned: value, ended: period.to < on, done: doneIn(inside(campaigns, period), indicator).figure.value,
  })))
  const adds = indicator.rollUp === 'sum'
  const remaining = adds ? carryShortfall(target.value, [{ span: target.period, planned: target.value, ended: false, done: done.figure.value }]).remaining : null
  const monthsLeft = monthsBetween(on < target.period.from ? target.period.from : on, target.period.to)
  return {
    targetId, ...headOf(indicator), setBy: target.setBy, comparison: target.comparison, from: target.period.from, to: target.period.to,
    total: target.value, done: done.figure.value, percent: percentOfTarget(done.figure.value, target.value),
    outcome: judge(indicator, target.comparison, target.value, done, target.period.to < on),
    remaining, monthsLeft, neededPerMonth: remaining === null || monthsLeft === 0 ? null : divideQuantities(remaining, quantityOfNumber(monthsLeft), 1),
    shares: sharesOf(carried, target, indicator, campaigns), unknown: carried.unknown, units: await quotasOf(db, target, indicator, campaigns, on),
    campaigns: campaigns.map(({ head }): CampaignHead => head),
  }
}

function sharesOf({ shares }: CarriedTarget, { comparison }: Target, indicator: Indicator, campaigns: readonly CampaignFigures[]): TargetProgress['shares'] {
  const adds = indicator.rollUp === 'sum'
  return shares.map(({ span, planned, done, ended, shortfall, needed }) => ({
    ...span, planned, done, percent: percentOfTarget(done, planned), ended, shortfall: adds ? shortfall : null, needed: adds ? needed : null,
    outcome: judge(indicator, comparison, planned, doneIn(inside(campaigns, span), indicator), ended),
  }))
}

async function quotasOf(db: ReadDatabase, target: Target, indicator: Indicator, campaigns: readonly CampaignFigures[], on: string): Promise<TargetProgress['units']> {
  const { bodies } = await organisationView(db)
  return target.shares.flatMap(({ bodyId, period, value }) => {
    if (bodyId === null || bodyId === target.bodyId) return []
    const done = rollUpPeriods(indicator.rollUp, inside(campaigns, period).flatMap((figures) => figures.rolled(indicator).at(bodyId) ?? []), indicator.ratePer)
    return [{
      bodyId, name: nameOn(bodies, bodyId, on), ...period, quota: value, done: done.figure.value,
      percent: percentOfTarget(done.figure.value, value), outcome: judge(indicator, target.comparison, value, done, period.to < on),
    }]
  })
}

/** The campaigns that tell how far a target is: of those that lie in its time and have begun, the ones that cover it best without overlapping. */
async function campaignsOf(db: ReadDatabase, target: Target, on: string, asked: Asked): Promise<readonly CampaignFigures[]> {
  const asking = (await selectCampaignsBetween(db, target.bodyId, target.period.from, target.period.to))
    .filter(({ indicatorIds, period }) => indicatorIds.includes(target.indicatorId) && period.from <= on)
  const chosen = coveringPeriods(asking.map((campaign) => ({ ...campaign.period, series: campaign.roundId, campaign })))
  return loadEach(db, chosen.map(({ campaign }) => campaign), { ...asked, indicatorIds: [target.indicatorId] })
}

function inside(campaigns: readonly CampaignFigures[], span: Span): readonly CampaignFigures[] {
  return campaigns.filter(({ campaign }) => isInside(campaign.period, span))
}

/** Months from the one of `from` to the one of `to`, both counted; 0 when it is over. */
function monthsBetween(from: string, to: string): number {
  const [start, end] = [dateParts(from), dateParts(to)]
  return to < from ? 0 : (end.year - start.year) * 12 + end.month - start.month + 1
}

function unknownTarget(): Error {
  return fault('RECORD_UNKNOWN', {
    happened: 'Không có mức phấn đấu mang mã này trong văn phòng.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại danh sách mức phấn đấu.',
  })
}
