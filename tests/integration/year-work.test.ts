/** The year's work through the service: study, commitments, admissions, and registers beside what units reported. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OfficeRecordsInput } from '../../shared/domain/office-records.ts'
import { workTableTexts } from '../../shared/domain/work-table.ts'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { workTableRows } from '../../electron/work-tables/index.ts'
import { importValue } from '../../electron/interchange/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { putReport } from '../support/desk.ts'
import { sampleRecords, serviceWithOffice, testActor, testFolder } from '../support/offices.ts'

const version = { from: '2020-01-01', letterheadIssuer: 'CHI BỘ', symbol: 'CB', place: 'Hà Tĩnh' }
/** Placed by the office: Chi bộ Ba, Chi bộ Một, Chi bộ Văn phòng (of the sample), Đảng bộ Hai. */
const units: NonNullable<OfficeRecordsInput['bodies']> = [
  { id: 'dv-2', kind: 'grassrootsCommittee', position: 4, versions: [{ ...version, name: 'Đảng bộ Hai', parentId: 'du' }] },
  { id: 'dv-2-a', kind: 'partyCell', versions: [{ ...version, name: 'Chi bộ A', parentId: 'dv-2' }] },
  { id: 'dv-1', kind: 'grassrootsCell', position: 2, versions: [{ ...version, name: 'Chi bộ Một', parentId: 'du' }] },
  { id: 'dv-3', kind: 'grassrootsCell', position: 1, versions: [{ ...version, name: 'Chi bộ Ba', parentId: 'du', to: '2026-03-31' }] },
]
const indicators: OfficeRecordsInput['indicators'] = [
  { id: 'ht02', code: 'HT02', name: 'Tỷ lệ đảng viên dự học', group: 'Học tập', unitOfMeasure: '%', rollUp: 'rateOfSums', numeratorName: 'Số dự', denominatorName: 'Số triệu tập', base: 'members', period: 'quarter', decimals: 2 },
  { id: 'ht03', code: 'HT03', name: 'Tỷ lệ quần chúng dự học', group: 'Học tập', unitOfMeasure: '%', rollUp: 'rateOfSums', numeratorName: 'Số dự', denominatorName: 'Số triệu tập', base: 'nonMembers', period: 'quarter', decimals: 2 },
  { id: 'ht05', code: 'HT05', name: 'Tỷ lệ đăng ký', group: 'Học tập', unitOfMeasure: '%', rollUp: 'rateOfSums', numeratorName: 'Số đăng ký', denominatorName: 'Số phải đăng ký', base: 'members', period: 'year' },
  { id: 'pt05', code: 'PT05', name: 'Đảng viên được kết nạp', group: 'Phát triển đảng', unitOfMeasure: 'đồng chí', rollUp: 'sum', period: 'quarter' },
]
const year = { from: '2026-01-01', to: '2026-12-31' }
const targets: OfficeRecordsInput['targets'] = [
  { id: 'mt-ht02', indicatorId: 'ht02', bodyId: 'du', setBy: 'Nghị quyết Đại hội', period: year, value: '100' },
  { id: 'mt-ht03', indicatorId: 'ht03', bodyId: 'du', setBy: 'Nghị quyết Đại hội', period: year, value: '96' },
  { id: 'mt-pt05', indicatorId: 'pt05', bodyId: 'du', setBy: 'Nghị quyết Đại hội', period: { from: '2026-01-01', to: '2030-12-31' }, value: '750', shares: [
    ...[2026, 2027, 2028, 2029, 2030].map((each) => ({ bodyId: null, period: { from: `${each}-01-01`, to: `${each}-12-31` }, value: '150' })),
    { bodyId: 'dv-1', period: year, value: '60' }, { bodyId: 'dv-2', period: year, value: '80' },
  ] },
]
const studySessions: NonNullable<OfficeRecordsInput['studySessions']> = [
  { id: 'ht-1', title: 'Học Chỉ thị 05', bodyId: 'dv-1', directiveIds: ['ct-05'], date: '2026-02-10', form: 'inPerson', attendance: [{ group: 'members', invited: 100, present: 92 }, { group: 'nonMembers', invited: 50, present: 48 }] },
  { id: 'ht-1b', title: 'Học bù Chỉ thị 05', bodyId: 'dv-1', date: '2026-03-02', form: 'cell', catchUpOfId: 'ht-1', attendance: [{ group: 'members', invited: 8, present: 8 }] },
  { id: 'ht-2', title: 'Học Chỉ thị 05', bodyId: 'dv-2-a', directiveIds: ['ct-05'], date: '2026-02-20', form: 'online', attendance: [{ group: 'members', invited: 40, present: 39 }, { group: 'nonMembers', invited: 20, present: 19 }] },
]
const item = { content: 'Trả lời kiến nghị trong 05 ngày', task: 'Tiếp công dân', result: '100% đúng hạn' }
const commitments: OfficeRecordsInput['commitments'] = [
  { id: 'dk-1', bodyId: 'dv-1', year: 2026, type: 'Nêu gương', registrants: [{ name: 'Hoàng Văn Một', role: 'head', registeredOn: '2026-01-15', items: [item] }, { name: 'Phạm Thị Hai', role: 'member' }] },
  { id: 'dk-0', bodyId: 'dv-1', year: 2025, type: 'Cá nhân tự giác', registrants: [{ name: 'Hoàng Văn Một', role: 'head', registeredOn: '2025-01-15', items: [{ content: item.content }] }] },
]
const way = (until: number, ceremony: string) => ([
  ['source', '2025-01-10'], ['awarenessClass', '2025-04-01'], ['application', '2025-09-01'], ['cellResolution', '2025-11-01'], ['committeeResolution', '2025-12-01'], ['decision', '2026-01-05'], ['ceremony', ceremony],
] as const).slice(0, until).map(([step, date]) => ({ step, date, ballot: step.endsWith('Resolution') ? { members: 9, present: 9, inFavour: 9 } : null }))
const admissions: NonNullable<OfficeRecordsInput['admissions']> = [
  { id: 'kn-1', fullName: 'Người Thứ Nhất', bodyId: 'dv-1', traits: ['female'], steps: way(7, '2026-02-03') },
  { id: 'kn-2', fullName: 'Người Thứ Hai', bodyId: 'dv-2-a', traits: ['female', 'unionMember'], steps: way(7, '2026-05-04') },
  { id: 'kn-3', fullName: 'Người Thứ Ba', bodyId: 'dv-2-a', steps: way(2, '') },
  { id: 'kn-4', fullName: 'Người Thứ Tư', bodyId: 'dv-1', steps: way(3, ''), stopped: { date: '2026-03-01', reason: 'chuyển công tác' } },
]

