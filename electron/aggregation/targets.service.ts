/** What was to be reached beside what was: of a campaign's period, and of a target over its whole time. */
import type { Basis, CampaignHead, Include, TargetProgress, TargetView } from '../../shared/contract/aggregation.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { addDays } from '../../shared/domain/dates.ts'
import type { Indicator, Target } from '../../shared/domain/indicator.ts'
import { percentOfTarget } from '../../shared/domain/quantity.ts'
import type { RolledFigure } from '../../shared/domain/rolled-figure.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { selectTargets } from '../indicators/index.ts'
import { nameOn, organisationView } from '../organisation/index.ts'
import { selectCampaignsTouching } from './aggregation.repository.ts'
import { headOf, indicatorsById, loadEach } from './campaign-figures.ts'
import type { CampaignFigures } from './campaign-figures.ts'
import { carryShortfall, dueTarget, judge, ofWhichReadings } from './compare.ts'
import type { DueTarget } from './compare.ts'
import { hasEnded, monthsLeft, neededPerMonth } from './pace.ts'
import { isInside, noFigure, rollUpPeriods } from './periods.ts'
import type { Span } from './periods.ts'
import { figuresOf, straddling } from './span-figures.ts'
import type { SpanFigures } from './span-figures.ts'

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

/** The campaigns of the same body that were over before inside the widest span due: what is done so far is theirs too. */
export async function earlierOf(db: ReadDatabase, campaign: Campaign, due: DueOf, asked: Asked & { readonly bodyId: string | null }): Promise<readonly CampaignFigures[]> {
  const from = [...due.values()].flat().map(({ due: { span } }) => span.from).toSorted()[0]
  if (from === undefined) return []
  const indicatorIds = indicatorsOfTargets(due)
  const earlier = (await selectCampaignsTouching(db, campaign.bodyId, from, addDays(campaign.period.from, -1)))
    .filter((each) => each.period.to < campaign.period.from && indicatorIds.some((id) => each.indicatorIds.includes(id)))
  return loadEach(db, earlier, { ...asked, indicatorIds })
}

/** The figure a row of a table shows, and the period it is of. */
export interface ShownFigure { readonly period: Span, readonly figure: RolledFigure }

/** The targets of one indicator; `campaigns`: the period looked at last, before it those that may tell what was done earlier. */
export function targetViews(due: DueOf, indicator: Indicator, indicators: ReadonlyMap<string, Indicator>, campaigns: readonly CampaignFigures[], shown: ShownFigure): TargetView[] {
  const now = campaigns.at(-1)
  if (now === undefined) return []
  const until = now.campaign.period.to
  return (due.get(indicator.id) ?? []).map(({ target, due: { value, span } }) => {
    const { done, gaps } = soFar(indicator, span, campaigns.slice(0, -1), now)
    const ended = hasEnded(span, until)
    return {
      targetId: target.id, setBy: target.setBy, comparison: target.comparison, value, from: span.from, to: span.to, gaps: [...gaps],
      done: done.figure.value, percent: percentOfTarget(done.figure.value, value), outcome: judge(indicator, target.comparison, value, done, ended),
      accumulated: accumulatedOf(indicator, span, done.figure, shown),
      ofWhich: target.ofWhich.map((share) => {
        const part = share.indicatorId === null ? undefined : indicators.get(share.indicatorId)
        const partDone = part === undefined ? null : soFar(part, span, campaigns.slice(0, -1), now).done.figure.numerator
        return {
          name: share.name, comparison: share.comparison, percent: share.percent, chosen: share.denominator,
          readings: [...ofWhichReadings(share, partDone, done, ended)],
        }
      }),
    }
  })
}

/** Of a span longer than the period shown, what was done in all of it; of a stock only what the row does not show itself. */
function accumulatedOf({ rollUp }: Indicator, span: Span, done: RolledFigure, shown: ShownFigure): TargetView['accumulated'] {
  const isSame = done.value === shown.figure.value && done.numerator === shown.figure.numerator && done.denominator === shown.figure.denominator
  if (rollUp === 'latest') return isSame ? null : { from: null, figure: done }
  return isSame && isInside(span, shown.period) ? null : { from: span.from, figure: done }
}

/** What was done of a span up to a campaign: its own figures, and before them whatever tells of the days before. */
function soFar(indicator: Indicator, span: Span, earlier: readonly CampaignFigures[], now: CampaignFigures): Pick<SpanFigures, 'done' | 'gaps'> {
  const { period } = now.campaign
  const own = isInside(period, span) ? now.total(indicator) : null
  if (indicator.rollUp === 'latest') return own !== null && own.figure.reporting > 0 ? { done: own, gaps: [] } : figuresOf(indicator, span, earlier, period.to)
  const dayBefore = addDays(period.from, -1)
  const before = figuresOf(indicator, { from: span.from, to: dayBefore }, earlier, dayBefore)
  const told = [...before.campaigns.flatMap((figures) => figures.total(indicator) ?? []), ...own === null ? [] : [own]]
  return { done: rollUpPeriods(indicator.rollUp, told, indicator.ratePer), gaps: before.gaps }
}

