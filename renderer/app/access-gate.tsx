/**
 * Stands between the open office and its pages: in an office with accounts nothing of it is drawn before a sign-in, and its pages
 * are taken away when the screen is locked. What was typed and not stored is kept as it is when the program ends.
 */
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Spinner } from '@fluentui/react-components'
import type { Access } from '../../shared/contract/accounts.ts'
import { client, onSignInNeeded } from '../api/client.ts'
import { AccessContext, useAccess } from './access.ts'
import { useCommands } from './commands.tsx'
import { useNotices } from './notices.tsx'
import { useOffice } from './office.ts'
import { queryClient } from './query-client.ts'
import { router } from './router.tsx'
import { useIdle } from './use-idle.ts'

const SignInPage = lazy(() => import('../features/accounts/sign-in-page.tsx').then((module) => ({ default: module.SignInPage })))
const GivenPasswordPage = lazy(() => import('../features/accounts/given-password-page.tsx').then((module) => ({ default: module.GivenPasswordPage })))

/** While nobody is signed in: somebody may sign in at another window of the program. */
const lookAgainMs = 3000

export function AccessGate({ children }: { readonly children: ReactNode }) {
  const { refresh: refreshOffice } = useOffice()
  const { notifyFault, clear } = useNotices()
  const [access, setAccess] = useState<Access | null>(null)
  const lastName = useRef<string | null>(null)
  const looks = useRef(0)
  const look = useCallback(async () => {
    looks.current += 1
    const own = looks.current
    const found = await client.accounts.access()
    // An answer that was overtaken must not open what was locked since.
    if (own === looks.current) setAccess((before) => JSON.stringify(before) === JSON.stringify(found) ? before : found)
    return found
  }, [])
  const refresh = useCallback(async () => {
    const found = await look()
    await refreshOffice()
    if (found.account === null) return
    // Somebody else begins where the office begins, and reads nothing that was read for the one before.
    if (lastName.current !== null && lastName.current !== found.account.name) await router.navigate({ to: '/' })
    lastName.current = found.account.name
  }, [look, refreshOffice])
  const lock = useCallback(async () => {
    // The pages go first: neither a journal that cannot be written nor a service that does not answer leaves them to be read.
    looks.current += 1
    setAccess((before) => before === null ? null : { ...before, mode: 'signInNeeded', account: null })
    try {
      await client.accounts.signOut()
    } finally {
      queryClient.clear()
      await refresh()
    }
  }, [refresh])

  useEffect(() => {
    look().then((found) => { lastName.current = found.account?.name ?? null }).catch(notifyFault)
  }, [look, notifyFault])
  useEffect(() => onSignInNeeded(() => {
    queryClient.clear()
    refresh().catch(notifyFault)
  }), [refresh, notifyFault])
  const isLocked = access?.mode === 'signInNeeded'
  // Also what comes in while it is locked: an answer that was still on its way was for whoever asked.
  useEffect(() => {
    if (!isLocked) return undefined
    clear()
    return clear
  }, [isLocked, clear])
  useEffect(() => {
    if (!isLocked) return undefined
    const timer = setInterval(() => {
      look().then((found) => found.mode === 'signInNeeded' ? undefined : refresh()).catch(() => undefined)
    }, lookAgainMs)
    return () => clearInterval(timer)
  }, [isLocked, look, refresh])

  const context = useMemo(() => access === null ? null : { access, refresh, lock }, [access, refresh, lock])
  if (context === null) return <Spinner style={{ flexGrow: 1 }} label="Đang mở văn phòng…" delay={300} />
  if (isLocked) return <Suspense><SignInPage lastName={lastName.current} onSignedIn={refresh} /></Suspense>
  return (
    <AccessContext value={context}>
      {context.access.account?.mustChange === true ? <Suspense><GivenPasswordPage /></Suspense> : <WhileSignedIn>{children}</WhileSignedIn>}
    </AccessContext>
  )
}

/** The lock: by its keys, and by itself when nobody touches anything. */
function WhileSignedIn({ children }: { readonly children: ReactNode }) {
  const state = useAccess()
  const { notifyFault } = useNotices()
  const isSignedIn = state.access.mode === 'signedIn'
  useCommands(isSignedIn ? [{ id: 'lockOffice', label: 'Khoá màn hình', group: 'Tệp', keys: ['Ctrl+L'], run: () => { state.lock().catch(notifyFault) } }] : [])
  useIdle(isSignedIn ? state.access.idleMinutes : null, () => { state.lock().catch(notifyFault) })
  return children
}