async function office() {
  const folder = testFolder()
  const service = await serviceWithOffice(folder)
  const base = sampleRecords()
  const records: OfficeRecordsInput = { ...base, bodies: [...base.bodies.map((body) => body.id === 'cb' ? { ...body, position: 3 } : body), ...units], indicators, targets, studySessions, commitments, admissions, directives: (base.directives ?? []).map((directive) => ({ ...directive, responses: [{ bodyId: 'dv-2', designation: '12-KH/ĐU', date: '2026-01-25' }] })) }
  expect((await importValue(service.host.context.office(), records, testActor, silentProgress)).problems).toEqual([])
  const place = (name: string): string => {
    service.host.grants.add(`grant-${name}`, join(folder, name), 'export')
    return `grant-${name}`
  }
  return { ...service, folder, place }
}

describe('study of resolutions', () => {
  it('gives rates by group with their counts, every unit, who held none, and what stays below the target', async () => {
    const { client } = await office()
    const summary = await client.studySessions.summary(year)
    expect([summary.classes, summary.catchUps]).toEqual([2, 1])
    expect(summary.groups).toMatchObject([
      { group: 'members', invited: 140, present: 131, caughtUp: 8, rate: { numerator: 139, denominator: 140, percent: '99.29' }, threshold: { value: '100' }, kept: false },
      { group: 'nonMembers', rate: { numerator: 67, denominator: 70 }, threshold: { value: '96' }, kept: false }, { group: 'keyOfficials', kept: null },
    ])
    expect(workTableTexts(summary.byUnit).rows).toEqual([
      ['1', 'Chi bộ Một', '1', '100', '100', '100,00', '48/50', '96,00', ''],
      ['2', 'Chi bộ Văn phòng', '0', '0', '0', '', '', '', ''],
      ['3', 'Đảng bộ Hai', '1', '40', '39', '97,50', '19/20', '95,00', '12-KH/ĐU, 25/01/2026'],
      ['', 'Tổng cộng', '2', '140', '139', '99,29', '67/70', '95,71', ''],
    ])
    expect(summary.none.map(({ name }) => name)).toEqual(['Chi bộ Văn phòng'])
    expect(summary.below.map(({ name, group }) => `${name} ${group}`)).toEqual(['Đảng bộ Hai members', 'Đảng bộ Hai nonMembers'])
    expect(summary.byUnit.rows.map(({ flag }) => flag)[2]).toBe('Đảng viên 97,50% (39/40), chỉ tiêu 100%; Quần chúng 95,00% (19/20), chỉ tiêu 96%')
    const { rows, totals } = workTableRows(summary.byUnit)
    expect(rows.map(({ unit, rate, nonMembers, plan }) => [unit, rate, nonMembers, plan])).toEqual([
      ['Chi bộ Một', '100,00', '48/50', ''], ['Chi bộ Văn phòng', '-', '-', ''], ['Đảng bộ Hai', '97,50', '19/20', '12-KH/ĐU, 25/01/2026'],
    ])
    expect(totals).toMatchObject({ totalUnit: 'Tổng cộng', totalClasses: '2', totalRate: '99,29' })
  })

  it('lists a unit that has ended since only where it held one', async () => {
    const { client } = await office()
    const named = async (from: string, to: string) => (await client.studySessions.summary({ from, to })).byUnit.rows.flatMap(({ cells: [, name] }) => name?.type === 'text' ? [name.text] : [])
    expect(await named('2026-01-01', '2026-03-31')).toContain('Chi bộ Ba')
    expect(await named('2026-01-01', '2026-04-01')).not.toContain('Chi bộ Ba')
    await client.studySessions.save({ revision: null, record: { ...studySessions[0], id: 'ht-9', bodyId: 'dv-3' } })
    expect(await named('2026-01-01', '2026-12-31')).toContain('Chi bộ Ba (đã kết thúc)')
  })

  it('writes the tables as a workbook whose figures are figures', async () => {
    const { client, folder, place } = await office()
    const written = await client.studySessions.workbook({ ...year, grant: place('hoc-tap.xlsx') })
    expect(written).toMatchObject({ fileName: 'hoc-tap.xlsx', besideOriginal: false })
    const book = await readWorkbook(readFileSync(join(folder, 'hoc-tap.xlsx')))
    expect(book.sheets.map(({ name }) => name)).toEqual(['Theo đơn vị', 'Theo văn bản'])
    const cells = new Map(book.sheets[0]?.cells.map((cell) => [cell.name, cell]))
    expect(['B4', 'D4', 'F4', 'G4'].map((name) => cells.get(name)?.text)).toEqual(['Chi bộ Một', '100', '100,00', '48/50'])
    expect(['D4', 'F4', 'E7'].map((name) => cells.get(name)?.value)).toEqual([{ kind: 'number', number: '100', percent: false }, { kind: 'number', number: '100', percent: false }, { kind: 'number', number: '139', percent: false }])
  })

  it('makes a paper of the summary with both tables, and says so when there was no session', async () => {
    const { client } = await office()
    const { recordId } = await client.studySessions.makePaper({ ...year, on: '2026-02-28' })
    const { record } = await client.freeDocuments.get({ id: recordId })
    expect(record).toMatchObject({
      templateId: 'bao-cao-hoc-tap-quan-triet', kind: 'report', subject: 'kết quả học tập, quán triệt các văn bản của Đảng năm 2026',
      // Until February the catch-up session of March is not counted.
      fields: {
        period: 'năm 2026', asOf: '2026-02-28', document: '', totalClasses: '2', totalPresent: '131', totalRate: '93,57',
        results: ['Số lớp: 2', 'Đơn vị đã tổ chức học: 2/4', 'Đảng viên dự học: 93,57% (131/140); chưa đạt chỉ tiêu 100%', 'Quần chúng dự học: 95,71% (67/70); chưa đạt chỉ tiêu từ 96%'],
        units: [{ unit: 'Chi bộ Ba', classes: '0', rate: '-' }, { unit: 'Chi bộ Một', present: '92' }, { unit: 'Chi bộ Văn phòng' }, { unit: 'Đảng bộ Hai', plan: '12-KH/ĐU, 25/01/2026' }],
        documents: [{ classes: '2', invited: '140' }],
      },
    })
    expect(record.fields['shortfalls']).toEqual([
      'Chưa tổ chức học (2 đơn vị): Chi bộ Ba; Chi bộ Văn phòng', 'Chi bộ Một: đảng viên dự học 92,00% (92/100), chỉ tiêu 100%',
      'Đảng bộ Hai: đảng viên dự học 97,50% (39/40), chỉ tiêu 100%', 'Đảng bộ Hai: quần chúng dự học 95,00% (19/20), chỉ tiêu từ 96%',
    ])
    // The one right to sign this kind is proposed.
    expect(record.paper.signingRightId).toBe('ky-an')
    const ofOne = await client.studySessions.makePaper({ ...year, directiveId: 'ct-05' })
    const { record: named } = await client.freeDocuments.get({ id: ofOne.recordId })
    expect(named.subject).toMatch(/^kết quả học tập, quán triệt Chỉ thị \S+ năm 2026$/u)
    expect(named.fields).toMatchObject({ asOf: '2026-06-15', document: expect.stringMatching(/^Chỉ thị số \S+, ngày /u), totalPresent: '139' })
    await expect(client.studySessions.makePaper({ from: '2030-01-01', to: '2030-12-31' })).rejects.toMatchObject({ data: { code: 'PAPER_NOT_READY' } })
  })

  it('lists many units without a class in an appendix of the paper, a few in one line', async () => {
    const { client, host } = await office()
    const more = Array.from({ length: 4 }, (_, at) => ({ id: `dv-${at + 4}`, kind: 'grassrootsCell' as const, versions: [{ ...version, name: `Chi bộ số ${at + 4}`, parentId: 'du' }] }))
    await importValue(host.context.office(), { format: 'vpk-records', version: 1, bodies: more }, testActor, silentProgress)
    const { recordId } = await client.studySessions.makePaper({ ...year, on: '2026-02-28' })
    const { record: { fields } } = await client.freeDocuments.get({ id: recordId })
    expect(fields['shortfalls']).toEqual(expect.arrayContaining(['Chưa tổ chức học: 6 đơn vị (danh sách tại phụ lục kèm theo)']))
    expect(fields['without']).toEqual(['Chi bộ Ba', 'Chi bộ Văn phòng', 'Chi bộ số 4', 'Chi bộ số 5', 'Chi bộ số 6', 'Chi bộ số 7'].map((unit) => ({ unit })))
  })

  it('refuses a catch-up session that makes more people than were called', async () => {
    const { client } = await office()
    const record = { ...studySessions[1], id: 'ht-1c', attendance: [{ group: 'members', invited: 5, present: 1 }] }
    expect(await client.studySessions.save({ revision: null, record })).toMatchObject({ outcome: 'refused', problems: [{ code: 'study.tooManyCaughtUp' }] })
  })
})

