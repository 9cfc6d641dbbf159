/** Reading one record and its history, for any collection. */
import { queryOptions } from '@tanstack/react-query'
import type { CollectionHandle } from '../../api/collections.ts'

/** First part is the collection's own, so that "everything of plans" can be told from one plan in an editor. */
export function recordKey(handle: CollectionHandle, id: string): readonly [string, string, string] {
  return ['record', handle.name, id]
}

/** Always read anew: an editor must begin with what is stored now. */
export function recordQuery(handle: CollectionHandle, id: string) {
  return queryOptions({ queryKey: recordKey(handle, id), queryFn: () => handle.calls.get({ id }), staleTime: 0, gcTime: 0 })
}

export function historyQuery(handle: CollectionHandle, id: string, revision: number | null) {
  return queryOptions({ queryKey: ['history', handle.name, id, revision], queryFn: () => handle.calls.history({ id }), enabled: revision !== null, staleTime: 0 })
}
