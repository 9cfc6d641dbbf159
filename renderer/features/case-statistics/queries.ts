/** What the window asks about the statistical forms. */
import { service } from '../../api/client.ts'

export interface StatisticsAsked { readonly formId: string, readonly year: number, readonly month: number, readonly termId: string | null }

export const formsQuery = () => service.inspections.statisticsForms.queryOptions()
export const statisticsQuery = (asked: StatisticsAsked) => service.inspections.statistics.queryOptions({ input: asked, staleTime: 0 })
export const termsQuery = () => service.organisation.terms.list.queryOptions()
export const casesQuery = () => service.inspections.list.queryOptions()
