/** Who follows whom and the year's programme through the contract: what is counted comes from records, what was replaced stays, a paper made again keeps a person's words. */
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { assignmentDesk, followedBody, programme, programmeDesk, programmeId } from '../support/inspection-year-desk.ts'
import { faultOf, startService, testFolder, writeSampleOffice } from '../support/offices.ts'
import { openRestricted, restrictedOffice, secretWord, serviceFor } from '../support/restricted-desk.ts'

type Client = ReturnType<typeof startService>['client']
let client: Client

beforeEach(async () => {
  const path = join(testFolder(), 'office.vpk')
  await writeSampleOffice(path)
  const service = startService()
  service.host.grants.add('grant-office', path, 'openOffice')
  await service.client.office.open({ grant: 'grant-office' })
  client = service.client
})

it('shows who follows whom on a day in the official order, meetings by their records, and whom nobody follows', async () => {
  const before = await client.supervisionAssignments.overview({ on: '2026-06-15' })
  expect(before).toMatchObject({ people: [], objects: [] })
  expect(before.without).toHaveLength(before.units)
  await assignmentDesk(client)
  const { people, objects, without, units, on } = await client.supervisionAssignments.overview({ on: null })
  expect(on).toBe('2026-06-15')
  // The standing committee's own list puts Hoàng Bảo Lâm before Trịnh Thuỳ Dung; organisations stand as in the tree, fields after them.
  expect(people.map(({ fullName, title, assignments }) => [fullName, title, assignments.map(({ object }) => object)])).toEqual([
    ['Hoàng Bảo Lâm', 'Phó Bí thư Đảng uỷ', ['Chi bộ Ban Nội chính Tỉnh uỷ']],
    ['Trịnh Thuỳ Dung', 'Phó Bí thư Đảng uỷ', ['Đảng bộ Văn phòng Tỉnh uỷ', 'Chi bộ Ban Tổ chức Tỉnh uỷ', 'Công tác thanh niên']],
  ])
  const followed = people[1]?.assignments.find(({ bodyId }) => bodyId === followedBody)
  expect(followed).toMatchObject({ visits: 1, lastVisit: '2026-04-20', held: 2, attended: 1, meetings: [{ id: 'hop-thang-4', as: 'guest' }, { id: 'hop-thang-5', as: null }] })
  expect(await client.supervisionAssignments.view({ id: 'pc-02' })).toEqual(followed)
  expect(objects.find(({ bodyId }) => bodyId === followedBody)).toMatchObject({ now: [{ assignmentId: 'pc-02', fullName: 'Trịnh Thuỳ Dung' }], before: [{ assignmentId: 'pc-cu', fullName: 'Lương Quý Thành', to: '2026-02-28' }] })
  expect(objects.at(-1)).toMatchObject({ bodyId: null, name: 'Công tác thanh niên' })
  expect(without).toHaveLength(units - 3)
  expect(without.map(({ bodyId }) => bodyId).slice(0, 3)).toEqual(['don-vi-03', 'don-vi-04', 'don-vi-06'])

  const february = await client.supervisionAssignments.overview({ on: '2026-02-28' })
  expect(february.people.map(({ fullName, assignments }) => [fullName, assignments.map(({ id, held, attended }) => [id, held, attended])])).toEqual([['Lương Quý Thành', [['pc-cu', 1, 0]]]])
  expect(february.without).toHaveLength(february.units - 1)
})

it('lets another person take over and keeps the one before with the last day and the visits', async () => {
  await assignmentDesk(client)
  const { supervisionAssignments: call } = client
  const { revision } = await call.get({ id: 'pc-02' })
  const ask = (change: object) => call.handOver({ id: 'pc-02', revision, personId: 'hoang-bao-lam', from: '2026-06-01', ...change })
  expect(await faultOf(ask({ personId: 'trinh-thuy-dung' }))).toBe('INPUT_INVALID')
  expect(await faultOf(ask({ personId: 'khong-co-ai' }))).toBe('RECORD_UNKNOWN')
  expect(await faultOf(ask({ from: '2026-03-01' }))).toBe('INPUT_INVALID')
  expect(await faultOf(ask({ revision: revision + 1 }))).toBe('INPUT_INVALID')
  expect(await faultOf(call.handOver({ id: 'pc-cu', revision: 1, personId: 'hoang-bao-lam', from: '2026-06-01' }))).toBe('INPUT_INVALID')
  expect((await call.get({ id: 'pc-02' })).revision).toBe(revision)

  const { id } = await ask({ decision: 'Kết luận phiên họp ngày 29/5/2026' })
  expect((await call.get({ id: 'pc-02' })).record).toMatchObject({ personId: 'trinh-thuy-dung', period: { from: '2026-03-01', to: '2026-05-31' }, visits: [{ id: 'lv-1' }] })
  expect((await call.get({ id })).record).toMatchObject({ personId: 'hoang-bao-lam', bodyId: followedBody, period: { from: '2026-06-01', to: null }, visits: [], decision: 'Kết luận phiên họp ngày 29/5/2026' })
  const whoOn = async (on: string) => (await call.overview({ on })).objects.find(({ bodyId }) => bodyId === followedBody)?.now.map(({ fullName }) => fullName)
  expect([await whoOn('2026-05-31'), await whoOn('2026-06-01')]).toEqual([['Trịnh Thuỳ Dung'], ['Hoàng Bảo Lâm']])
})

