/** Papers of the office, the registers their numbers come from, what came in and what goes out are of one place. */
import { PlaceTabs } from '../shared-fields/place-tabs.tsx'

const tabs = [
  { id: 'papers', label: 'Văn bản', to: '/papers' },
  { id: 'waiting', label: 'Việc chờ tôi', to: '/papers/waiting' },
  { id: 'registers', label: 'Sổ văn bản', to: '/registers' },
  { id: 'incoming', label: 'Văn bản đến', to: '/incoming' },
  { id: 'deliveries', label: 'Gửi đi', to: '/deliveries' },
  { id: 'batches', label: 'Loạt văn bản', to: '/batches' },
  { id: 'packets', label: 'Gói gửi', to: '/packets' },
] as const
type Tab = (typeof tabs)[number]['id']

export function PaperTabs({ current }: { readonly current: Tab }) {
  return <PlaceTabs tabs={tabs} current={current} />
}
