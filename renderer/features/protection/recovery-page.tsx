/** The recovery key of a file just encrypted, alone on the screen: it is printed or checked before anything else is done. */
import { useEffect, useRef, useState } from 'react'
import { Button, MessageBar, MessageBarBody, Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import type { Recovery } from '../../app/office.ts'
import { RecoveryKey } from './recovery-key.tsx'
import { KeyCheck } from './key-check.tsx'

const useStyles = makeStyles({
  page: { outlineStyle: 'none', flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalL },
  sheet: {
    maxWidth: '720px', margin: '3vh auto', padding: '32px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, border: `1px solid ${tokens.colorTransparentStroke}`, boxShadow: tokens.shadow8,
    '@media (max-width: 600px)': { padding: '16px', margin: 0 },
  },
  buttons: { display: 'flex', justifyContent: 'flex-end' },
})

interface RecoveryPageProps { readonly recovery: Recovery, readonly onDone: () => void }

export function RecoveryPage({ recovery: { recoveryKey, unlock }, onDone }: RecoveryPageProps) {
  const styles = useStyles()
  const [printed, setPrinted] = useState(false)
  const [checked, setChecked] = useState(false)
  const [asked, setAsked] = useState(false)
  const main = useRef<HTMLElement>(null)
  // It takes the place of whatever had the focus.
  useEffect(() => main.current?.focus(), [])
  const go = (): void => {
    if (printed || checked) onDone()
    else setAsked(true)
  }
  return (
    <main className={styles.page} tabIndex={-1} ref={main}>
      <div className={styles.sheet}>
        <Title2 as="h1">Khoá khôi phục của tệp văn phòng</Title2>
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>Quên mật khẩu của tệp thì chỉ khoá này mở được tệp. Mất cả hai thì không ai mở được nữa, kể cả người làm ra chương trình.</MessageBarBody></MessageBar>
        <Text>In phiếu hoặc chép khoá ra giấy, cất nơi có khoá, không để cạnh máy, không chụp ảnh, không gửi đi. Ai có khoá này thì mở được tệp.</Text>
        <RecoveryKey recoveryKey={recoveryKey} unlock={unlock} onPrinted={() => setPrinted(true)} />
        <KeyCheck recoveryKey={recoveryKey} onChecked={setChecked} />
        {asked && !printed && !checked && <Text role="alert">Chưa tiếp tục được: hãy in phiếu, hoặc gõ lại đúng hai nhóm chữ ở trên.</Text>}
        <div className={styles.buttons}><Button appearance="primary" onClick={go}>Đã cất khoá, tiếp tục</Button></div>
      </div>
    </main>
  )
}
