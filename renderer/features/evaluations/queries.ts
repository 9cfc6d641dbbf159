/** What the window asks about evaluation rounds; a round is read anew each time, since every result changes its cap and sums. */
import { service } from '../../api/client.ts'

export const roundsQuery = () => service.evaluations.rounds.list.queryOptions()
export const roundViewQuery = (roundId: string) => service.evaluations.view.queryOptions({ input: { roundId }, staleTime: 0 })
export const ratingMapQuery = () => service.evaluations.ratingMap.queryOptions({ input: {}, staleTime: 0 })
export const pastRatingsQuery = (bodyId: string) => service.evaluations.ratingMap.queryOptions({ input: { bodyId, units: true }, staleTime: 0 })
export const unitHistoryQuery = (bodyId: string) => service.evaluations.history.queryOptions({ input: { bodyId }, staleTime: 0 })
export const termAverageQuery = (input: Parameters<typeof service.evaluations.termAverage.queryOptions>[0]['input']) => service.evaluations.termAverage.queryOptions({ input, staleTime: 0 })
