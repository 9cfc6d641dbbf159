/** The list of cross-checks: which figures must agree. */
import { ScalesRegular } from '@fluentui/react-icons/svg/scales'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { crossCheckRowSchema } from '../../../shared/contract/desk-records.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { IndicatorTabs } from './indicator-tabs.tsx'
import { crossChecksQuery } from './queries.ts'
import { scopeChoices } from './words.ts'

type Row = Readonly<z.output<typeof crossCheckRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'name', header: 'Phép đối chiếu', value: (row) => row.name, width: 6 },
  { id: 'scope', header: 'Xét trên', value: (row) => labelOfChoice(scopeChoices, row.scope), width: 160, fixed: true },
]

export function CrossChecksPage() {
  const navigate = useNavigate()
  const query = useQuery(crossChecksQuery())
  return (
    <CollectionPage title="Đối chiếu số liệu" collection="crossChecks" idPrefix="DC" query={query} unit="phép đối chiếu" columns={columns} tabs={<IndicatorTabs current="crossChecks" />}
      onOpen={(id, fresh) => void navigate({ to: '/indicators/cross-checks/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<ScalesRegular />}
      emptyHint="Các số phải khớp nhau, ví dụ tổng số tổ chức cơ sở đảng bằng số đảng bộ cộng số chi bộ cơ sở. Chỗ không khớp được chỉ ra để hỏi lại đơn vị; chương trình không tự sửa số." />
  )
}
