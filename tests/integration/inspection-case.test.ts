/** One case through the contract, from its opening to its index: each name, date and number is given once; what cannot be done yet is refused with a sentence. */
import { expect, it } from 'vitest'
import { caseDesk, caseId, wholeCase } from '../support/case-desk.ts'
import { faultOf } from '../support/offices.ts'

it('carries a case from opening to index with everything typed once', async () => {
  const desk = await caseDesk()
  await wholeCase(desk)
  const { call, client, typed, papers, errors } = desk
  expect(typed.filter((word, at) => typed.indexOf(word) !== at)).toEqual([])
  expect(typed.length).toBeGreaterThan(60)

  const view = await call.caseView({ id: caseId })
  expect(view.steps.map(({ stepId, state }) => `${stepId} ${state}`)).toEqual([
    'decision done', 'plan done', 'detailedPlan leftOut', 'outline done', 'launch done', 'selfReport done', 'withObject done', 'verification ready', 'report done', 'meeting done', 'conclusion done', 'announce done', 'remedy done', 'fileIndex done',
  ])
  expect(view).toMatchObject({ restricted: false, next: ['verification'], procedure: { id: 'KT', status: 'reported' }, time: { startBy: '2026-07-02', allowed: 15, worked: 14, level: 'Cấp trên trực tiếp của tổ chức cơ sở đảng', problems: [] } })
  expect(view.steps[0]?.paper).toMatchObject({ collection: 'freeDocuments', templateId: 'quyet-dinh-doan-kiem-tra', date: '2026-06-29', designation: '41-QĐ/UBKTĐU' })
  expect(view.steps[6]?.paper).toMatchObject({ collection: 'sessions', recordId: 'buoi-2' })
  expect(view.problems).toEqual([])

  const { record } = await call.get({ id: caseId })
  expect(record.decision).toMatchObject({ type: 'document', designation: '41-QĐ/UBKTĐU', date: '2026-06-29' })
  expect([record.schedule.signedOn, record.schedule.startedOn, record.reviewMeeting.on]).toEqual(['2026-06-29', '2026-07-02', '2026-07-24'])

  const fieldsOf = async (stepId: Parameters<typeof papers.get>[0]) => (await client.freeDocuments.get({ id: papers.get(stepId) ?? '' })).record
  const object = 'Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh'
  expect((await fieldsOf('decision')).fields).toMatchObject({ word: 'kiểm tra', matter: 'lãnh đạo thực hiện quy chế chi tiêu', object, duty: 'kiểm tra việc xây dựng quy chế; việc công khai tài chính; báo cáo kết quả với Uỷ ban Kiểm tra Đảng uỷ các cơ quan Đảng tỉnh', from: '2025-01-02', to: '2026-03-31', days: 15, members: [{ fullName: 'Đinh Gia Phúc', role: 'Trưởng đoàn' }, {}, { fullName: 'Ngô Tường Vi', role: 'thư ký' }] })
  expect((await fieldsOf('plan')).paper.bases).toMatchObject([{ type: 'document', link: 'carryingOut', designation: '41-QĐ/UBKTĐU', date: '2026-06-29' }])
  expect((await fieldsOf('plan')).fields).toMatchObject({ programme: 'Chương trình kiểm tra, giám sát quý III', selfReportDue: '2026-07-09', start: '2026-07-02', assignments: [{ agency: 'Đồng chí Lê Đức Cảnh', duty: 'Theo dõi việc công khai tài chính' }] })
  const launch = await fieldsOf('launch')
  expect(launch.paper).toMatchObject({ date: '2026-07-02', draftNumber: null })
  expect(launch.fields['decision']).toBe('Quyết định số 41-QĐ/UBKTĐU, ngày 29/6/2026 của Uỷ ban Kiểm tra Đảng uỷ các cơ quan Đảng tỉnh và Kế hoạch số 52-KH/UBKTĐU, ngày 30/6/2026 của Uỷ ban Kiểm tra Đảng uỷ các cơ quan Đảng tỉnh')
  expect(launch.fields).toMatchObject({ start: '2026-07-02T08:00', representative: { fullName: 'Phan Quốc Thuỵ', title: 'Đại diện tổ chức được kiểm tra' }, schedule: [{ work: 'Gửi báo cáo tự kiểm tra về Đoàn kiểm tra', due: '2026-07-09' }, { work: 'Cung cấp sổ sách', due: '2026-07-07' }] })
  expect((await fieldsOf('report')).fields).toMatchObject({
    documents: ['Sổ quỹ năm 2025'], leader: { fullName: 'Đinh Gia Phúc' },
    findings: [{ content: 'Việc xây dựng quy chế', fault: '' }, { content: 'Việc công khai tài chính', fault: 'Chưa công khai quyết toán quý IV', cause: 'Phân công chưa rõ', responsible: 'Chi uỷ Chi bộ' }],
  })
  expect((await fieldsOf('conclusion')).fields).toMatchObject({ findings: [{ requirement: 'Công khai quyết toán hằng quý' }], assignments: [{ agency: 'Thủ trưởng cơ quan', due: '2026-09-30' }], inCharge: 'Bộ phận theo dõi của Uỷ ban Kiểm tra' })
  expect((await fieldsOf('announce')).fields['decision']).toMatch(/^Thông báo số 74-TB\/UBKTĐU, ngày 27\/7\/2026 /u)
  expect((await fieldsOf('fileIndex')).fields['documents']).toMatchObject([
    { code: 'KT1', designation: '41-QĐ/UBKTĐU', date: '2026-06-29' }, { code: 'KT1', designation: '52-KH/UBKTĐU' }, { code: 'KT3', date: '2026-07-01' }, { code: 'KT4', date: '2026-07-02' }, { code: 'KT5', title: 'Báo cáo tự kiểm tra của đối tượng', date: '2026-07-08' },
    { code: 'KT6', title: 'Biên bản làm việc về công khai tài chính' }, { code: 'KT8', designation: '63-BC/UBKTĐU' }, { code: 'KT9', date: '2026-07-24' }, { code: 'KT10', designation: '74-TB/UBKTĐU' }, { code: 'KT11', date: '2026-07-29' },
  ])
  expect(errors).toEqual([])
})

