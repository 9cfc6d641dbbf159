/** How fields stand together: sections under a heading, pairs side by side while there is room. */
import type { ReactNode } from 'react'
import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalXL },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))', gap: tokens.spacingVerticalS, columnGap: tokens.spacingHorizontalM, alignItems: 'start' },
  narrow: { gridTemplateColumns: 'repeat(auto-fit, minmax(min(130px, 100%), 1fr))' },
})

export function Section({ title, path, children }: { readonly title: string, readonly path?: string, readonly children: ReactNode }) {
  const styles = useStyles()
  return (
    <section className={styles.section} aria-label={title} data-path={path} tabIndex={path === undefined ? undefined : -1}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      {children}
    </section>
  )
}

/** Fields in one line; they wrap when there is no room. `narrow`: numbers and dates. */
export function FieldRow({ children, narrow = false }: { readonly children: ReactNode, readonly narrow?: boolean }) {
  const styles = useStyles()
  return <div className={narrow ? `${styles.pair} ${styles.narrow}` : styles.pair}>{children}</div>
}
