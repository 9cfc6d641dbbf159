/** What the window asks about papers. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { PapersAsked } from '../../../shared/contract/papers.ts'
import { client, service } from '../../api/client.ts'
import { paged, pageSize } from '../../api/paging.ts'
import type { RecordValues } from '../../api/collections.ts'

/** One paper that fits, to know whether there is any. */
export const anyPaperQuery = (of: Partial<PapersAsked>) => service.papers.page.queryOptions({ input: { ...of, limit: 1 } })
/** The papers of one record. */
export const papersOfRecordQuery = (recordId: string) => service.papers.ofRecord.queryOptions({ input: { recordId } })
/** The list, page by page. */
export const paperPagesQuery = (text: string) => service.papers.page.infiniteOptions({ ...paged, input: (offset: number) => ({ ...text !== '' && { text }, offset, limit: pageSize }) })
export const templatesQuery = () => service.papers.templates.queryOptions({ staleTime: Infinity })

export interface PreviewRequest {
  readonly templateId: string
  readonly recordId: string
  /** The record as it is being typed. */
  readonly candidate: RecordValues
  readonly firstPage: number
  readonly pages: number
}

/** A new request supersedes the one before: its signal tells the service to stop. Old pages are not kept. */
export function previewQuery(request: PreviewRequest) {
  return queryOptions({
    queryKey: [...service.papers.preview.key(), request],
    queryFn: ({ signal }) => client.papers.preview(request, { signal }),
    placeholderData: keepPreviousData, gcTime: 0, staleTime: 0,
  })
}
