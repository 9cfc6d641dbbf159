/** What the window asks about the statistical forms. */
import type { StatisticsAsked } from '../../../shared/contract/inspections.ts'
import { service } from '../../api/client.ts'

export const formsQuery = () => service.inspections.statisticsForms.queryOptions()
export const statisticsQuery = (asked: StatisticsAsked) => service.inspections.statistics.queryOptions({ input: asked, staleTime: 0 })
export const termsQuery = () => service.organisation.terms.list.queryOptions()
export const casesQuery = () => service.inspections.list.queryOptions()
