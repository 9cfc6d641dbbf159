/** Cases, the programmes they carry out, the statistical forms and who follows whom and the procedures are lists of one place. */
import { Tab, TabList } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'

const addresses = { cases: '/inspections', programmes: '/inspection-programmes', statistics: '/case-statistics', assignments: '/supervision-assignments', procedures: '/case-procedures' } as const
type InspectionTab = keyof typeof addresses

const isTab = (value: unknown): value is InspectionTab => typeof value === 'string' && value in addresses

export function InspectionTabs({ current }: { readonly current: InspectionTab }) {
  const navigate = useNavigate()
  return (
    <TabList size="small" selectedValue={current} onTabSelect={(_event, data) => { if (isTab(data.value)) void navigate({ to: addresses[data.value] }) }}>
      <Tab value="cases">Cuộc kiểm tra, giám sát</Tab>
      <Tab value="programmes">Chương trình</Tab>
      <Tab value="statistics">Thống kê</Tab>
      <Tab value="assignments">Phân công phụ trách</Tab>
      <Tab value="procedures">Quy trình</Tab>
    </TabList>
  )
}
