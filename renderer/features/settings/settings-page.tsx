/** Settings of the office and of this machine. */
import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Card, Page } from '../../ui/page.tsx'
import { AccountsPanel } from '../accounts/accounts-panel.tsx'
import { JournalPanel } from '../accounts/journal-panel.tsx'
import { NetworkPanel } from '../network-statement/network-panel.tsx'
import { ProtectionPanel } from '../protection/protection-panel.tsx'
import { AboutPanel } from './about-panel.tsx'
import { AppearancePanel } from './appearance-panel.tsx'
import { BackupPanel } from './backup-panel.tsx'
import { ImportPanel } from './import-panel.tsx'
import { OfficePanel } from './office-panel.tsx'

const tabs = [
  ['office', 'Văn phòng và thể thức', <OfficePanel key="office" />], ['appearance', 'Giao diện', <AppearancePanel key="appearance" />],
  ['accounts', 'Tài khoản', <AccountsPanel key="accounts" />], ['journal', 'Nhật ký', <JournalPanel key="journal" />],
  ['import', 'Nhập hồ sơ', <ImportPanel key="import" />], ['backup', 'Sao lưu', <BackupPanel key="backup" />], ['protection', 'Mã hoá', <ProtectionPanel key="protection" />], ['network', 'Chương trình và mạng', <NetworkPanel key="network" />], ['about', 'Giới thiệu', <AboutPanel key="about" />],
] as const

const useStyles = makeStyles({
  // At 200 % they do not fit one line.
  tabs: { flexWrap: 'wrap' },
  card: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  column: { maxWidth: '880px', padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

export function SettingsPage() {
  const styles = useStyles()
  const { tab } = useSearch({ from: '/settings' })
  const navigate = useNavigate()
  const current = tabs.find(([id]) => id === tab) ?? tabs[0]
  return (
    <Page title="Cài đặt">
      <TabList className={styles.tabs} size="small" selectedValue={current[0]} onTabSelect={(_event, data) => void navigate({ to: '/settings', search: { tab: String(data.value) } })}>
        {tabs.map(([id, label]) => <Tab key={id} value={id}>{label}</Tab>)}
      </TabList>
      <Card className={styles.card}><div className={styles.column}>{current[2]}</div></Card>
    </Page>
  )
}
