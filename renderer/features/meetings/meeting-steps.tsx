/** The steps of one meeting as tabs of its pages: prepare, write down, minutes, the chair's screen. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'

const addresses = { plan: '/meetings/$id', record: '/meetings/$id/record', minutes: '/meetings/$id/minutes', chair: '/meetings/$id/chair' } as const
export type MeetingStep = keyof typeof addresses

const isStep = (value: unknown): value is MeetingStep => typeof value === 'string' && value in addresses

const useStyles = makeStyles({ tabs: { padding: `0 ${tokens.spacingHorizontalM}`, flexShrink: 0 } })

interface MeetingStepsProps {
  readonly id: string
  readonly current: MeetingStep
  /** What must be done before leaving: words on their way to the service. */
  readonly leave?: () => Promise<void>
}

export function MeetingSteps({ id, current, leave }: MeetingStepsProps) {
  const styles = useStyles()
  const navigate = useNavigate()
  const go = async (step: MeetingStep): Promise<void> => {
    await leave?.()
    await navigate({ to: addresses[step], params: { id } })
  }
  return (
    <TabList className={styles.tabs} selectedValue={current} onTabSelect={(_event, data) => { if (isStep(data.value)) void go(data.value) }}>
      <Tab value="plan">Chuẩn bị</Tab>
      <Tab value="record">Ghi diễn biến</Tab>
      <Tab value="minutes">Biên bản</Tab>
      <Tab value="chair">Màn hình chủ trì</Tab>
    </TabList>
  )
}
