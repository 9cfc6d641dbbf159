/** Shows the start page until an office is open, then the program; takes the office up again after a restart of the service. */
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Spinner } from '@fluentui/react-components'
import { RouterProvider } from '@tanstack/react-router'
import type { Fault } from '../../shared/domain/problem.ts'
import { client, reconnect } from '../api/client.ts'
import { ServiceEnded, toFault } from '../api/fault.ts'
import { shell } from '../api/shell.ts'
import { AccessGate } from './access-gate.tsx'
import { useNotices } from './notices.tsx'
import { OfficeContext } from './office.ts'
import type { OpenOffice, OpenRequest } from './office.ts'
import { queryClient } from './query-client.ts'
import { router } from './router.tsx'

const StartPage = lazy(() => import('../features/start/start-page.tsx').then((module) => ({ default: module.StartPage })))

type State =
  | { readonly step: 'looking' }
  | { readonly step: 'start', readonly fault: Fault | null, readonly creating?: boolean }
  /** `opening` counts the offices shown in this window: nothing that was drawn for one is kept for the next. */
  | { readonly step: 'open', readonly office: OpenOffice, readonly opening: number }

/** The token of the open office outlives a reload of the page, not of the program. */
const tokenKey = 'vpk.office-token'

async function carryOut(request: OpenRequest): Promise<OpenOffice> {
  switch (request.type) {
    case 'created': return request.office
    case 'open': return client.office.open({ grant: request.token })
    case 'sample': return client.office.openSample({ grant: request.token })
  }
}

/** The office of this start: the one still open in the service, or the one the program was started with. */
async function findOffice(): Promise<OpenOffice | OpenRequest | null> {
  const grant = await shell().initialOffice()
  const current = await client.office.current()
  if (current !== null) return current
  return grant === null ? null : { type: 'open', token: grant.token }
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
  const { notify } = useNotices()
  const looked = useRef(false)

  const show = useCallback(async (request: OpenRequest, goHome: boolean) => {
    const office = await carryOut(request)
    sessionStorage.setItem(tokenKey, request.token)
    if (goHome) await router.navigate({ to: '/' })
    // A page that stayed would go on waiting for answers that were on their way, and show those of the office before.
    queryClient.clear()
    setState((last) => shown(last, office))
    // Last: with the title the office stands.
    await shell().officeShown(request.token, office.name)
  }, [])
  const switchTo = useCallback((request: OpenRequest) => show(request, true), [show])

  useEffect(() => {
    if (looked.current) return
    looked.current = true
    findOffice().then(async (found) => {
      if (found === null) setState({ step: 'start', fault: null })
      else if ('type' in found) await show(found, false)
      else setState((last) => asBefore(last, found))
    }).catch((error: unknown) => setState({ step: 'start', fault: toFault(error) }))
  }, [show])

  useEffect(() => shell().onServiceRestarted(() => {
    const token = sessionStorage.getItem(tokenKey)
    reconnect().then(async () => {
      if (token === null) return setState((last) => ({ ...last, step: 'start', fault: { ...toFault(new ServiceEnded()) } }))
      // The pages stay as they are, with whatever is being typed into them; they only ask anew.
      const office = await client.office.open({ grant: token })
      setState((last) => asBefore(last, office))
      void queryClient.invalidateQueries()
      notify({ intent: 'warning', text: 'Phần xử lý của chương trình vừa được khởi động lại. Hồ sơ đã lưu không mất; việc đang chạy dở (nếu có) cần làm lại.' })
    }).catch((error: unknown) => setState({ step: 'start', fault: toFault(error) }))
  }), [notify])

  const close = useCallback(async (creating: boolean) => {
    await client.office.close()
    sessionStorage.removeItem(tokenKey)
    queryClient.clear()
    setState({ step: 'start', fault: null, creating })
  }, [])
  const refresh = useCallback(async () => {
    const office = await client.office.current()
    if (office === null) return
    setState((last) => asBefore(last, office))
    const token = sessionStorage.getItem(tokenKey)
    if (token !== null) await shell().officeShown(token, office.name)
  }, [])
  const replaced = useCallback(async () => {
    await router.navigate({ to: '/' })
    const office = await client.office.current()
    if (office === null) return
    setState((last) => asBefore(last, office))
    await queryClient.resetQueries()
    await shell().officeShown(sessionStorage.getItem(tokenKey) ?? '', office.name)
  }, [])
  return { state, switchTo, close, refresh, replaced }
}

export function OfficeGate() {
  const { state, switchTo, close, refresh, replaced } = useOfficeState()
  const context = useMemo(() => state.step === 'open' ? { office: state.office, switchTo, close, refresh, replaced } : null, [state, switchTo, close, refresh, replaced])

  if (state.step === 'looking') return <Spinner style={{ flexGrow: 1 }} label="Đang mở chương trình…" delay={300} />
  if (context === null) {
    return <Suspense><StartPage fault={state.step === 'start' ? state.fault : null} creating={state.step === 'start' && state.creating === true} onOpen={switchTo} /></Suspense>
  }
  return <OfficeContext value={context}><AccessGate key={state.step === 'open' ? state.opening : 0}><RouterProvider router={router} /></AccessGate></OfficeContext>
}
