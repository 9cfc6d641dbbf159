/** What the window asks about who may see a case. */
import { service } from '../../api/client.ts'

export const accountQuery = () => service.office.account.queryOptions({ staleTime: Infinity })
export const proceduresQuery = () => service.inspections.procedures.queryOptions()
