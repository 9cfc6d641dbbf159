/** Everybody's accounts: add one, change its roles, stop it, give it a new password. */
import { useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { roleWords } from '../../../shared/domain/account.ts'
import type { Account } from '../../../shared/domain/account.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { useAccess } from '../../app/access.ts'
import { useNotices } from '../../app/notices.tsx'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { Section } from '../../ui/form/layout.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { AccountFields } from './account-fields.tsx'
import { PasswordInput } from './password-input.tsx'
import { useSheetStyles } from './sheet.styles.ts'
import { blankAccount, useAccountForm } from './use-account-form.ts'
import type { GivenAccount, TypedAccount } from './use-account-form.ts'
import { passwordHint, problemAt } from './words.ts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'left', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere', verticalAlign: 'top' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  right: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
})

type Asking = { readonly type: 'add' } | { readonly type: 'change' | 'reset', readonly account: Account }

export function AccountTable() {
  const styles = useStyles()
  const query = useQuery(service.accounts.list.queryOptions())
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = (): void => setAsking(null)
  return (
    <Section title="Tài khoản của văn phòng">
      <QueryView query={query}>
        {(accounts) => (
          <div className={styles.scroll} tabIndex={0} role="region" aria-label="Danh sách tài khoản">
            <table className={styles.table}>
              <thead><tr><th scope="col">Tên đăng nhập</th><th scope="col">Họ và tên</th><th scope="col">Vai trò</th><th scope="col">Tình trạng</th><th scope="col">Việc</th></tr></thead>
              <tbody>
                {accounts.map((account) => (
                  <tr key={account.name}>
                    <th scope="row">{account.name}</th><td>{account.displayName}</td><td>{account.roles.map((role) => roleWords[role].name).join(', ')}</td>
                    <td>{account.state === 'stopped' ? 'Đã ngừng' : account.mustChange ? 'Chờ đổi mật khẩu' : 'Đang dùng'}</td>
                    <td>
                      <div className={styles.buttons}>
                        <Button size="small" aria-label={`Sửa tài khoản ${account.name}`} onClick={() => setAsking({ type: 'change', account })}>Sửa…</Button>
                        <Button size="small" aria-label={`Đặt lại mật khẩu của ${account.name}`} onClick={() => setAsking({ type: 'reset', account })}>Đặt lại mật khẩu…</Button>
                      </div>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryView>
      <div><Button appearance="primary" icon={<PersonAddRegular />} onClick={() => setAsking({ type: 'add' })}>Thêm tài khoản…</Button></div>
      {asking?.type === 'add' && <AccountDialog title="Thêm tài khoản" agree="Thêm" begin={blankAccount} isNew onClose={close} send={(given) => client.accounts.create(given)} done={(name) => `Đã thêm tài khoản ${name}. Báo mật khẩu cho người ấy; lần đăng nhập đầu sẽ phải đổi.`} />}
      {asking?.type === 'change' && <AccountDialog title={`Sửa tài khoản ${asking.account.name}`} agree="Lưu" begin={{ ...blankAccount, ...asking.account }} isNew={false} onClose={close} send={({ name, facts }) => client.accounts.change({ name, facts })} done={(name) => `Đã sửa tài khoản ${name}.`} />}
      {asking?.type === 'reset' && <ResetDialog account={asking.account} onClose={close} />}
    </Section>
  )
}

interface AccountDialogProps {
  readonly title: string, readonly agree: string, readonly begin: TypedAccount, readonly isNew: boolean, readonly onClose: () => void
  readonly send: (given: GivenAccount) => Promise<{ readonly outcome: 'saved' } | { readonly outcome: 'refused', readonly problems: readonly Problem[] }>
  readonly done: (name: string) => string
}

function AccountDialog({ title, agree, begin, isNew, onClose, send, done }: AccountDialogProps) {
  const styles = { ...useSheetStyles(), ...useStyles() }
  const finish = useFinished(onClose)
  const form = useAccountForm(begin, async (given) => {
    const answer = await send(given)
    if (answer.outcome === 'refused') return answer.problems
    await finish(done(given.name))
    return []
  })
  return (
    <DialogFrame title={title} size="medium" onClose={onClose} actions={null}>
      <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
        <AccountFields form={form} withName={isNew} />
        <div className={styles.right}><Button type="button" onClick={onClose}>Thôi</Button><Button appearance="primary" type="submit" disabledFocusable={form.busy}>{agree}</Button></div>
      </form>
    </DialogFrame>
  )
}

function ResetDialog({ account, onClose }: { readonly account: Account, readonly onClose: () => void }) {
  const styles = { ...useSheetStyles(), ...useStyles() }
  const finish = useFinished(onClose)
  const form = useAccountForm({ ...blankAccount, name: account.name }, async ({ name, password }) => {
    const answer = await client.accounts.resetPassword({ name, password })
    if (answer.outcome === 'refused') return answer.problems
    await finish(`Đã đặt lại mật khẩu của ${name}. Lần đăng nhập tới người ấy phải đổi.`)
    return []
  })
  return (
    <DialogFrame title={`Đặt lại mật khẩu của ${account.displayName}`} size="medium" onClose={onClose} actions={null}>
      <Text>Người ấy đang làm ở máy khác thì phải đăng nhập lại. Việc này được ghi vào nhật ký.</Text>
      <form className={styles.form} noValidate onSubmit={(event) => void form.submit(event)}>
        <PasswordInput label="Mật khẩu tạm" kind="new" autoFocus hint={passwordHint} value={form.typed.password} problem={problemAt(form.problems, 'password')} onChange={(password) => form.change({ password })} />
        <PasswordInput label="Gõ lại mật khẩu tạm" kind="new" value={form.typed.again} problem={problemAt(form.problems, 'again')} onChange={(again) => form.change({ again })} />
        <div className={styles.right}><Button type="button" onClick={onClose}>Thôi</Button><Button appearance="primary" type="submit" disabledFocusable={form.busy}>Đặt lại</Button></div>
      </form>
    </DialogFrame>
  )
}

/** Closes the dialog, says what was done, and reads the accounts again. */
function useFinished(onClose: () => void): (words: string) => Promise<void> {
  const queries = useQueryClient()
  const { refresh } = useAccess()
  const { notify } = useNotices()
  return async (words) => {
    onClose()
    notify({ intent: 'success', text: words, leavesAfter: 8000 })
    await queries.invalidateQueries({ queryKey: service.accounts.key() })
    await refresh()
  }
}
