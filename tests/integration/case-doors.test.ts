/** What the limits of time say is told at every door and blocks nothing; a case is opened from a line of its programme with nothing typed again. */
import { describe, expect, it } from 'vitest'
import { caseDesk, caseId } from '../support/case-desk.ts'
import { faultOf } from '../support/offices.ts'

const timeCodes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code).filter((code) => code.startsWith('time.'))

describe('the limits of time', () => {
  it('are told when a case is saved, when a step is done, in the overview and in the statistics', async () => {
    const { call, client, open, onPaper, make, complete } = await caseDesk()
    await open()
    const { revision, record } = await call.get({ id: caseId })
    const late = { signedOn: '2026-03-02', startedOn: '2026-03-06', workingDays: 21, extensions: [{ workingDays: 7 }] }
    const saved = await call.save({ revision, record: { ...record, schedule: late } })
    expect(saved.outcome).toBe('saved')
    expect(saved.outcome === 'saved' ? timeCodes(saved.problems) : []).toEqual(['time.startedLate', 'time.longerThanAllowed', 'time.extensionTooLong', 'time.extensionWithoutDecision', 'time.overdue'])
    await make('decision')
    await onPaper('decision', { number: 41, date: '2026-03-02' })
    const done = await complete('decision')
    expect(done.outcome === 'saved' ? timeCodes(done.problems) : []).toContain('time.overdue')

    const { due } = await client.office.overview()
    expect(due.filter(({ recordId }) => recordId === caseId)).toEqual([{ date: '2026-04-15', content: 'Kết thúc cuộc: Kiểm tra việc lãnh đạo thực hiện quy chế chi tiêu', responsible: 'Đinh Gia Phúc', recordId: caseId, source: 'inspection' }])
    const { rows } = await call.statistics({ formId: 'so-cuoc', year: 2026, month: 3 })
    expect(rows.find(({ id }) => id === 'late')?.cells[0]).toMatchObject({ value: 1, caseIds: [caseId] })
  })

  it('say nothing of a case in time, and leave the overview when it has ended', async () => {
    const { call, client, open } = await caseDesk()
    await open()
    const save = async (schedule: object) => {
      const { revision, record } = await call.get({ id: caseId })
      const saved = await call.save({ revision, record: { ...record, schedule } })
      return saved.outcome === 'saved' ? timeCodes(saved.problems) : ['refused']
    }
    const own = async () => (await client.office.overview()).due.filter(({ recordId }) => recordId === caseId).map(({ content, date }) => `${date} ${content.split(':')[0]}`)
    expect(await save({})).toEqual([])
    expect(await own()).toEqual([])
    const signed = { signedOn: '2026-03-02', workingDays: 20 }
    expect(await save(signed)).toEqual(['time.notStarted'])
    expect(await own()).toEqual(['2026-03-05 Triển khai quyết định'])
    expect(await save({ ...signed, startedOn: '2026-03-05', endedOn: '2026-03-20' })).toEqual([])
    expect(await own()).toEqual([])
  })
})

describe('a line of a programme', () => {
  const line = { id: 'd1', kind: 'inspection', objects: [{ type: 'organisation', bodyId: 'don-vi-22' }, { type: 'member', personId: 'le-duc-canh', text: 'Bí thư Chi bộ', head: true }, { type: 'member', text: 'Phó Bí thư Chi bộ' }], contents: ['Việc thu, nộp đảng phí', 'Việc sinh hoạt chi bộ'], coveredPeriod: { from: '2025-01-01', to: '2025-12-31' }, year: 2026, quarter: 3, leadPersonId: 'dinh-gia-phuc' }
  const programme = { id: 'ct', bodyId: 'ubkt', title: 'Chương trình kiểm tra, giám sát năm 2026', owner: 'inspectionCommittee', period: 'year', year: 2026, toYear: 2026, lines: [line, { id: 'd2', kind: 'supervision', objects: [{ type: 'organisation', bodyId: 'don-vi-22' }], year: 2026 }] }

  it('opens a case with object, contents, period and lead, tied to it', async () => {
    const { client, call } = await caseDesk()
    await client.inspectionProgrammes.save({ revision: null, record: programme })
    expect((await client.inspectionProgrammes.problems({ id: 'ct' })).problems.map(({ code }) => code)).toContain('programme.twice')
    const opened = await call.openFromLine({ programmeId: 'ct', lineId: 'd1' })
    expect(opened.notes).toEqual([])
    expect((await call.get({ id: opened.id })).record).toMatchObject({
      kind: 'inspection', bodyId: 'ubkt', title: 'Kiểm tra việc thu, nộp đảng phí', contents: line.contents, coveredPeriod: line.coveredPeriod, programme: { programmeId: 'ct', lineId: 'd1' }, team: [{ personId: 'dinh-gia-phuc', role: 'leader' }],
      inspectee: { id: 'dt-1', type: 'organisation', bodyId: 'don-vi-22', name: 'Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh' },
      otherInspectees: [{ id: 'dt-2', type: 'member', name: 'Lê Đức Cảnh', post: 'Bí thư Chi bộ' }, { id: 'dt-3', type: 'member', name: 'Phó Bí thư Chi bộ', post: '' }], outcomes: [], steps: [], decision: null,
    })
    const view = await call.caseView({ id: opened.id })
    expect(view).toMatchObject({ procedure: { id: 'KT' }, next: ['decision', 'plan'] })
  })

  it('says what it leaves unsaid: a lead must be named, the period is taken for now', async () => {
    const { client, call } = await caseDesk()
    await client.inspectionProgrammes.save({ revision: null, record: programme })
    expect(await faultOf(call.openFromLine({ programmeId: 'ct', lineId: 'd2' }))).toBe('INPUT_INVALID')
    expect(await faultOf(call.openFromLine({ programmeId: 'ct', lineId: 'khong-co' }))).toBe('INPUT_INVALID')
    expect(await faultOf(call.openFromLine({ programmeId: 'khong-co', lineId: 'd1' }))).toBe('RECORD_UNKNOWN')
    const before = (await call.list()).length
    const opened = await call.openFromLine({ programmeId: 'ct', lineId: 'd2', leaderPersonId: 'ngo-tuong-vi' })
    expect(opened.notes).toEqual(['Dòng chương trình chưa ghi mốc thời gian; tạm lấy cả năm 2025. Sửa ở hồ sơ cuộc.'])
    expect((await call.get({ id: opened.id })).record).toMatchObject({ kind: 'supervision', title: 'Giám sát đối với Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh', coveredPeriod: { from: '2025-01-01', to: '2025-12-31' }, team: [{ personId: 'ngo-tuong-vi' }] })
    expect((await call.list()).length).toBe(before + 1)
  })
})