describe('commitments', () => {
  it('shows who is missing by name, units without a register, loose and repeated items', async () => {
    const { client } = await office()
    const coverage = await client.commitments.coverage({ year: 2026 })
    expect(coverage).toMatchObject({ on: '2026-06-15', types: ['Nêu gương'], droppedTypes: ['Cá nhân tự giác'], all: { numerator: 1, denominator: 2, percent: '50' } })
    expect(coverage.missing.map(({ person, name }) => `${person}, ${name}`)).toEqual(['Phạm Thị Hai, Chi bộ Một'])
    expect(coverage.noRegister.map(({ name }) => name)).toEqual(['Chi bộ Văn phòng', 'Đảng bộ Hai'])
    expect([coverage.loose, coverage.repeated.map(({ sentence }) => sentence)]).toEqual([[], ['Trùng nguyên văn với năm 2025 (Cá nhân tự giác)']])
    expect(coverage.byUnit.rows.map(({ flag }) => flag)).toEqual(['', 'Chưa có bản đăng ký', 'Chưa có bản đăng ký', ''])
  })

  it('saves a loose item with a warning, and refuses a second register of the same unit, year and type', async () => {
    const { client } = await office()
    const record = { id: 'dk-2', bodyId: 'dv-2', year: 2026, type: 'Nêu gương', registrants: [{ name: 'Vũ Văn Ba', role: 'head', registeredOn: '2026-02-01', items: [{ content: 'Gương mẫu' }] }] }
    expect(await client.commitments.save({ revision: null, record })).toMatchObject({ outcome: 'saved', problems: [{ code: 'commitment.noTask', severity: 'warning' }, { code: 'commitment.noResult' }] })
    expect(await client.commitments.save({ revision: null, record: { ...record, id: 'dk-3', type: 'NÊU GƯƠNG' } })).toMatchObject({ outcome: 'refused', problems: [{ code: 'commitment.twice', severity: 'error' }, {}, {}] })
  })

  it('makes a paper of the lists, heads apart, and says so when there is nothing to list', async () => {
    const { client } = await office()
    const { recordId } = await client.commitments.makePaper({ year: 2026 })
    const { record } = await client.freeDocuments.get({ id: recordId })
    expect(record).toMatchObject({
      templateId: 'bao-cao-dang-ky-cam-ket', subject: 'kết quả đăng ký nêu gương, cam kết năm 2026',
      fields: { registered: 1, total: 2, percent: 50, heads: [{ name: 'Hoàng Văn Một', unit: 'Chi bộ Một' }], others: [], missing: [{ name: 'Phạm Thị Hai', role: 'Cán bộ, đảng viên' }] },
    })
    await expect(client.commitments.makePaper({ year: 2030 })).rejects.toMatchObject({ data: { code: 'PAPER_NOT_READY' } })
  })
})

