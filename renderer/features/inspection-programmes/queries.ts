/** What the window asks about programmes of inspection and supervision. */
import { service } from '../../api/client.ts'

export const inspectionProgrammesQuery = () => service.inspectionProgrammes.list.queryOptions()
/** Asked anew at every visit: quarters end and cases are opened elsewhere. */
export const programmeProblemsQuery = (id: string) => service.inspectionProgrammes.problems.queryOptions({ input: { id }, staleTime: 0 })
export const programmeCasesQuery = (id: string) => service.inspectionProgrammes.cases.queryOptions({ input: { id }, staleTime: 0 })
