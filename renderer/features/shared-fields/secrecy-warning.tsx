/** A secrecy mark was chosen on a machine that is on a network: the law is named. Nothing is blocked. */
import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useWatch } from 'react-hook-form'
import { useNetworkActive } from '../network-statement/use-network-active.ts'

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
        {' Luật Bảo vệ bí mật nhà nước số 117/2025/QH15, Điều 5 không cho soạn thảo, lưu giữ văn bản mật trên máy nối mạng, trừ mạng LAN độc lập. Hãy soạn văn bản này trên máy không nối mạng hoặc thuộc mạng LAN độc lập của cơ quan. '}
        <Link inline href="#/settings?tab=network">Chương trình và mạng</Link>
      </MessageBarBody>
    </MessageBar>
  )
}
