/** What the window asks about who follows whom. */
import { service } from '../../api/client.ts'

export const assignmentsQuery = () => service.supervisionAssignments.list.queryOptions()
/** `on`: the day looked at. Asked anew at every visit: meetings are written down elsewhere. */
export const overviewQuery = (on: string) => service.supervisionAssignments.overview.queryOptions({ input: { on }, staleTime: 0 })
export const assignmentQuery = (id: string) => service.supervisionAssignments.view.queryOptions({ input: { id }, staleTime: 0 })
