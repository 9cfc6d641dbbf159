/** Short messages over the page: what was done, and what one can do with it. Errors stay until they are dismissed. */
import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarGroup, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { toFault } from '../api/fault.ts'
import { faultSentence } from '../../shared/domain/problem.ts'

export interface Notice {
  readonly intent: 'success' | 'info' | 'warning' | 'error'
  readonly text: string
  readonly actions?: readonly { readonly label: string, readonly run: () => void }[]
  /** Milliseconds until it goes by itself; absent: it stays. */
  readonly leavesAfter?: number
}

interface Notifier {
  readonly notify: (notice: Notice) => void
  /** Any error of a call as a notice with its three sentences. */
  readonly notifyFault: (error: unknown) => void
  /** Takes all of them away: what was told one account is not shown to the next. */
  readonly clear: () => void
}

interface Shown { readonly id: number, readonly notice: Notice }

const NotifierContext = createContext<Notifier>({ notify: () => {}, notifyFault: () => {}, clear: () => {} })
const NoticesContext = createContext<{ readonly shown: readonly Shown[], readonly dismiss: (id: number) => void }>({ shown: [], dismiss: () => {} })

export function useNotices(): Notifier {
  return useContext(NotifierContext)
}

export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const next = useRef(1)
  const dismiss = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), [])
  const notify = useCallback((notice: Notice) => {
    const id = next.current++
    setShown((all) => [...all.filter((one) => one.notice.text !== notice.text), { id, notice }].slice(-3))
    if (notice.leavesAfter !== undefined) setTimeout(() => dismiss(id), notice.leavesAfter)
  }, [dismiss])
  const notifier = useMemo(() => ({
    notify, notifyFault: (error: unknown) => notify({ intent: 'error', text: faultSentence(toFault(error)) }), clear: () => setShown([]),
  }), [notify])
  const list = useMemo(() => ({ shown, dismiss }), [shown, dismiss])
  return <NotifierContext value={notifier}><NoticesContext value={list}>{children}</NoticesContext></NotifierContext>
}

const useStyles = makeStyles({
  group: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} 0`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

/** Where the notices appear; the frame puts it under the title bar. */
export function NoticeArea() {
  const styles = useStyles()
  const { shown, dismiss } = useContext(NoticesContext)
  return (
    <div aria-live="polite" data-screen-only>
      <MessageBarGroup className={shown.length > 0 ? styles.group : undefined}>
        {shown.map(({ id, notice }) => (
          <MessageBar key={id} intent={notice.intent} layout="multiline">
            <MessageBarBody>{notice.text}</MessageBarBody>
            <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label="Đóng thông báo" onClick={() => dismiss(id)} />}>
              {notice.actions?.map((action) => <Button key={action.label} size="small" onClick={action.run}>{action.label}</Button>)}
            </MessageBarActions>
          </MessageBar>
        ))}
      </MessageBarGroup>
    </div>
  )
}
