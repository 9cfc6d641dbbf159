/** What the window asks about papers in. */
import { service } from '../../api/client.ts'

export const incomingPapersQuery = () => service.incomingPapers.list.queryOptions()
