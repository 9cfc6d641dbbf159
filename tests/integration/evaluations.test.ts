/** A round from blank units to a closed one through the contract: proposals, the cap, approval, withdrawal, summary, sheet, papers, history. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { ratingSchema } from '../../shared/domain/evaluation.ts'
import { sectorSchema } from '../../shared/domain/organisation.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { deskOffice } from '../support/desk.ts'
import type { Desk } from '../support/desk.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { faultOf, resourcesDir, startService, testFolder } from '../support/offices.ts'

const open: Desk[] = []
afterEach(() => { for (const desk of open.splice(0)) desk.office.close() })

/** What people write into the drafts before they are printed. */
const review = {
  shortcomings: ['Một số báo cáo gửi chậm'], earlier: ['Đã khắc phục 2/2 hạn chế'], remedies: ['Phân công rõ người, rõ việc'],
  tasks: [{ content: 'Tổ chức học tập nghị quyết', due: 'Quý II', result: 'Đúng hạn' }, { content: 'Chuyển đổi số', due: 'Quý IV', result: 'Vượt 35%' }],
}
const written: Readonly<Record<string, FreeDocument['fields']>> = {
  'mau-01': { ...review, strengths: ['Lãnh đạo hoàn thành các chỉ tiêu được giao', 'Sinh hoạt đúng kỳ'], causes: ['Chủ quan: phân công chưa rõ'], responsibility: ['Trách nhiệm chung của cấp uỷ'] },
  'mau-2': { ...review, virtues: ['Chấp hành nghiêm kỷ luật'], leadership: ['Chỉ đạo kịp thời'] },
  phieu: { meeting: 'Hội nghị Ban Chấp hành' },
  'kiem-phieu': {
    start: '2025-12-20T15:30', place: 'Hội trường Đảng uỷ', team: ['Đồng chí Trần Thị Mẫu, Tổ trưởng', 'Đồng chí Lê Văn Mẫu, Thư ký'], present: 20, convened: 21, copies: 3,
    secretary: { fullName: 'Lê Văn Mẫu', title: '' }, leader: { fullName: 'Trần Thị Mẫu', title: '' },
  },
}
const best = { common: '28', results: '65', onTimePercent: '100', beyondPlanPercent: '40', latePercent: '0', disciplined: false, remediedPercent: '100' }

async function evaluating(organisations = 6) {
  const folder = testFolder()
  const made = await deskOffice(join(folder, 'van-phong.vpk'), resourcesDir, { organisations, years: [2025], indicators: 2 })
  open.push(made)
  const service = startService()
  service.host.session.show(made.office)
  const call = service.client.evaluations
  const round = async (id: string, more: object = {}) => {
    const saved = await call.rounds.save({ revision: null, record: { id, title: `Xếp loại ${id}`, bodyId: 'khoi', object: 'organisations', period: 'year', year: 2025, asOf: '2025-12-15', ...more } })
    expect(saved.outcome).toBe('saved')
    return id
  }
  const result = (roundId: string, bodyId: string, more: object = {}, revision: number | null = null) =>
    call.results.save({ revision, record: { id: `${roundId}-${bodyId}`, roundId, bodyId, subject: { type: 'organisation' }, ...more } })
  const exported = (name: string): { grant: string, path: string } => {
    const path = join(folder, name)
    service.host.grants.add(`grant-${name}`, path, 'export')
    return { grant: `grant-${name}`, path }
  }
  return { ...made, ...service, call, round, result, exported }
}

it('lists every unit, those without a result too, in the official order, and cannot be closed while one is open', async () => {
  const { call, round, result, unitIds, errors } = await evaluating()
  await round('nam')
  await result('nam', unitIds[2] ?? '', { score: best })
  const view = await call.view({ roundId: 'nam' })
  expect(new Set(view.rows.map(({ bodyId }) => bodyId))).toEqual(new Set(unitIds))
  expect(view.rows.filter((row) => row.result === null)).toHaveLength(5)
  expect(view.summary).toMatchObject({ total: { total: 6, rated: 0, unrated: 6 }, silent: { length: 5 } })
  expect(view.summary.lines.map(({ name }) => name)).toEqual(['Đảng bộ cơ sở', 'Chi bộ cơ sở', 'Tổ chức cơ sở đảng'])
  expect(view.open.map(({ code }) => code)).toEqual([...Array.from({ length: 5 }, () => 'evaluation.silent'), 'evaluation.undecided'])
  expect(await call.setClosed({ roundId: 'nam', closed: true })).toMatchObject({ outcome: 'refused' })
  const stored = await call.rounds.get({ id: 'nam' })
  expect(await call.rounds.save({ revision: stored.revision, record: { ...stored.record, closed: true } })).toMatchObject({ outcome: 'refused' })
  expect(errors).toEqual([])
})

