/** What the window asks about batches. */
import { service } from '../../api/client.ts'

export const batchesQuery = () => service.batches.list.queryOptions()
export const batchQuery = (id: string) => service.batches.view.queryOptions({ input: { id } })
export const lineQuery = (id: string, row: number) => service.batches.line.queryOptions({ input: { id, row } })
