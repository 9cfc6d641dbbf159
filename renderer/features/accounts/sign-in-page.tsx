/** Before anything of an office with accounts is shown: who is at work? Also what a locked screen shows. */
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import { Button, Field, Input, MessageBar, MessageBarBody, Spinner, Text, Title2 } from '@fluentui/react-components'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useSheetStyles } from './sheet.styles.ts'

interface SignInPageProps {
  /** Who was signed in before the screen was locked. */
  readonly lastName: string | null
  readonly onSignedIn: () => Promise<void>
}

export function SignInPage(props: SignInPageProps) {
  const styles = useSheetStyles()
  const { office } = useOffice()
  if (location.hash.endsWith('/screen')) return <main className={styles.page}><div className={styles.sheet}><Title2 as="h1">Màn hình đang khoá</Title2><Text>Đăng nhập lại ở cửa sổ chính để tiếp tục chiếu.</Text></div></main>
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <div>
          <Title2 as="h1">{props.lastName === null ? 'Đăng nhập' : 'Màn hình đang khoá'}</Title2>
          <Text as="p" block className={styles.quiet}>{`Tệp văn phòng: ${office.fileName}`}</Text>
        </div>
        <SignInForm {...props} />
      </div>
    </main>
  )
}

function SignInForm({ lastName, onSignedIn }: SignInPageProps) {
  const styles = useSheetStyles()
  const { close } = useOffice()
  const { notifyFault } = useNotices()
  const [name, setName] = useState(lastName ?? '')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const { wait, waitFor } = useWait()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || wait > 0) return
    setBusy(true)
    setFault(null)
    setRefusal(null)
    try {
      const answer = await client.accounts.signIn({ name, password })
      if (answer.outcome === 'signedIn') return await onSignedIn()
      setPassword('')
      setRefusal(answer.message)
      waitFor(answer.waitSeconds)
      field.current?.focus()
    } catch (error) {
      setFault(toFault(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
      {fault !== null && <FaultBar fault={fault} onDismiss={() => setFault(null)} />}
      {refusal !== null && <MessageBar intent="error" layout="multiline" role="alert"><MessageBarBody>{refusal}</MessageBarBody></MessageBar>}
      <Field label="Tên đăng nhập" required><Input value={name} autoComplete="username" autoFocus={lastName === null} onChange={(_event, data) => setName(data.value)} /></Field>
      <Field label="Mật khẩu" required><Input ref={field} type="password" value={password} autoComplete="current-password" autoFocus={lastName !== null} onChange={(_event, data) => setPassword(data.value)} /></Field>
      <Button appearance="primary" type="submit" disabledFocusable={busy || wait > 0} icon={busy ? <Spinner size="tiny" /> : undefined}>{wait > 0 ? `Chờ ${wait} giây` : 'Đăng nhập'}</Button>
      <Button type="button" onClick={() => { close(false).catch(notifyFault) }}>Mở văn phòng khác</Button>
      <Text className={styles.quiet}>Quên mật khẩu: nhờ người quản trị của văn phòng đặt lại.</Text>
    </form>
  )
}

/** Seconds left before the next try is looked at. */
function useWait(): { readonly wait: number, readonly waitFor: (seconds: number) => void } {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(() => Date.now())
  const wait = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (wait === 0) return undefined
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [wait])
  return {
    wait, waitFor: (seconds) => {
      setNow(Date.now())
      setUntil(Date.now() + seconds * 1000)
    },
  }
}
