/** What the window asks about cases. */
import { service } from '../../api/client.ts'

export const inspectionsQuery = () => service.inspections.list.queryOptions()
/** Asked anew at every visit: a paper of the case may have got its number meanwhile. */
export const caseViewQuery = (id: string) => service.inspections.caseView.queryOptions({ input: { id }, staleTime: 0 })
export const caseQuery = (id: string) => service.inspections.get.queryOptions({ input: { id }, staleTime: 0 })
export const reviewMeetingsQuery = (id: string) => service.inspections.reviewMeetings.queryOptions({ input: { id }, staleTime: 0 })
export const proceduresQuery = () => service.inspections.procedures.queryOptions()
export const programmesQuery = () => service.inspectionProgrammes.list.queryOptions()
export const programmeQuery = (id: string) => service.inspectionProgrammes.get.queryOptions({ input: { id } })
