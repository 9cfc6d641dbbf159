/** Sơ kết and tổng kết to come: what is overdue stands first. */
import { Button } from '@fluentui/react-components'
import { CalendarCheckmarkRegular } from '@fluentui/react-icons/svg/calendar-checkmark'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { Review } from '../../../shared/contract/directives.ts'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate, today } from '../../ui/dates.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { PlanTabs } from '../plans/plan-tabs.tsx'
import { RecordList } from '../shared-fields/record-list.tsx'
import { reviewsQuery } from './queries.ts'

/** "quá hạn 12 ngày", "còn 40 ngày". */
function leftWords({ daysLeft }: Review): string {
  return daysLeft < 0 ? `quá hạn ${-daysLeft} ngày` : daysLeft === 0 ? 'hôm nay' : `còn ${daysLeft} ngày`
}

const columns: readonly TableColumn<Review>[] = [
  { id: 'date', header: 'Ngày', value: ({ date }) => date, cell: ({ date }) => showDate(date), width: 112, fixed: true },
  { id: 'left', header: 'Còn lại', value: ({ daysLeft }) => daysLeft, cell: leftWords, width: 150, fixed: true },
  { id: 'kind', header: 'Việc', value: ({ kind }) => kind === 'preliminary' ? 'Sơ kết' : 'Tổng kết', width: 100, fixed: true },
  { id: 'title', header: 'Chỉ đạo', value: ({ title }) => title, width: 5 },
  { id: 'set', header: 'Ngày do', value: ({ proposed }) => proposed ? 'chương trình đề xuất' : 'đã định', width: 170, fixed: true, optional: true },
  { id: 'campaign', header: 'Đợt báo cáo', value: ({ campaignId }) => campaignId === null ? 'chưa mở' : 'đã mở', width: 120, fixed: true },
]

export function ReviewsPage() {
  const navigate = useNavigate()
  const query = useQuery(reviewsQuery(today()))
  const open = ({ campaignId, directiveId }: Review): void => void (campaignId === null
    ? navigate({ to: '/campaigns/new', search: { directive: directiveId } }) : navigate({ to: '/campaigns/$id', params: { id: campaignId } }))
  return (
    <Page title="Sơ kết, tổng kết">
      <PlanTabs current="reviews" />
      <RecordList query={query} label="Danh sách sơ kết, tổng kết" unit="việc" columns={columns} rowKey={({ directiveId, kind }) => `${directiveId} ${kind}`} onOpen={open}
        empty={(
          <EmptyState icon={<CalendarCheckmarkRegular />} title="Không có sơ kết, tổng kết nào phải làm" action={<Button appearance="primary" onClick={() => void navigate({ to: '/directives' })}>Xem các chỉ đạo</Button>}>
            Chương trình đề xuất sơ kết sau 2 năm và tổng kết sau 5 năm kể từ ngày thực hiện, hoặc khi chỉ đạo hết hiệu lực nếu sớm hơn; chỉ đạo đã tổng kết hoặc bị thay thế thì không tính.
          </EmptyState>
        )} />
    </Page>
  )
}
