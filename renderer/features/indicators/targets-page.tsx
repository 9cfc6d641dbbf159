/** The list of targets: what should be reached, by whom, by when. */
import { useMemo } from 'react'
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { targetRowSchema } from '../../../shared/contract/desk-records.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { IndicatorTabs } from './indicator-tabs.tsx'
import { targetsQuery } from './queries.ts'
import { useIndicatorOptions } from './use-indicator-options.ts'

type Row = Readonly<z.output<typeof targetRowSchema>>

const columnsWith = (unitOf: ReadonlyMap<string, string>): readonly TableColumn<Row>[] => [
  { id: 'indicatorName', header: 'Chỉ tiêu', value: (row) => row.indicatorName, width: 4 },
  { id: 'bodyName', header: 'Tổ chức phải đạt', value: (row) => row.bodyName, width: 3 },
  { id: 'value', header: 'Mức', value: (row) => row.value, cell: (row) => `${quantityText(row.value)} ${unitOf.get(row.indicatorId) ?? ''}`.trim(), width: 140, fixed: true, align: 'end' },
  { id: 'from', header: 'Từ ngày', value: (row) => row.from, cell: (row) => showDate(row.from), width: 116, fixed: true },
  { id: 'to', header: 'Đến ngày', value: (row) => row.to, cell: (row) => showDate(row.to), width: 116, fixed: true },
  { id: 'setBy', header: 'Theo', value: (row) => row.setBy, width: 3, optional: true },
]

export function TargetsPage() {
  const navigate = useNavigate()
  const query = useQuery(targetsQuery())
  const { rows } = useIndicatorOptions()
  const columns = useMemo(() => columnsWith(new Map(rows.map(({ id, unitOfMeasure }) => [id, unitOfMeasure]))), [rows])
  return (
    <CollectionPage title="Mức phấn đấu" collection="targets" idPrefix="MPD" query={query} unit="mức phấn đấu" columns={columns} tabs={<IndicatorTabs current="targets" />}
      onOpen={(id, fresh) => void navigate({ to: '/indicators/targets/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<DataTrendingRegular />}
      emptyHint="Mức phải đạt của một chỉ tiêu theo nghị quyết, kế hoạch: cả nhiệm kỳ bao nhiêu, mỗi năm bao nhiêu, đơn vị nào bao nhiêu. Bảng tổng hợp so số đạt được với mức này." />
  )
}
