/** The documents from above that are being carried out. */
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { directiveRowSchema } from '../../../shared/contract/records.ts'
import { labelOfChoice, stageChoices } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { PlanTabs } from '../plans/plan-tabs.tsx'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { directivesQuery } from './queries.ts'

type Row = Readonly<z.output<typeof directiveRowSchema>>

const columns: readonly TableColumn<Row>[] = [
  { id: 'date', header: 'Ngày', value: (row) => row.date, cell: (row) => showDate(row.date), width: 112, fixed: true },
  { id: 'title', header: 'Văn bản', value: (row) => row.title, width: 5 },
  { id: 'issuer', header: 'Cơ quan ban hành', value: (row) => row.issuer, width: 2, optional: true },
  { id: 'stage', header: 'Giai đoạn', value: (row) => labelOfChoice(stageChoices, row.stage), width: 2 },
]

export function DirectivesPage() {
  const navigate = useNavigate()
  const query = useQuery(directivesQuery())
  return (
    <CollectionPage title="Chỉ đạo của cấp trên" collection="directives" idPrefix="CD" query={query} unit="chỉ đạo" columns={columns} tabs={<PlanTabs current="directives" />}
      onOpen={(id, fresh) => void navigate({ to: '/directives/$id', params: { id }, search: fresh ? { fresh } : {} })} emptyIcon={<MailInboxRegular />}
      emptyHint="Khai các chỉ thị, nghị quyết, kết luận của cấp trên đang thực hiện. Kế hoạch và báo cáo dẫn chúng đúng số, ngày, trích yếu mà không phải gõ lại." />
  )
}
