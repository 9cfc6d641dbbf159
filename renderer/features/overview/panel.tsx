/** One panel of Tổng quan: a heading, and what it shows or that there is nothing. */
import type { ReactNode } from 'react'
import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Card } from '../../ui/page.tsx'

const useStyles = makeStyles({
  card: { breakInside: 'avoid', marginBottom: tokens.spacingVerticalM },
  panel: { padding: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
})

export function Panel({ title, empty, isEmpty, children }: { readonly title: string, readonly empty: string, readonly isEmpty: boolean, readonly children: ReactNode }) {
  const styles = useStyles()
  return (
    <Card className={styles.card}>
      <section className={styles.panel} aria-label={title}>
        <Subtitle2 as="h2">{title}</Subtitle2>
        {isEmpty ? <Text className={styles.quiet}>{empty}</Text> : children}
      </section>
    </Card>
  )
}
