/** What the window asks about campaigns and standing rounds. */
import { keepPreviousData } from '@tanstack/react-query'
import type { z } from 'zod'
import type { boardInputSchema, proposalInputSchema } from '../../../shared/contract/campaigns.ts'
import { service } from '../../api/client.ts'

export const campaignsQuery = () => service.campaigns.list.queryOptions()
/** Read anew whenever a page shows it: papers, imports and other windows change it. */
export const campaignQuery = (id: string) => service.campaigns.get.queryOptions({ input: { id }, staleTime: 0 })
export const roundsQuery = () => service.reportingRounds.list.queryOptions()
export const indicatorsQuery = () => service.indicators.indicators.list.queryOptions()
export const boardQuery = (input: z.input<typeof boardInputSchema>) => service.campaigns.board.queryOptions({ input, staleTime: 0, placeholderData: keepPreviousData })
export const proposalQuery = (input: z.input<typeof proposalInputSchema>) => service.campaigns.propose.queryOptions({ input, staleTime: 0, placeholderData: keepPreviousData })
export const roundPeriodsQuery = (id: string, until: string) => service.reportingRounds.periods.queryOptions({ input: { id, until }, staleTime: 0 })