it('points out a visit outside its time and the same object twice, and refuses two visits of one id', async () => {
  await assignmentDesk(client)
  const { supervisionAssignments: call } = client
  const { revision, record } = await call.get({ id: 'pc-02' })
  const visit = (id: string, on: string) => ({ id, on, purpose: 'Làm việc' })
  const saved = await call.save({ revision, record: { ...record, visits: [visit('a', '2026-02-01')] } })
  expect(saved).toMatchObject({ outcome: 'saved', problems: [{ severity: 'warning', code: 'assignment.visitOutside', path: 'visits[0].on' }] })
  expect(await call.save({ revision: null, record: { id: 'pc-lap', personId: record.personId, bodyId: followedBody, period: { from: '2026-05-01' } } })).toMatchObject({ outcome: 'saved', problems: [{ code: 'assignment.twice' }] })
  expect(await call.save({ revision: revision + 1, record: { ...record, visits: [visit('a', '2026-04-01'), visit('a', '2026-04-02')] } })).toMatchObject({ outcome: 'refused' })
})

it('drafts the notice with people, posts and objects, and the next one replaces it', async () => {
  const { supervisionAssignments: call, freeDocuments } = client
  expect(await faultOf(call.makeNotice({ on: '2026-06-15' }))).toBe('PAPER_NOT_READY')
  await assignmentDesk(client)
  const { recordId, notes } = await call.makeNotice({ on: null })
  expect(notes).toHaveLength(1)
  const made = await freeDocuments.get({ id: recordId })
  expect(made.record).toMatchObject({
    kind: 'announcement', templateId: 'thong-bao-phan-cong-phu-trach', paper: { number: null, draftNumber: 1, bodyId: 'dang-uy', bases: [{ type: 'text', text: 'Kết luận phiên họp ngày 27/02/2026 của Ban Thường vụ Đảng uỷ' }] },
    fields: { asOf: '2026-06-15', replaces: '', assignments: [
      { fullName: 'Hoàng Bảo Lâm', title: 'Phó Bí thư Đảng uỷ', organisations: 'Chi bộ Ban Nội chính Tỉnh uỷ', areas: '', since: '2026-03-01' },
      { fullName: 'Trịnh Thuỳ Dung', organisations: 'Đảng bộ Văn phòng Tỉnh uỷ (từ 01/3/2026); Chi bộ Ban Tổ chức Tỉnh uỷ (từ 01/3/2026)', areas: 'Công tác thanh niên (từ 01/4/2026)' },
    ] },
  })
  await freeDocuments.save({ revision: made.revision, record: { ...made.record, paper: { ...made.record.paper, number: 15, date: '2026-06-12', draftNumber: null } } })
  const next = await freeDocuments.get({ id: (await call.makeNotice({ on: null })).recordId })
  expect(next.record.fields['replaces']).toMatch(/^Thông báo số 15-TB\/ĐU, ngày 12\/6\/2026 của /u)
})

it('opens a case from a line, shows it there, and points out what the programme doubles and leaves open', async () => {
  await programmeDesk(client)
  const { inspectionProgrammes: call } = client
  const codes = async () => (await call.problems({ id: programmeId })).problems.map(({ code, path }) => `${code} ${path}`)
  expect(await codes()).toEqual(['programme.twice lines[2].objects[0]', 'programme.upperLevel lines[0].objects[0]', 'programme.noHeads lines', 'programme.undone lines[1]'])
  expect(await call.cases({ id: programmeId })).toEqual({ lines: ['d-quy-4', 'd-quy-1', 'd-quy-3'].map((lineId) => ({ lineId, cases: [], hidden: 0 })) })
  const { id } = await client.inspections.openFromLine({ programmeId, lineId: 'd-quy-1' })
  const { lines } = await call.cases({ id: programmeId })
  expect(lines.map(({ cases }) => cases.map((each) => each.id))).toEqual([[], [id], []])
  expect(lines[1]?.cases[0]).toMatchObject({ stage: 'prepare', due: null })
  expect((await client.inspections.get({ id })).record).toMatchObject({ inspectee: { bodyId: 'don-vi-01' }, coveredPeriod: { from: '2025-01-01' }, programme: { programmeId, lineId: 'd-quy-1' } })
  expect(await codes()).toEqual(['programme.twice lines[2].objects[0]', 'programme.upperLevel lines[0].objects[0]', 'programme.noHeads lines'])
})

