/** One's own password: the one in use, and the new one twice. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import { Button } from '@fluentui/react-components'
import type { Fault, Problem } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { PasswordInput } from './password-input.tsx'
import { useSheetStyles } from './sheet.styles.ts'
import { passwordHint, problemAt } from './words.ts'

interface ChangePasswordFormProps { readonly onChanged: () => Promise<void>, readonly onCancel?: () => void }

export function ChangePasswordForm({ onChanged, onCancel }: ChangePasswordFormProps) {
  const styles = useSheetStyles()
  const [typed, setTyped] = useState({ current: '', next: '', again: '' })
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [differs, setDiffers] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setDiffers(typed.next !== typed.again)
    setProblems([])
    setFault(null)
    if (busy || typed.next !== typed.again) return
    setBusy(true)
    try {
      const answer = await client.accounts.changePassword({ current: typed.current, next: typed.next })
      if (answer.outcome === 'saved') return await onChanged()
      setProblems(answer.problems)
    } catch (error) {
      setFault(toFault(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      {fault !== null && <FaultBar fault={fault} onDismiss={() => setFault(null)} />}
      <PasswordInput label="Mật khẩu hiện tại" kind="current" autoFocus value={typed.current} problem={problemAt(problems, 'current')} onChange={(current) => setTyped({ ...typed, current })} />
      <PasswordInput label="Mật khẩu mới" kind="new" hint={passwordHint} value={typed.next} problem={problemAt(problems, 'next')} onChange={(next) => setTyped({ ...typed, next })} />
      <PasswordInput label="Gõ lại mật khẩu mới" kind="new" value={typed.again} problem={differs ? 'Hai lần gõ không giống nhau. Gõ lại cả hai.' : undefined} onChange={(again) => setTyped({ ...typed, again })} />
      <Button appearance="primary" type="submit" disabledFocusable={busy}>Đổi mật khẩu</Button>
      {onCancel !== undefined && <Button type="button" onClick={onCancel}>Thôi</Button>}
    </form>
  )
}