describe('registers brought in by a file', () => {
  it('refuses two registers of one unit, year and type, in the file or beside a stored one', async () => {
    const { host } = await office()
    const bring = async (commitments: readonly object[]) => (await importValue(host.context.office(), { format: 'vpk-records', version: 1, commitments }, testActor, silentProgress)).problems.map(({ code, path }) => `${code} ${path}`)
    const twice = { bodyId: 'dv-2', year: 2026, type: 'Nêu gương' }
    expect(await bring([{ ...twice, id: 'x-1' }, { ...twice, id: 'x-2', type: 'nêu gương' }])).toEqual(['commitment.twice commitments[1].type'])
    expect(await bring([{ ...twice, id: 'x-1', bodyId: 'dv-1' }])).toEqual(['commitment.twice commitments[0].type'])
    expect(await bring([{ ...twice, id: 'dk-1', bodyId: 'dv-1' }, { ...twice, id: 'x-1' }])).toEqual([])
  })
})

describe('admissions', () => {
  it('counts the pipeline on a day, with what is due', async () => {
    const { client } = await office()
    const counts = async (on: string) => (await client.admissions.pipeline({ on })).stages.map(({ count }) => count)
    expect(await counts('2025-02-01')).toEqual([4, 0, 0, 0, 0])
    expect(await counts('2026-06-15')).toEqual([0, 1, 0, 2, 0])
    const pipeline = await client.admissions.pipeline({ on: '2027-02-10' })
    expect([pipeline.stopped, pipeline.late]).toEqual([1, 1])
    expect(pipeline.people.find(({ id }) => id === 'kn-1')?.problems.map(({ code }) => code)).toEqual(['admission.officialDue'])
  })

  it('shows progress of the target and the table by unit, with its sum beside the target of the year', async () => {
    const { client, folder, place } = await office()
    const { targets: [term] } = await client.admissions.progress({})
    expect(term).toMatchObject({ planned: '750', done: 2, remaining: '748', years: [{ planned: '150', done: 2, remaining: '148', monthsLeft: 7, perMonth: '22', current: true }, {}, {}, {}, {}] })
    const quotas = await client.admissions.quotas({ from: '2026-04-01', to: '2026-06-30' })
    expect(workTableTexts(quotas.byUnit).rows).toEqual([
      ['1', 'Chi bộ Một', '60', '0', '1', '1,67', '59', '0'], ['2', 'Chi bộ Văn phòng', '', '0', '0', '', '', '0'],
      ['3', 'Đảng bộ Hai', '80', '1', '1', '1,25', '79', '1'], ['', 'Tổng cộng', '140', '1', '2', '1,43', '138', '1'],
    ])
    expect(quotas.byUnit.notes.at(-1)).toBe('Chỉ tiêu giao các đơn vị cộng lại 140, chỉ tiêu năm 150: còn 10 chưa giao.')
    expect(quotas.traits.filter(({ rate }) => rate.numerator > 0).map(({ trait }) => trait)).toEqual(['female', 'unionMember'])
    await client.admissions.workbook({ ...year, grant: place('ket-nap.xlsx') })
    expect((await readWorkbook(readFileSync(join(folder, 'ket-nap.xlsx')))).sheets).toHaveLength(1)
  })

  it('makes a paper of the quotas with the table by unit, and says so when the year has none', async () => {
    const { client } = await office()
    const { recordId } = await client.admissions.makePaper({ from: '2026-04-01', to: '2026-06-30' })
    const { record } = await client.freeDocuments.get({ id: recordId })
    expect(record).toMatchObject({
      templateId: 'thong-bao-chi-tieu-ket-nap', kind: 'announcement', subject: 'phân bổ chỉ tiêu kết nạp đảng viên năm 2026',
      fields: {
        year: '2026', reason: 'Nghị quyết Đại hội', period: 'quý II năm 2026', asOf: '2026-06-15', without: ['Chi bộ Văn phòng'], nobody: [], whole: '150', reached: '1,33% (2/150)', remaining: '148', totalQuota: '140', totalPeriod: '1', totalYear: '2', totalLeft: '138',
        units: [{ unit: 'Chi bộ Một', quota: '60', period: '0', year: '1' }, { unit: 'Chi bộ Văn phòng', quota: '-' }, { unit: 'Đảng bộ Hai', quota: '80', year: '1', percent: '1,25', left: '79', source: '1' }],
      },
    })
    expect(record.fields['notes']).toContain('Chỉ tiêu giao các đơn vị cộng lại 140, chỉ tiêu năm 150: còn 10 chưa giao.')
    await expect(client.admissions.makePaper({ from: '2040-01-01', to: '2040-12-31' })).rejects.toMatchObject({ data: { code: 'PAPER_NOT_READY' } })
  })

  it('refuses a skipped step', async () => {
    const { client } = await office()
    const record = { ...admissions[2], id: 'kn-9', steps: [{ step: 'source', date: '2026-01-01' }, { step: 'decision', date: '2026-02-01' }] }
    expect(await client.admissions.save({ revision: null, record })).toMatchObject({ outcome: 'refused', problems: [{ path: 'steps[1].step' }] })
  })
})

