/** What may be changed only while the paper is a draft; beyond, every field can be read and none changed. */
import type { ReactNode } from 'react'
import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { isLocked, paperStateNames } from '../../../shared/domain/paper-state.ts'
import type { PaperState } from '../../../shared/domain/paper-state.ts'

const useStyles = makeStyles({ still: { border: 'none', margin: 0, padding: 0, minWidth: 0 } })

export function Unlocked({ state, children }: { readonly state: PaperState, readonly children: ReactNode }) {
  const styles = useStyles()
  const locked = isLocked(state)
  const isOut = state === 'issued' || state === 'filed'
  const why = isOut ? 'Văn bản đã ban hành, không sửa được nữa. Muốn đính chính thì ban hành văn bản khác thay thế.'
    : `Văn bản đang ở bước “${paperStateNames[state]}” nên nội dung được khoá. Muốn sửa thì bấm Trả lại, ghi lý do.`
  // With every field off, the text is still read on by keys.
  return (
    <div {...locked && { tabIndex: 0, role: 'region', 'aria-label': 'Nội dung đã khoá' }}>
      {locked && <MessageBar layout="multiline"><MessageBarBody>{why}</MessageBarBody></MessageBar>}
      <fieldset className={styles.still} disabled={locked}>{children}</fieldset>
    </div>
  )
}
