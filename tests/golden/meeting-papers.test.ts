/**
 * Every paper of a meeting as it was read and kept: of a cell's monthly meeting with last month's tasks, of a conference of the
 * committee, and of a meeting of every other kind. Trees, and Word files without a fault. After a wanted change: `vitest run --update` on this file, and look at the pages.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emitPaper, makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { freeDocumentStore } from '../../electron/free-documents/index.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import type { MeetingPaperRole } from '../../shared/domain/meeting.ts'
import { meetingDesk } from '../support/meeting-desk.ts'
import { kindsOfMeetings, planKinds, scriptOf } from '../support/meeting-kinds.ts'
import { meetingScript, membershipId, personId, scriptedMeeting } from '../support/meeting-script.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { resourcesDir } from '../support/offices.ts'

const resources = new PaperResources(resourceFolders(resourcesDir))
type Desk = Awaited<ReturnType<typeof meetingDesk>>
let desk: Desk
/** Name → the id of its record. */
const papers = new Map<string, string>()

const conference = 'hoi-nghi-bch'
const cellRoles: readonly MeetingPaperRole[] = ['minutes', 'attendanceSheet', 'resolution', 'conclusionNotice', 'extract', 'countingMinutes', 'scoreSheet', 'notice']
const names = [...cellRoles.map((role) => `cell-${role}`), 'cell-attendanceBefore', 'cell-chairScript', 'invitation-one', 'invitation-list', 'conference-minutes', 'conference-resolution', 'conference-notice', 'conference-attendanceSheet', 'cell-scoreSheetB',
  ...kindsOfMeetings.flatMap(({ id, roles }) => roles.map((role) => `${id}-${role}`))]

beforeAll(async () => {
  desk = await meetingDesk()
  const { call, client, held } = desk
  const make = async (name: string, asked: { readonly id?: string, readonly role: MeetingPaperRole, readonly guestId?: string, readonly sheetId?: string, readonly entryIds?: readonly string[] }): Promise<void> => {
    papers.set(name, (await call.makePaper({ id: scriptedMeeting, ...asked, entryIds: [...asked.entryIds ?? []] })).recordId)
  }
  await lastMonth(desk)
  const planned = await call.meetings.get({ id: scriptedMeeting })
  await call.meetings.save({ revision: planned.revision, record: { ...planned.record, nextPreparerPersonId: personId(4) } })
  await make('cell-attendanceBefore', { role: 'attendanceSheet' })
  await make('cell-chairScript', { role: 'chairScript' })
  await make('invitation-one', { role: 'invitation', guestId: 'khach-1' })
  await make('invitation-list', { role: 'invitation' })
  // The sheet with boxes was printed: it gets a number of its own and stays.
  const before = await client.freeDocuments.get({ id: papers.get('cell-attendanceBefore') ?? '' })
  await client.freeDocuments.save({ revision: before.revision, record: { ...before.record, paper: { ...before.record.paper, number: 1, draftNumber: null } } })
  const script = meetingScript({ ballot: true })
  await held(script)
  const chosen = script.filter(({ kind }) => kind === 'speech' || kind === 'vote' || kind === 'task').slice(0, 14).map(({ id }) => id)
  for (const role of cellRoles) await make(`cell-${role}`, { role, ...role === 'extract' ? { entryIds: chosen } : {} })
  // The first sheet was printed: the other one is a paper of its own.
  const sheet = await client.freeDocuments.get({ id: papers.get('cell-scoreSheet') ?? '' })
  await client.freeDocuments.save({ revision: sheet.revision, record: { ...sheet.record, paper: { ...sheet.record.paper, number: 1 } } })
  await make('cell-scoreSheetB', { role: 'scoreSheet', sheetId: 'b' })
  await conferenceOf(desk)
  await make('conference-notice', { id: conference, role: 'notice' })
  for (const role of ['minutes', 'resolution', 'attendanceSheet'] as const) await make(`conference-${role}`, { id: conference, role })
  await planKinds(desk)
  for (const kind of kindsOfMeetings) {
    await held(scriptOf(kind), kind.id)
    for (const role of kind.roles) await make(`${kind.id}-${role}`, { id: kind.id, role })
  }
})
afterAll(() => desk.host.session.close())