/** How far a target is on a day: in all, by its shares with what was missed carried on, by the quotas of units. */
export async function targetProgress(db: ReadDatabase, targetId: string, on: string, asked: Asked): Promise<TargetProgress> {
  const target = (await selectTargets(db)).find(({ record }) => record.id === targetId)?.record
  const indicator = target === undefined ? undefined : (await indicatorsById(db)).get(target.indicatorId)
  if (target === undefined || indicator === undefined) throw unknownTarget()
  const { period, value: total } = target
  const candidates = await candidatesOf(db, target, on, asked)
  const { done, gaps, campaigns } = figuresOf(indicator, period, candidates, on)
  const shares = sharesOf(target, indicator, candidates, on)
  const adds = indicator.rollUp === 'sum'
  const remaining = adds ? carryShortfall(total, [{ span: period, planned: total, ended: false, done: done.figure.value }]).remaining : null
  const months = monthsLeft(period, on)
  return {
    targetId, ...headOf(indicator), setBy: target.setBy, comparison: target.comparison, from: period.from, to: period.to,
    total, done: done.figure.value, percent: percentOfTarget(done.figure.value, total), outcome: judge(indicator, target.comparison, total, done, hasEnded(period, on)),
    reporting: done.figure.reporting, asked: done.figure.units, gaps: [...gaps], straddling: straddling(candidates, period, gaps).map(({ head }): CampaignHead => head),
    remaining, monthsLeft: months, neededPerMonth: remaining === null ? null : neededPerMonth(remaining, months, indicator.decimals),
    ...shares, units: await quotasOf(db, target, indicator, candidates, on), campaigns: campaigns.map(({ head }): CampaignHead => head),
  }
}

function sharesOf(target: Target, indicator: Indicator, candidates: readonly CampaignFigures[], on: string): Pick<TargetProgress, 'shares' | 'unknown'> {
  const adds = indicator.rollUp === 'sum'
  const planned = target.shares.filter(({ bodyId }) => bodyId === null || bodyId === target.bodyId).toSorted((one, other) => one.period.from < other.period.from ? -1 : 1)
    .map(({ period, value }) => ({ span: period, planned: value, ended: hasEnded(period, on), rolled: figuresOf(indicator, period, candidates, on).done }))
  const carried = carryShortfall(target.value, planned.map(({ rolled, ...share }) => ({ ...share, done: rolled.figure.value })))
  return {
    unknown: carried.unknown,
    shares: carried.shares.map(({ span, planned: value, done, ended, shortfall, needed }, at) => ({
      ...span, planned: value, done, percent: percentOfTarget(done, value), ended, shortfall: adds ? shortfall : null, needed: adds ? needed : null,
      outcome: judge(indicator, target.comparison, value, planned[at]?.rolled ?? noFigure, ended),
    })),
  }
}

async function quotasOf(db: ReadDatabase, target: Target, indicator: Indicator, candidates: readonly CampaignFigures[], on: string): Promise<TargetProgress['units']> {
  const { bodies } = await organisationView(db)
  return target.shares.flatMap(({ bodyId, period, value }) => {
    if (bodyId === null || bodyId === target.bodyId) return []
    const { done } = figuresOf(indicator, period, candidates, on, bodyId)
    return [{
      bodyId, name: nameOn(bodies, bodyId, on), ...period, quota: value, done: done.figure.value,
      percent: percentOfTarget(done.figure.value, value), outcome: judge(indicator, target.comparison, value, done, hasEnded(period, on)),
    }]
  })
}

/** The campaigns that may tell how far a target is: they touch its time, have begun and ask for its indicator. */
async function candidatesOf(db: ReadDatabase, target: Target, on: string, asked: Asked): Promise<readonly CampaignFigures[]> {
  const touching = await selectCampaignsTouching(db, target.bodyId, target.period.from, target.period.to)
  const asking = touching.filter(({ indicatorIds, period }) => indicatorIds.includes(target.indicatorId) && period.from <= on)
  return loadEach(db, asking, { ...asked, indicatorIds: [target.indicatorId] })
}

function unknownTarget(): Error {
  return fault('RECORD_UNKNOWN', {
    happened: 'Không có mức phấn đấu mang mã này trong văn phòng.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại danh sách mức phấn đấu.',
  })
}
