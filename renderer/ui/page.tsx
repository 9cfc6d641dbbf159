/** The frame of a page: its title, its command bar and its content. */
import type { ReactNode } from 'react'
import { Title3, Toolbar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  head: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXS}`,
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', minWidth: 0 },
  status: { marginLeft: 'auto' },
  bar: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`, padding: tokens.spacingHorizontalXXS, flexWrap: 'wrap', flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow2,
  },
  content: {
    display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  card: { backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, boxShadow: tokens.shadow2, overflow: 'hidden' },
  scroll: { overflowY: 'auto' },
})

interface PageProps {
  readonly title: string
  /** Buttons of the command bar. */
  readonly commands?: ReactNode
  /** Said at the right of the title: "Đã lưu lúc 14:05". */
  readonly status?: ReactNode
  readonly children: ReactNode
  /** The content scrolls as a whole; lists and editors scroll inside themselves. */
  readonly scrolls?: boolean
}

export function Page({ title, commands, status, children, scrolls = false }: PageProps) {
  const styles = useStyles()
  return (
    <section className={styles.page} aria-label={title}>
      <header className={styles.head}>
        <Title3 as="h1" className={styles.title}>{title}</Title3>
        {status !== undefined && <div className={styles.status}>{status}</div>}
      </header>
      {commands !== undefined && <Toolbar aria-label={`Lệnh của trang ${title}`} className={styles.bar}>{commands}</Toolbar>}
      <div className={mergeClasses(styles.content, scrolls && styles.scroll)}>{children}</div>
    </section>
  )
}

/** A white sheet on the page's ground. */
export function Card({ children, className }: { readonly children: ReactNode, readonly className?: string }) {
  const styles = useStyles()
  return <div className={mergeClasses(styles.card, className)}>{children}</div>
}