it('approves proposals whole or not at all, never beyond the cap; approved ones are taken back with a reason before they change', async () => {
  const { call, round, result, unitIds } = await evaluating()
  await round('nam')
  for (const [at, id] of unitIds.entries()) await result('nam', id, { score: { ...best, results: String(65 - at), ...at > 3 ? { beyondPlanPercent: '0' } : {} } })
  const [first = '', second = '', third = '', fourth = ''] = unitIds
  const { caps } = await call.view({ roundId: 'nam' })
  // 20 % of 6 is 1,2: one may be excellent, four are proposed; the three with the lowest scores stand beyond.
  expect(caps[0]).toMatchObject({ excellent: 4, good: 2, over: 3, toLower: 3, exceeding: [{ id: `nam-${fourth}`, total: '90' }, { id: `nam-${third}`, total: '91' }, { id: `nam-${second}`, total: '92' }] })
  const refused = await call.accept({ roundId: 'nam' })
  expect(refused).toMatchObject({ outcome: 'refused', problems: [{ code: 'evaluation.capExceeded' }] })
  expect((await call.view({ roundId: 'nam' })).rows.every((row) => row.result?.record.final === null)).toBe(true)
  expect(await call.accept({ roundId: 'nam', lower: [`nam-${fourth}`, `nam-${unitIds[5] ?? ''}`] })).toMatchObject({ outcome: 'refused', problems: [{ code: 'evaluation.notLowered' }] })

  const lower = caps[0]?.exceeding.map(({ id }) => id) ?? []
  expect(await call.accept({ roundId: 'nam', lower, decision: 'Quyết định số 12-QĐ/ĐUK' })).toMatchObject({ outcome: 'done', changed: 6 })
  const after = await call.view({ roundId: 'nam' })
  expect(after.summary.total.levels.map(({ count, percent }) => [count, percent])).toEqual([[1, '16.7'], [5, '83.3'], [0, '0'], [0, '0']])
  expect(after.open).toEqual([])
  // By sector the same organisations once more, in the order of the sectors.
  const grassroots = after.summary.lines.find(({ key }) => key === 'grassroots')
  const { bySector } = after.summary
  expect(bySector.length).toBeGreaterThan(1)
  expect(bySector.map(({ key }) => sectorSchema.options.indexOf(sectorSchema.parse(key)))).toEqual(bySector.map(({ key }) => sectorSchema.options.indexOf(sectorSchema.parse(key))).toSorted((one, other) => one - other))
  for (const at of [0, 1, 2, 3]) expect(bySector.reduce((sum, { levels }) => sum + (levels[at]?.count ?? 0), 0)).toBe(grassroots?.levels[at]?.count)
  expect(bySector.reduce((sum, { total }) => sum + (total ?? 0), 0)).toBe(6)

  const stored = await call.results.get({ id: `nam-${first}` })
  const change = { ...stored.record, score: { ...stored.record.score, common: '10' } }
  expect(await call.results.save({ revision: stored.revision, record: change })).toMatchObject({ outcome: 'refused', problems: [{ code: 'evaluation.approved', path: 'score' }] })
  expect(await call.withdraw({ resultId: `nam-${first}`, reason: '' })).toMatchObject({ outcome: 'refused' })
  expect(await call.withdraw({ resultId: `nam-${first}`, reason: 'Nhập nhầm điểm' })).toMatchObject({ outcome: 'done' })
  const back = await call.results.get({ id: `nam-${first}` })
  expect(back.record).toMatchObject({ final: null, decision: '', withdrawn: [{ on: '2026-06-15', rating: 'excellent', decision: 'Quyết định số 12-QĐ/ĐUK', reason: 'Nhập nhầm điểm' }] })
  expect(await call.results.save({ revision: back.revision, record: { ...back.record, score: change.score } })).toMatchObject({ outcome: 'saved' })

  expect(await call.accept({ roundId: 'nam' })).toMatchObject({ outcome: 'done', changed: 1 })
  expect(await call.setClosed({ roundId: 'nam', closed: true })).toMatchObject({ outcome: 'done' })
  const last = await call.results.get({ id: `nam-${first}` })
  expect(await call.results.save({ revision: last.revision, record: { ...last.record, note: undefined, decision: 'khác' } })).toMatchObject({ outcome: 'refused' })
  expect(await call.withdraw({ resultId: `nam-${first}`, reason: 'Sửa' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'evaluation.closed' }] })
  expect(await call.setClosed({ roundId: 'nam', closed: false })).toMatchObject({ outcome: 'done', changed: 1 })
})

