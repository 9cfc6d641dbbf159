/** What the window asks for Tổng quan. Always read anew: it is where one looks to see how things stand. */
import { service } from '../../api/client.ts'

export const overviewQuery = () => service.office.overview.queryOptions({ staleTime: 0 })
