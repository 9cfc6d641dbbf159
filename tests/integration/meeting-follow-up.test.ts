/** What is corrected in the record after it went into a list, and what a paper of a meeting may not lose before the meeting is agreed. */
import { expect, it } from 'vitest'
import { meetingDesk } from '../support/meeting-desk.ts'
import { personId, scriptedMeeting as id } from '../support/meeting-script.ts'

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
