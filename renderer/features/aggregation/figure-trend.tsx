/** The trend of an opened figure over the periods of its round, from three known periods on. */
import { useQuery } from '@tanstack/react-query'
import type { CampaignHead } from '../../../shared/contract/aggregation.ts'
import { divideQuantities } from '../../../shared/domain/quantity.ts'
import { periodName } from '../../../shared/domain/reporting-periods.ts'
import { service } from '../../api/client.ts'
import { TrendChart } from '../../ui/charts/series-chart.tsx'
import { showDate } from '../../ui/dates.ts'
import { campaignQuery } from '../campaigns/queries.ts'
import type { OpenedFigure } from './queries.ts'

/** As many points as stand beside one another with their figures. */
const mostPeriods = 12
/** Two points are a difference, no trend. */
const fewestPeriods = 3

export function FigureTrend({ opened, to }: { readonly opened: OpenedFigure, readonly to: string }) {
  const { campaignId, indicatorId, basis, include, place } = opened
  const roundId = useQuery(campaignQuery(campaignId)).data?.record.roundId ?? null
  const bodyId = place.type === 'node' ? place.bodyId : null
  const isWhole = place.type === 'node' || place.type === 'all'
  const query = useQuery(service.aggregation.series.queryOptions({
    input: { roundId, to, indicatorIds: [indicatorId], basis, include, bodyId }, enabled: roundId !== null && isWhole, staleTime: 0,
  }))
  const row = query.data?.rows[0]
  if (query.data === undefined || row === undefined) return null
  const periods = query.data.campaigns.map((campaign, at) => ({ name: nameOf(campaign), value: rounded(row.figures[at]?.value ?? null, row.decimals) })).slice(-mostPeriods)
  if (periods.filter(({ value }) => value !== null).length < fewestPeriods) return null
  return (
    <TrendChart width={720} height={260} data={{
      caption: `Diễn biến qua ${periods.length} kỳ: ${row.name}`, unit: row.unitOfMeasure, categoryTitle: 'Kỳ',
      categories: periods.map(({ name }) => name), series: [{ name: opened.placeName, values: periods.map(({ value }) => value) }],
    }} />
  )
}

/** As the tables show it; a rate is kept with more decimals than are read. */
function rounded(value: string | null, decimals: number): string | null {
  return value === null ? null : divideQuantities(value, '1', decimals)
}

function nameOf({ from, to, reportingPeriod }: CampaignHead): string {
  return reportingPeriod === null || reportingPeriod === 'term' ? `đến ${showDate(to)}` : periodName(reportingPeriod, { from, to })
}
