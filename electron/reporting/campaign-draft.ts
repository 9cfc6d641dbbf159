/** The draft a campaign gives now: all its items with their sources, gathered from figures, themes and registers. */
import type { AggregateTable, Basis, Include } from '../../shared/contract/aggregation.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import { aggregateTable, aggregateUnits, campaignOf, figureSeries, indicatorsById, loadFigures, loadSettled } from '../aggregation/index.ts'
import type { CampaignFigures } from '../aggregation/index.ts'
import { listThemes } from '../answers/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { directiveStore } from '../directives/index.ts'
import type { Themes } from '../../shared/contract/answers.ts'
import { leftOut, reportingItems, responseItems, themeItems } from './draft-claims.ts'
import { annexItems, chartItems, figureItems } from './draft-figures.ts'
import type { TrendPeriod } from './draft-figures.ts'
import type { DraftItem } from './draft-items.ts'

export interface DraftAsked { readonly campaignId: string, readonly basis: Basis, readonly include: Include }

export interface MadeDraft {
  readonly campaign: Campaign, readonly directive: Directive | null, readonly figures: CampaignFigures, readonly themes: Themes
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly items: readonly DraftItem[]
  readonly notes: readonly string[]
}

export async function makeDraft(db: ReadDatabase, asked: DraftAsked): Promise<MadeDraft> {
  const campaign = await campaignOf(db, asked.campaignId)
  const figures = await loadFigures(db, campaign, asked)
  const table = await aggregateTable(db, { ...asked, bodyId: null })
  const units = await aggregateUnits(db, { ...asked, bodyId: null, indicatorIds: [] })
  const themes = await listThemes(db, asked)
  const directive = campaign.directiveId === null ? null : (await directiveStore.find(db, campaign.directiveId))?.record ?? null
  const titles = new Map(campaign.outline.map(({ id, title }) => [id, title]))
  return {
    campaign, directive, figures, themes, indicators: await indicatorsById(db),
    items: [
      ...reportingItems(figures), ...responseItems(campaign, directive), ...shortcomingsFirst(themeItems(themes, titles)),
      ...figureItems(table), ...chartItems(table, await trendOf(db, campaign, table, asked)), ...annexItems(units),
    ],
    notes: [
      ...leftOut(themes),
      ...directive !== null && directive.responses.length === 0 ? [`Sổ văn bản chỉ đạo chưa ghi văn bản triển khai của đơn vị nào cho ${directive.designation}.`] : [],
      ...table.notes.map(({ message }) => message),
    ],
  }
}

/** A cause can only be put under a shortcoming that is already there. */
function shortcomingsFirst(items: readonly DraftItem[]): readonly DraftItem[] {
  return [...items.filter(({ content }) => content.section !== 'causes'), ...items.filter(({ content }) => content.section === 'causes')]
}

/** Furthest back a chain of campaigns is followed. */
const mostBack = 11

/** Earlier periods as they were settled, and this one as the draft counts it; of a round its campaigns, else those each names as the one before. */
async function trendOf(db: ReadDatabase, campaign: Campaign, table: AggregateTable, asked: DraftAsked): Promise<readonly TrendPeriod[]> {
  const rows = table.groups.flatMap((group) => group.rows)
  const now: TrendPeriod = {
    title: campaign.title, ...campaign.period, reportingPeriod: campaign.reportingPeriod, values: new Map(rows.map(({ indicatorId, now: figure }) => [indicatorId, figure.value])),
  }
  const indicators = await indicatorsById(db)
  const wanted = rows.filter(({ targets, direction }) => targets.length > 0 || direction !== 'neutral').slice(0, mostCharted).map(({ indicatorId }) => indicatorId)
  if (wanted.length === 0) return [now]
  const earlier: TrendPeriod[] = []
  if (campaign.roundId !== null) {
    const series = await figureSeries(db, { roundId: campaign.roundId, campaignIds: [], from: null, to: campaign.period.to, indicatorIds: wanted, basis: 'current', include: asked.include, bodyId: null })
    series.campaigns.forEach((head, at) => {
      if (head.campaignId !== campaign.id) earlier.push({ title: head.title, from: head.from, to: head.to, reportingPeriod: head.reportingPeriod, values: new Map(series.rows.map((row) => [row.indicatorId, row.figures[at]?.value ?? null])) })
    })
  } else {
    for (let id = campaign.previousId; id !== null && earlier.length < mostBack;) {
      const settled = await loadSettled(db, id, { include: asked.include, indicatorIds: wanted })
      if (settled === null || settled.campaign.id === campaign.id) break
      const { period, title, reportingPeriod } = settled.campaign
      const values = wanted.flatMap((indicatorId) => {
        const indicator = indicators.get(indicatorId)
        return indicator === undefined ? [] : [[indicatorId, settled.total(indicator)?.figure.value ?? null] as const]
      })
      earlier.unshift({ title, ...period, reportingPeriod, values: new Map(values) })
      id = settled.campaign.previousId
    }
  }
  return [...earlier.filter(({ from }) => from < campaign.period.from), now]
}

/** Indicators looked at for a trend. */
const mostCharted = 30
