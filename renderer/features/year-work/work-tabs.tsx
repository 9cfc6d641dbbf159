/** The registers of the year are the lists of one place. */
import { PlaceTabs } from '../shared-fields/place-tabs.tsx'

const tabs = [
  { id: 'study', label: 'Học tập', to: '/study-sessions' },
  { id: 'commitments', label: 'Đăng ký, cam kết', to: '/commitments' },
  { id: 'admissions', label: 'Kết nạp', to: '/admissions' },
  { id: 'evaluations', label: 'Đánh giá, xếp loại', to: '/evaluations' },
] as const
export type WorkTab = (typeof tabs)[number]['id']

/** `current` null: a page that belongs to none of them. */
export function WorkTabs({ current }: { readonly current: WorkTab | null }) {
  return <PlaceTabs tabs={tabs} current={current} />
}
