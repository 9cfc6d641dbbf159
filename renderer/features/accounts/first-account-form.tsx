/** An office without accounts says so, and here gets its first: from then on everyone signs in. */
import { Button, Text } from '@fluentui/react-components'
import { useAccess } from '../../app/access.ts'
import { useNotices } from '../../app/notices.tsx'
import { client } from '../../api/client.ts'
import { Section } from '../../ui/form/layout.tsx'
import { AccountFields } from './account-fields.tsx'
import { blankAccount, useAccountForm } from './use-account-form.ts'
import { useSheetStyles } from './sheet.styles.ts'

export function FirstAccountForm() {
  const styles = useSheetStyles()
  const { access, refresh } = useAccess()
  const { notify } = useNotices()
  const form = useAccountForm({ ...blankAccount, name: access.localName, roles: ['administrator'] }, async ({ name, facts, password }) => {
    const answer = await client.accounts.create({ name, facts, password })
    if (answer.outcome === 'refused') return answer.problems
    await refresh()
    notify({ intent: 'success', text: 'Đã tạo tài khoản đầu tiên và đăng nhập. Nên tạo thêm một tài khoản quản trị nữa, phòng khi quên mật khẩu.' })
    return []
  })
  return (
    <Section title="Văn phòng này chưa có tài khoản">
      <Text>Ai ngồi vào máy cũng xem và sửa được mọi hồ sơ, trừ cuộc kiểm tra có hạn chế người xem. Tạo tài khoản đầu tiên thì từ đó mọi người phải đăng nhập, mỗi người làm được đúng việc của vai trò mình.</Text>
      <Text>Mật khẩu chỉ ngăn người mở chương trình này; ai chép được tệp văn phòng và có chương trình khác vẫn đọc được tệp, nếu tệp chưa mã hoá.</Text>
      <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
        <AccountFields form={form} withName nameHint={`Tên đăng nhập, không đổi được về sau. Giữ “${access.localName}” thì hồ sơ hạn chế mà máy này đang được xem vẫn xem được.`} />
        <div><Button appearance="primary" type="submit" disabledFocusable={form.busy}>Tạo tài khoản đầu tiên</Button></div>
      </form>
    </Section>
  )
}
