/** The service with an office in which a meeting is planned, and the steps of the meeting as the window takes them. */
import { importValue } from '../../electron/interchange/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { OfficeRecordsInput } from '../../shared/domain/office-records.ts'
import { meetingRecords, meetingScript, scriptedMeeting } from './meeting-script.ts'
import { serviceWithOffice, testActor, testFolder } from './offices.ts'

export async function meetingDesk({ records, ...options }: { readonly people?: number, readonly meeting?: object, readonly records?: Partial<OfficeRecordsInput> } = {}) {
  const folder = testFolder()
  const service = await serviceWithOffice(folder)
  const imported = await importValue(service.host.context.office(), { ...meetingRecords(options), ...records }, testActor, silentProgress)
  if (imported.problems.length > 0) throw new Error(JSON.stringify(imported.problems.slice(0, 3)))
  const call = service.client.meetings
  const put = (entries: readonly MeetingEntry[], id = scriptedMeeting) => call.live.put({ id, changes: entries.map((entry) => ({ revision: null, entry })) })
  /** Begins, writes down the script and closes. */
  const held = async (script: readonly MeetingEntry[] = meetingScript(options), id = scriptedMeeting): Promise<void> => {
    await call.live.begin({ id })
    for (let at = 0; at < script.length; at += 100) await put(script.slice(at, at + 100), id)
    await call.live.close({ id })
  }
  return { ...service, folder, call, put, held }
}
