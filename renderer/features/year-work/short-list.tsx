/** A list of people or units under a heading, searched without marks; empty, it says what that means. */
import { useCallback } from 'react'
import { Link, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Card } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { useSearch } from '../../ui/use-search.ts'

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, flexShrink: 0 },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, justifyContent: 'space-between' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL, maxHeight: '260px', overflowY: 'auto' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

export interface ShortLine { readonly id: string, readonly text: string, readonly detail?: string, readonly onOpen?: () => void }

/** More lines than this get a search field. */
const searchedFrom = 8

export function ShortList({ title, lines, none }: { readonly title: string, readonly lines: readonly ShortLine[], readonly none: string }) {
  const styles = useStyles()
  const textOf = useCallback(({ text, detail }: ShortLine) => `${text} ${detail ?? ''}`, [])
  const search = useSearch(lines, textOf)
  return (
    <Card className={styles.card}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{lines.length === 0 ? title : `${title} (${lines.length})`}</Subtitle2>
        {lines.length >= searchedFrom && <SearchField label={`Tìm trong ${title.toLowerCase()}`} value={search.query} onChange={search.setQuery} />}
      </div>
      {lines.length === 0 ? <Text className={styles.quiet}>{none}</Text> : (
        <ul className={styles.list} tabIndex={0} aria-label={title}>
          {search.found.map(({ id, text, detail, onOpen }) => (
            <li key={id}>
              {onOpen === undefined ? <Text>{text}</Text> : <Link as="button" onClick={onOpen}>{text}</Link>}
              {detail !== undefined && detail !== '' && <Text className={styles.quiet}>{` — ${detail}`}</Text>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
