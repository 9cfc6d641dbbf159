/** Plans, the directives they carry out, and the life of these are lists of one place. */
import { PlaceTabs } from '../shared-fields/place-tabs.tsx'

const tabs = [
  { id: 'plans', label: 'Kế hoạch', to: '/plans' },
  { id: 'directives', label: 'Chỉ đạo của cấp trên', to: '/directives' },
  { id: 'reviews', label: 'Sơ kết, tổng kết', to: '/directives/reviews' },
  { id: 'matrix', label: 'Đơn vị đã ban hành', to: '/directives/matrix' },
] as const
type Tab = (typeof tabs)[number]['id']

export function PlanTabs({ current }: { readonly current: Tab }) {
  return <PlaceTabs tabs={tabs} current={current} />
}
