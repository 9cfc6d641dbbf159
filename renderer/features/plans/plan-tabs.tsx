/** Plans, the directives they carry out, and the life of these are lists of one place. */
import { Tab, TabList } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'

const addresses = {
  plans: '/plans', directives: '/directives', reviews: '/directives/reviews', matrix: '/directives/matrix',
} as const
type PlanTab = keyof typeof addresses

const isTab = (value: unknown): value is PlanTab => typeof value === 'string' && value in addresses

export function PlanTabs({ current }: { readonly current: PlanTab }) {
  const navigate = useNavigate()
  return (
    <TabList size="small" selectedValue={current} onTabSelect={(_event, data) => { if (isTab(data.value)) void navigate({ to: addresses[data.value] }) }}>
      <Tab value="plans">Kế hoạch</Tab>
      <Tab value="directives">Chỉ đạo của cấp trên</Tab>
      <Tab value="reviews">Sơ kết, tổng kết</Tab>
      <Tab value="matrix">Đơn vị đã ban hành</Tab>
    </TabList>
  )
}