describe('registers as measurements', () => {
  it('gives figures of a unit by code and leaves out what no register knows', async () => {
    const { client } = await office()
    const codes = ['HT01', 'HT02', 'HT03', 'HT05', 'PT01', 'PT05', 'PT06', 'PT09', 'TC01']
    const of = async (bodyId: string) => Object.fromEntries((await client.yearWork.measurements({ codes, bodyId, ...year })).map(({ code, numerator, denominator }) => [code, [numerator, denominator]]))
    expect(await of('dv-1')).toEqual({ HT01: ['1', null], HT02: ['100', '100'], HT03: ['48', '50'], HT05: ['1', '2'], PT01: ['0', null], PT05: ['1', null], PT06: ['1', null], PT09: ['1', '60'] })
    expect(await of('du')).toMatchObject({ HT01: ['2', null], HT02: ['139', '140'], PT01: ['1', null], PT05: ['2', null], PT09: ['2', '150'] })
    expect(await of('cb')).toMatchObject({ HT02: [null, null], HT05: [null, null], PT09: ['0', null] })
  })
})

describe('registers beside what units reported', () => {
  it('shows the difference and leaves both as they are', async () => {
    const { client, host } = await office()
    await client.campaigns.save({ revision: null, record: {
      id: 'dot', title: 'Báo cáo năm 2026', kind: 'periodic', bodyId: 'du', reportingPeriod: 'year', period: year, cutOff: '2026-12-31', due: '2027-01-10', state: 'open', addresseeIds: ['dv-1', 'dv-2'], indicatorIds: ['pt05', 'ht02'],
    } })
    await host.context.office().write((transaction) => putReport(transaction, { id: 'bc', campaignId: 'dot', bodyId: 'dv-1', state: 'accepted', figures: { pt05: '3', ht02: ['100', '100'] } }))
    const { rows } = await client.yearWork.compare({ campaignId: 'dot' })
    expect(rows.map(({ name, code, reported, register, difference, differs }) => [name, code, reported.numerator, register.numerator, difference.numerator, differs])).toEqual([
      ['Chi bộ Một', 'HT02', '100', '100', '0', false], ['Chi bộ Một', 'PT05', '3', '1', '2', true],
    ])
    expect((await client.admissions.list()).length).toBe(4)
  })
})
