/** Which campaigns tell of a span of time, and what they make together: the one place that chooses them. Pure. */
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { CampaignFigures } from './campaign-figures.ts'
import { hasEnded } from './pace.ts'
import { coveringPeriods, gapsIn, isInside, rollUpPeriods } from './periods.ts'
import type { Span } from './periods.ts'
import type { Rolled } from './roll-up.ts'

/** `gaps`: days of the span up to the day looked at that no report tells of; a stock has none, it stands as last told. */
export interface SpanFigures { readonly campaigns: readonly CampaignFigures[], readonly done: Rolled, readonly gaps: readonly Span[] }

/**
 * An indicator's figure of a span on a day, of the whole or of one body. Flows: span by span whichever campaign tells it
 * most fully, no day twice. Stocks: the last period with figures that is over, else one that still runs.
 */
export function figuresOf(indicator: Indicator, span: Span, candidates: readonly CampaignFigures[], on: string, bodyId: string | null = null): SpanFigures {
  const told = candidates.flatMap((figures) => {
    const rolled = bodyId === null ? figures.total(indicator) : figures.at(indicator, bodyId)
    const { period, roundId } = figures.campaign
    return rolled === null || rolled.figure.reporting === 0 || period.from > on ? [] : [{ ...period, series: roundId, complete: completeness(rolled), figures, rolled }]
  })
  const chosen = indicator.rollUp === 'latest' ? lastTold(told, span, on) : coveringPeriods(told.filter((period) => isInside(period, span)), on)
  return {
    campaigns: chosen.map(({ figures }) => figures), done: rollUpPeriods(indicator.rollUp, chosen.map(({ rolled }) => rolled), indicator.ratePer),
    gaps: indicator.rollUp === 'latest' ? [] : gapsIn({ from: span.from, to: on < span.to ? on : span.to }, chosen),
  }
}

/** Of 1000 parts of the units asked, how many gave the figure. */
function completeness({ figure: { reporting, units } }: Rolled): number {
  return Math.round(reporting * 1000 / units)
}

function lastTold<Told extends Span & { readonly complete: number }>(told: readonly Told[], span: Span, on: string): readonly Told[] {
  const within = told.filter(({ to }) => to >= span.from && to <= span.to)
    .toSorted((one, other) => one.to < other.to ? 1 : one.to > other.to ? -1 : other.complete - one.complete)
  const last = within.find((period) => hasEnded(period, on)) ?? within[0]
  return last === undefined ? [] : [last]
}

/** Campaigns that lie partly outside a span and touch a day of it that nobody else tells of: their figures cannot be divided. */
export function straddling(candidates: readonly CampaignFigures[], span: Span, gaps: readonly Span[]): readonly CampaignFigures[] {
  return candidates.filter(({ campaign: { period } }) => !isInside(period, span) && gaps.some(({ from, to }) => period.from <= to && from <= period.to))
}
