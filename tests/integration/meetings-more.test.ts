/** What follows from a meeting: papers after midnight, lists of tasks and questions, figures of a span. */
import { expect, it } from 'vitest'
import { makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import { meetingDesk } from '../support/meeting-desk.ts'
import { meetingScript, personId, scriptedMeeting as id } from '../support/meeting-script.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { faultOf, resourcesDir } from '../support/offices.ts'

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

it('lists tasks of meetings, plans and papers once, each with its source and last report; what is due stands on the overview', async () => {
  const { call, client, held } = await meetingDesk()
  await held()
  await call.takeTasks({ id })
  await client.tasks.takePlan({ planId: 'kh-1' })
  const resolution = { id: 'nq-rieng', kind: 'resolution', templateId: 'nghi-quyet-chi-bo-thang', subject: 'lãnh đạo nhiệm vụ tháng 6', paper: { bodyId: 'cb', date: '2026-06-02' }, fields: { tasks: [{ content: 'Trực hè', lead: 'Đoàn thanh niên', due: '30/6/2026' }, { content: 'Trang trí', lead: 'Tổ 1', due: 'thường xuyên' }] } }
  expect(await client.freeDocuments.save({ revision: null, record: resolution })).toMatchObject({ outcome: 'saved' })
  expect(await client.tasks.takePaper({ freeDocumentId: 'nq-rieng' })).toEqual({ made: 2 })
  expect(await client.tasks.takePaper({ freeDocumentId: 'nq-rieng' })).toEqual({ made: 0 })
  const made = await call.makePaper({ id, role: 'resolution' })
  expect(await faultOf(client.tasks.takePaper({ freeDocumentId: made.recordId }))).toBe('INPUT_INVALID')
  const list = await client.tasks.list()
  expect(list.map(({ content, due, source, unit, person }) => [content, due, source.type, unit, person])).toEqual([
    ['Rà soát, bổ sung sổ theo dõi đảng phí', '2026-05-20', 'meeting', 'Chi bộ Văn phòng', 'Trần Thị Lan'], ['Hoàn thành số hoá hồ sơ lưu trữ năm 2025', '2026-05-29', 'meeting', 'Chi bộ Văn phòng', expect.any(String)],
    ['Trực hè', '2026-06-30', 'paper', 'Chi bộ Văn phòng', ''], ['Học tập', '2026-06-30', 'plan', expect.any(String), ''], ['Trang trí', null, 'paper', 'Chi bộ Văn phòng', ''],
  ])
  const first = await client.tasks.get({ id: list[0]?.id ?? '' })
  const report = { on: '2026-06-10', by: 'Trần Thị Lan', state: 'done', proof: 'Sổ đảng phí' } as const
  expect(await client.tasks.save({ revision: first.revision, record: { ...first.record, reports: [report] } })).toMatchObject({ outcome: 'saved' })
  expect((await client.tasks.list()).find((task) => task.id === first.record.id)).toMatchObject({ state: 'doneLate', last: report })
  const { due } = await client.office.overview()
  expect(due.filter(({ source }) => source === 'task' || source === 'plan').map(({ content, source }) => `${source} ${content}`)).toEqual(['task Hoàn thành số hoá hồ sơ lưu trữ năm 2025', 'task Trực hè', 'task Học tập'])
})

it('scores a sheet of each variant: what is computed says why, what a person gave is asked once and stays', async () => {
  const { call, client, held } = await meetingDesk()
  await held()
  const sheet = async (sheetId: string) => call.scorePreview({ id, sheetId })
  const rows = await sheet('a')
  expect(rows.find((row) => row.id === 'attendance')).toMatchObject({ byHand: false, points: 5, reason: '11/12 (91,67%): đạt mức từ 90% nên được 5 điểm' })
  expect(rows.find((row) => row.id === 'preparation')).toMatchObject({ byHand: true, points: null, reason: 'Người chấm cho điểm' })
  expect((await sheet('b')).find((row) => row.id === 'conduct')).toMatchObject({ byHand: true, found: '8/11 (72,73%)', reason: expect.stringContaining('không ghi mức điểm') })
  const made = await call.makePaper({ id, role: 'scoreSheet', sheetId: 'a', points: { preparation: 9, attendance: 1 } })
  const pointsOf = async (recordId: string) => JSON.stringify((await client.freeDocuments.get({ id: recordId })).record.fields['criteria'])
  expect(await pointsOf(made.recordId)).toContain('"most":10,"found":"","points":9')
  // What is computed is not the person's to give.
  expect(await pointsOf(made.recordId)).toContain('"found":"11/12 (91,67%)","points":5')
  expect((await sheet('a')).find((row) => row.id === 'preparation')?.points).toBe(9)
  expect((await sheet('b')).find((row) => row.id === 'preparation')?.points).toBeNull()
  const again = await call.makePaper({ id, role: 'scoreSheet', sheetId: 'a' })
  expect([again.updated, again.recordId]).toEqual([true, made.recordId])
  expect(await pointsOf(made.recordId)).toContain('"points":9')
  const other = await call.makePaper({ id, role: 'scoreSheet', sheetId: 'b' })
  expect([other.updated, other.recordId === made.recordId]).toEqual([false, false])
  expect(await faultOf(call.makePaper({ id, role: 'scoreSheet', sheetId: 'a', points: { preparation: 11 } }))).toBe('INPUT_INVALID')
})

it('takes questions before a dialogue and at it: open ones stand in its agenda, those left open in the next', async () => {
  const { call, client } = await meetingDesk()
  const dialogue = { kind: 'dialogue', bodyId: 'cb', organ: 'members', title: 'Đối thoại quý II', start: '2026-06-10T08:00' }
  await call.meetings.save({ revision: null, record: { ...dialogue, id: 'dt-2' } })
  await call.meetings.save({ revision: null, record: { ...dialogue, id: 'dt-3', title: 'Đối thoại quý III', start: '2026-09-10T08:00' } })
  const question = { kind: 'dialogueQuestion', bodyId: 'cb', meetingId: 'dt-2' }
  await client.petitions.save({ revision: null, record: { ...question, id: 'truoc', receivedOn: '2026-06-01', content: 'Chỗ để xe' } })
  await client.petitions.save({ revision: null, record: { ...question, id: 'tai-cho', receivedOn: '2026-06-10', content: 'Nhà ăn', due: '2026-06-30' } })
  const open = async (meetingId: string) => (await call.view({ id: meetingId })).carriedOver.filter(({ type }) => type === 'petition').map(({ id: petitionId }) => petitionId)
  expect(await open('dt-2')).toEqual(['truoc'])
  expect(await open('dt-3')).toEqual(['truoc', 'tai-cho'])
  expect((await call.proposeAgenda({ id: 'dt-2' })).agenda.map(({ title }) => title)).toContain('Trả lời: Chỗ để xe')
  expect((await client.petitions.list()).map(({ id: petitionId, meetingId, meetingTitle }) => [petitionId, meetingId, meetingTitle])).toEqual([['tai-cho', 'dt-2', 'Đối thoại quý II'], ['truoc', 'dt-2', 'Đối thoại quý II']])
  const { revision, record } = await client.petitions.get({ id: 'truoc' })
  await client.petitions.save({ revision, record: { ...record, answer: { on: '2026-06-10', text: 'Đã mở thêm nhà xe.' } } })
  expect(await open('dt-3')).toEqual(['tai-cho'])
})

it('proposes who prepares next by turns, in the official order', async () => {
  const { call } = await meetingDesk({ people: 4 })
  const planned = async (meetingId: string, start: string, nextPreparerPersonId: string | null) =>
    call.meetings.save({ revision: null, record: { id: meetingId, kind: 'regular', bodyId: 'cb', title: meetingId, start, nextPreparerPersonId } })
  const proposed = async () => (await call.view({ id: 'ky-cuoi' })).proposedPreparer?.personId
  await planned('ky-cuoi', '2026-12-05T08:00', null)
  expect(await proposed()).toBe(personId(0))
  await planned('ky-1', '2026-06-05T08:00', personId(0))
  expect(await proposed()).toBe(personId(1))
  await planned('ky-2', '2026-07-05T08:00', personId(2))
  await planned('ky-3', '2026-08-05T08:00', personId(1))
  await planned('ky-4', '2026-09-05T08:00', personId(3))
  // All had a turn: the first one's is longest ago.
  expect(await proposed()).toBe(personId(0))
})
