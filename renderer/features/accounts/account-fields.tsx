/** The fields of an account: name, person, roles, and for a new one its password. */
import { Checkbox, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import { roles, roleWords } from '../../../shared/domain/account.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { usePersonOptions } from '../shared-fields/use-options.ts'
import { PasswordInput } from './password-input.tsx'
import type { AccountForm } from './use-account-form.ts'
import { passwordHint, problemAt } from './words.ts'

const useStyles = makeStyles({
  roles: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  problem: { color: tokens.colorPaletteRedForeground1 },
})

interface AccountFieldsProps {
  readonly form: AccountForm
  /** A new account: its name and password are asked too. */
  readonly withName: boolean
  readonly nameHint?: string
}

export function AccountFields({ form: { typed, change, problems, fault }, withName, nameHint = 'Tên đăng nhập, không đổi được về sau.' }: AccountFieldsProps) {
  const styles = useStyles()
  const people = usePersonOptions()
  const rolesProblem = problemAt(problems, 'facts.roles')
  return (
    <>
      {fault !== null && <FaultBar fault={fault} />}
      {withName && <Field label="Tên đăng nhập" required hint={nameHint} validationMessage={problemAt(problems, 'name')}><Input value={typed.name} autoComplete="off" onChange={(_event, data) => change({ name: data.value })} /></Field>}
      <Field label="Họ và tên" required hint="Hiện trong lịch sử và nhật ký." validationMessage={problemAt(problems, 'facts.displayName')}><Input value={typed.displayName} autoComplete="off" onChange={(_event, data) => change({ displayName: data.value })} /></Field>
      <Field label="Là ai trong danh sách người" hint="Để trống nếu người này không có trong danh sách." validationMessage={problemAt(problems, 'facts.personId')}>
        <PickInput label="Là ai trong danh sách người" value={typed.personId} options={people} clearable onChange={(personId) => change({ personId: personId === '' ? null : personId })} />
      </Field>
      {/* A Field would give its own label to every box in it. */}
      <fieldset className={styles.roles} aria-describedby={rolesProblem === undefined ? undefined : 'roles-problem'}>
        <legend>Vai trò (chọn ít nhất một)</legend>
        {roles.map((role) => (
          <div key={role}>
            <Checkbox label={`${roleWords[role].name}: ${roleWords[role].may}`} checked={typed.roles.includes(role)}
              onChange={(_event, data) => change({ roles: roles.filter((each) => each === role ? data.checked === true : typed.roles.includes(each)) })} />
          </div>
        ))}
        {rolesProblem !== undefined && <Text id="roles-problem" role="alert" className={styles.problem}>{rolesProblem}</Text>}
      </fieldset>
      {!withName && <Checkbox label="Đang dùng (bỏ chọn: người này không đăng nhập được nữa)" checked={typed.state === 'active'} onChange={(_event, data) => change({ state: data.checked === true ? 'active' : 'stopped' })} />}
      {withName && (
        <>
          <PasswordInput label="Mật khẩu" kind="new" hint={passwordHint} value={typed.password} problem={problemAt(problems, 'password')} onChange={(password) => change({ password })} />
          <PasswordInput label="Gõ lại mật khẩu" kind="new" value={typed.again} problem={problemAt(problems, 'again')} onChange={(again) => change({ again })} />
        </>
      )}
    </>
  )
}
