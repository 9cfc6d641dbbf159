/** Shows the start page until an office is open, then the program; takes the office up again after a restart of the service. */
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Spinner } from '@fluentui/react-components'
import { RouterProvider } from '@tanstack/react-router'
import type { Fault } from '../../shared/domain/problem.ts'
import { client, reconnect } from '../api/client.ts'
import { ServiceEnded, toFault } from '../api/fault.ts'
import { shell } from '../api/shell.ts'
import { useUnlocking } from '../features/protection/use-unlocking.tsx'
import { AccessGate } from './access-gate.tsx'
import { useNotices } from './notices.tsx'
import { followKey } from './kept-storage.ts'
import { OfficeContext } from './office.ts'
import type { OfficeState, OpenOffice, OpenRequest, Recovery } from './office.ts'
import { queryClient } from './query-client.ts'
import { router } from './router.tsx'
import { useKnowing } from './use-knowing.tsx'

type Asking = Pick<ReturnType<typeof useUnlocking>, 'withUnlock'> & Pick<ReturnType<typeof useKnowing>, 'withKnowing'>

const RecoveryPage = lazy(() => import('../features/protection/recovery-page.tsx').then((module) => ({ default: module.RecoveryPage })))
const StartPage = lazy(() => import('../features/start/start-page.tsx').then((module) => ({ default: module.StartPage })))

type State =
  | { readonly step: 'looking' }
  | { readonly step: 'start', readonly fault: Fault | null, readonly creating?: boolean }
  /** `opening` counts the offices shown in this window: nothing that was drawn for one is kept for the next. */
  | { readonly step: 'open', readonly office: OpenOffice, readonly opening: number }

/** The token of the open office outlives a reload of the page, not of the program. */
const tokenKey = 'vpk.office-token'

/** An encrypted office asks for what opens it, one that is not as it was left whether to open it; null: the person gave up. */
async function carryOut(request: OpenRequest, { withUnlock, withKnowing }: Asking): Promise<OpenOffice | null> {
  const { token } = request
  switch (request.type) {
    case 'created': return request.office
    case 'open': return withUnlock(request.name ?? '', (unlock) => withKnowing((knowing) => client.office.open({ grant: token, unlock, knowing })))
    // Its owner may have encrypted it: then it is opened like any other.
    case 'sample': return withUnlock('Văn phòng mẫu', (unlock) => withKnowing((knowing) => unlock === undefined && !knowing ? client.office.openSample({ grant: token }) : client.office.open({ grant: token, unlock, knowing })))
  }
}

/** The office of this start: the one still open in the service, or the one the program was started with. */
async function findOffice(): Promise<OpenOffice | OpenRequest | null> {
  const grant = await shell().initialOffice()
  const current = await client.office.current()
  if (current !== null) return current
  return grant === null ? null : { type: 'open', token: grant.token, name: grant.displayName }
}

function shown(last: State, office: OpenOffice): State {
  return { step: 'open', office, opening: last.step === 'open' ? last.opening + 1 : 0 }
}

/** The same office as before: its pages stay as they are. */
function asBefore(last: State, office: OpenOffice): State {
  return { step: 'open', office, opening: last.step === 'open' ? last.opening : 0 }
}

