/** The registers of the year are the lists of one place. */
import { Tab, TabList } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'

const tabs = [
  { id: 'study', label: 'Học tập', to: '/study-sessions' }, { id: 'commitments', label: 'Đăng ký, cam kết', to: '/commitments' },
  { id: 'admissions', label: 'Kết nạp', to: '/admissions' }, { id: 'evaluations', label: 'Đánh giá, xếp loại', to: '/evaluations' },
] as const
export type WorkTab = (typeof tabs)[number]['id']

/** `current` null: a page that belongs to none of them. */
export function WorkTabs({ current }: { readonly current: WorkTab | null }) {
  const navigate = useNavigate()
  return (
    <TabList size="small" selectedValue={current} onTabSelect={(_event, data) => {
      const tab = tabs.find(({ id }) => id === data.value)
      if (tab !== undefined) void navigate({ to: tab.to })
    }}>
      {tabs.map(({ id, label }) => <Tab key={id} value={id}>{label}</Tab>)}
    </TabList>
  )
}
