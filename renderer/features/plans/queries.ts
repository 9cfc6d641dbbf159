/** What the window asks about plans. */
import { service } from '../../api/client.ts'

export const plansQuery = () => service.plans.list.queryOptions()
