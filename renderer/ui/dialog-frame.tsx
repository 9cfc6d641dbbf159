/** The frame of a dialog that asks or tells: title, content that scrolls, buttons below. Escape and a click beside it close it. */
import type { ReactNode } from 'react'
import { Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components'
import { useFocusBack } from './focus-back.ts'

const useStyles = makeStyles({
  medium: { maxWidth: '680px' },
  wide: { maxWidth: '820px' },
  content: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere',
    // A message would give way to a long dialog and be written over by what follows.
    '& > .fui-MessageBar': { flexShrink: 0 },
  },
})

interface DialogFrameProps {
  readonly title: string
  readonly size: 'medium' | 'wide'
  readonly actions: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}

export function DialogFrame({ title, size, actions, onClose, children }: DialogFrameProps) {
  const styles = useStyles()
  useFocusBack()
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose() }}>
      <DialogSurface className={styles[size]}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
