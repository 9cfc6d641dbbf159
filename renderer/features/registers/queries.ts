/** What the window asks of the registers. */
import type { EntryFilter } from '../../../shared/contract/registers.ts'
import { service } from '../../api/client.ts'
import { paged, pageSize } from '../../api/paging.ts'

export const seriesQuery = () => service.registers.series.queryOptions()

export const entriesQuery = (filter: EntryFilter) => service.registers.entries.infiniteOptions({
  ...paged, input: (offset: number) => ({ ...filter, offset, limit: pageSize, order: 'newest' as const }),
})
