/** The list of evaluation rounds. */
import { ToolbarButton } from '@fluentui/react-components'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { RibbonStarRegular } from '@fluentui/react-icons/svg/ribbon-star'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { evaluationRoundRowSchema } from '../../../shared/contract/desk-records.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { WorkTabs } from '../year-work/work-tabs.tsx'
import { roundsQuery } from './queries.ts'
import { objectChoices } from './words.ts'

type Row = Readonly<z.output<typeof evaluationRoundRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'year', header: 'Năm', value: (row) => row.year, width: 80, fixed: true },
  { id: 'title', header: 'Đợt', value: (row) => row.title, width: 5 },
  { id: 'object', header: 'Xếp loại', value: (row) => labelOfChoice(objectChoices, row.object), width: 2 },
  { id: 'closed', header: 'Tình trạng', value: (row) => row.closed ? 'Đã khép' : 'Đang làm', width: 128, fixed: true },
]

export function EvaluationsPage() {
  const navigate = useNavigate()
  const query = useQuery(roundsQuery())
  return (
    <CollectionPage title="Đánh giá, xếp loại" collection="evaluationRounds" idPrefix="XL" query={query} unit="đợt xếp loại" columns={columns} tabs={<WorkTabs current="evaluations" />}
      commands={<ToolbarButton icon={<HistoryRegular />} onClick={() => void navigate({ to: '/evaluations/history' })}>Kết quả nhiều năm</ToolbarButton>}
      onOpen={(id, fresh) => void (fresh ? navigate({ to: '/evaluations/$id/edit', params: { id }, search: { fresh } }) : navigate({ to: '/evaluations/$id', params: { id } }))} emptyIcon={<RibbonStarRegular />}
      emptyHint="Mỗi quý, năm hoặc nhiệm kỳ một đợt cho tổ chức đảng và một đợt cho đảng viên. Chương trình đề xuất mức theo điểm và điều kiện, tính giới hạn hoàn thành xuất sắc và lập biểu tổng hợp." />
  )
}
