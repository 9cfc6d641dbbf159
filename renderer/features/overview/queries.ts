/** What the window asks for Tổng quan. Always read anew: it is where one looks to see how things stand. */
import { service } from '../../api/client.ts'

export const overviewQuery = () => service.office.overview.queryOptions({ staleTime: 0 })
export const campaignsQuery = () => service.campaigns.list.queryOptions({ staleTime: 0 })
/** Nothing is asked while no campaign is named: a board of none would be the board of all. */
export const boardOfQuery = (campaignIds: readonly string[]) => service.campaigns.board.queryOptions({ input: { campaignIds: [...campaignIds] }, staleTime: 0, enabled: campaignIds.length > 0 })
export const reviewsDueQuery = (on: string) => service.directives.reviews.queryOptions({ input: { on }, staleTime: 0 })
