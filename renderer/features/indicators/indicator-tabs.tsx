/** The places of the collection desk, and below them the three lists of what is counted, aimed at and compared. */
import { Tab, TabList } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { CampaignTabs } from '../campaigns/campaign-tabs.tsx'

const lists = [
  { id: 'indicators', label: 'Chỉ tiêu', to: '/indicators' }, { id: 'targets', label: 'Mức phấn đấu', to: '/indicators/targets' }, { id: 'crossChecks', label: 'Đối chiếu', to: '/indicators/cross-checks' },
] as const

export function IndicatorTabs({ current }: { readonly current: typeof lists[number]['id'] }) {
  const navigate = useNavigate()
  return (
    <>
      <CampaignTabs current="indicators" />
      <TabList size="small" appearance="filled-circular" aria-label="Chỉ tiêu, mức phấn đấu, đối chiếu" style={{ padding: '4px 8px' }} selectedValue={current} onTabSelect={(_event, { value }) => {
        const chosen = lists.find(({ id }) => id === value)
        if (chosen !== undefined) void navigate({ to: chosen.to })
      }}>
        {lists.map(({ id, label }) => <Tab key={id} value={id}>{label}</Tab>)}
      </TabList>
    </>
  )
}
