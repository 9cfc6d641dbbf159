/** Signed in with a password an administrator gave: it is changed before anything else. */
import { Button, Text, Title2 } from '@fluentui/react-components'
import { useAccess } from '../../app/access.ts'
import { useNotices } from '../../app/notices.tsx'
import { ChangePasswordForm } from './change-password-form.tsx'
import { useSheetStyles } from './sheet.styles.ts'

export function GivenPasswordPage() {
  const styles = useSheetStyles()
  const { access, refresh, lock } = useAccess()
  const { notifyFault } = useNotices()
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <div>
          <Title2 as="h1">Đặt mật khẩu của mình</Title2>
          <Text as="p" block className={styles.quiet}>{`Chào đồng chí ${access.account?.displayName ?? ''}. Mật khẩu vừa dùng do quản trị đặt; đặt một mật khẩu chỉ mình biết rồi mới làm việc.`}</Text>
        </div>
        <ChangePasswordForm onChanged={refresh} />
        <Button type="button" onClick={() => { lock().catch(notifyFault) }}>Để sau, đăng xuất</Button>
      </div>
    </main>
  )
}