/** A meeting a month before whose two tasks went differently. */
async function lastMonth({ call, client, put }: Desk): Promise<void> {
  const id = 'hop-thang-4'
  await call.meetings.save({ revision: null, record: { id, kind: 'regular', bodyId: 'cb', title: 'Họp Chi bộ tháng 4 năm 2026', start: '2026-04-03T08:00', chairPersonId: personId(0), minuteTakerPersonId: personId(1) } })
  await call.live.begin({ id })
  const tasks = meetingScript().filter(({ kind }) => kind === 'task')
  await put(tasks.map((task, at) => ({ ...task, due: `2026-04-${20 + at}`, content: at === 0 ? 'Tổ chức học tập chuyên đề quý II' : 'Thu, nộp đảng phí quý I' })), id)
  await call.live.close({ id })
  await call.takeTasks({ id })
  const done = (await client.tasks.list()).find(({ content }) => content.startsWith('Tổ chức'))
  const { record, revision } = await client.tasks.get({ id: done?.id ?? '' })
  await client.tasks.save({ revision, record: { ...record, reports: [{ on: '2026-04-18', state: 'done', text: '12/12 đảng viên dự', proof: 'Báo cáo số 09-BC/CB' }] } })
}

/** A conference of the committee with seven members, one of them away. */
async function conferenceOf({ call, client, held }: Desk): Promise<void> {
  for (let at = 0; at < 7; at++) {
    await client.organisation.memberships.save({ revision: null, record: { id: `uv-${at}`, personId: personId(at), bodyId: 'du', organ: 'executiveCommittee', position: at + 1, period: { from: '2025-07-01' } } })
  }
  await call.meetings.save({ revision: null, record: {
    id: conference, kind: 'conference', bodyId: 'du', organ: 'executiveCommittee', title: 'Hội nghị Ban Chấp hành Đảng bộ lần thứ năm', ordinal: 5, start: '2026-05-05T14:00', place: 'Hội trường Đảng uỷ',
    chairPersonId: 'an', minuteTakerPersonId: 'binh', agenda: [{ id: 'nhiem-vu', title: 'Kết quả quý I, nhiệm vụ quý II năm 2026', subject: 'politicalMission', preparerPersonId: 'binh' }],
  } })
  const member = (id: string | null): string | null => id === null ? null : id.replace(membershipId(0).slice(0, 3), 'uv-').replace(/\d+$/u, (number) => String(Number(number) - 1))
  const script = meetingScript({ people: 7, speeches: 4, votes: 1 }).filter(({ kind }) => kind !== 'guest' && kind !== 'dues' && kind !== 'item').map((entry) => {
    if (entry.kind === 'vote') return { ...entry, for: 5, agendaItemId: 'nhiem-vu' }
    const place = 'agendaItemId' in entry ? { ...entry, agendaItemId: entry.agendaItemId === null ? null : 'nhiem-vu' } : entry
    return 'membershipId' in place ? place.kind === 'speech' && place.membershipId === null ? { ...place, guestId: null, membershipId: 'uv-2' } : { ...place, membershipId: member(place.membershipId) } : place
  })
  await held(script.map((entry) => 'at' in entry && entry.at !== null ? { ...entry, at: entry.at.replace('T08', 'T14').replace('T09', 'T15').replace('T10', 'T16').replace('T11', 'T17') } : entry) as ReturnType<typeof meetingScript>, conference)
}

async function made(name: string): Promise<{ readonly model: DocumentModel, readonly word: Uint8Array, readonly errors: readonly string[] }> {
  const db = desk.host.context.office().read
  const recordId = papers.get(name) ?? ''
  const templateId = (await freeDocumentStore.find(db, recordId))?.record.templateId ?? ''
  const { model, form, problems, findings } = await makePaper(db, resources, { templateId, recordId })
  if (model === null || form === null) throw new Error(`${name} cannot be set`)
  const errors = [...problems.filter(({ severity }) => severity === 'error').map(({ code }) => code), ...findings.filter(({ severity }) => severity === 'error').map(({ ruleId, message }) => `${ruleId} ${message}`)]
  return { model, word: (await emitPaper(resources, model, form, 'docx')).bytes, errors }
}

describe.each(names)('%s', (name) => {
  it('says what was read and kept', async () => {
    await expect(treeText((await made(name)).model)).toMatchFileSnapshot(`./meeting-papers/${name}.txt`)
  })

  it('has no error of form and none for Office', async () => {
    const { word, errors } = await made(name)
    expect([errors, await officeErrors(word)]).toEqual([[], []])
  })
})
