/** Cài đặt → Tài khoản: the first account of an office; one's own; and, for administrators, everybody's. */
import { useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { KeyRegular } from '@fluentui/react-icons/svg/key'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { roleWords } from '../../../shared/domain/account.ts'
import { useAccess, hasRole } from '../../app/access.ts'
import { useNotices } from '../../app/notices.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { Section } from '../../ui/form/layout.tsx'
import { AccountTable } from './account-table.tsx'
import { ChangePasswordForm } from './change-password-form.tsx'
import { FirstAccountForm } from './first-account-form.tsx'
import { IdleMinutes } from './idle-minutes.tsx'

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } })

export function AccountsPanel() {
  const { access } = useAccess()
  if (access.mode === 'none') return <FirstAccountForm />
  return (
    <>
      <OwnAccount />
      {hasRole(access, 'administrator') && <><AccountTable /><IdleMinutes /></>}
    </>
  )
}

function OwnAccount() {
  const styles = useStyles()
  const { access: { account }, lock, refresh } = useAccess()
  const { notify, notifyFault } = useNotices()
  const [changing, setChanging] = useState(false)
  if (account === null) return null
  return (
    <Section title="Tài khoản của tôi">
      <Text>{`${account.displayName} (${account.name}): ${account.roles.map((role) => roleWords[role].name).join(', ')}.`}</Text>
      <div className={styles.row}>
        <Button icon={<KeyRegular />} onClick={() => setChanging(true)}>Đổi mật khẩu…</Button>
        <Button icon={<LockClosedRegular />} onClick={() => { lock().catch(notifyFault) }}>Khoá màn hình (Ctrl+L)</Button>
      </div>
      {changing && (
        <DialogFrame title="Đổi mật khẩu của tôi" size="medium" onClose={() => setChanging(false)} actions={null}>
          <ChangePasswordForm onCancel={() => setChanging(false)} onChanged={async () => {
            setChanging(false)
            await refresh()
            notify({ intent: 'success', text: 'Đã đổi mật khẩu. Ở máy khác phải đăng nhập lại.', leavesAfter: 6000 })
          }} />
        </DialogFrame>
      )}
    </Section>
  )
}
