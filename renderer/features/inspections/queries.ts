/** What the window asks about inspections. */
import { service } from '../../api/client.ts'

export const inspectionsQuery = () => service.inspections.list.queryOptions()
