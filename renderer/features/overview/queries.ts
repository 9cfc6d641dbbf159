/** What the window asks for Tổng quan. Always read anew: it is where one looks to see how things stand. */
import { service } from '../../api/client.ts'

export const overviewQuery = () => service.office.overview.queryOptions({ staleTime: 0 })
export const openBoardQuery = () => service.campaigns.board.queryOptions({ input: {}, staleTime: 0 })
export const reviewsDueQuery = (on: string) => service.directives.reviews.queryOptions({ input: { on }, staleTime: 0 })