it('refuses points beyond their part, shares that do not fit and a unit rated twice, each with its field', async () => {
  const { call, round, result, unitIds: [unit = ''] } = await evaluating(3)
  await round('nam')
  expect(await result('nam', unit, { score: { ...best, common: '31' } })).toMatchObject({ outcome: 'refused', problems: [{ path: 'score.common', code: 'evaluation.points' }] })
  expect(await result('nam', unit, { score: { ...best, latePercent: '10' } })).toMatchObject({ outcome: 'refused', problems: [{ code: 'evaluation.onTimeAndLate' }] })
  expect(await result('nam', unit, { final: 'good', unratedReason: 'Mới thành lập' })).toMatchObject({ outcome: 'refused', problems: [{ code: 'evaluation.ratedAndNot' }] })
  expect(await result('nam', unit)).toMatchObject({ outcome: 'saved' })
  expect(await call.results.save({ revision: null, record: { id: 'khac', roundId: 'nam', bodyId: unit, subject: { type: 'organisation' } } })).toMatchObject({ outcome: 'refused', problems: [{ code: 'evaluation.twice' }] })
})

it('sums members by unit with probationary and exempt ones, compares with last year, averages the term and writes the sheet', async () => {
  const { call, round, unitIds: [a = '', b = '', c = ''], exported } = await evaluating(3)
  for (const [year, excellent] of [[2024, 8], [2025, 10]] as const) {
    await round(`dv-${year}`, { object: 'members', year, asOf: `${year}-12-15` })
    for (const [unit, total] of [[a, 60], [b, 43]] as const) {
      expect(await call.results.save({ revision: null, record: {
        id: `${unit}-${year}`, roundId: `dv-${year}`, bodyId: unit, unratedReason: unit === b ? 'Đang điều trị dài ngày' : '',
        subject: { type: 'counts', total, probationary: 2, exempt: 1, excellent, good: total - 12 - (unit === b ? 1 : 0), completed: 11 - excellent, notCompleted: 0 },
      } })).toMatchObject({ outcome: 'saved' })
    }
  }
  const view = await call.view({ roundId: 'dv-2025' })
  expect(view.summary.total).toMatchObject({ total: 103, probationary: 4, exempt: 2, rated: 100, unrated: 1 })
  expect(view.summary.total.levels.map(({ count, percent }) => [count, percent])).toEqual([[20, '20'], [78, '78'], [2, '2'], [0, '0']])
  expect(view.summary.lines.map(({ name, total, unrated, reasons }) => [name, total, unrated, reasons.length])).toContainEqual([view.rows.find(({ bodyId }) => bodyId === c)?.bodyName, null, 0, 1])
  expect(view.summary.compared).toMatchObject([{ roundId: 'dv-2024', differences: [{ rating: 'excellent', difference: '4' }, { difference: '0' }, { difference: '-4' }, { difference: '0' }] }])
  expect(await call.termAverage({ bodyId: 'khoi', object: 'members', from: 2023, to: 2025, printed: 'pooled' })).toMatchObject({
    missingYears: [2023], printed: 'pooled', groups: [{ key: 'all', levels: [{ printed: '18' }, { printed: '78' }, {}, {}], atLeastGood: { sumOfPrinted: '96', printed: '96' } }],
  })
  const file = exported('tong-hop.xlsx')
  await call.summarySheet({ roundId: 'dv-2025', grant: file.grant })
  const sheet = (await readWorkbook(readFileSync(file.path))).sheets.find(({ name }) => name === 'Tổng hợp')
  expect(JSON.stringify(sheet, (_key, value: unknown) => value instanceof Map ? [...value.values()] : typeof value === 'bigint' ? String(value) : value)).toMatch(/Tổng cộng.*Theo khối/su)
  expect(view.summary.bySector.reduce((sum, { rated }) => sum + rated, 0)).toBe(100)
})

