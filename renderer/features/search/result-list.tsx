/** What was found, best first; arrows go from one to the next, Enter opens. */
import type { KeyboardEvent } from 'react'
import { Badge, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { showDate } from '../../ui/dates.ts'
import { MarkedText } from './marked-text.tsx'
import { addressOf, isChained } from './open-record.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, overflowY: 'auto', flexGrow: 1, minHeight: 0 },
  item: { position: 'relative', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: {
    display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, color: tokens.colorNeutralForeground1, outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  withChain: { paddingRight: '96px' },
  chain: { position: 'absolute', right: tokens.spacingHorizontalL, top: tokens.spacingVerticalS, color: tokens.colorBrandForegroundLink },
})

export function ResultList({ hits }: { readonly hits: readonly SearchHit[] }) {
  const styles = useStyles()
  return (
    <ol className={styles.list} aria-label="Kết quả tìm" onKeyDown={walk}>
      {hits.map((hit) => (
        <li key={`${hit.collection}/${hit.recordId}/${hit.kind}/${hit.partId}`} className={styles.item}>
          <Link {...addressOf(hit)} className={mergeClasses(styles.link, isChained(hit.collection) && styles.withChain)} data-result>
            <span className={styles.facts}>
              <Badge appearance="tint" color="informative">{hit.kindName}</Badge>
              {hit.number !== '' && <Text weight="semibold" size={200}>{hit.number}</Text>}
              {hit.day !== null && <span>{showDate(hit.day)}</span>}
              {hit.unitName !== '' && <span>{hit.unitName}</span>}
              {hit.stateName !== '' && <span>{hit.stateName}</span>}
            </span>
            <span className={styles.title}><MarkedText stretches={hit.title} /></span>
            {hit.excerpt.length > 0 && <Text size={200}><MarkedText stretches={hit.excerpt} /></Text>}
          </Link>
          {isChained(hit.collection) && (
            <Link to="/chain/$collection/$id" params={{ collection: hit.collection, id: hit.recordId }} className={styles.chain} aria-label={`Xem chuỗi của ${hit.title.map(({ text }) => text).join('')}`}>Xem chuỗi</Link>
          )}
        </li>
      ))}
    </ol>
  )
}

/** Up and down between the results, as in a list; up from the first goes to the field. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-result]')]
  const at = links.findIndex((link) => link === document.activeElement)
  const next = at + (event.key === 'ArrowDown' ? 1 : -1)
  if (next < 0) document.querySelector<HTMLElement>('[data-search-field] input, input[data-search-field]')?.focus()
  else links[next]?.focus()
  event.preventDefault()
}

/** Leads from the field to the first result. */
export function focusFirstResult(): void {
  document.querySelector<HTMLElement>('[data-result]')?.focus()
}