it('refuses what is not there, not yet due, already issued or stale, and stores nothing of it', async () => {
  const { call, open, make, onPaper, complete, papers } = await caseDesk()
  await open()
  const before = await call.get({ id: caseId })
  expect((await call.caseView({ id: caseId })).problems.map(({ code }) => code)).toContain('case.noDecision')
  expect(await faultOf(call.makeStepPaper({ id: caseId, stepId: 'khong-co' }))).toBe('CASE_WRONG_STATE')
  expect(await faultOf(call.makeStepPaper({ id: caseId, stepId: 'conclusion' }))).toBe('CASE_WRONG_STATE')
  expect(await faultOf(call.makeStepPaper({ id: caseId, stepId: 'decision', sessionId: 'buoi-la' }))).toBe('INPUT_INVALID')
  expect(await faultOf(call.makeStepPaper({ id: 'cuoc-la', stepId: 'decision' }))).toBe('RECORD_UNKNOWN')
  expect(await complete('launch')).toMatchObject({ outcome: 'refused', problems: [{ code: 'case.stepWaits' }] })
  expect(await complete('decision')).toMatchObject({ outcome: 'refused', problems: [{ code: 'case.stepWithoutDay' }] })
  expect(await call.completeStep({ id: caseId, revision: before.revision, stepId: 'khong-co' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'case.stepUnknown' }] })
  expect(await call.leaveOutStep({ id: caseId, revision: before.revision, stepId: 'decision', reason: 'Không cần' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'case.stepNeeded' }] })
  expect(await call.get({ id: caseId })).toEqual(before)

  const first = await make('decision')
  expect(first).toMatchObject({ updated: false, collection: 'freeDocuments' })
  expect(await make('decision')).toMatchObject({ updated: true, recordId: first.recordId })
  await onPaper('decision', { number: 41, date: '2026-06-29' })
  expect(await faultOf(call.makeStepPaper({ id: caseId, stepId: 'decision' }))).toBe('CASE_WRONG_STATE')
  expect(papers.get('decision')).toBe(first.recordId)
  expect(await call.completeStep({ id: caseId, revision: before.revision, stepId: 'decision' })).toMatchObject({ outcome: 'conflict' })
  expect(await complete('decision')).toMatchObject({ outcome: 'saved' })
})

it('fills a paper made again with what the case says now and leaves what a person wrote', async () => {
  const { call, client, open, make, type } = await caseDesk()
  await open()
  const { recordId } = await make('decision')
  const written = await client.freeDocuments.get({ id: recordId })
  await client.freeDocuments.save({ revision: written.revision, record: { ...written.record, fields: { ...written.record.fields, duty: 'Nhiệm vụ người soạn viết lại' } } })
  await type({ contents: ['Nội dung mới'], coveredPeriod: { from: '2025-05-01', to: '2026-03-31' } })
  const made = await call.makeStepPaper({ id: caseId, stepId: 'decision' })
  expect(made.notes).toEqual(['Mục “Nhiệm vụ của đoàn” giữ như đã sửa trong văn bản; hồ sơ cuộc nay ghi khác.'])
  expect((await client.freeDocuments.get({ id: recordId })).record.fields).toMatchObject({ from: '2025-05-01', duty: 'Nhiệm vụ người soạn viết lại' })
})

