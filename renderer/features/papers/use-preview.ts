/** The paper as the words now stand, asked for 120 ms after a pause in typing; the latest request wins. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { Preview } from '../../../shared/contract/papers.ts'
import type { RecordValues } from '../../api/collections.ts'
import { useEditor } from '../record-editor/use-editor.ts'
import { previewQuery } from './queries.ts'

const pause = 120

/** The record's values once typing rests. */
function useRestingValues(): RecordValues {
  const { session } = useEditor()
  const values = useSyncExternalStore(session.subscribe, () => session.state().values)
  const [resting, setResting] = useState(values)
  useEffect(() => {
    const timer = setTimeout(() => setResting(values), pause)
    return () => clearTimeout(timer)
  }, [values])
  return resting
}

/** Pages that are asked for at once: what one sees and a little around it. */
export interface PageRange { readonly first: number, readonly count: number }

/** `pages` are the last that could be set: while the record has gaps, `preview` tells of them and the pages stay. */
export interface LivePreview {
  readonly query: UseQueryResult<Preview>
  readonly pages: Preview | undefined
}

export function usePreview(templateId: string, recordId: string, range: PageRange): LivePreview {
  const candidate = useRestingValues()
  const query = useQuery(previewQuery({ templateId, recordId, candidate, firstPage: range.first, pages: range.count }))
  const last = useRef<Preview | undefined>(undefined)
  if (query.data !== undefined && query.data.pageCount > 0) last.current = query.data
  return { query, pages: last.current }
}
