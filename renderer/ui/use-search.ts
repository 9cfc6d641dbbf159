/** Narrows rows to those that hold every word of a query. The texts are folded once per list, not per keystroke. */
import { useDeferredValue, useMemo, useState } from 'react'
import { matcher, searchable } from './fold.ts'

export interface Search<T> {
  readonly query: string
  readonly setQuery: (query: string) => void
  readonly found: readonly T[]
}

export function useSearch<T>(rows: readonly T[], textOf: (row: T) => string): Search<T> {
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query)
  const index = useMemo(() => rows.map((row) => ({ row, text: searchable(textOf(row)) })), [rows, textOf])
  const found = useMemo(() => {
    if (asked.trim() === '') return rows
    const matches = matcher(asked)
    return index.filter(({ text }) => matches(text)).map(({ row }) => row)
  }, [asked, index, rows])
  return { query, setQuery, found }
}
