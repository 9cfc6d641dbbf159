/** What the window asks about drafts of reports. Reports of units come in at any time, so each visit asks anew. */
import { service } from '../../api/client.ts'
import type { Basis } from '../../../shared/contract/aggregation.ts'

export const draftsKey = () => service.reportDrafts.key()

export const previewQuery = (campaignId: string, basis: Basis) => service.reportDrafts.preview.queryOptions({ input: { campaignId, basis }, refetchOnMount: 'always' })

export const changesQuery = (reportId: string, basis: Basis | null) => service.reportDrafts.changes.queryOptions({ input: { reportId, basis }, refetchOnMount: 'always' })

export const sourcesQuery = (reportId: string) => service.reportDrafts.sources.queryOptions({ input: { reportId }, refetchOnMount: 'always' })

export const drillDownQuery = (reportId: string, key: string) => service.reportDrafts.drillDown.queryOptions({ input: { reportId, key } })
