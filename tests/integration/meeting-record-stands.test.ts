/** What a record says stays what was said: whoever spoke keeps his name and place, what was signed keeps its figures, a vote is printed where it belongs. */
import { expect, it } from 'vitest'
import { makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { importValue } from '../../electron/interchange/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { meetingEntrySchema } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { meetingDesk } from '../support/meeting-desk.ts'
import { meetingScript, memberName, scriptedMeeting as id } from '../support/meeting-script.ts'
import { resourcesDir, testActor } from '../support/offices.ts'

type Desk = Awaited<ReturnType<typeof meetingDesk>>
const day = '2026-05-05'
const entry = (at: number, kind: string, fields: object): MeetingEntry => meetingEntrySchema.parse({ id: `x-${at}`, place: at * 10, kind, ...fields })
/** Twelve members, the last two probationary: all there. */
const rollCall = Array.from({ length: 12 }, (_, at) => entry(at, 'attendance', { membershipId: `dv-${at + 1}`, state: 'present' }))
const closing = entry(900, 'closing', { at: `${day}T11:00`, readBack: true, agreed: true })
const vote = (at: number, question: string, fields: object): MeetingEntry => entry(at, 'vote', { question, at: `${day}T10:00`, ...fields })

async function deskOf(entries: readonly MeetingEntry[], options: Parameters<typeof meetingDesk>[0] = {}): Promise<Desk> {
  const desk = await meetingDesk(options)
  await desk.held([...rollCall, ...entries, closing])
  return desk
}

async function made({ call, client }: Desk, role: 'minutes' | 'attendanceSheet' | 'resolution' | 'countingMinutes' | 'extract' | 'scoreSheet'): Promise<{ readonly paper: FreeDocument, readonly revision: number, readonly notes: readonly string[] }> {
  const { recordId, notes } = await call.makePaper({ id, role })
  const { record, revision } = await client.freeDocuments.get({ id: recordId })
  return { paper: record, revision, notes }
}

async function sign({ call }: Desk): Promise<void> {
  for (const to of ['agreed', 'signed'] as const) expect(await call.advance({ id, revision: (await call.meetings.get({ id })).revision, to, on: day })).toMatchObject({ outcome: 'saved' })
}

it('minutes and attendance sheet tell coming and going in the order of time', async () => {
  const move = (at: number, who: number, direction: string, hour: string): MeetingEntry => entry(at, 'movement', { membershipId: `dv-${who}`, direction, at: `${day}T${hour}` })
  const desk = await deskOf([move(51, 1, 'arrives', '09:30'), move(50, 1, 'leaves', '09:00'), move(52, 2, 'leaves', '10:40')])
  expect((await made(desk, 'minutes')).paper.fields['movements']).toEqual([`đồng chí ${memberName(0)} ra ngoài lúc 09 giờ 00 phút, trở lại lúc 09 giờ 30 phút`, `đồng chí ${memberName(1)} về lúc 10 giờ 40 phút`])
  const sheet = (await made(desk, 'attendanceSheet')).paper.fields['members'] as readonly Record<string, unknown>[]
  expect(sheet.map(({ note }) => note).filter((note) => note !== '')).toEqual(['ra ngoài 09:00; trở lại 09:30', 'về 10:40'])
})

it.each([
  ['the one whose question it is', [vote(50, 'Thông qua báo cáo kết quả thực hiện Nghị quyết tháng 4', { for: 8, against: 2 }), vote(51, 'Thông qua dự thảo Nghị quyết tháng 5', { for: 10 })], 10, []],
  ['the one of the item', [vote(50, 'Kết quả Nghị quyết tháng 4', { for: 10 }), vote(51, 'Biểu quyết', { for: 9, against: 1, agendaItemId: 'nq' })], 9, []],
  ['the last of a question put again', [vote(50, 'Nghị quyết tháng 5', { for: 3, against: 7 }), vote(51, 'Nghị quyết tháng 5', { for: 9, against: 1 })], 9, []],
  ['none of several', [vote(50, 'Nghị quyết về số hoá', { for: 8, against: 2 }), vote(51, 'Nghị quyết tháng 5', { for: 10 })], null, ['Có 2 lần biểu quyết có thể là của nghị quyết; xem lại rồi ghi số phiếu của đúng lần ấy; số phiếu để trống.']],
  ['none that was lost, and no other in its place', [vote(50, 'Nghị quyết tháng 5', { for: 3, against: 7 }), vote(51, 'Kết nạp quần chúng', { for: 10 })], null, ['Lần biểu quyết nghị quyết không được thông qua; số phiếu để trống.']],
  ['none that does not add up', [vote(50, 'Nghị quyết tháng 5', { for: 11 })], null, ['Lần biểu quyết nghị quyết còn chỗ phải kiểm tra lại ở cuộc họp; số phiếu để trống.']],
  ['none', [], null, ['Chưa thấy lần biểu quyết thông qua nghị quyết; số phiếu để trống.']],
] as const)('the resolution has the vote on it: %s', async (_name, votes, votesFor, notes) => {
  const agenda = [{ id: 'nq', title: 'Thảo luận, thông qua nghị quyết', preparer: 'Chi uỷ' }]
  const resolution = await made(await deskOf(votes, { meeting: { agenda } }), 'resolution')
  expect([resolution.paper.fields['votesFor'] ?? null, resolution.notes]).toEqual([votesFor, notes])
})

it('a resolution of a meeting without a quorum has no votes and says why', async () => {
  const desk = await meetingDesk()
  await desk.held([...rollCall.map((each, at) => at < 5 || each.kind !== 'attendance' ? each : { ...each, state: 'absentWithoutReason' as const }), vote(50, 'Nghị quyết tháng 5', { for: 5 }), closing])
  const { paper, notes } = await made(desk, 'resolution')
  expect([paper.fields['votesFor'] ?? null, notes]).toEqual([null, ['Lần biểu quyết nghị quyết còn chỗ phải kiểm tra lại ở cuộc họp; số phiếu để trống.']])
  const { model } = await makePaper(desk.host.context.office().read, new PaperResources(resourceFolders(resourcesDir)), { templateId: paper.templateId, recordId: paper.id })
  const printed = model === null ? '' : treeText(model)
  expect(printed).toContain('Kết quả biểu quyết nghị quyết này: ……/…… đồng chí tán thành, đạt tỷ lệ ……%.')
  expect(printed).not.toContain('thông qua')
})

it('minutes of a dialogue in a cell count and excuse nobody who was not called', async () => {
  const desk = await meetingDesk({ meeting: { kind: 'dialogue', title: 'Đối thoại với đảng viên' } })
  await desk.held([entry(40, 'speech', { speaker: 'Bà Năm', text: 'Kiến nghị' }), closing])
  const { paper } = await made(desk, 'minutes')
  expect([paper.fields['members'], paper.fields['absentees']]).toEqual([0, []])
})

it('what was said to no item stands under none, and who spoke is never lost', async () => {
  const desk = await deskOf([
    entry(40, 'speech', { membershipId: 'dv-5', text: 'Mở đầu' }), entry(41, 'speech', { membershipId: 'dv-3', agendaItemId: 'phe-binh', text: 'Một' }), entry(42, 'speech', { membershipId: 'dv-4', agendaItemId: 'phe-binh', text: 'Hai' }),
    entry(43, 'speech', { guestId: 'khach-1', text: 'Ba' }), entry(44, 'speech', { membershipId: 'dv-4', text: 'Bốn' }), entry(45, 'speech', { membershipId: 'dv-3', agendaItemId: 'phe-binh', text: 'Năm' }), entry(46, 'speech', { agendaItemId: 'phe-binh', text: 'Sáu' }),
  ])
  const [three, four, five] = [2, 3, 4].map((at) => `đồng chí ${memberName(at)}`)
  const speeches = [['', five, 'Mở đầu'], ['Tự phê bình và phê bình', three, 'Một'], ['', four, 'Hai'], ['các vấn đề khác', 'đồng chí Tạ Quang Mời', 'Ba'], ['', four, 'Bốn'], ['Tự phê bình và phê bình', three, 'Năm'], ['', 'một ý kiến', 'Sáu']]
  const rows = async () => ((await made(desk, 'minutes')).paper.fields['speeches'] as readonly Record<string, unknown>[]).map(({ part, speaker, content }) => [part, speaker, content])
  expect(await rows()).toEqual(speeches)
  // Taken away from under the record: refused, each with its reason; the organ as well.
  const { revision, record } = await desk.call.meetings.get({ id })
  const save = (change: object) => desk.call.meetings.save({ revision, record: { ...record, ...change } })
  expect(await save({ guests: record.guests.filter((guest) => guest.id !== 'khach-1') })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.guestNamed', value: 'Tạ Quang Mời' }] })
  expect(await save({ agenda: record.agenda.filter((item) => item.id !== 'phe-binh') })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.itemNamed' }] })
  expect(await save({ organ: 'cellCommittee' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.organNamed' }] })
  // What nothing is written of may go.
  expect(await save({ agenda: record.agenda.filter((item) => item.id !== 'thoi-su'), guests: record.guests.filter((guest) => guest.id !== 'khach-2') })).toMatchObject({ outcome: 'saved' })
  // A membership that ends before the day: pointed out, and the name stays.
  const ended = await desk.client.organisation.memberships.get({ id: 'dv-3' })
  expect(await desk.client.organisation.memberships.save({ revision: ended.revision, record: { ...ended.record, period: { from: '2025-07-01', to: '2026-05-04' } } })).toMatchObject({ outcome: 'saved', problems: [{ severity: 'warning', code: 'membership.namedInRecord' }] })
  expect(await rows()).toEqual(speeches)
  expect((await desk.call.view({ id })).problems).toContainEqual(expect.objectContaining({ code: 'meeting.notOnList', value: memberName(2) }))
})

it('what was signed keeps its figures, quorum and votes, whatever becomes of the list of members', async () => {
  const desk = await deskOf([vote(50, 'Kết nạp quần chúng', { for: 5, against: 5 })])
  await sign(desk)
  const before = await desk.call.view({ id })
  expect([before.quorum, before.votes[0]?.passed, before.meeting.signedRoll?.members.length]).toMatchObject([{ counted: 10, needed: 7 }, false, 12])
  const members = desk.client.organisation.memberships
  const first = await members.get({ id: 'dv-1' })
  expect(await members.save({ revision: first.revision, record: { ...first.record, standing: 'probationary' } })).toMatchObject({ outcome: 'saved', problems: [{ severity: 'warning', code: 'membership.signedMeetings', message: expect.stringContaining('Họp Chi bộ tháng 5 năm 2026') }] })
  const renamed = await desk.client.organisation.people.get({ id: 'nguoi-2' })
  await desk.client.organisation.people.save({ revision: renamed.revision, record: { ...renamed.record, fullName: 'Tên Khác' } })
  expect(await members.save({ revision: null, record: { ...first.record, id: 'dv-moi', personId: 'nguoi-1', position: null, period: { from: '2026-05-01', to: null } } })).toMatchObject({ outcome: 'saved', problems: [{ code: 'membership.signedMeetings' }] })
  // A change that begins after the day touches nothing of it.
  const second = await members.get({ id: 'dv-5' })
  expect(await members.save({ revision: second.revision, record: { ...second.record, exemptions: [{ period: { from: '2026-06-01', to: null }, reason: 'tuổi cao' }] } })).toMatchObject({ outcome: 'saved', problems: [] })
  const { quorum, votes, figures, roll } = await desk.call.view({ id })
  expect({ quorum, votes, figures, roll }).toEqual({ quorum: before.quorum, votes: before.votes, figures: before.figures, roll: before.roll })
  expect(await desk.call.figures({ from: '2026-05-01', to: '2026-05-31' })).toMatchObject([{ called: 12, present: 12 }])
  expect((await made(desk, 'extract')).paper.fields).toMatchObject({ members: 12, present: 12 })
})

it('what is kept at signing comes by signing alone, and goes with the record into a file and back', async () => {
  const desk = await deskOf([])
  const draft = await desk.call.meetings.get({ id })
  await sign(desk)
  const signed = await desk.call.meetings.get({ id })
  const again = (record: object) => importValue(desk.host.context.office(), { format: 'vpk-records', version: 1, meetings: [record] }, testActor, silentProgress)
  expect(await again(signed.record)).toMatchObject({ problems: [], unchanged: 1 })
  expect((await again({ ...signed.record, signedRoll: null })).problems).toMatchObject([{ code: 'meeting.signed' }])
  expect((await again({ ...draft.record, id: 'khac', signedRoll: signed.record.signedRoll })).problems).toMatchObject([{ path: expect.stringContaining('signedRoll') }])
  expect(await desk.client.organisation.memberships.remove({ id: 'dv-12', revision: 1 })).toMatchObject({ outcome: 'refused' })
})

it('an extract stands with the signed minutes; what is issued of the meeting from when it is issued', async () => {
  const desk = await meetingDesk()
  await desk.held(meetingScript({ ballot: true }))
  const [extract, resolution, sheet] = [await made(desk, 'extract'), await made(desk, 'resolution'), await made(desk, 'scoreSheet')]
  await sign(desk)
  const documents = desk.client.freeDocuments
  const save = async (paper: FreeDocument, change: (paper: FreeDocument) => FreeDocument) => {
    const stored = await documents.get({ id: paper.id })
    return documents.save({ revision: stored.revision, record: change(stored.record) })
  }
  const otherWords = (paper: FreeDocument): FreeDocument => ({ ...paper, subject: `${paper.subject} (sửa)` })
  const numbered = (paper: FreeDocument): FreeDocument => ({ ...paper, paper: { ...paper.paper, number: 5, date: '2026-05-06' } })
  const refused = { outcome: 'refused', problems: expect.arrayContaining([expect.objectContaining({ severity: 'error', code: 'meeting.signed' })]) }
  expect(await save(extract.paper, otherWords)).toMatchObject(refused)
  expect(await save(extract.paper, numbered)).toMatchObject({ outcome: 'saved' })
  for (const { paper } of [resolution, sheet]) {
    expect(await save(paper, otherWords)).toMatchObject({ outcome: 'saved' })
    expect(await save(paper, numbered)).toMatchObject({ outcome: 'saved' })
    expect(await save(paper, otherWords)).toMatchObject(refused)
  }
})

it('a counting of slips that cannot be leaves the count blank and says so', async () => {
  const options = [{ text: 'A', votes: 6 }, { text: 'B', votes: 4 }]
  const desk = await deskOf([vote(50, 'Giới thiệu nhân sự', { method: 'ballot', for: 6, against: 4, handedOut: 10, returned: 9, valid: 10, options, tellers: ['Trần Thị An'] })])
  const { paper, notes } = await made(desk, 'countingMinutes')
  expect([paper.fields['invalid'] ?? null, JSON.stringify(paper.fields)]).toEqual([null, expect.not.stringContaining('-1')])
  expect(notes).toEqual(['Số phiếu của lần này chưa khớp; xem lại ở cuộc họp trước khi ký.'])
  expect((await desk.call.view({ id })).problems).toContainEqual(expect.objectContaining({ code: 'meeting.vote.validMoreThanReturned' }))
})

it('a vote without an hour is held against the whole meeting, and its hour is asked for', async () => {
  const desk = await deskOf([vote(50, 'Nghị quyết tháng 5', { at: null, for: 10 }), ...[1, 2, 3, 4, 5].map((who) => entry(60 + who, 'movement', { membershipId: `dv-${who}`, direction: 'leaves', at: `${day}T10:50` }))])
  const { votes, problems } = await desk.call.view({ id })
  expect([votes[0]?.passed, votes[0]?.entitled, votes[0]?.faults.map(({ code }) => code)]).toEqual([true, 10, ['meeting.vote.untimed']])
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  await sign(desk)
})
