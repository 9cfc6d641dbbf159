/** Several campaigns one after another: the trend of their figures, and one longer period made of them. */
import type { Basis, Include, OverPeriods, Series } from '../../shared/contract/aggregation.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { isRate } from '../../shared/domain/indicator.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import { selectRoundCampaigns } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { campaignOf, headOf, indicatorsById, listed, loadEach } from './campaign-figures.ts'
import type { CampaignFigures } from './campaign-figures.ts'
import { bothWays, gapsIn, inOrder, rollUpPeriods } from './periods.ts'
import type { Rolled } from './roll-up.ts'
import { targetsDue, targetViews } from './targets.service.ts'

export interface PeriodsAsked {
  readonly roundId: string | null, readonly campaignIds: readonly string[], readonly from: string | null, readonly to: string | null
  readonly indicatorIds: readonly string[], readonly basis: Basis, readonly include: Include, readonly bodyId: string | null
}

/** Each campaign's figures side by side, the earliest first; null where a campaign does not ask for the indicator. */
export async function figureSeries(db: ReadDatabase, asked: PeriodsAsked): Promise<Series> {
  const { campaigns, indicators } = await loadPeriods(db, asked)
  return {
    campaigns: campaigns.map(({ head }) => head), at: placeOf(campaigns),
    rows: indicators.map((indicator) => ({ ...headOf(indicator), figures: campaigns.map((figures) => figures.total(indicator)?.figure ?? null) })),
  }
}

/** The campaigns as one period, each indicator by its own rule; rates in both ways. */
export async function figuresOverPeriods(db: ReadDatabase, asked: PeriodsAsked): Promise<OverPeriods> {
  const { campaigns, indicators, known } = await loadPeriods(db, asked)
  const order = inOrder(campaigns.map(({ campaign }) => ({ ...campaign.period, campaign })))
  if ('overlap' in order) throw overlap(order.overlap.map(({ campaign }) => campaign))
  const from = asked.from ?? campaigns[0]?.campaign.period.from ?? null
  const to = asked.to ?? campaigns.at(-1)?.campaign.period.to ?? null
  const bodyId = asked.bodyId ?? campaigns[0]?.campaign.bodyId
  const due = from === null || to === null || bodyId === undefined ? new Map() : await targetsDue(db, bodyId, { from, to })
  return {
    campaigns: campaigns.map(({ head }) => head), at: placeOf(campaigns), from, to,
    gaps: from === null || to === null ? [] : [...gapsIn({ from, to }, order.periods)],
    rows: indicators.map((indicator) => {
      const { figure } = overPeriods(indicator, campaigns)
      return {
        ...headOf(indicator), figure, figures: campaigns.map((figures) => figures.total(indicator)?.figure ?? null),
        ways: isRate(indicator) ? bothWays(totals(indicator, campaigns), indicator.ratePer) : null,
        targets: from === null || to === null ? [] : targetViews(due, indicator, known, campaigns, { period: { from, to }, figure }),
      }
    }),
  }
}

function overPeriods(indicator: Indicator, campaigns: readonly CampaignFigures[]): Rolled {
  const all = totals(indicator, campaigns)
  // A stock stands as the last period says that anybody reported it for; periods made ahead have nothing yet.
  const last = all.findLastIndex(({ figure }) => figure.reporting > 0)
  return rollUpPeriods(indicator.rollUp, indicator.rollUp === 'latest' ? all.slice(0, last + 1) : all, indicator.ratePer)
}

function totals(indicator: Indicator, campaigns: readonly CampaignFigures[]): readonly Rolled[] {
  return campaigns.flatMap((figures) => figures.total(indicator) ?? [])
}

interface LoadedPeriods { readonly campaigns: readonly CampaignFigures[], readonly indicators: readonly Indicator[], readonly known: ReadonlyMap<string, Indicator> }

/** The campaigns asked for, each with its figures, the earliest first. */
export async function loadPeriods(db: ReadDatabase, asked: PeriodsAsked): Promise<LoadedPeriods> {
  const chosen: Campaign[] = []
  for (const id of asked.campaignIds) chosen.push(await campaignOf(db, id))
  const ofRound = asked.roundId === null ? [] : await selectRoundCampaigns(db, asked.roundId)
  const inTime = ofRound.filter(({ period }) => (asked.from === null || period.from >= asked.from) && (asked.to === null || period.to <= asked.to))
  const wanted = [...new Map([...chosen, ...inTime].map((campaign) => [campaign.id, campaign])).values()]
    .toSorted((one, other) => one.period.from < other.period.from ? -1 : one.period.from > other.period.from ? 1 : one.period.to < other.period.to ? -1 : 1)
  const known = await indicatorsById(db)
  const ids = [...new Set(wanted.flatMap(({ indicatorIds }) => indicatorIds))].filter((id) => asked.indicatorIds.length === 0 || asked.indicatorIds.includes(id))
  return { campaigns: await loadEach(db, wanted, asked), indicators: listed(known, ids), known }
}

function placeOf(campaigns: readonly CampaignFigures[]): Series['at'] {
  const head = campaigns.findLast(({ nodes }) => nodes.length > 0)?.nodes[0]
  return head === undefined ? null : { bodyId: head.id, name: head.name }
}

function overlap(campaigns: readonly Campaign[]): Error {
  const words = campaigns.map(({ title, period }) => `“${title}” (${shortDate(period.from)} – ${shortDate(period.to)})`).join(' và ')
  return fault('CAMPAIGN_WRONG_STATE', {
    happened: `Hai đợt trùng thời gian nên số sẽ bị cộng hai lần: ${words}.`, kept: 'Chưa có số nào được cộng.', remedy: 'Bỏ một trong hai đợt rồi tổng hợp lại.',
  })
}
