/** The minutes of a 3-hour meeting (60 people, 80 speeches, 12 votes): from the record in SQLite to the composed paper, and to the Word file. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openOffice } from '../../../electron/db/index.ts'
import { emitPaper, makePaper, PaperResources, readyPaper, resourceFolders } from '../../../electron/documents/papers/index.ts'
import { meetingResources } from '../../../electron/meetings/meeting-resources.ts'
import { makeMeetingPaper } from '../../../electron/meetings/meeting-papers.service.ts'
import { beginRecord, closeRecord, putEntries } from '../../../electron/meetings/live-record.service.ts'
import { localActor } from '../../../electron/requests/index.ts'
import { plannedOffice } from '../../support/meeting-kill.ts'
import { meetingScript, scriptedMeeting as id } from '../../support/meeting-script.ts'
import { outputFolder, resourcesFolder } from '../bench-office.ts'
import { median, rounded, timeOf } from '../timing.ts'

const rounds = 15

export async function measure(): Promise<object> {
  const path = join(outputFolder(), 'hop.vpk')
  await plannedOffice(path)
  const office = await openOffice(path)
  try {
    const actor = localActor()
    await beginRecord(office, actor, id)
    const script = meetingScript({ people: 60, speeches: 80, votes: 12 })
    await putEntries(office, actor, { id, changes: script.map((entry) => ({ revision: null, entry })) })
    await closeRecord(office, actor, id)
    const papers = new PaperResources(resourceFolders(resourcesFolder))
    const context = { office, actor, today: '2026-05-05', resources: meetingResources(resourcesFolder), templates: papers, newId: (prefix: string) => `${prefix}-do` }
    const asked = { id, role: 'minutes' as const, guestId: null, entryIds: [], sheetId: null, points: {} }
    const composed = async () => {
      const { recordId } = await makeMeetingPaper(context, asked)
      return readyPaper(await makePaper(office.read, papers, { templateId: 'bien-ban-hop-chi-bo', recordId }))
    }
    const firstMs = await timeOf(composed)
    const before = process.cpuUsage()
    const taken: number[] = []
    for (let at = 0; at < rounds; at++) taken.push(await timeOf(composed))
    const { user, system } = process.cpuUsage(before)
    const { model, form } = await composed()
    const text = JSON.stringify(model)
    if (script.some((entry) => entry.kind === 'speech' && !text.includes(entry.text.slice(0, 40)))) throw new Error('a speech is not in the minutes')
    const written: number[] = []
    for (let at = 0; at < 5; at++) written.push(await timeOf(() => emitPaper(papers, model, form, 'docx')))
    return { entries: script.length, firstMs: rounded(firstMs), composedMs: rounded(median(taken)), processorMs: rounded((user + system) / 1000 / rounds), docxMs: rounded(median(written)) }
  } finally {
    office.close()
    rmSync(path)
  }
}
