/**
 * The paper as the words now stand: asked for shortly after a pause in typing, and never while an earlier question is
 * still being answered; then with the latest words. Questions that nobody waits for any more would only keep the
 * service from the one that counts.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Preview } from '../../../shared/contract/papers.ts'
import type { RecordValues } from '../../api/collections.ts'
import { useEditor } from '../record-editor/use-editor.ts'
import { previewQuery } from './queries.ts'

const pause = 60

interface RestingValues {
  readonly values: RecordValues
  /** Tell whether a question is under way. */
  readonly busy: (asking: boolean) => void
}

/** The record's values once typing rests and the last question is answered. Typing alone draws nothing anew. */
function useRestingValues(): RestingValues {
  const { session } = useEditor()
  const [values, setValues] = useState(() => session.state().values)
  const gate = useRef({ asking: false, waiting: false })
  useEffect(() => {
    let seen = session.state().values
    let timer: ReturnType<typeof setTimeout> | undefined
    const take = (): void => {
      if (gate.current.asking) gate.current.waiting = true
      else setValues(session.state().values)
    }
    take()
    const end = session.subscribe(() => {
      if (session.state().values === seen) return
      seen = session.state().values
      clearTimeout(timer)
      timer = setTimeout(take, pause)
    })
    return () => {
      end()
      clearTimeout(timer)
    }
  }, [session])
  const busy = useCallback((asking: boolean) => {
    gate.current.asking = asking
    if (asking || !gate.current.waiting) return
    gate.current.waiting = false
    setValues(session.state().values)
  }, [session])
  return { values, busy }
}

/** Pages that are asked for at once: what one sees and a little around it. */
export interface PageRange { readonly first: number, readonly count: number }

export interface LivePreview {
  /** The latest answer; its pages may be missing while the record has gaps. */
  readonly preview: Preview | undefined
  /** The last pages that could be set: while the record has gaps, `preview` tells of them and the pages stay. */
  readonly pages: Preview | undefined
  /** `behind`: newer pages are on their way; `gaps`: the record cannot be set now, the pages are of an earlier wording. */
  readonly state: 'current' | 'behind' | 'gaps'
  readonly error: Error | null
  readonly retry: () => void
  readonly onRange: (range: PageRange) => void
}

export function usePreview(templateId: string, recordId: string): LivePreview {
  const [range, setRange] = useState<PageRange>({ first: 0, count: 2 })
  const onRange = useCallback((next: PageRange) => setRange((old) => old.first === next.first && old.count === next.count ? old : next), [])
  const { values, busy } = useRestingValues()
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(previewQuery({ templateId, recordId, candidate: values, firstPage: range.first, pages: range.count }))
  useEffect(() => busy(isFetching), [busy, isFetching])
  const last = useRef<Preview | undefined>(undefined)
  if (data !== undefined && data.pageCount > 0) last.current = data
  const pages = last.current
  const state = data !== undefined && data.pageCount === 0 ? 'gaps' : isFetching && (data === undefined || isPlaceholderData) ? 'behind' : 'current'
  const retry = useCallback(() => void refetch(), [refetch])
  return useMemo(() => ({ preview: data, pages, state, error, retry, onRange }), [data, error, onRange, pages, retry, state])
}
