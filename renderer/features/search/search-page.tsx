/** Finding in everything the office has written: words, what narrows them, and the results with their excerpts. */
import { useEffect, useRef, useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { searchFilterSchema } from '../../../shared/contract/search.ts'
import type { SearchAnswer, SearchFilter, SearchQuery } from '../../../shared/contract/search.ts'
import { toFault } from '../../api/fault.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { FacetLists } from './facet-lists.tsx'
import { findQuery } from './queries.ts'
import { ResultList, focusFirstResult } from './result-list.tsx'
import { SavedSearches } from './saved-searches.tsx'

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL, paddingBottom: tokens.spacingVerticalS },
  field: { flexGrow: 1, maxWidth: '640px', '& > *': { width: '100%' } },
  body: { display: 'flex', flexGrow: 1, minHeight: 0, gap: tokens.spacingHorizontalL, '@media (max-width: 760px)': { flexDirection: 'column' } },
  pages: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, padding: tokens.spacingVerticalS, flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
})

const nothing: SearchFilter = searchFilterSchema.parse({})
const pageSize = 20
/** Deeper nobody looks; the words are narrowed instead. */
const deepest = 500
const typingPauseMs = 250

export function SearchPage() {
  const styles = useStyles()
  const navigate = useNavigate({ from: '/search' })
  const { q = '', filter = nothing } = useSearch({ from: '/search' })
  const [text, setText] = useState(q)
  const [first, setFirst] = useState(0)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** The words this page put into the address last; others come from elsewhere (the palette) and go into the field. */
  const sent = useRef(q)
  const query: SearchQuery = { text: q, filter }
  const found = useQuery(findQuery(query, first))
  const go = (next: SearchQuery): void => {
    clearTimeout(pause.current)
    sent.current = next.text
    setFirst(0)
    void navigate({ search: { ...next.text !== '' && { q: next.text }, ...isNarrowed(next.filter) && { filter: next.filter } }, replace: true })
  }
  const latest = useRef(filter)
  useEffect(() => { latest.current = filter }, [filter])
  useEffect(() => {
    if (q === sent.current) return
    sent.current = q
    setText(q)
  }, [q])
  useEffect(() => () => clearTimeout(pause.current), [])
  const type = (typed: string): void => {
    setText(typed)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => go({ text: wordsOf(typed), filter: latest.current }), typingPauseMs)
  }
  const choose = (chosen: SearchQuery): void => {
    setText(chosen.text)
    go(chosen)
  }
  return (
    <Page title="Tìm trong hồ sơ, văn bản" commands={<SavedSearches query={query} onChoose={choose} />} status={<Count answer={found.data} />}>
      <div className={styles.head}>
        <div className={styles.field} onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
          focusFirstResult()
          event.preventDefault()
        }}>
          <SearchField label="Tìm trong hồ sơ, văn bản và tệp kèm theo" value={text} onChange={type} />
        </div>
        {isNarrowed(filter) && <Button onClick={() => go({ text: wordsOf(text), filter: nothing })}>Bỏ thu hẹp</Button>}
      </div>
      {found.isError ? <FaultBar fault={toFault(found.error)} onRetry={() => void found.refetch()} /> : found.data !== undefined && (
        <div className={styles.body}>
          <FacetLists facets={found.data.facets} filter={filter} onChange={(next) => go({ text: wordsOf(text), filter: next })} />
          <Card fills>
            {found.data.hits.length === 0
              ? <EmptyState icon={<SearchRegular />} title="Không tìm thấy">{nothingFound(query)}</EmptyState>
              : <ResultList hits={found.data.hits} />}
            <Pages answer={found.data} first={first} onGo={setFirst} />
          </Card>
        </div>
      )}
    </Page>
  )
}

function Count({ answer }: { readonly answer: SearchAnswer | undefined }) {
  if (answer === undefined) return null
  const count = answer.more ? `Từ ${answer.total.toLocaleString('vi')} kết quả trở lên` : `${answer.total.toLocaleString('vi')} kết quả`
  return <Text role="status">{answer.behind === 0 ? count : `${count}; đang đọc thêm ${answer.behind.toLocaleString('vi')} hồ sơ`}</Text>
}

function Pages({ answer, first, onGo }: { readonly answer: SearchAnswer, readonly first: number, readonly onGo: (first: number) => void }) {
  const styles = useStyles()
  const last = first + answer.hits.length
  const hasNext = answer.hits.length === pageSize && (answer.more || last < answer.total) && last < deepest
  if (first === 0 && !hasNext) return null
  return (
    <nav className={styles.pages} aria-label="Các trang kết quả">
      <Button disabled={first === 0} onClick={() => onGo(Math.max(0, first - pageSize))}>Trang trước</Button>
      <Text>{`Kết quả ${first + 1} đến ${last}`}</Text>
      <Button disabled={!hasNext} onClick={() => onGo(first + pageSize)}>Trang sau</Button>
      {last >= deepest && <Text>Thêm chữ hoặc chọn mục bên trái để thu hẹp.</Text>}
    </nav>
  )
}

/** As the service takes it. */
function wordsOf(typed: string): string {
  return typed.replace(/\s+/gu, ' ').trim().slice(0, 500)
}

function isNarrowed({ kinds, years, unitIds, states }: SearchFilter): boolean {
  return kinds.length + years.length + unitIds.length + states.length > 0
}

function nothingFound({ text, filter }: SearchQuery): string {
  if (isNarrowed(filter)) return 'Không có hồ sơ nào hợp với chữ đã gõ và các mục đã chọn. Bỏ bớt mục đã chọn, hoặc gõ ít chữ hơn.'
  return text === '' ? 'Gõ chữ cần tìm: tên, số văn bản, hoặc lời trong văn bản.' : 'Gõ ít chữ hơn, hoặc gõ không dấu: chữ có dấu chỉ tìm đúng chữ có dấu ấy.'
}
