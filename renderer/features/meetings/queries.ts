/** What the window asks about meetings. */
import { service } from '../../api/client.ts'

export const meetingsQuery = () => service.meetings.meetings.list.queryOptions()
export const meetingProgrammesQuery = () => service.meetings.programmes.list.queryOptions()
export const meetingViewQuery = (id: string) => service.meetings.view.queryOptions({ input: { id } })
/** Asked anew at every visit: what was written since is on disk, and what is in memory may be old. */
export const liveEntriesQuery = (id: string) => service.meetings.live.entries.queryOptions({ input: { id }, gcTime: 0, staleTime: 0 })
export const scoreSheetsQuery = () => service.meetings.scoreSheets.queryOptions()
/** Asked anew: the record may have been corrected since. */
export const scorePreviewQuery = (id: string, sheetId: string) => service.meetings.scorePreview.queryOptions({ input: { id, sheetId }, staleTime: 0 })
export const meetingFiguresQuery = (span: { readonly from: string, readonly to: string }) => service.meetings.figures.queryOptions({ input: { from: span.from, to: span.to }, staleTime: 0 })
export const silentQuery = (id: string, meetings: number) => service.meetings.silent.queryOptions({ input: { id, meetings } })
export const programmeProgressQuery = (id: string) => service.meetings.programmeProgress.queryOptions({ input: { id, on: null }, staleTime: 0 })