it('counting minutes not filled in have blanks to be written in by hand, and no hole', async () => {
  const { office, call, round, result, unitIds } = await evaluating(1)
  await round('nam')
  await result('nam', unitIds[0] ?? '', { score: best, ballot: { handedOut: 20, returned: 19, valid: 18, votes: { excellent: 3, good: 12, completed: 3, notCompleted: 0 } } })
  const { recordId } = await call.makePaper({ roundId: 'nam', role: 'countingMinutes' })
  const { model, findings } = await makePaper(office.read, new PaperResources(resourceFolders(resourcesDir)), { templateId: 'bien-ban-kiem-phieu-xep-loai', recordId })
  if (model === null) throw new Error('the minutes cannot be set')
  const text = treeText(model)
  expect(text).toContain('Vào lúc …… giờ …… phút, ngày …… tháng …… năm …………, tại ……………………………………, Tổ kiểm phiếu')
  expect(text).toContain('Đồng chí ……………………………………, Tổ trưởng.')
  expect(text.match(/………………………(?!…)/gu)?.length).toBeGreaterThanOrEqual(2)
  expect(text).not.toMatch(/, ,|tại ,/u)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

it('refuses slips and the form of a collective for members who are only counted', async () => {
  const { call, round, unitIds } = await evaluating(1)
  await round('dv', { object: 'members' })
  const counts = { type: 'counts', of: 'members', total: 10, excellent: 2, good: 6, completed: 1, notCompleted: 0 } as const
  await call.results.save({ revision: null, record: { id: 'dem', roundId: 'dv', bodyId: unitIds[0], subject: counts } })
  for (const role of ['ballotSlip', 'collectiveReview'] as const) {
    for (const resultId of ['dem', null]) expect(await faultOf(call.makePaper({ roundId: 'dv', role, ...resultId === null ? {} : { resultId } })), role).toBe('INPUT_INVALID')
  }
  expect((await call.rounds.get({ id: 'dv' })).record.papers).toEqual([])
})

it('keeps the history of a unit and a person, and the map of units and years', async () => {
  const { call, round, result, unitIds: [a = '', b = ''] } = await evaluating(3)
  for (const [year, final] of [[2024, 'good'], [2025, 'excellent']] as const) {
    await round(`nam-${year}`, { year, asOf: `${year}-12-15` })
    await result(`nam-${year}`, a, { final })
  }
  await result('nam-2025', b, { unratedReason: 'Mới thành lập' })
  await round('quy', { object: 'members', period: 'quarter', quarter: 3 })
  await call.results.save({ revision: null, record: { id: 'nguoi', roundId: 'quy', bodyId: a, final: 'good', subject: { type: 'person', fullName: 'Nguyễn Văn Mẫu', post: 'Bí thư', leader: true } } })
  expect((await call.history({ bodyId: a })).map(({ year, final }) => [year, final])).toEqual([[2025, 'excellent'], [2024, 'good']])
  expect(await call.history({ bodyId: a, fullName: 'Nguyễn Văn Mẫu' })).toMatchObject([{ roundId: 'quy', quarter: 3, final: 'good', subject: 'Nguyễn Văn Mẫu' }])
  const map = await call.ratingMap({})
  expect(map.years).toEqual([2024, 2025])
  expect(map.rows.find(({ bodyId }) => bodyId === a)?.cells).toEqual(['good', 'excellent'])
  expect(map.rows.find(({ bodyId }) => bodyId === b)?.cells).toEqual([null, 'unrated'])
})

it('makes report, forms, slip and minutes as papers in the right form that Office accepts', async () => {
  const { client, call, round, result, unitIds, exported, errors } = await evaluating(6)
  for (const body of ['khoi', unitIds[0] ?? '']) {
    const { organisation } = client
    const period = { from: '2020-01-01', to: null }
    await organisation.people.save({ revision: null, record: { id: `nguoi-${body}`, fullName: 'Trần Thị Mẫu' } })
    await organisation.posts.save({ revision: null, record: { id: `chuc-${body}`, personId: `nguoi-${body}`, bodyId: body, title: 'Bí thư', period } })
    const right = { id: `quyen-${body}`, postId: `chuc-${body}`, bodyId: body, form: 'onBehalf', authority: 'Ban Thường vụ', period }
    expect(await organisation.signingRights.save({ revision: null, record: right })).toMatchObject({ outcome: 'saved' })
  }
  await round('nam')
  for (const [at, id] of unitIds.entries()) {
    await result('nam', id, {
      score: { ...best, results: String(64 - 5 * at) }, self: 'good', collective: ratingSchema.options[at % 3],
      ballot: { handedOut: 20, returned: 19, valid: 18, votes: { excellent: 3, good: 12, completed: 3, notCompleted: 0 } },
    })
  }
  await round('dv', { object: 'members' })
  await call.results.save({ revision: null, record: { id: 'nguoi', roundId: 'dv', bodyId: unitIds[0], score: best, self: 'good', subject: { type: 'person', fullName: 'Nguyễn Văn Mẫu', post: 'Bí thư chi bộ', leader: true } } })
  const papers = [
    ['bao-cao', await call.makePaper({ roundId: 'nam', role: 'report' })], ['mau-01', await call.makePaper({ roundId: 'nam', role: 'collectiveReview', resultId: `nam-${unitIds[0] ?? ''}` })],
    ['mau-2', await call.makePaper({ roundId: 'dv', role: 'personalReview', resultId: 'nguoi' })], ['phieu', await call.makePaper({ roundId: 'nam', role: 'ballotSlip' })],
    ['kiem-phieu', await call.makePaper({ roundId: 'nam', role: 'countingMinutes' })], ['bao-cao-dv', await call.makePaper({ roundId: 'dv', role: 'report' })],
  ] as const
  expect((await call.rounds.get({ id: 'nam' })).record.papers.map(({ role }) => role)).toEqual(['report', 'collectiveReview', 'ballotSlip', 'countingMinutes'])
  for (const [name, { recordId, problems }] of papers) {
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    const stored = await client.freeDocuments.get({ id: recordId })
    const record = { ...stored.record, fields: { ...stored.record.fields, ...written[name] } }
    expect(await client.freeDocuments.save({ revision: stored.revision, record })).toMatchObject({ outcome: 'saved' })
    const { grant, path } = exported(`${name}.docx`)
    for await (const event of await client.papers.export({ templateId: record.templateId, recordId, format: 'docx', grant })) expect(['progress', 'done']).toContain(event.type)
    const bytes = readFileSync(path)
    expect(await officeErrors(bytes, ['Microsoft365']), name).toEqual([])
    const kept = process.env['KEEP_PAPERS']
    if (kept !== undefined) { mkdirSync(kept, { recursive: true }); writeFileSync(join(kept, `${name}.docx`), bytes) }
  }
  expect(errors).toEqual([])
  // For and against at each level, each over the valid slips and over those handed out.
  const minutes = (await client.freeDocuments.get({ id: papers[4][1].recordId })).record
  expect(minutes.fields['counts']).toMatchObject([{ good: '12 (66,7%; 60,0%); không 6 (33,3%; 30,0%)', notCompleted: '0 (0,0%; 0,0%); không 18 (100,0%; 90,0%)' }, {}, {}, {}, {}, {}])
  expect(await faultOf(call.makePaper({ roundId: 'nam', role: 'personalReview' }))).toBe('INPUT_INVALID')
  expect(await faultOf(call.makePaper({ roundId: 'dv', role: 'countingMinutes' }))).toBe('INPUT_INVALID')
})
