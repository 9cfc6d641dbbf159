/** The frame of a page: its title, its command bar and its content. */
import type { ReactNode, Ref } from 'react'
import { Subtitle1, Toolbar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'

const lowScreen = '@media (max-height: 520px)'

const useStyles = makeStyles({
  // With large text on a low screen the page scrolls as a whole, so that its content keeps a usable height.
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0, [lowScreen]: { overflowY: 'auto' } },
  head: {
    display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL, minHeight: '36px', flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL} 0`,
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flexGrow: 1, flexBasis: '320px', minWidth: 0 },
  status: { flexShrink: 1, minWidth: 0 },
  bar: {
    margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`, padding: tokens.spacingHorizontalXXS, flexWrap: 'wrap', flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorTransparentStroke}`, boxShadow: tokens.shadow2,
  },
  content: {
    display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0, [lowScreen]: { minHeight: '460px', flexShrink: 0 },
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  card: { backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorTransparentStroke}`, boxShadow: tokens.shadow2, overflow: 'hidden' },
  fills: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  scroll: { overflowY: 'auto', [lowScreen]: { overflowY: 'visible' } },
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
  /** The page can be printed as a whole (`base.css`). */
  readonly prints?: boolean
}

export function Page({ title, commands, status, children, scrolls = false, prints = false }: PageProps) {
  const styles = useStyles()
  return (
    <section className={styles.page} aria-label={title}>
      <header className={styles.head}>
        <Subtitle1 as="h1" className={styles.title} title={title}>{title}</Subtitle1>
        {status !== undefined && <div className={styles.status}>{status}</div>}
      </header>
      {commands !== undefined && <Toolbar aria-label={`Lệnh của trang ${title}`} className={styles.bar}>{commands}</Toolbar>}
      <div className={mergeClasses(styles.content, scrolls && styles.scroll)} data-prints={prints || undefined}>{children}</div>
    </section>
  )
}

interface CardProps {
  readonly children: ReactNode
  readonly className?: string
  /** The card takes the rest of the page, its parts one below the other; they scroll inside themselves. */
  readonly fills?: boolean
  readonly ref?: Ref<HTMLDivElement>
}

/** A white sheet on the page's ground. */
export function Card({ children, className, fills = false, ref }: CardProps) {
  const styles = useStyles()
  return <div className={mergeClasses(styles.card, fills && styles.fills, className)} ref={ref}>{children}</div>
}