/** Which office is open, and what changes it. */
function useOfficeState() {
  const [state, setState] = useState<State>({ step: 'looking' })
  const [recovery, setRecovery] = useState<Recovery | null>(null)
  const { withUnlock, dialog: unlockDialog } = useUnlocking()
  const { withKnowing, dialog: knowingDialog } = useKnowing()
  const { notify } = useNotices()
  const looked = useRef(false)

  const show = useCallback(async (request: OpenRequest, goHome: boolean): Promise<boolean> => {
    const office = await carryOut(request, { withUnlock, withKnowing })
    if (office === null) return false
    followKey(office)
    if (request.type === 'created' && request.recovery !== null) setRecovery(request.recovery)
    const hadOffice = sessionStorage.getItem(tokenKey) !== null
    sessionStorage.setItem(tokenKey, request.token)
    const home = goHome ? router.navigate({ to: '/' }) : null
    // From the start page nobody follows the router: what it promises may then never be kept.
    if (hadOffice) await home
    // A page that stayed would go on waiting for answers that were on their way, and show those of the office before.
    queryClient.clear()
    setState((last) => shown(last, office))
    // Last: with the title the office stands.
    await shell().officeShown(request.token, office.name, office.encrypted)
    return true
  }, [withUnlock, withKnowing])
  const switchTo = useCallback(async (request: OpenRequest) => { await show(request, true) }, [show])

  useEffect(() => {
    if (looked.current) return
    looked.current = true
    findOffice().then(async (found) => {
      if (found === null) setState({ step: 'start', fault: null })
      else if ('type' in found) {
        if (!await show(found, false)) setState({ step: 'start', fault: null })
      }
      else {
        followKey(found)
        setState((last) => asBefore(last, found))
      }
    }).catch((error: unknown) => setState({ step: 'start', fault: toFault(error) }))
  }, [show])

  useEffect(() => shell().onServiceRestarted(() => {
    const token = sessionStorage.getItem(tokenKey)
    reconnect().then(async () => {
      if (token === null) return setState((last) => ({ ...last, step: 'start', fault: { ...toFault(new ServiceEnded()) } }))
      // The pages stay as they are, with whatever is being typed into them; they only ask anew.
      const office = await withUnlock('', (unlock) => withKnowing((knowing) => client.office.open({ grant: token, unlock, knowing })))
      if (office === null) return setState((last) => ({ ...last, step: 'start', fault: null }))
      followKey(office)
      setState((last) => asBefore(last, office))
      void queryClient.invalidateQueries()
      notify({ intent: 'warning', text: 'Phần xử lý của chương trình vừa được khởi động lại. Hồ sơ đã lưu không mất; việc đang chạy dở (nếu có) cần làm lại.' })
    }).catch((error: unknown) => setState({ step: 'start', fault: toFault(error) }))
  }), [notify, withUnlock, withKnowing])

  const close = useCallback(async (creating: boolean) => {
    await client.office.close()
    sessionStorage.removeItem(tokenKey)
    queryClient.clear()
    setState({ step: 'start', fault: null, creating })
  }, [])
  const refresh = useCallback(async () => {
    const office = await client.office.current()
    if (office === null) return
    followKey(office)
    setState((last) => asBefore(last, office))
    const token = sessionStorage.getItem(tokenKey)
    if (token !== null) await shell().officeShown(token, office.name, office.encrypted)
  }, [])
  const replaced = useCallback(async () => {
    await router.navigate({ to: '/' })
    const office = await client.office.current()
    if (office === null) return
    followKey(office)
    setState((last) => asBefore(last, office))
    await queryClient.resetQueries()
    await shell().officeShown(sessionStorage.getItem(tokenKey) ?? '', office.name, office.encrypted)
  }, [])
  return { state, recovery, setRecovery, dialog: <>{unlockDialog}{knowingDialog}</>, switchTo, close, refresh, replaced }
}

export function OfficeGate() {
  const { state, recovery, setRecovery, dialog, switchTo, close, refresh, replaced } = useOfficeState()
  const context = useMemo(() => state.step === 'open' ? { office: state.office, switchTo, close, refresh, replaced, showRecovery: setRecovery } : null, [state, switchTo, close, refresh, replaced, setRecovery])

  if (recovery !== null) return <Suspense><RecoveryPage recovery={recovery} onDone={() => setRecovery(null)} /></Suspense>
  return <>{dialog}<Opened state={state} context={context} switchTo={switchTo} /></>
}

interface OpenedProps { readonly state: State, readonly context: OfficeState | null, readonly switchTo: OfficeState['switchTo'] }

function Opened({ state, context, switchTo }: OpenedProps) {
  if (state.step === 'looking') return <Spinner style={{ flexGrow: 1 }} label="Đang mở chương trình…" delay={300} />
  if (context === null) {
    return <Suspense><StartPage fault={state.step === 'start' ? state.fault : null} creating={state.step === 'start' && state.creating === true} onOpen={switchTo} /></Suspense>
  }
  return <OfficeContext value={context}><AccessGate key={state.step === 'open' ? state.opening : 0}><RouterProvider router={router} /></AccessGate></OfficeContext>
}
