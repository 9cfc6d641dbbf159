/** What the window asks of the registers. */
import type { EntryFilter } from '../../../shared/contract/registers.ts'
import { service } from '../../api/client.ts'

/** Entries are asked for in pages of this many: a book of 60,000 shows its first page at once. */
export const pageSize = 500

export const seriesQuery = () => service.registers.series.queryOptions()

export const entriesQuery = (filter: EntryFilter) => service.registers.entries.infiniteOptions({
  input: (offset: number) => ({ ...filter, offset, limit: pageSize, order: 'newest' as const }),
  initialPageParam: 0,
  getNextPageParam: (last, pages) => {
    const read = pages.reduce((count, page) => count + page.rows.length, 0)
    return last.rows.length === 0 || read >= last.total ? undefined : read
  },
})
