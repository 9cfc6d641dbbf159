/** Plans and the directives they carry out are two lists of one place. */
import { Tab, TabList } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'

export function PlanTabs({ current }: { readonly current: 'plans' | 'directives' }) {
  const navigate = useNavigate()
  return (
    <TabList size="small" selectedValue={current} onTabSelect={(_event, data) => void navigate({ to: data.value === 'plans' ? '/plans' : '/directives' })}>
      <Tab value="plans">Kế hoạch</Tab>
      <Tab value="directives">Chỉ đạo của cấp trên</Tab>
    </TabList>
  )
}
