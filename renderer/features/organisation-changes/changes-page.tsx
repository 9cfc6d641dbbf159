/** The list of changes of the organisation. */
import type { ReactNode } from 'react'
import { BranchForkRegular } from '@fluentui/react-icons/svg/branch-fork'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { organisationChangeRowSchema } from '../../../shared/contract/desk-records.ts'
import { service } from '../../api/client.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { changeKindChoices, changeStateChoices } from './words.ts'

type Row = Readonly<z.output<typeof organisationChangeRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'date', header: 'Từ ngày', value: (row) => row.date, cell: (row) => showDate(row.date), width: 112, fixed: true },
  { id: 'kind', header: 'Loại', value: (row) => labelOfChoice(changeKindChoices, row.kind), width: 140, fixed: true },
  { id: 'title', header: 'Biến động', value: (row) => row.title, width: 5 },
  { id: 'state', header: 'Tình trạng', value: (row) => labelOfChoice(changeStateChoices, row.state), width: 150, fixed: true },
]

export function ChangesPage({ tabs }: { readonly tabs: ReactNode }) {
  const navigate = useNavigate()
  const query = useQuery(service.organisationChanges.list.queryOptions())
  return (
    <CollectionPage title="Biến động tổ chức" collection="organisationChanges" idPrefix="BD" query={query} unit="biến động" columns={columns} tabs={tabs}
      onOpen={(id, fresh) => void navigate({ to: '/organisation-changes/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<BranchForkRegular />}
      emptyHint="Ghi sáp nhập, chia tách, giải thể, bàn giao, tiếp nhận, đổi tên tại một ngày. Chương trình cho xem trước và sau, rồi đổi cả cây tổ chức một lần; văn bản cũ vẫn giữ tên cũ." />
  )
}
