/** What follows from a meeting: papers after midnight, lists of tasks and questions, figures of a span. */
import { expect, it } from 'vitest'
import { makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import { meetingDesk } from '../support/meeting-desk.ts'
import { meetingScript, scriptedMeeting as id } from '../support/meeting-script.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { resourcesDir } from '../support/offices.ts'

it('prints both days of a meeting that ends after midnight, and one day of any other', async () => {
  const resources = new PaperResources(resourceFolders(resourcesDir))
  const closedAt = async (at: string): Promise<string> => {
    const { call, client, host, held } = await meetingDesk({ meeting: { start: '2026-05-05T20:00', plannedEnd: null } })
    await held(meetingScript().flatMap((entry): readonly MeetingEntry[] => entry.kind === 'closing' ? [{ ...entry, at }] : 'at' in entry && entry.at !== null ? [] : [entry]))
    const { recordId } = await call.makePaper({ id, role: 'minutes' })
    const { record } = await client.freeDocuments.get({ id: recordId })
    const { model } = await makePaper(host.context.office().read, resources, { templateId: record.templateId, recordId })
    return `${record.paper.date} ${/Hội nghị kết thúc[^.]*\./u.exec(model === null ? '' : treeText(model))?.[0]}`
  }
  expect(await closedAt('2026-05-06T00:15')).toBe('2026-05-06 Hội nghị kết thúc lúc 00 giờ 15 phút, ngày 06 tháng 5 năm 2026.')
  expect(await closedAt('2026-05-05T22:30')).toBe('2026-05-05 Hội nghị kết thúc lúc 22 giờ 30 phút cùng ngày.')
})
