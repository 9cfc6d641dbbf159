/** What the window asks about drafts of reports. */
import { service } from '../../api/client.ts'
import type { Basis } from '../../../shared/contract/aggregation.ts'

export const draftsKey = () => service.reportDrafts.key()

export const previewQuery = (campaignId: string, basis: Basis) => service.reportDrafts.preview.queryOptions({ input: { campaignId, basis } })

export const changesQuery = (reportId: string, basis: Basis | null) => service.reportDrafts.changes.queryOptions({ input: { reportId, basis } })

export const sourcesQuery = (reportId: string) => service.reportDrafts.sources.queryOptions({ input: { reportId } })

export const drillDownQuery = (reportId: string, key: string) => service.reportDrafts.drillDown.queryOptions({ input: { reportId, key } })
