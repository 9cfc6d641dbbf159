/** Long lists are asked for page by page: a book of 60,000 shows its first page at once. */
import { keepPreviousData } from '@tanstack/react-query'

export const pageSize = 500

/** What every paged question has in common; the rows of the question before stand until the answer comes. */
export const paged = {
  initialPageParam: 0, placeholderData: keepPreviousData,
  getNextPageParam: (last: { readonly total: number, readonly rows: readonly unknown[] }, pages: readonly { readonly rows: readonly unknown[] }[]): number | undefined => {
    const read = pages.reduce((count, page) => count + page.rows.length, 0)
    return last.rows.length === 0 || read >= last.total ? undefined : read
  },
} as const
