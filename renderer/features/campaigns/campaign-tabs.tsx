/** The lists of the collection desk. */
import { PlaceTabs } from '../shared-fields/place-tabs.tsx'

const tabs = [
  { id: 'campaigns', label: 'Các đợt báo cáo', to: '/campaigns' },
  { id: 'board', label: 'Bảng theo dõi', to: '/campaigns/board' },
  { id: 'rounds', label: 'Chế độ báo cáo định kỳ', to: '/campaigns/rounds' },
  { id: 'indicators', label: 'Chỉ tiêu, đối chiếu', to: '/indicators' },
] as const
type Tab = (typeof tabs)[number]['id']

export function CampaignTabs({ current }: { readonly current: Tab }) {
  return <PlaceTabs tabs={tabs} current={current} />
}
