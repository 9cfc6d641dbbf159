/** The lists of the collection desk. */
import { Tab, TabList } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'

const places = { campaigns: '/campaigns', board: '/campaigns/board', rounds: '/campaigns/rounds', indicators: '/indicators' } as const
type Place = keyof typeof places

export function CampaignTabs({ current }: { readonly current: Place }) {
  const navigate = useNavigate()
  return (
    <TabList size="small" selectedValue={current} onTabSelect={(_event, data) => {
      if (data.value === 'campaigns' || data.value === 'board' || data.value === 'rounds' || data.value === 'indicators') void navigate({ to: places[data.value] })
    }}>
      <Tab value="campaigns">Các đợt báo cáo</Tab>
      <Tab value="board">Bảng theo dõi</Tab>
      <Tab value="rounds">Chế độ báo cáo định kỳ</Tab>
      <Tab value="indicators">Chỉ tiêu, đối chiếu</Tab>
    </TabList>
  )
}
