/** What the window asks of the search. Answers grow old at once: anything may have been saved meanwhile. */
import { keepPreviousData } from '@tanstack/react-query'
import type { SearchQuery } from '../../../shared/contract/search.ts'
import type { RecordCollection } from '../../../shared/domain/office-records.ts'
import { service } from '../../api/client.ts'

/** While the index is still being read the same question is asked again. */
const againMs = 1500

export const findQuery = (query: SearchQuery, first: number) => service.search.find.queryOptions({
  input: { ...query, first }, staleTime: 0, placeholderData: keepPreviousData, refetchInterval: ({ state }: { readonly state: { readonly data?: { readonly behind: number } | undefined } }) => (state.data?.behind ?? 0) > 0 ? againMs : false,
})
export const suggestQuery = (text: string) => service.search.suggest.queryOptions({ input: { text }, staleTime: 0, placeholderData: keepPreviousData, enabled: text.trim().length > 1 })
export const savedQuery = () => service.search.saved.queryOptions()
export const chainQuery = (collection: RecordCollection, id: string) => service.search.chain.queryOptions({ input: { collection, id }, staleTime: 0 })
