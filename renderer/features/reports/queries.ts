/** What the window asks about summary reports. */
import { service } from '../../api/client.ts'

export const reportsQuery = () => service.summaryReports.list.queryOptions()
