/** The fields of a dialog as a form: Enter in any of them does what the dialog's first button does. */
import type { ReactNode } from 'react'
import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

interface DialogFormProps {
  /** Named by the button that sends it. */
  readonly id: string
  readonly onSubmit: () => Promise<void>
  readonly children: ReactNode
}

export function DialogForm({ id, onSubmit, children }: DialogFormProps) {
  const styles = useStyles()
  return (
    <form id={id} className={styles.form} noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void onSubmit()
      }}>
      {children}
    </form>
  )
}
