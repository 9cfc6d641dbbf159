/** How far the targets of today are, and the trend of the figure one of them is about. Nothing is drawn where nothing was set. */
import { useState } from 'react'
import { Field, Select } from '@fluentui/react-components'
import { useQueries, useQuery } from '@tanstack/react-query'
import { divideQuantities } from '../../../shared/domain/quantity.ts'
import { service } from '../../api/client.ts'
import { TrendChart } from '../../ui/charts/series-chart.tsx'
import { TargetBars } from '../../ui/charts/target-bars.tsx'
import { showDate, today } from '../../ui/dates.ts'
import { Panel } from './panel.tsx'

/** As many as are read at one look; the rest stand on the page of targets. */
const mostTargets = 8
/** Points of a trend that stand beside one another with their figures; two are a difference, no trend. */
const [fewestPeriods, mostPeriods] = [3, 12]

export function TargetProgressPanel() {
  const now = today()
  const targets = (useQuery(service.indicators.targets.list.queryOptions({ staleTime: 0 })).data ?? []).filter(({ from, to }) => from <= now && to >= now).slice(0, mostTargets)
  const queries = useQueries({ queries: targets.map(({ id }) => service.aggregation.progress.queryOptions({ input: { targetId: id, on: now }, staleTime: 0 })) })
  const rows = queries.flatMap(({ data }) => data === undefined ? [] : [{ name: `${data.name} (${showDate(data.from)} – ${showDate(data.to)})`, value: data.done, target: data.total, unit: data.unitOfMeasure }])
  if (rows.length === 0) return null
  return <Panel title="Tiến độ chỉ tiêu" empty="" isEmpty={false}><TargetBars title="Tiến độ chỉ tiêu đến hôm nay" nameTitle="Chỉ tiêu" rows={rows} /></Panel>
}

export function TrendPanel() {
  const [chosen, setChosen] = useState<string | null>(null)
  const rounds = useQuery(service.reportingRounds.list.queryOptions()).data ?? []
  const indicators = useQuery(service.indicators.indicators.list.queryOptions()).data ?? []
  const roundId = rounds[0]?.id ?? null
  const indicatorId = chosen ?? indicators[0]?.id ?? null
  const series = useQuery(service.aggregation.series.queryOptions({
    input: { roundId, indicatorIds: indicatorId === null ? [] : [indicatorId], to: today() }, enabled: roundId !== null && indicatorId !== null, staleTime: 0,
  })).data
  if (roundId === null || indicatorId === null || series === undefined || series.campaigns.length < fewestPeriods) return null
  const row = series.rows[0]
  const periods = series.campaigns.map(({ to }, at) => ({ name: `đến ${showDate(to)}`, value: row?.figures[at]?.value ?? null })).slice(-mostPeriods)
  const known = periods.filter(({ value }) => value !== null).length
  return (
    <Panel title="Diễn biến số liệu" empty="" isEmpty={false}>
      <Field label="Chỉ tiêu"><Select value={indicatorId} onChange={(_event, data) => setChosen(data.value)}>{indicators.map(({ id, code, name }) => <option key={id} value={id}>{`${code} ${name}`}</option>)}</Select></Field>
      {row === undefined || known < fewestPeriods ? `Chỉ tiêu này mới có ${known} kỳ có số liệu; cần ít nhất ${fewestPeriods} kỳ.` : (
        <TrendChart data={{
          caption: row.name, unit: row.unitOfMeasure, categoryTitle: 'Kỳ', categories: periods.map(({ name }) => name),
          series: [{ name: 'Toàn Đảng bộ', values: periods.map(({ value }) => value === null ? null : divideQuantities(value, '1', row.decimals)) }],
        }} />
      )}
    </Panel>
  )
}