it('drafts the programme by quarter, keeps what a person wrote, and leaves an issued one alone', async () => {
  await programmeDesk(client)
  const { inspectionProgrammes: call, freeDocuments } = client
  const first = await call.makePaper({ id: programmeId })
  expect(first).toMatchObject({ updated: false })
  const paper = await freeDocuments.get({ id: first.recordId })
  expect(paper.record).toMatchObject({
    kind: 'programme', templateId: 'chuong-trinh-kiem-tra-giam-sat', subject: 'kiểm tra, giám sát năm 2026',
    fields: {
      year: 2026, term: '', inspections: ['Kiểm tra 02 cuộc đối với 02 tổ chức đảng (danh mục kèm theo)', 'Tiến độ: quý I 01 cuộc; quý IV 01 cuộc'], supervisions: ['Giám sát 01 cuộc đối với 01 tổ chức đảng, 01 đảng viên (danh mục kèm theo)', 'Tiến độ: quý III 01 cuộc'],
      lines: [
        { form: 'kiểm tra', object: 'Đảng bộ Văn phòng Tỉnh uỷ', content: 'Việc lãnh đạo thực hiện quy chế làm việc; việc thực hiện nguyên tắc tập trung dân chủ', covered: 'Từ 01/01/2025 đến 31/12/2025', quarter: 'Quý I', lead: 'Đồng chí Đinh Gia Phúc' },
        { form: 'giám sát', object: 'Đảng bộ Văn phòng Tỉnh uỷ; Phó Bí thư Đảng uỷ, Đảng bộ Văn phòng Tỉnh uỷ', quarter: 'Quý III' },
        { form: 'kiểm tra', content: 'Việc thu, nộp, quản lý, sử dụng đảng phí', quarter: 'Quý IV', lead: 'Uỷ ban Kiểm tra' },
      ],
    },
  })
  await freeDocuments.save({ revision: paper.revision, record: { ...paper.record, fields: { ...paper.record.fields, purposes: ['Mục đích do người soạn ghi'], inspections: ['Câu người soạn viết lại'] } } })
  const { revision, record } = await call.get({ id: programmeId })
  await call.save({ revision, record: { ...record, lines: record.lines.slice(0, 2) } })
  const again = await call.makePaper({ id: programmeId })
  expect(again).toMatchObject({ updated: true, recordId: first.recordId })
  const merged = await freeDocuments.get({ id: first.recordId })
  expect(merged.record.fields).toMatchObject({ purposes: ['Mục đích do người soạn ghi'], inspections: ['Câu người soạn viết lại'], supervisions: [], lines: [{ quarter: 'Quý I' }, { quarter: 'Quý IV' }] })

  await freeDocuments.save({ revision: merged.revision, record: { ...merged.record, paper: { ...merged.record.paper, number: 7, date: '2026-06-15', draftNumber: null } } })
  const third = await call.makePaper({ id: programmeId })
  expect(third.updated).toBe(false)
  expect(third.recordId).not.toBe(first.recordId)
  expect(third.notes[0]).toMatch(/^Chương trình số 0?7-CTr\/ĐU, ngày 15\/6\/2026 .*đã ban hành nên giữ nguyên/u)
  expect((await freeDocuments.get({ id: first.recordId })).record.paper.number).toBe(7)
})

it('drafts the programme of an inspection committee for a term with its own template', async () => {
  const lines = (programme()['lines'] as readonly object[]).map((line, at) => ({ ...line, year: 2026 + at, ...at === 2 && { quarter: null } }))
  const saved = await client.inspectionProgrammes.save({ revision: null, record: { ...programme('inspectionCommittee'), bodyId: 'ubkt', period: 'term', toYear: 2030, lines } })
  expect(saved.outcome).toBe('saved')
  const { recordId } = await client.inspectionProgrammes.makePaper({ id: programmeId })
  expect((await client.freeDocuments.get({ id: recordId })).record).toMatchObject({
    templateId: 'chuong-trinh-uy-ban-kiem-tra', subject: 'kiểm tra, giám sát nhiệm kỳ 2026 - 2030', paper: { bodyId: 'ubkt' },
    fields: { term: 'nhiệm kỳ 2026 - 2030', lines: [{ quarter: 'Quý IV/2026' }, { quarter: 'Quý I/2027' }, { quarter: 'Năm 2028' }], inspections: [expect.any(String), 'Tiến độ: quý IV/2026 01 cuộc; quý I/2027 01 cuộc'] },
  })
})

it('counts a restricted case at its line and says no word of it to another account', async () => {
  const { path, reader } = await restrictedOffice()
  await programmeDesk(reader.client)
  await openRestricted(reader, { programme: { programmeId, lineId: 'd-quy-1' } })
  const other = await serviceFor(path, 'nguoi-khac')
  const lineOf = async ({ client: asked }: typeof other) => (await asked.inspectionProgrammes.cases({ id: programmeId })).lines.find(({ lineId }) => lineId === 'd-quy-1')
  expect(await lineOf(reader)).toMatchObject({ cases: [{ title: `Giải quyết tố cáo ${secretWord}` }], hidden: 0 })
  expect(await lineOf(other)).toEqual({ lineId: 'd-quy-1', cases: [], hidden: 1 })
})
