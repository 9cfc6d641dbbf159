/** The paper as the words now stand, asked for 120 ms after a pause in typing; the latest request wins. */
import { useEffect, useState, useSyncExternalStore } from 'react'
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

export function usePreview(templateId: string, recordId: string, range: PageRange): UseQueryResult<Preview> {
  const candidate = useRestingValues()
  return useQuery(previewQuery({ templateId, recordId, candidate, firstPage: range.first, pages: range.count }))
}
