/** Meetings, the programme of the year, tasks, petitions and the figures are of one place. */
import { PlaceTabs } from '../shared-fields/place-tabs.tsx'

const tabs = [
  { id: 'meetings', label: 'Cuộc họp', to: '/meetings' },
  { id: 'programmes', label: 'Chương trình năm', to: '/meeting-programmes' },
  { id: 'tasks', label: 'Nhiệm vụ', to: '/tasks' },
  { id: 'petitions', label: 'Đơn thư, kiến nghị', to: '/petitions' },
  { id: 'figures', label: 'Số liệu', to: '/meeting-figures' },
] as const
type Tab = (typeof tabs)[number]['id']

export function MeetingTabs({ current }: { readonly current: Tab }) {
  return <PlaceTabs tabs={tabs} current={current} />
}
