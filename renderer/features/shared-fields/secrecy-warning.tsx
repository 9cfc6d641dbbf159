/** A secrecy mark was chosen on a machine that is on a network: the law is named. Nothing is blocked. */
import { useEffect, useState } from 'react'
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useWatch } from 'react-hook-form'
import { shell } from '../../api/shell.ts'

interface SecrecyWarningProps {
  /** Where the mark is kept: `paper.secrecy`. */
  readonly name: string
}

export function SecrecyWarning({ name }: SecrecyWarningProps) {
  const mark: unknown = useWatch({ name })
  const marked = typeof mark === 'string' && mark !== ''
  const active = useNetworkActive(marked)
  if (!marked || !active) return null
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>Máy này đang nối mạng.</MessageBarTitle>
        {' Luật Bảo vệ bí mật nhà nước số 117/2025/QH15, Điều 5 không cho soạn thảo, lưu giữ văn bản mật trên máy nối mạng. Hãy soạn văn bản này trên máy không nối mạng.'}
      </MessageBarBody>
    </MessageBar>
  )
}

/** Asked when a mark is chosen, and again when the person comes back to the window: the cable may have been pulled. */
function useNetworkActive(wanted: boolean): boolean {
  const [active, setActive] = useState(false)
  useEffect(() => {
    if (!wanted) return
    let current = true
    const ask = (): void => {
      // A machine that cannot say is treated as one on a network: a warning too much harms nobody.
      void shell().networkActive().catch(() => true).then((answer) => { if (current) setActive(answer) })
    }
    ask()
    window.addEventListener('focus', ask)
    return () => {
      current = false
      window.removeEventListener('focus', ask)
    }
  }, [wanted])
  return active
}
