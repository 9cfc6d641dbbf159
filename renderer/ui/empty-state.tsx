/** An empty list says why it is empty and what to do. */
import type { ReactNode } from 'react'
import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  box: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXXL, textAlign: 'center', flexGrow: 1, color: tokens.colorNeutralForeground2,
  },
  words: { maxWidth: '52ch', textAlign: 'center' },
  icon: { fontSize: '48px', color: tokens.colorNeutralForeground3, lineHeight: 1 },
})

interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  readonly children: string
  readonly action?: ReactNode
}

export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  const styles = useStyles()
  return (
    <div className={styles.box}>
      {icon !== undefined && <span className={styles.icon} aria-hidden>{icon}</span>}
      <Subtitle2 as="h2">{title}</Subtitle2>
      <Text className={styles.words}>{children}</Text>
      {action}
    </div>
  )
}
