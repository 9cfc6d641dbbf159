/** What the window asks about procedures of cases. */
import { service } from '../../api/client.ts'

export const suppliedProceduresQuery = () => service.caseProcedures.supplied.queryOptions({ staleTime: Infinity })
export const ownProceduresQuery = () => service.caseProcedures.list.queryOptions()
