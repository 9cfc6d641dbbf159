/** The list of campaigns. */
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CampaignRow } from '../../../shared/contract/desk-records.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'
import { CollectionPage } from '../shared-fields/collection-page.tsx'
import { CampaignTabs } from './campaign-tabs.tsx'
import { campaignsQuery } from './queries.ts'
import { campaignKindChoices, campaignStateChoices } from './words.ts'

const columns: readonly TableColumn<CampaignRow>[] = [
  { id: 'title', header: 'Đợt báo cáo', value: (row) => row.title, width: 4 },
  { id: 'kind', header: 'Loại', value: (row) => labelOfChoice(campaignKindChoices, row.kind), width: 130, fixed: true, optional: true },
  { id: 'state', header: 'Tình trạng', value: (row) => labelOfChoice(campaignStateChoices, row.state), width: 150, fixed: true },
  { id: 'due', header: 'Hạn gửi', value: (row) => row.due, cell: (row) => showDate(row.due), width: 110, fixed: true },
  { id: 'addressees', header: 'Đơn vị', value: (row) => row.addressees, width: 90, fixed: true, align: 'end' },
  { id: 'directive', header: 'Chỉ đạo', value: (row) => row.directive, width: 130, fixed: true, optional: true },
]

export function CampaignsPage() {
  const navigate = useNavigate()
  const query = useQuery(campaignsQuery())
  return (
    <CollectionPage title="Thu báo cáo" collection="campaigns" idPrefix="DOT" query={query} unit="đợt báo cáo" columns={columns} tabs={<CampaignTabs current="campaigns" />}
      onCreate={{ label: 'Đợt mới…', run: () => void navigate({ to: '/campaigns/new' }) }}
      onOpen={(id) => void navigate({ to: '/campaigns/$id', params: { id } })} emptyIcon={<MailInboxRegular />}
      emptyHint="Một đợt báo cáo hỏi các đơn vị trực thuộc theo đề cương và biểu số liệu, nhận phiếu trả lời, theo dõi ai chưa gửi rồi tổng hợp. Báo cáo tháng, quý, năm thì khai ở thẻ Chế độ báo cáo định kỳ, chương trình lập sẵn các đợt." />
  )
}