it.each([
  ['the start has passed', { signedOn: '2026-06-01' }, ['time.notStarted'], 'Đã qua ngày 04/6/2026 mà chưa triển khai quyết định. (Quy định 331-QĐ/TW, thuật lại: triển khai trong 3 ngày làm việc kể từ ngày ký)'],
  ['begun before it was signed', { signedOn: '2026-06-10', startedOn: '2026-06-09' }, ['time.startedBeforeSigned'], 'Ngày triển khai đứng trước ngày ký quyết định. (Quy định 331-QĐ/TW, thuật lại: triển khai trong 3 ngày làm việc kể từ ngày ký)'],
  ['begun late and longer than allowed', { signedOn: '2026-06-01', startedOn: '2026-06-05', workingDays: 21 }, ['time.startedLate', 'time.longerThanAllowed'], 'Triển khai sau ngày 04/6/2026, quá 3 ngày làm việc kể từ ngày ký quyết định. (Quy định 331-QĐ/TW, thuật lại: triển khai trong 3 ngày làm việc kể từ ngày ký)'],
  ['extended too far without a decision', { extensions: [{ workingDays: 7 }] }, ['time.extensionTooLong', 'time.extensionWithoutDecision'], 'Gia hạn 7 ngày làm việc, nhiều hơn 6 ngày được phép (1/3 của 20 ngày quy định cho cấp trên trực tiếp của tổ chức cơ sở đảng, không phải của số ngày ghi trong quyết định). (Quy định 331-QĐ/TW, thuật lại: gia hạn không quá một phần ba)'],
  ['overdue', { signedOn: '2026-05-04', startedOn: '2026-05-05', workingDays: 20 }, ['time.overdue'], 'Đã qua ngày 02/6/2026 mà cuộc này chưa kết thúc. (Quy định 331-QĐ/TW ngày 18/6/2025, thuật lại)'],
  ['ended late', { signedOn: '2026-05-04', startedOn: '2026-05-05', endedOn: '2026-06-03', workingDays: 20 }, ['time.endedLate'], 'Kết thúc sau ngày 02/6/2026, quá thời hạn. (Quy định 331-QĐ/TW ngày 18/6/2025, thuật lại)'],
])('says of the time of a case, with its clause: %s', async (_name, schedule, codes, message) => {
  const { call, open, type } = await caseDesk()
  await open()
  await type({ schedule })
  const { time } = await call.caseView({ id: caseId })
  expect(time.problems.map(({ code }) => code)).toEqual(codes)
  expect(time.problems[0]?.message).toBe(message)
})

it('names cases in each cell of a form and tells of checks that do not agree', async () => {
  const desk = await caseDesk()
  await wholeCase(desk)
  const { call, client } = desk
  const forms = await call.statisticsForms()
  expect(forms.map(({ id }) => id)).toEqual(['so-cuoc', 'ket-qua'])
  const table = await call.statistics({ formId: 'so-cuoc', year: 2026, month: 6, termId: 'nhiem-ky-2025-2030' })
  expect(table.columns.map(({ id }) => id)).toEqual(['month', 'quarter1', 'halfYear', 'nineMonths', 'year', 'term'])
  const inspected = table.rows.find(({ id }) => id === 'inspection')
  expect(inspected?.cells.map(({ caseIds }) => caseIds.includes(caseId))).toEqual([true, false, true, true, true, true])
  expect(table.disagreements).toEqual([])
  const results = await call.statistics({ formId: 'ket-qua', year: 2026, month: 7 })
  expect(results.rows.find(({ id }) => id === 'shortcomings')?.cells[0]).toEqual({ value: 1, caseIds: [caseId], hidden: 0 })
  const { revision, record } = await call.get({ id: caseId })
  await call.save({ revision, record: { ...record, outcomes: [{ objectId: 'dt-1', result: 'violationToDiscipline', discipline: 'dissolution' }, { objectId: 'dt-2', result: 'shortcomings' }], otherInspectees: [{ type: 'member', name: 'Lò Văn Thử', post: 'đảng viên' }] } })
  expect((await call.statistics({ formId: 'ket-qua', year: 2026, month: 7 })).disagreements).toEqual([])
  expect(await faultOf(call.statistics({ formId: 'khong-co', year: 2026, month: 7 }))).toBe('INPUT_INVALID')
  expect(await faultOf(call.statistics({ formId: 'ket-qua', year: 2026, month: 7, termId: 'khong-co' }))).toBe('RECORD_UNKNOWN')

  await client.inspectionProgrammes.save({ revision: null, record: { id: 'ct', bodyId: 'ubkt', title: 'Chương trình năm 2026', owner: 'inspectionCommittee', period: 'year', year: 2026, toYear: 2026, lines: [
    { id: 'd1', kind: 'inspection', objects: [{ type: 'organisation', bodyId: 'don-vi-22' }], year: 2026, quarter: 1 }, { id: 'd2', kind: 'inspection', objects: [{ type: 'organisation', bodyId: 'don-vi-22' }], year: 2026, quarter: 3 },
  ] } })
  const { problems } = await client.inspectionProgrammes.problems({ id: 'ct' })
  expect(problems.map(({ code }) => code)).toEqual(['programme.twice', 'programme.noHeads', 'programme.undone'])
  expect(problems[0]?.message).toContain('Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh')
})

it('speaks of supervision throughout a supervision', async () => {
  const desk = await caseDesk('supervision')
  await wholeCase(desk)
  const { client, papers, call } = desk
  for (const recordId of papers.values()) {
    if (recordId.startsWith('buoi-')) continue
    const { fields, subject } = (await client.freeDocuments.get({ id: recordId })).record
    expect(`${subject} ${JSON.stringify(fields)}`).not.toMatch(/xử lý|tự kiểm tra việc|Đoàn kiểm tra/u)
  }
  expect((await call.caseView({ id: caseId })).procedure?.id).toBe('GS')
})
