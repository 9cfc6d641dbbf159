/** Hội nghị xem xét as a meeting of this office: the case takes its day, its extract and the vote on discipline from the record; without one it is as before. */
import { expect, it } from 'vitest'
import { meetingDesk } from '../support/meeting-desk.ts'
import { meetingScript, scriptedDay, scriptedMeeting } from '../support/meeting-script.ts'
import { meetingEntrySchema } from '../../shared/domain/meeting-entry.ts'
import { faultOf } from '../support/offices.ts'

const id = 'kl-1'
const steps = ['decision', 'plan', 'outline', 'launch', 'selfReport', 'withObject', 'report'].map((stepId) => ({ stepId, doneOn: '2026-04-20' }))
const question = 'Hình thức kỷ luật đối với đồng chí Lò Văn Thử'
const options = [{ text: 'Không kỷ luật', votes: 1 }, { text: 'Khiển trách', votes: 5 }, { text: 'cảnh cáo', votes: 2 }, { text: 'Cách chức', votes: 0 }, { text: 'Khai trừ', votes: 0 }]

async function caseDeskWithMeeting() {
  const desk = await meetingDesk()
  const { client } = desk
  const saved = await client.inspections.save({ revision: null, record: {
    id, kind: 'inspection', bodyId: 'cb', title: 'Kiểm tra việc chấp hành quy chế', inspectee: { type: 'member', name: 'Lò Văn Thử', post: 'đảng viên' }, contents: ['Việc chấp hành quy chế'],
    coveredPeriod: { from: '2025-01-01', to: '2025-12-31' }, team: [{ personId: 'nguoi-1', role: 'leader', declared: true }], steps, outcomes: [{ objectId: 'dt-1', result: 'violationToDiscipline' }],
  } })
  if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
  const base = meetingScript({})
  const own = [
    { id: 'bp-kl', place: 9001, kind: 'vote', at: `${scriptedDay}T09:50`, agendaItemId: 'phe-binh', question, method: 'ballot', for: 5, against: 1, other: 2, handedOut: 9, returned: 9, valid: 8, options },
    { id: 'kl-kl', place: 9002, kind: 'conclusion', at: `${scriptedDay}T09:55`, agendaItemId: 'phe-binh', text: 'Thống nhất hình thức khiển trách' },
  ].map((entry) => meetingEntrySchema.parse(entry))
  await desk.held([...base.filter(({ kind }) => kind !== 'closing'), ...own, ...base.filter(({ kind }) => kind === 'closing')])
  return desk
}

it('takes day, extract and vote from the record of the meeting', async () => {
  const { client } = await caseDeskWithMeeting()
  const { inspections: call } = client
  const [meeting] = await call.reviewMeetings({ id })
  expect(meeting).toMatchObject({ id: scriptedMeeting, title: 'Họp Chi bộ tháng 5 năm 2026' })
  expect(meeting?.items.map((item) => item.id)).toContain('phe-binh')

  const { revision } = await call.get({ id })
  expect(await faultOf(call.tieReviewMeeting({ id, revision, meetingId: scriptedMeeting, itemId: 'khong-co' }))).toBe('INPUT_INVALID')
  expect(await faultOf(call.tieReviewMeeting({ id, revision, meetingId: 'khong-co', itemId: '' }))).toBe('RECORD_UNKNOWN')
  expect(await call.tieReviewMeeting({ id, revision: revision + 5, meetingId: scriptedMeeting, itemId: 'phe-binh' })).toMatchObject({ outcome: 'conflict' })
  expect(await call.tieReviewMeeting({ id, revision, meetingId: scriptedMeeting, itemId: 'phe-binh' })).toMatchObject({ outcome: 'saved', revision: revision + 1 })
  const { record } = await call.get({ id })
  expect(record.reviewMeeting).toEqual({ on: scriptedDay, meetingId: scriptedMeeting, itemId: 'phe-binh' })
  const [outcome] = record.outcomes
  expect(outcome).toMatchObject({ objectId: 'dt-1', result: 'violationToDiscipline', discipline: null, vote: { entitled: 9, voters: 9, counts: { none: 1, reprimand: 5, warning: 2, dismissal: 0, expulsion: 0, dissolution: 0, invalid: 1 } } })
  expect((await call.caseView({ id })).objects[0]?.vote).toMatchObject({ reached: 'reprimand' })
  expect((await call.caseView({ id })).problems.map(({ code }) => code)).toContain('outcome.notAsVoted')

  const made = await call.makeStepPaper({ id, stepId: 'meeting' })
  expect(made.notes).toEqual([])
  const paper = (await client.freeDocuments.get({ id: made.recordId })).record
  expect(paper.templateId).toBe('trich-bien-ban')
  expect(paper.paper.date).toBe(scriptedDay)
  expect(paper.fields).toMatchObject({ meeting: 'họp Chi bộ tháng 5 năm 2026', start: `${scriptedDay}T08:00`, place: 'Phòng họp tầng 2, trụ sở Văn phòng', votes: [{ item: question, for: 5 }] })
  expect(paper.fields['contents']).toEqual([expect.stringContaining('Xem xét'), expect.stringContaining('tự phê bình và phê bình'), 'Kết luận của chủ trì: Thống nhất hình thức khiển trách'])

  const now = await call.get({ id })
  expect(await call.completeStep({ id, revision: now.revision, stepId: 'meeting', doneOn: null })).toMatchObject({ outcome: 'saved' })
  expect((await call.get({ id })).record.steps.find(({ stepId }) => stepId === 'meeting')?.doneOn).toBe(scriptedDay)
  const { revision: held } = await client.meetings.meetings.get({ id: scriptedMeeting })
  expect(await client.meetings.meetings.remove({ id: scriptedMeeting, revision: held })).toMatchObject({ outcome: 'refused', problems: expect.arrayContaining([expect.objectContaining({ code: 'record.inUse' })]) as unknown })
})

it('keeps what the case has: a vote typed before, and the day when the tie is undone', async () => {
  const { client } = await caseDeskWithMeeting()
  const { inspections: call } = client
  const typed = { entitled: 12, voters: 12, counts: { none: 12, reprimand: 0, warning: 0, dismissal: 0, dissolution: 0, expulsion: 0, invalid: 0 } }
  const before = await call.get({ id })
  await call.save({ revision: before.revision, record: { ...before.record, outcomes: [{ objectId: 'dt-1', result: 'violation', discipline: null, vote: typed }] } })
  const tie = async (meetingId: string | null, itemId = '') => call.tieReviewMeeting({ id, revision: (await call.get({ id })).revision, meetingId, itemId })
  expect(await tie(scriptedMeeting)).toMatchObject({ outcome: 'saved' })
  expect((await call.get({ id })).record.outcomes[0]?.vote).toEqual(typed)
  expect(await tie(null)).toMatchObject({ outcome: 'saved' })
  expect((await call.get({ id })).record.reviewMeeting).toEqual({ on: scriptedDay, meetingId: null, itemId: '' })
  const made = await call.makeStepPaper({ id, stepId: 'meeting' })
  expect(made.notes).toEqual(['Thời gian, người dự và kết quả biểu quyết lấy từ biên bản hội nghị.'])
  expect(await tie(scriptedMeeting, 'thoi-su')).toMatchObject({ outcome: 'saved' })
  const again = await call.makeStepPaper({ id, stepId: 'meeting' })
  expect(again).toMatchObject({ updated: true, recordId: made.recordId })
})
