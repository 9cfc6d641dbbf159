/** What the window asks about papers in. */
import type { IncomingFilter } from '../../../shared/contract/incoming-papers.ts'
import { service } from '../../api/client.ts'
import { paged, pageSize } from '../../api/paging.ts'

export const incomingPapersQuery = (filter: IncomingFilter) => service.incomingPapers.list.infiniteOptions({ ...paged, input: (offset: number) => ({ ...filter, offset, limit: pageSize }) })

/** The entry of the register that holds the paper's number of arrival; null: it has none yet. */
export const arrivalQuery = (id: string) => service.registers.ofPaper.queryOptions({ input: { templateId: 'incomingPapers', recordId: id } })
