/** Meetings, the programme of the year, tasks, petitions and the figures are of one place. */
import { Tab, TabList } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'

const addresses = { meetings: '/meetings', programmes: '/meeting-programmes', tasks: '/tasks', petitions: '/petitions', figures: '/meeting-figures' } as const
type MeetingTab = keyof typeof addresses

const isTab = (value: unknown): value is MeetingTab => typeof value === 'string' && value in addresses

export function MeetingTabs({ current }: { readonly current: MeetingTab }) {
  const navigate = useNavigate()
  return (
    <TabList size="small" selectedValue={current} onTabSelect={(_event, data) => { if (isTab(data.value)) void navigate({ to: addresses[data.value] }) }}>
      <Tab value="meetings">Cuộc họp</Tab>
      <Tab value="programmes">Chương trình năm</Tab>
      <Tab value="tasks">Nhiệm vụ</Tab>
      <Tab value="petitions">Đơn thư, kiến nghị</Tab>
      <Tab value="figures">Số liệu</Tab>
    </TabList>
  )
}
