/** What the window asks about the study of resolutions. */
import { service } from '../../api/client.ts'

export const studySessionsQuery = () => service.studySessions.list.queryOptions()
export const studySummaryQuery = (asked: { readonly from: string, readonly to: string, readonly directiveId: string | null }) => service.studySessions.summary.queryOptions({ input: asked })
