/** Periods a report compares its figures with: those before it, and of a tổng kết those it is made of. */
import type { AggregateRow } from '../../shared/contract/aggregation.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { ReportingPeriod } from '../../shared/domain/indicator.ts'
import { campaignsBetween, loadPeriods, loadSettled } from '../aggregation/index.ts'
import type { CampaignFigures } from '../aggregation/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { behindOf, mostPeriods } from './draft-figures.ts'
import type { TrendPeriod } from './draft-figures.ts'
import type { DraftAsked } from './draft-items.ts'

/** The longest first: years tell more of a term than its months. */
const lengths: readonly ReportingPeriod[] = ['year', 'halfYear', 'quarter', 'month']

/**
 * Of a tổng kết the campaigns of its body within the reviewed period, as they were settled, the earliest first: its years, or
 * the next shorter periods there are. Campaigns made ahead that nobody reported to say nothing. Other reviews have none.
 */
export async function termPeriods(db: ReadDatabase, campaign: Campaign, asked: DraftAsked): Promise<readonly TrendPeriod[]> {
  if (campaign.kind !== 'finalReview' || campaign.indicatorIds.length === 0) return []
  const within = (await campaignsBetween(db, campaign.bodyId, campaign.period.from, campaign.period.to))
    .filter(({ id, state, indicatorIds }) => id !== campaign.id && state !== 'draft' && indicatorIds.some((one) => campaign.indicatorIds.includes(one)))
  for (const length of lengths) {
    const chosen = within.filter(({ reportingPeriod }) => reportingPeriod === length)
    // Two campaigns over the same days: the one that asks for more of the figures.
    const spans = [...Map.groupBy(chosen, ({ period }) => `${period.from} ${period.to}`).values()].flatMap((same) => same.toSorted((one, other) => asks(other, campaign) - asks(one, campaign)).slice(0, 1))
    const periods = spans.length === 0 ? [] : await seriesOf(db, spans, campaign, asked)
    if (periods.length > 0) return periods.slice(-mostPeriods)
  }
  return []
}

function asks({ indicatorIds }: Campaign, campaign: Campaign): number {
  return indicatorIds.filter((id) => campaign.indicatorIds.includes(id)).length
}

async function seriesOf(db: ReadDatabase, campaigns: readonly Campaign[], { indicatorIds }: Campaign, { include }: DraftAsked): Promise<readonly TrendPeriod[]> {
  const periods = await loadPeriods(db, { roundId: null, campaignIds: campaigns.map(({ id }) => id), from: null, to: null, indicatorIds, basis: 'frozen', include, bodyId: null })
  return periods.campaigns.map((figures) => periodOf(figures, indicatorIds)).filter(({ values }) => [...values.values()].some((value) => value !== null))
}

/** One campaign's totals with the units behind them; an indicator it does not ask for has no value. */
function periodOf(figures: CampaignFigures, indicatorIds: readonly string[]): TrendPeriod {
  const { title, from, to, reportingPeriod } = figures.head
  return {
    title, from, to, reportingPeriod, values: new Map(indicatorIds.map((id) => [id, figures.total({ id })?.figure.value ?? null])),
    units: new Map(indicatorIds.flatMap((id) => {
      const units = behindOf(figures, id)
      return units === null ? [] : [[id, units] as const]
    })),
  }
}

/** Furthest back a chain of campaigns is followed. */
const mostBack = 11
/** Indicators looked at for a trend. */
const mostCharted = 30

/** The rows a report has of the campaign, and the figures they are of. */
interface TrendRows { readonly rows: readonly AggregateRow[], readonly figures: CampaignFigures }

/** Earlier periods as they were settled, and this one as the draft counts it; of a round its campaigns, else those each names as the one before. */
export async function trendOf(db: ReadDatabase, campaign: Campaign, { rows, figures }: TrendRows, asked: DraftAsked): Promise<readonly TrendPeriod[]> {
  const now = periodOf(figures, rows.map(({ indicatorId }) => indicatorId))
  const wanted = rows.filter(({ targets, direction }) => targets.length > 0 || direction !== 'neutral').slice(0, mostCharted).map(({ indicatorId }) => indicatorId)
  if (wanted.length === 0) return [now]
  const earlier = campaign.roundId === null ? await chainBefore(db, campaign, wanted, asked) : await roundBefore(db, campaign, campaign.roundId, wanted, asked)
  return [...earlier.filter(({ from }) => from < campaign.period.from), now]
}

async function roundBefore(db: ReadDatabase, campaign: Campaign, roundId: string, indicatorIds: readonly string[], { include }: DraftAsked): Promise<readonly TrendPeriod[]> {
  const { campaigns } = await loadPeriods(db, { roundId, campaignIds: [], from: null, to: campaign.period.to, indicatorIds, basis: 'current', include, bodyId: null })
  return campaigns.filter((figures) => figures.campaign.id !== campaign.id).map((figures) => periodOf(figures, indicatorIds))
}

async function chainBefore(db: ReadDatabase, campaign: Campaign, indicatorIds: readonly string[], { include }: DraftAsked): Promise<readonly TrendPeriod[]> {
  const earlier: TrendPeriod[] = []
  for (let id = campaign.previousId; id !== null && earlier.length < mostBack;) {
    const settled = await loadSettled(db, id, { include, indicatorIds })
    if (settled === null || settled.campaign.id === campaign.id) break
    earlier.unshift(periodOf(settled, indicatorIds))
    id = settled.campaign.previousId
  }
  return earlier
}
