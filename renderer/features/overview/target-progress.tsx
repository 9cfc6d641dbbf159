/** How far the targets of today are. Nothing is drawn where nothing was set. */
import { useQueries, useQuery } from '@tanstack/react-query'
import { service } from '../../api/client.ts'
import type { TargetProgress } from '../../../shared/contract/aggregation.ts'
import { gapsText } from '../../../shared/domain/figure-words.ts'
import { divideQuantities } from '../../../shared/domain/quantity.ts'
import { TargetBars } from '../../ui/charts/target-bars.tsx'
import { showDate, today } from '../../ui/dates.ts'
import { Panel } from './panel.tsx'

/** As many as are read at one look; the rest stand on the page of targets. */
const mostTargets = 8

/** Days that are in no figure; a campaign that lies partly outside cannot be divided. */
function missingWords({ gaps, straddling }: TargetProgress): string {
  if (gaps.length === 0) return ''
  return `; chưa có số ${gapsText(gaps)}${straddling.length === 0 ? '' : ` (không tách được từ ${straddling.map(({ title }) => `“${title}”`).join(', ')})`}`
}

export function TargetProgressPanel() {
  const now = today()
  const targets = (useQuery(service.indicators.targets.list.queryOptions({ staleTime: 0 })).data ?? []).filter(({ from, to }) => from <= now && to >= now).slice(0, mostTargets)
  const queries = useQueries({ queries: targets.map(({ id }) => service.aggregation.progress.queryOptions({ input: { targetId: id, on: now }, staleTime: 0 })) })
  const rows = queries.flatMap(({ data }) => data === undefined ? [] : [{ name: `${data.name} (${showDate(data.from)} – ${showDate(data.to)})${missingWords(data)}`, value: data.done === null ? null : divideQuantities(data.done, '1', data.decimals), target: data.total, unit: data.unitOfMeasure }])
  if (rows.length === 0) return null
  return <Panel title="Tiến độ chỉ tiêu" empty="" isEmpty={false}><TargetBars title="Đến hôm nay, theo báo cáo của các đơn vị đã được chấp nhận" nameTitle="Chỉ tiêu" rows={rows} /></Panel>
}
