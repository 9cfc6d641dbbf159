/** Cases, the programmes they carry out, the statistical forms, who follows whom and the procedures are lists of one place. */
import { PlaceTabs } from '../shared-fields/place-tabs.tsx'

const tabs = [
  { id: 'cases', label: 'Cuộc kiểm tra, giám sát', to: '/inspections' },
  { id: 'programmes', label: 'Chương trình', to: '/inspection-programmes' },
  { id: 'statistics', label: 'Thống kê', to: '/case-statistics' },
  { id: 'assignments', label: 'Phân công phụ trách', to: '/supervision-assignments' },
  { id: 'procedures', label: 'Quy trình', to: '/case-procedures' },
] as const
type Tab = (typeof tabs)[number]['id']

export function InspectionTabs({ current }: { readonly current: Tab }) {
  return <PlaceTabs tabs={tabs} current={current} />
}
