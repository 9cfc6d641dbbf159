/** What the window asks about reports of units; always read anew, since imports and other windows change them. */
import { service } from '../../api/client.ts'

export const submissionsQuery = (campaignId: string) => service.submissions.list.queryOptions({ input: { campaignId }, staleTime: 0 })
export const submissionQuery = (submissionId: string) => service.submissions.get.queryOptions({ input: { submissionId }, staleTime: 0 })
export const batchesQuery = (campaignId: string) => service.submissions.batches.queryOptions({ input: { campaignId }, staleTime: 0 })
export const entryQuery = (campaignId: string, bodyId: string) => service.submissions.entry.queryOptions({ input: { campaignId, bodyId }, staleTime: 0, gcTime: 0 })
