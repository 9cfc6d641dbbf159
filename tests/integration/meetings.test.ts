/** A meeting through the contract: planned, written down entry by entry, closed, its minutes made, agreed, signed and locked. */
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { importValue } from '../../electron/interchange/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { meetingEntrySchema } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import { meetingDesk } from '../support/meeting-desk.ts'
import { meetingScript, membershipId, personId, scriptedMeeting as id } from '../support/meeting-script.ts'
import { readPdf } from '../support/documents/pdf-words.ts'
import { faultOf, testActor } from '../support/offices.ts'
import { resultOf } from '../support/service-client.ts'

const script = meetingScript()
const entryOf = (kind: MeetingEntry['kind'], at = 0): MeetingEntry => {
  const found = script.filter((entry) => entry.kind === kind)[at]
  if (found === undefined) throw new Error(`no ${kind}`)
  return found
}

it('keeps a meeting from its plan to its signed minutes', async () => {
  const { call, client, put, errors } = await meetingDesk()
  expect(await faultOf(put([entryOf('attendance')]))).toBe('MEETING_WRONG_STATE')
  expect(await call.live.begin({ id })).toEqual({ begun: true })
  expect(await call.live.begin({ id })).toEqual({ begun: false })
  const outcomes = await put(script)
  expect(outcomes).toHaveLength(script.length)
  expect(outcomes.every(({ outcome }) => outcome === 'saved')).toBe(true)

  const running = await call.view({ id })
  expect(running.meeting.state).toBe('running')
  expect(running.roll.map(({ fullName }) => fullName).slice(0, 2)).toEqual(['Nguyễn Văn An', 'Trần Thị Lan'])
  expect(running.roll[3]).toMatchObject({ called: 'absentWithReason', now: 'absentWithReason', reason: 'đi công tác', leftOut: null })
  expect(running.roll[4]).toMatchObject({ called: 'absentWithoutReason', now: 'present', came: '2026-05-05T08:10' })
  expect(running.roll[5]).toMatchObject({ called: 'present', now: 'left', left: '2026-05-05T10:55' })
  expect(running.roll.at(-1)?.leftOut).toBe('probationary')
  // 12 members, 2 of them probationary: two thirds of 10 is 7; one is away, one has left.
  expect(running.quorum).toMatchObject({ counted: 10, needed: 7, present: 8, unknown: 0, met: true })
  expect(running.figures).toMatchObject({ total: 12, present: 11, absentWithReason: 1, attendance: '91.67', guests: 2, speeches: 10, minutes: 180 })
  expect(running.votes).toMatchObject([{ needed: 5, voters: 9, entitled: 9, passed: true, faults: [] }, { passed: true }])
  expect(running.problems).toEqual([])

  expect(await call.advance({ id, revision: running.revision, to: 'agreed', on: '2026-05-05' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.wrongStep' }] })
  await call.live.close({ id })
  const closed = await call.view({ id })
  expect(closed.meeting.state).toBe('draft')
  expect(await faultOf(put([entryOf('speech')]))).toBe('MEETING_WRONG_STATE')

  const made = await call.makePaper({ id, role: 'minutes' })
  expect(made).toMatchObject({ updated: false, notes: [] })
  const minutes = (await client.freeDocuments.get({ id: made.recordId })).record
  expect(minutes).toMatchObject({ templateId: 'bien-ban-hop-chi-bo', kind: 'minutes', paper: { bodyId: 'cb', date: '2026-05-05', draftNumber: 1, number: null } })
  expect(minutes.fields).toMatchObject({ total: 12, official: 10, probationary: 2, present: 11, absentExcused: 1, absentUnexcused: 0, guests: [{ fullName: 'Tạ Quang Mời' }, { fullName: 'Đinh Thị Khách' }] })

  const { revision } = await call.view({ id })
  expect(await call.advance({ id, revision: revision - 1, to: 'agreed', on: '2026-05-05' })).toMatchObject({ outcome: 'conflict' })
  expect(await call.advance({ id, revision, to: 'agreed', on: '2026-05-04' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.dayBefore' }] })
  const agreed = await call.advance({ id, revision, to: 'agreed', on: '2026-05-05' })
  expect(agreed).toMatchObject({ outcome: 'saved' })
  expect((await client.freeDocuments.get({ id: made.recordId })).record.paper.draftNumber).toBeNull()
  const signed = await call.advance({ id, revision: revision + 1, to: 'signed', on: '2026-05-06' })
  expect(signed).toMatchObject({ outcome: 'saved' })

  const locked = await call.meetings.get({ id })
  expect(locked.record).toMatchObject({ state: 'signed', agreedOn: '2026-05-05', signedOn: '2026-05-06' })
  expect(await call.meetings.save({ revision: locked.revision, record: { ...locked.record, title: 'Tên khác' } })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.signed' }] })
  const proceedings = await call.proceedings.get({ id })
  expect(await call.proceedings.save({ revision: proceedings.revision, record: { ...proceedings.record, entries: [] } })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.signed' }] })
  expect(await call.advance({ id, revision: locked.revision, to: 'draft', on: '2026-05-07' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.wrongStep' }] })
  expect(errors).toEqual([])
})

it('answers a stale entry with what stands, stores nothing of a refused one, and puts back what was taken out', async () => {
  const { call, put } = await meetingDesk()
  await call.live.begin({ id })
  const speech = entryOf('speech')
  await put([speech])
  const changed = { ...speech, text: 'Chữ đã sửa' }
  expect(await call.live.put({ id, changes: [{ revision: 1, entry: changed }] })).toEqual([{ outcome: 'saved', id: speech.id, revision: 2 }])
  const [stale] = await call.live.put({ id, changes: [{ revision: 1, entry: { ...speech, text: 'Chữ từ màn hình cũ' } }] })
  expect(stale).toMatchObject({ outcome: 'conflict', id: speech.id, current: { revision: 2, entry: { text: 'Chữ đã sửa' } } })

  const unknown = { ...entryOf('attendance'), id: 'la', membershipId: 'khong-co' }
  const outcomes = await call.live.put({ id, changes: [{ revision: null, entry: { ...entryOf('vote'), for: -1 } }, { revision: null, entry: unknown }, { revision: null, entry: entryOf('vote') }] })
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'saved'])
  expect(outcomes[0]).toMatchObject({ problems: [{ path: 'for', message: 'Số phiếu không được âm.' }] })
  expect(outcomes[1]).toMatchObject({ problems: [{ code: 'reference.missing', path: 'membershipId', value: 'khong-co' }] })
  expect((await call.live.entries({ id })).entries.map(({ entry }) => entry.kind)).toEqual(['speech', 'vote'])

  expect(await call.live.remove({ id, entryId: speech.id, revision: 1 })).toMatchObject({ outcome: 'conflict' })
  expect(await call.live.remove({ id, entryId: speech.id, revision: 2 })).toMatchObject({ outcome: 'saved', revision: 3 })
  const without = await call.live.entries({ id })
  expect([without.entries.length, without.removed.map(({ entry }) => entry)]).toEqual([1, [changed]])
  expect(await call.live.putBack({ id, entryId: speech.id })).toMatchObject({ outcome: 'saved', revision: 4 })
  expect((await call.live.entries({ id })).entries.map(({ entry }) => entry)).toContainEqual(changed)
})

it('refuses final without a quorum, at the meeting and at a vote, and before the closing was written down', async () => {
  const few = script.map((entry) => entry.kind === 'attendance' && Number(entry.membershipId.slice(3)) > 6 ? { ...entry, state: 'absentWithoutReason' as const } : entry)
  const { call, held } = await meetingDesk()
  await held(few)
  const view = await call.view({ id })
  expect(view.quorum).toMatchObject({ needed: 7, present: 4, met: false })
  expect(view.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['meeting.noQuorum', 'meeting.voteWithoutQuorum', 'meeting.voteWithoutQuorum'])
  expect(await call.advance({ id, revision: view.revision, to: 'agreed', on: '2026-05-05' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.noQuorum' }, {}, {}] })
  expect((await call.meetings.get({ id })).record.state).toBe('draft')

  const open = await meetingDesk()
  await open.held(script.filter(({ kind }) => kind !== 'closing'))
  const { revision } = await open.call.view({ id })
  expect(await open.call.advance({ id, revision, to: 'agreed', on: '2026-05-05' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.notClosed' }] })
})

it('does not let a save reach a state, and lets corrections be made while it is a draft', async () => {
  const { call, held } = await meetingDesk()
  const planned = await call.meetings.get({ id })
  expect(await call.meetings.save({ revision: planned.revision, record: { ...planned.record, state: 'signed', agreedOn: '2026-05-05', signedOn: '2026-05-05' } })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.stateBySave' }] })
  await call.live.begin({ id })
  const running = await call.proceedings.get({ id })
  expect(await call.proceedings.save({ revision: running.revision, record: { id, entries: [] } })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.running' }] })
  await held()
  const draft = await call.proceedings.get({ id })
  const entries = draft.record.entries.map((entry) => entry.kind === 'dues' ? { ...entry, amount: 1_300_000 } : entry)
  expect(await call.proceedings.save({ revision: draft.revision, record: { id, entries } })).toMatchObject({ outcome: 'saved' })
  const { revision } = await call.view({ id })
  await call.advance({ id, revision, to: 'agreed', on: '2026-05-05' })
  expect(await call.proceedings.save({ revision: draft.revision + 1, record: draft.record })).toMatchObject({ outcome: 'refused', problems: [{ code: 'meeting.agreed' }] })
  expect(await call.advance({ id, revision: revision + 1, to: 'draft', on: '2026-05-06' })).toMatchObject({ outcome: 'saved' })
  expect((await call.meetings.get({ id })).record).toMatchObject({ state: 'draft', agreedOn: null })
})

it('makes minutes again of the corrected record and keeps what people wrote into them', async () => {
  const { call, client, held } = await meetingDesk()
  await held()
  const { recordId } = await call.makePaper({ id, role: 'minutes' })
  const first = await client.freeDocuments.get({ id: recordId })
  const own = { ...first.record, subject: 'Họp Chi bộ tháng 5', fields: { ...first.record.fields, place: 'Hội trường' }, paper: { ...first.record.paper, edits: [{ blockId: 'closing', text: 'Chữ của người', base: '' }] } }
  await client.freeDocuments.save({ revision: first.revision, record: own })
  const draft = await call.proceedings.get({ id })
  const entries = draft.record.entries.map((entry) => entry.kind === 'dues' ? { ...entry, amount: 1_300_000 } : entry)
  await call.proceedings.save({ revision: draft.revision, record: { id, entries } })
  const moved = await call.meetings.get({ id })
  await call.meetings.save({ revision: moved.revision, record: { ...moved.record, place: 'Phòng họp tầng 3' } })
  const again = await call.makePaper({ id, role: 'minutes' })
  expect(again).toMatchObject({ recordId, updated: true, notes: ['Mục “Địa điểm” giữ như đã sửa trong văn bản; diễn biến cuộc họp nay ghi khác.'] })
  const now = (await client.freeDocuments.get({ id: recordId })).record
  expect(now).toMatchObject({ subject: 'Họp Chi bộ tháng 5', paper: { edits: [{ text: 'Chữ của người' }] }, fields: { place: 'Hội trường', dues: 'đã thu 1.300.000 đồng; đủ số đảng viên' } })
  expect((await call.meetings.get({ id })).record.papers).toMatchObject([{ role: 'minutes', freeDocumentId: recordId }])
  // What has a number was issued: a new draft is made beside it.
  const current = await client.freeDocuments.get({ id: recordId })
  expect(await client.freeDocuments.save({ revision: current.revision, record: { ...current.record, paper: { ...current.record.paper, number: 3 } } })).toMatchObject({ outcome: 'saved' })
  expect(await call.makePaper({ id, role: 'minutes' })).toMatchObject({ updated: false })
})

it('takes tasks and questions into their registers once, and the next meeting opens with them', async () => {
  const { call, client, held } = await meetingDesk()
  await held()
  expect(await call.takeTasks({ id })).toEqual({ made: 2, updated: 0, petitions: 1, problems: [] })
  expect(await call.takeTasks({ id })).toEqual({ made: 0, updated: 0, petitions: 0, problems: [] })
  const tasks = await client.tasks.list()
  expect(tasks).toMatchObject([{ content: 'Rà soát, bổ sung sổ theo dõi đảng phí', lead: 'Trần Thị Lan', due: '2026-05-20', state: 'late' }, { content: 'Hoàn thành số hoá hồ sơ lưu trữ năm 2025', state: 'late' }])
  const task = await client.tasks.get({ id: tasks[1]?.id ?? '' })
  await client.tasks.save({ revision: task.revision, record: { ...task.record, reports: [{ on: '2026-05-28', state: 'done', proof: 'Danh mục số 12' }] } })
  const first = await call.meetings.get({ id })
  const saved = await call.meetings.save({ revision: first.revision, record: { ...first.record, nextPreparerPersonId: personId(2) } })
  expect(saved.outcome).toBe('saved')
  const next = { id: 'hop-thang-6', kind: 'regular', bodyId: 'cb', title: 'Họp Chi bộ tháng 6 năm 2026', start: '2026-06-05T08:00', agenda: [{ id: 'rieng', title: 'Bàn việc hè' }] }
  expect(await call.meetings.save({ revision: null, record: next })).toMatchObject({ outcome: 'saved' })
  const { carriedOver } = await call.view({ id: 'hop-thang-6' })
  expect(carriedOver.map(({ type, state }) => `${type} ${state}`)).toEqual(['task late', 'task done', 'petition received', 'lastResolution draft'])
  const { agenda } = await call.proposeAgenda({ id: 'hop-thang-6' })
  const at = (type: string): number => agenda.findIndex(({ origin }) => origin.type === type)
  expect(agenda[0]).toMatchObject({ title: 'Thông tin thời sự', preparerPersonId: personId(2) })
  expect(agenda[at('lastResolution')]).toMatchObject({ title: 'Kết quả thực hiện kết luận họp Chi bộ tháng 5 năm 2026', origin: { meetingId: id } })
  expect(at('petition')).toBeGreaterThan(at('lastResolution'))
  expect(agenda.slice(-2).map(({ id: itemId, title }) => itemId === 'rieng' ? 'own' : title)).toEqual(['own', 'Kết luận, biểu quyết nghị quyết và dự kiến nội dung kỳ sau'])
  // Proposed again over what was taken, nothing is doubled and nothing lost.
  const planned = await call.meetings.get({ id: 'hop-thang-6' })
  await call.meetings.save({ revision: planned.revision, record: { ...planned.record, agenda } })
  expect((await call.proposeAgenda({ id: 'hop-thang-6' })).agenda).toEqual(agenda)
})

it('names for the secretary who was there and spoke at none of the last meetings, in the official order', async () => {
  const { call, held } = await meetingDesk()
  await held()
  const quiet = await call.silent({ id, meetings: 1 })
  const spoke = new Set(script.flatMap((entry) => entry.kind === 'speech' && entry.membershipId !== null ? [entry.membershipId] : []))
  const there = Array.from({ length: 12 }, (_, at) => membershipId(at)).filter((each) => each !== membershipId(3))
  expect(new Set(quiet.map((each) => each.membershipId))).toEqual(new Set(there.filter((each) => !spoke.has(each))))
  expect(quiet.length).toBeGreaterThan(0)
})

/** The script a month later, under the guide of today. */
const later = (entries: readonly MeetingEntry[]): readonly MeetingEntry[] => entries.map((entry) => meetingEntrySchema.parse(JSON.parse(JSON.stringify(entry).replaceAll('2026-05-05T', '2026-06-02T'))))
const inJune = { title: 'Họp Chi bộ tháng 6 năm 2026', start: '2026-06-02T08:00', plannedEnd: null }

it('writes the print pack: one PDF of all papers in order, so many copies, and each as a Word file', async () => {
  const { call, client, host, folder, held } = await meetingDesk({ meeting: inJune })
  const place = join(folder, 'tap')
  mkdirSync(place)
  host.grants.add('grant-pack', place, 'formsFolder')
  expect(await faultOf(resultOf(call.printPack({ id, grant: 'grant-pack' })))).toBe('MEETING_WRONG_STATE')
  expect(readdirSync(place)).toEqual([])
  await held(later(meetingScript({ ballot: true })))
  const one = await resultOf(call.printPack({ id, grant: 'grant-pack' }))
  expect(one.documents.map(({ role }) => role)).toEqual(['minutes', 'attendanceSheet', 'countingMinutes', 'resolution'])
  expect(readdirSync(place).toSorted()).toEqual([one.pdf, ...one.documents.map(({ fileName }) => fileName)].toSorted())
  expect(one.documents.map(({ fileName }) => fileName)).toEqual([
    '01 Biên bản – Họp Chi bộ tháng 6 năm 2026.docx', '02 Danh sách điểm danh – Họp Chi bộ tháng 6 năm 2026.docx', '03 Biên bản kiểm phiếu – Họp Chi bộ tháng 6 năm 2026.docx', '04 Nghị quyết – Họp Chi bộ tháng 6 năm 2026.docx',
  ])
  const pages = readPdf(join(place, one.pdf))
  expect([pages.length, one.notes]).toEqual([one.pages, []])
  const text = pages.map(({ lines }) => lines.map((line) => line.text).join(' ')).join(' ')
  const places = ['Kết luận của chủ trì', 'NGƯỜI ĐIỂM DANH', 'TỔ TRƯỞNG TỔ KIỂM PHIẾU', 'Người thực hiện'].map((words) => text.indexOf(words))
  expect(places).toEqual(places.toSorted((left, right) => left - right))
  expect(places).not.toContain(-1)
  const three = await resultOf(call.printPack({ id, copies: 3, grant: 'grant-pack' }))
  expect(three.pages).toBe(one.pages * 3)
  // Nothing that lay there was written over, and the same drafts were used.
  expect(three.pdf).toBe('00 Tập tài liệu – Họp Chi bộ tháng 6 năm 2026 (2).pdf')
  expect(three.documents.map(({ recordId }) => recordId)).toEqual(one.documents.map(({ recordId }) => recordId))
  expect(await client.freeDocuments.list()).toHaveLength(1 + 4)
})

it('names the papers another guide governs: they are not bound with the others', async () => {
  const { call, host, folder, held } = await meetingDesk()
  host.grants.add('grant-pack', folder, 'formsFolder')
  await held()
  // The meeting was before the guide changed; a resolution without a date goes by the newest one.
  expect(await resultOf(call.printPack({ id, grant: 'grant-pack' }))).toMatchObject({ documents: { length: 3 }, notes: [expect.stringContaining('Nghị quyết theo thể thức khác')] })
})

it('keeps a signed meeting from every way of changing it: save, removal, its papers, a file', async () => {
  const { call, client, host, held } = await meetingDesk()
  await held()
  const { recordId } = await call.makePaper({ id, role: 'minutes' })
  const { revision } = await call.view({ id })
  await call.advance({ id, revision, to: 'agreed', on: '2026-05-05' })
  await call.advance({ id, revision: revision + 1, to: 'signed', on: '2026-05-05' })
  const signed = { severity: 'error', code: 'meeting.signed' }
  const [meeting, proceedings, minutes] = [await call.meetings.get({ id }), await call.proceedings.get({ id }), await client.freeDocuments.get({ id: recordId })]
  expect(await call.proceedings.remove({ id, revision: proceedings.revision })).toMatchObject({ outcome: 'refused', problems: [signed] })
  expect(await call.meetings.remove({ id, revision: meeting.revision })).toMatchObject({ outcome: 'refused', problems: [signed, { code: 'record.inUse' }] })
  expect(await client.freeDocuments.save({ revision: minutes.revision, record: { ...minutes.record, subject: 'Khác' } })).toMatchObject({ outcome: 'refused', problems: expect.arrayContaining([expect.objectContaining(signed)]) })
  expect(await faultOf(call.makePaper({ id, role: 'minutes' }))).toBe('MEETING_WRONG_STATE')
  expect(await faultOf(call.live.begin({ id }).then(() => call.live.remove({ id, entryId: 'e-1', revision: 1 })))).toBe('MEETING_WRONG_STATE')
  const office = host.context.office()
  const file = (records: object) => importValue(office, { format: 'vpk-records', version: 1, ...records }, testActor, silentProgress)
  for (const records of [{ meetings: [{ ...meeting.record, title: 'Khác' }] }, { proceedings: [{ ...proceedings.record, entries: [] }] }, { freeDocuments: [{ ...minutes.record, subject: 'Khác' }] }]) {
    expect((await file(records)).problems).toMatchObject([signed])
  }
  expect(await file({ meetings: [meeting.record], proceedings: [proceedings.record], freeDocuments: [minutes.record] })).toMatchObject({ problems: [], unchanged: 3 })
  expect([await call.meetings.get({ id }), await call.proceedings.get({ id }), await client.freeDocuments.get({ id: recordId })]).toEqual([meeting, proceedings, minutes])
  // What comes after is a paper of its own.
  expect(await call.makePaper({ id, role: 'extract' })).toMatchObject({ updated: false })
})

it('holds the programme of the year against what was held, and sums attendance of cells and committees apart', async () => {
  const { call, client, held } = await meetingDesk()
  const line = { kind: 'thematic', every: 'quarter' }
  const programme = { id: 'ct-2026', bodyId: 'du', title: 'Chương trình sinh hoạt năm 2026', year: 2026, lines: [
    { id: 'thang', kind: 'regular', every: 'month', bodyIds: ['cb'] }, { id: 'chuyen-de', ...line, topic: 'Chuyển đổi số' }, { id: 'bch', kind: 'conference', organ: 'executiveCommittee', every: 'quarter' },
  ] }
  expect(await call.programmes.save({ revision: null, record: programme })).toMatchObject({ outcome: 'saved' })
  await held()
  const meeting = { kind: 'thematic', bodyId: 'cb', title: 'Sinh hoạt chuyên đề', topic: 'chuyển đổi số', start: '2026-08-05T08:00' }
  await call.meetings.save({ revision: null, record: { ...meeting, id: 'cd-3' } })
  await call.meetings.save({ revision: null, record: { ...meeting, id: 'cd-2', topic: 'Khác', start: '2026-05-20T08:00' } })
  const { rows, missing } = await call.programmeProgress({ id: 'ct-2026' })
  const states = (lineId: string): readonly string[] => rows.filter((row) => row.lineId === lineId).map(({ state }) => state)
  // Today is 15 June; the meeting of May was held.
  expect(states('thang')).toEqual(['missing', 'missing', 'missing', 'missing', 'held', ...Array.from({ length: 7 }, () => 'open')])
  expect(states('chuyen-de')).toEqual(['missing', 'open', 'planned', 'open'])
  expect(rows.find(({ lineId, number }) => lineId === 'chuyen-de' && number === 3)).toMatchObject({ bodyName: 'Chi bộ Văn phòng', from: '2026-07-01', to: '2026-09-30', meetings: [{ id: 'cd-3' }] })
  expect(rows.filter(({ lineId }) => lineId === 'bch').map(({ bodyId, state }) => `${bodyId} ${state}`)).toEqual(['du missing', 'du open', 'du open', 'du open'])
  expect(missing).toBe(6)
  expect((await call.programmeProgress({ id: 'ct-2026', on: '2027-01-01' })).missing).toBe(11 + 4 + 4)
  expect(await call.figures({ from: '2026-01-01', to: '2026-12-31' })).toEqual([
    { bodyId: 'cb', bodyName: 'Chi bộ Văn phòng', organ: 'members', meetings: 1, called: 12, present: 11, attendance: '91.67', speakers: 8, speaking: '72.73', lastMeetingId: id },
  ])
  expect(await call.figures({ from: '2026-06-01', to: '2026-12-31' })).toEqual([])
  expect(await client.tasks.takePlan({ planId: 'kh-1' })).toEqual({ made: 1 })
  expect(await client.tasks.takePlan({ planId: 'kh-1' })).toEqual({ made: 0 })
  expect(await client.tasks.list()).toMatchObject([{ content: 'Học tập', lead: 'Ban Tuyên giáo', setOn: '2026-06-05', due: '2026-06-30', state: 'open' }])
  await client.petitions.save({ revision: null, record: { id: 'dt-1', kind: 'complaint', bodyId: 'cb', receivedOn: '2026-06-01', content: 'Đơn', passedOn: [{ on: '2026-06-09', to: 'Ban B' }, { on: '2026-06-04', to: 'Ban A' }] } })
  expect(await client.petitions.list()).toMatchObject([{ id: 'dt-1', daysToPassOn: 3 }])
})
