/** Narrows rows to those that hold every word of a query. The texts are folded once per list, not per keystroke, and only once something is looked for. */
import { useDeferredValue, useMemo, useState } from 'react'
import { matcher, searchable } from '../../shared/domain/word-match.ts'

export interface Search<T> {
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly found: readonly T[]
}

export function useSearch<T>(rows: readonly T[], textOf: (row: T) => string): Search<T> {
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query)
  const isAsked = asked.trim() !== ''
  const index = useMemo(() => isAsked ? rows.map((row) => ({ row, text: searchable(textOf(row)) })) : [], [rows, textOf, isAsked])
  const found = useMemo(() => {
    if (!isAsked) return rows
    const matches = matcher(asked)
    return index.filter(({ text }) => matches(text)).map(({ row }) => row)
  }, [asked, index, isAsked, rows])
  return { query, setQuery, found }
}
