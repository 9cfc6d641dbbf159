/** What is corrected in the record after it went into a list, and what a paper of a meeting may not lose before the meeting is agreed. */
import { expect, it } from 'vitest'
import { makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { importValue } from '../../electron/interchange/index.ts'
import { meetingResources } from '../../electron/meetings/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { meetingEntrySchema } from '../../shared/domain/meeting-entry.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { meetingDesk } from '../support/meeting-desk.ts'
import { meetingScript, personId, scriptedDay, scriptedMeeting as id } from '../support/meeting-script.ts'
import { resourcesDir, testActor } from '../support/offices.ts'

type Desk = Awaited<ReturnType<typeof meetingDesk>>

/** The first task of the record as it is corrected; null: taken out. */
async function correct({ call }: Desk, change: object | null): Promise<void> {
  const { revision, record } = await call.proceedings.get({ id })
  const first = record.entries.find(({ kind }) => kind === 'task')?.id
  const entries = record.entries.flatMap((entry) => entry.id !== first ? [entry] : change === null ? [] : [{ ...entry, ...change }])
  expect(await call.proceedings.save({ revision, record: { id, entries } })).toMatchObject({ outcome: 'saved' })
}

async function taskLike({ client }: Desk, start: string) {
  const row = (await client.tasks.list()).find(({ content }) => content.startsWith(start))
  return client.tasks.get({ id: row?.id ?? '' })
}

it('takes a correction of the record into the list where nobody wrote, and tells both versions where somebody did', async () => {
  const desk = await meetingDesk()
  const { call, client } = desk
  await desk.held()
  await call.takeTasks({ id })
  const started = await taskLike(desk, 'Hoàn thành')
  await client.tasks.save({ revision: started.revision, record: { ...started.record, reports: [{ on: '2026-05-12', state: 'underway', text: 'Đã số hoá 300 hồ sơ' }] } })

  await correct(desk, { content: 'Số hoá xong hồ sơ lưu trữ', due: '2026-06-05' })
  expect(await call.takeTasks({ id })).toEqual({ made: 0, updated: 1, petitions: 0, problems: [] })
  const followed = await taskLike(desk, 'Số hoá xong')
  expect(followed.record).toMatchObject({ id: started.record.id, due: '2026-06-05', reports: [{ text: 'Đã số hoá 300 hồ sơ' }] })

  // The list gives more time; then the record changes its time and who does it.
  await client.tasks.save({ revision: followed.revision, record: { ...followed.record, due: '2026-06-30' } })
  await correct(desk, { due: '2026-06-10', lead: { personId: personId(4), bodyId: null, text: '' } })
  for (const updated of [1, 0, 0]) {
    const taken = await call.takeTasks({ id })
    expect(taken).toMatchObject({ made: 0, updated, problems: [{ code: 'meeting.taskDiffers', severity: 'warning', message: expect.stringContaining('thời hạn: danh sách ghi “30/6/2026”, diễn biến ghi “10/6/2026”') }] })
    expect((await taskLike(desk, 'Số hoá xong')).record).toMatchObject({ due: '2026-06-30', lead: { personId: personId(4) } })
  }
})

it('tells of a task that the record does not hold any more and keeps its row', async () => {
  const desk = await meetingDesk()
  await desk.held()
  await desk.call.takeTasks({ id })
  await correct(desk, null)
  expect(await desk.call.takeTasks({ id })).toMatchObject({ made: 0, updated: 0, problems: [{ code: 'meeting.taskGone', value: 'Hoàn thành số hoá hồ sơ lưu trữ năm 2025' }] })
  expect((await taskLike(desk, 'Hoàn thành')).record.due).toBe('2026-05-29')
})

const importInto = ({ host }: Desk, records: object) => importValue(host.context.office(), { format: 'vpk-records', version: 1, ...records }, testActor, silentProgress, [], { meetings: meetingResources(resourcesDir) })

it('keeps “Dự thảo” on the papers of a meeting until it is agreed, through a save and through a file', async () => {
  const desk = await meetingDesk()
  const { call, client } = desk
  await desk.held()
  const made = { minutes: await call.makePaper({ id, role: 'minutes' }), resolution: await call.makePaper({ id, role: 'resolution' }) }
  for (const { recordId } of Object.values(made)) {
    const { revision, record } = await client.freeDocuments.get({ id: recordId })
    const final = { ...record, paper: { ...record.paper, number: 6, draftNumber: null } }
    const lost = { code: 'meeting.markLost', severity: 'error', message: expect.stringContaining('chưa được thông qua'), remedy: expect.stringContaining('Dự thảo') }
    expect(await client.freeDocuments.save({ revision, record: final })).toMatchObject({ outcome: 'refused', problems: expect.arrayContaining([expect.objectContaining(lost)]) })
    const imported = await importInto(desk, { freeDocuments: [final] })
    expect(imported).toMatchObject({ updated: 0, refused: 1, problems: [{ ...lost, path: 'freeDocuments[0].paper.draftNumber' }] })
    // A number alone may be written down beforehand.
    expect(await client.freeDocuments.save({ revision, record: { ...final, paper: { ...final.paper, draftNumber: 2 } } })).toMatchObject({ outcome: 'saved' })
  }
  const { revision } = await call.view({ id })
  expect(await call.advance({ id, revision, to: 'agreed', on: scriptedDay })).toMatchObject({ outcome: 'saved' })
  for (const { recordId } of Object.values(made)) expect((await client.freeDocuments.get({ id: recordId })).record.paper).toMatchObject({ number: 6, draftNumber: null })
})

it('lets papers sent before the meeting, and the sheet to be ticked, lose the mark at once', async () => {
  const { call, client } = await meetingDesk()
  for (const role of ['invitation', 'notice', 'attendanceSheet'] as const) {
    const { recordId } = await call.makePaper({ id, role })
    const { revision, record } = await client.freeDocuments.get({ id: recordId })
    expect(record.paper.draftNumber).toBe(1)
    expect(await client.freeDocuments.save({ revision, record: { ...record, paper: { ...record.paper, number: 1, draftNumber: null } } }), role).toMatchObject({ outcome: 'saved' })
  }
})

it('tells of an agreed or signed meeting in a file what its record lacks, and of a new paper without its mark', async () => {
  const desk = await meetingDesk()
  const meeting = { id: 'nhap', kind: 'regular', bodyId: 'cb', title: 'Họp nhập', start: '2026-02-03T08:00', agreedOn: '2026-02-03', signedOn: '2026-02-03' }
  const bare = await importInto(desk, { meetings: [{ ...meeting, state: 'signed' }], proceedings: [{ id: 'nhap', entries: [] }] })
  expect(bare.created).toBe(2)
  expect(bare.problems).toMatchObject([{ code: 'meeting.noQuorum', severity: 'warning', path: 'meetings[0].state', message: expect.stringContaining('“Họp nhập” nhập vào là đã ký, nhưng: ') }, { code: 'meeting.notClosed', severity: 'warning' }])

  const whole = await importInto(desk, { meetings: [{ ...meeting, id: 'du', state: 'agreed', signedOn: null, guests: [{ id: 'khach-1', fullName: 'Tạ Quang Mời' }, { id: 'khach-2', fullName: 'Đinh Thị Khách' }], agenda: [] }], proceedings: [{ id: 'du', entries: meetingScript().filter(({ kind }) => kind === 'attendance' || kind === 'closing') }] })
  expect(whole).toMatchObject({ created: 2, problems: [] })

  const paper = { id: 'bb-moi', kind: 'minutes', templateId: 'bien-ban-hop-chi-bo', subject: 'Họp', paper: { bodyId: 'cb' } }
  const fresh = await importInto(desk, { meetings: [{ ...meeting, id: 'mo', state: 'draft', agreedOn: null, signedOn: null, papers: [{ role: 'minutes', freeDocumentId: 'bb-moi' }] }], freeDocuments: [paper] })
  expect(fresh).toMatchObject({ created: 2, problems: [{ code: 'meeting.markLost', severity: 'warning' }] })
})

it('calls nobody “đồng chí” at a dialogue who was written down with words or a word of address', async () => {
  const desk = await meetingDesk({ meeting: { kind: 'dialogue', guests: [{ id: 'khach-1', fullName: 'Bà Lê Thị Năm', title: 'Tổ dân phố 3' }, { id: 'khach-2', fullName: 'Tạ Quang Mời', title: 'Phó Bí thư Đảng uỷ' }] } })
  const said = (entryId: string, who: object) => meetingEntrySchema.parse({ id: entryId, place: 20, kind: 'speech', text: `Hỏi ${entryId}`, asks: true, ...who })
  await desk.held([
    ...['khach-1', 'khach-2'].map((guestId, at) => meetingEntrySchema.parse({ id: `k-${at}`, place: at, kind: 'guest', guestId, present: true })),
    said('mot', { guestId: 'khach-1' }), said('hai', { guestId: 'khach-2' }), said('ba', { speaker: 'ông Sáu, chủ hộ' }), said('bon', { speaker: 'Đại diện Công đoàn' }), ...meetingScript().filter(({ kind }) => kind === 'closing'),
  ])
  const text = await printed(desk, 'minutes')
  for (const line of ['Khách mời: bà Lê Thị Năm, Tổ dân phố 3.', 'Khách mời: đồng chí Tạ Quang Mời, Phó Bí thư Đảng uỷ.', 'Bà Lê Thị Năm: Hỏi mot.', 'Đồng chí Tạ Quang Mời: Hỏi hai.', 'Ông Sáu, chủ hộ: Hỏi ba.', 'Đại diện Công đoàn: Hỏi bon.']) expect(text).toContain(line)
  await desk.call.takeTasks({ id })
  const from = await Promise.all((await desk.client.petitions.list()).map(async (row) => (await desk.client.petitions.get({ id: row.id })).record.from))
  expect(from.toSorted()).toEqual(['bà Lê Thị Năm', 'Đại diện Công đoàn', 'ông Sáu, chủ hộ', 'đồng chí Tạ Quang Mời'].toSorted())
  const invitation = await desk.call.makePaper({ id, role: 'invitation', guestId: 'khach-1' })
  expect((await desk.client.freeDocuments.get({ id: invitation.recordId })).record.addressees).toEqual(['Bà Lê Thị Năm, Tổ dân phố 3'])
})

it('names the cell in its resolution as it was called on the day, and leaves out a time nobody set', async () => {
  const desk = await meetingDesk()
  const { client, held } = desk
  await held(meetingScript().map((entry) => entry.kind === 'task' ? { ...entry, due: null } : entry))
  const { revision, record } = await client.organisation.bodies.get({ id: 'cb' })
  const [version] = record.versions
  if (version === undefined) throw new Error('no version')
  expect(await client.organisation.bodies.save({ revision, record: { ...record, versions: [version, { ...version, from: '2026-06-01', name: 'Chi bộ Văn phòng Mới' }] } })).toMatchObject({ outcome: 'saved' })
  const text = await printed(desk, 'resolution')
  expect(text).toContain(`Ngày 05/5/2026, ${version.name} họp thường kỳ`)
  expect(text).toMatch(/Rà soát, bổ sung sổ theo dõi đảng phí\. Người thực hiện: đồng chí [^;.]+\.\n/u)
  expect(text).not.toContain('thời hạn')
})

async function printed({ call, client, host }: Desk, role: 'minutes' | 'resolution'): Promise<string> {
  const { recordId } = await call.makePaper({ id, role })
  const { record } = await client.freeDocuments.get({ id: recordId })
  const { model, problems } = await makePaper(host.context.office().read, new PaperResources(resourceFolders(resourcesDir)), { templateId: record.templateId, recordId })
  if (model === null) throw new Error(JSON.stringify(problems))
  return treeText(model)
}

it('keeps what a person wrote into a paper however often it is made again', async () => {
  const desk = await meetingDesk()
  const { call, client } = desk
  await desk.held()
  const { recordId } = await call.makePaper({ id, role: 'minutes' })
  const first = await client.freeDocuments.get({ id: recordId })
  await client.freeDocuments.save({ revision: first.revision, record: { ...first.record, fields: { ...first.record.fields, place: 'Hội trường' } } })
  for (const place of [null, null, 'Phòng họp tầng 3', null]) {
    const moved = await call.meetings.get({ id })
    if (place !== null) await call.meetings.save({ revision: moved.revision, record: { ...moved.record, place } })
    await call.makePaper({ id, role: 'minutes' })
    expect((await client.freeDocuments.get({ id: recordId })).record.fields['place']).toBe('Hội trường')
  }
})
