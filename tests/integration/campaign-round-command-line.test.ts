/** One clerk, one empty office, only the command line: from the supplied indicators to a summary report that follows what came late. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { campaignSchema } from '../../shared/domain/campaign.ts'
import { workbookForm } from '../../electron/campaigns/index.ts'
import { openOffice } from '../../electron/db/index.ts'
import { elements, openPackage } from '../../electron/documents/ooxml/index.ts'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { selectIndicators } from '../../electron/indicators/index.ts'
import { getRecord, noRules, saveRecord } from '../../electron/records/index.ts'
import { summaryReportStore } from '../../electron/reporting/index.ts'
import { jsonFile, sampleRecords, testActor, testFolder, vpk, vpkJson } from '../support/offices.ts'

const unit = (number: number, kind: 'grassrootsCell' | 'grassrootsCommittee') => ({
  id: `dv${number}`, kind, sector: number === 1 ? 'party' as const : 'state' as const,
  versions: [{ from: '2025-07-01', name: `Chi bộ ${number}`, parentId: 'du', letterheadIssuer: 'CHI BỘ', symbol: 'CB', place: 'Hà Tĩnh' }],
})
const late = 600_000

/** An office with four units, three indicators of the supplied set and an open campaign; `send` writes a workbook a unit sends back. */
async function round() {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  expect((await vpk('init', path, '--name', 'Văn phòng', '--committee', 'Đảng uỷ', '--symbol', 'ĐU', '--place', 'Hà Tĩnh', '--term', 'Nhiệm kỳ', '--term-from', '2025-07-01')).code).toBe(0)
  const records = sampleRecords()
  expect((await vpk('import', path, jsonFile(folder, 'records.json', { ...records, bodies: [...records.bodies, ...[1, 2, 3].map((number) => unit(number, 'grassrootsCell')), unit(4, 'grassrootsCommittee')] }))).code).toBe(0)
  const run = (verb: string, ...words: readonly string[]) => vpkJson('campaign', path, verb, ...words)
  expect((await run('indicators', 'DV01', 'DV02', 'DV03')).json).toMatchObject({ ok: true, added: { indicators: { added: 3 }, crossChecks: { added: 1 } } })
  const made = await run('create', '--period', 'quarter', '--from', '2026-01-01', '--to', '2026-03-31', '--due', '2026-04-05', '--indicators', 'DV01,DV02,DV03')
  expect(made.json).toMatchObject({ ok: true, campaign: { addresseeIds: ['dv1', 'dv2', 'dv3', 'dv4'], indicatorIds: ['DV01', 'DV02', 'DV03'], due: '2026-04-06' } })
  const campaign = campaignSchema.parse(made.json['campaign'])
  const of = (verb: string, ...words: readonly string[]) => run(verb, '--campaign', campaign.id, ...words)
  expect((await of('forms', '--out', join(folder, 'phieu'))).json).toMatchObject({ opened: true, units: 4 })
  const office = await openOffice(path)
  const indicators = (await selectIndicators(office.read)).map(({ record }) => record)
  office.close()
  const send = (number: number, figures: readonly (string | null)[], name = `dv${number}.xlsx`, asked = campaign): string => {
    mkdirSync(join(folder, 've'), { recursive: true })
    const measurements = ['DV01', 'DV02', 'DV03'].flatMap((code, at) => typeof figures[at] === 'string' ? [{ code, numerator: figures[at], denominator: null, rate: null, place: '' }] : [])
    const file = join(folder, 've', name)
    writeFileSync(file, workbookForm({ campaign: asked, body: { id: `dv${number}`, name: `Chi bộ ${number}` }, indicators, filled: { measurements, answers: asked.outline.filter(({ type }) => type === 'text').map(({ id }) => ({ questionId: id, text: `Chi bộ ${number} đã thực hiện đủ.`, rows: [], place: '' })) } }))
    return file
  }
  return { folder, path, campaign, of, run, send }
}

async function wordsOf(docx: string): Promise<string> {
  const document = (await openPackage(readFileSync(docx))).xml('word/document.xml')
  if (document === null) throw new Error('a document has a main part')
  return elements(document, 'w:document').map((root) => root.textContent).join('')
}

describe('what came in', () => {
  it('does not count until it is decided, says so, and is decided by importing it again', async () => {
    const { of, send } = await round()
    const [good, wrong] = [send(1, ['10', '9', '1']), send(2, ['12,5', '12', '1'])]
    const taken = await of('import', good, wrong, '--received-on', '2026-04-01')
    expect([taken.code, taken.json]).toMatchObject([1, { counts: { in: 2, received: 2 }, waiting: [{ bodyId: 'dv1', errors: 0 }, { bodyId: 'dv2', errors: 1 }] }])
    expect(taken.stderr).toContain('2 báo cáo đã nhận, chờ xem nên chưa được tính: Chi bộ 1; Chi bộ 2 (1 lỗi).')
    expect(taken.stderr).toContain('--accept-ready')

    const none = await of('aggregate')
    expect(none.json).toMatchObject({ units: 4, reporting: 0, notCounted: { nothing: [{ bodyId: 'dv3' }, { bodyId: 'dv4' }], waiting: [{ bodyId: 'dv1' }, { bodyId: 'dv2' }], returned: [] } })
    expect(none.stderr).toContain('Đã nhận, chờ xem nên chưa được tính: Chi bộ 1; Chi bộ 2.')
    expect((await of('aggregate', '--include-received')).json).toMatchObject({ include: 'received', reporting: 2, notCounted: { waiting: [] } })

    const accepted = await of('import', good, wrong, '--accept-ready')
    expect([accepted.code, accepted.json]).toMatchObject([1, { batchId: null, decided: 1, counts: { in: 2, accepted: 1, unchanged: 1 }, waiting: [{ bodyId: 'dv2' }] }])
    const overridden = await of('import', good, wrong, '--override', 'Đã hỏi lại đơn vị.')
    expect([overridden.code, overridden.json]).toMatchObject([0, { decided: 1, counts: { accepted: 1, unchanged: 1 }, waiting: [] }])
    expect((await of('aggregate')).json).toMatchObject({ reporting: 2, notCounted: { nothing: [{ bodyId: 'dv3' }, { bodyId: 'dv4' }], waiting: [] } })
  }, late)

  it('that does not say whose it is goes in under the unit that is named', async () => {
    const { folder, of, campaign } = await round()
    const file = join(folder, 'bieu.xlsx')
    writeFileSync(file, workbookForm({ campaign, body: { id: 'dv-la', name: 'Đơn vị lạ' }, indicators: [], filled: { measurements: [], answers: campaign.outline.filter(({ type }) => type === 'text').map(({ id }) => ({ questionId: id, text: 'Đã thực hiện đủ.', rows: [], place: '' })) } }))
    expect(await of('import', file)).toMatchObject({ code: 1, json: { counts: { skipped: 1 } } })
    expect((await of('import', file, '--unit', 'dv-la')).json).toMatchObject({ code: 'INPUT_INVALID' })
    expect((await of('import', file, '--unit', 'dv3', '--unit', 'dv1')).json).toMatchObject({ code: 'USAGE' })
    expect((await of('import', file, '--unit', 'dv3')).json).toMatchObject({ counts: { received: 1 }, waiting: [{ bodyId: 'dv3' }] })
  }, late)

  it('is accepted, sent back with its letter, and an import is undone, each with its reason', async () => {
    const { folder, of, send } = await round()
    await of('import', send(1, ['10', '9', '1']), send(2, ['12,5', '12', '1']), '--received-on', '2026-04-01')
    expect((await of('accept')).json).toMatchObject({ accepted: [{ bodyId: 'dv1' }], waiting: [{ bodyId: 'dv2', errors: 1 }] })
    expect(await of('accept', '--unit', 'dv2')).toMatchObject({ code: 1, json: { code: 'INPUT_INVALID', kept: 'Chưa báo cáo nào được chấp nhận.' } })
    expect((await of('return', '--unit', 'dv2')).json).toMatchObject({ code: 'USAGE', exitCode: 2 })
    expect(await of('return', '--unit', 'dv2', '--reason', 'Số lẻ.', '--due', '2020-01-01')).toMatchObject({ code: 1 })
    expect((await of('board')).json).toMatchObject({ rows: [{ cells: [{ state: 'accepted' }] }, { cells: [{ state: 'received' }] }, {}, {}] })
    const sent = await of('return', '--unit', 'Chi bộ 2', '--reason', 'Số đảng viên không thể lẻ.', '--out', join(folder, 'tra-lai.docx'))
    expect(sent.json).toMatchObject({ ok: true, verb: 'return', bodyId: 'dv2', template: expect.stringMatching(/./u) as string, files: [{ format: 'docx' }] })
    expect(await wordsOf(join(folder, 'tra-lai.docx'))).toContain('Số đảng viên không thể lẻ.')
    expect((await of('aggregate')).json).toMatchObject({ reporting: 1, notCounted: { returned: [{ bodyId: 'dv2' }] } })

    const third = await of('import', send(3, ['7', '7', '0']), '--accept-ready', '--received-on', '2026-04-02')
    expect((await of('undo')).json).toMatchObject({ code: 'USAGE' })
    expect((await of('undo', '--reason', 'Nhầm đợt.', '--batch', 'khong-co')).json).toMatchObject({ code: 'RECORD_UNKNOWN', exitCode: 1 })
    expect((await of('undo', '--reason', 'Nhầm đợt.')).json).toMatchObject({ ok: true, batchId: third.json['batchId'], withdrawn: 1 })
    expect((await of('aggregate')).json).toMatchObject({ reporting: 1 })

    expect((await of('freeze')).json).toMatchObject({ ok: true, units: 4, frozen: 1, missing: [{ bodyId: 'dv2' }, { bodyId: 'dv3' }, { bodyId: 'dv4' }] })
    expect((await of('freeze')).json).toMatchObject({ code: 'CAMPAIGN_WRONG_STATE', exitCode: 1 })
    expect((await of('import', send(4, ['5', '4', '1']), '--accept-ready')).json).toMatchObject({ code: 'INPUT_INVALID' })
    expect((await of('import', join(folder, 've', 'dv4.xlsx'))).json).toMatchObject({ counts: { received: 1 } })
    expect((await of('accept', '--unit', 'dv4', '--reason', 'Gửi muộn.')).json).toMatchObject({ accepted: [{ bodyId: 'dv4' }] })
    expect((await of('amendments')).json).toMatchObject({ amendments: [{ bodyId: 'dv4', reason: 'Gửi muộn.' }] })
    expect((await of('aggregate', '--frozen')).json).toMatchObject({ reporting: 1, notCounted: { acceptedLater: [{ bodyId: 'dv4' }] } })
  }, late)
})

describe('the figures', () => {
  it('carry targets, comparisons and cross-checks; groups and the workbook say them in words', async () => {
    const { folder, of, send } = await round()
    await of('import', send(1, ['10', '9', '1']), send(4, ['20', '19', '3']), '--accept-ready', '--received-on', '2026-04-01')
    const out = join(folder, 'tong-hop.xlsx')
    const found = await of('aggregate', '--by', 'kind', '--out', out)
    expect(found.json).toMatchObject({
      groups: [{ rows: [{ code: 'DV01', now: { value: '30' }, byKind: [{ kind: 'grassrootsCommittee', name: 'Đảng bộ cơ sở' }, { kind: 'grassrootsCell', name: 'Chi bộ cơ sở' }], bySector: [{ name: 'Cơ quan Đảng' }, { name: 'Cơ quan nhà nước' }], targets: [] }, {}, {}] }],
    })
    const checks = found.json['crossChecks']
    expect(checks).toMatchObject([{ crossCheckId: 'DC-DV01', differs: expect.any(Number) as number }])
    expect(found.stderr).toMatch(/Đối chiếu “Tổng số đảng viên bằng .*” lệch ở \d+ chỗ: .*20 so với 22, lệch/u)
    const sheets = (await readWorkbook(readFileSync(out))).sheets.map(({ name }) => name)
    expect(sheets.slice(0, 2)).toEqual(['Tổng hợp', 'Theo đơn vị'])
    const lines = await vpk('campaign', join(folder, 'office.vpk'), 'aggregate', '--campaign', String(found.json['campaign'] === null ? '' : Reflect.get(Object(found.json['campaign']), 'campaignId')), '--by', 'sector')
    expect(lines.stdout.split('\n')[0]?.split('\t').slice(-2)).toEqual(['Cơ quan Đảng', 'Cơ quan nhà nước'])
    expect(lines.stdout).not.toContain('grassroots')
  }, late)
})

describe('the report', () => {
  it('is not written stale: what has changed is shown, taken with --refresh, and the words of a person stay', async () => {
    const { folder, path, of, send } = await round()
    const out = join(folder, 'bc.docx')
    expect((await of('report')).json).toMatchObject({ created: true, campaign: { units: 4, reporting: 0 }, changes: [] })
    await of('import', send(1, ['10', '9', '1']), send(2, ['12', '12', '0']), '--accept-ready', '--received-on', '2026-04-01')

    const stale = await of('report', '--out', out)
    expect([stale.code, stale.json]).toMatchObject([1, { ok: false, created: false, code: 'PAPER_NOT_READY', campaign: { reporting: 2 } }])
    expect(existsSync(out)).toBe(false)
    expect(stale.stderr).toMatch(/Thay đổi – .*→/u)
    expect(stale.stderr).toContain('--refresh')
    const changes = stale.json['changes']
    expect(Array.isArray(changes) && changes.length > 0 && changes.every((one) => Reflect.get(Object(one), 'proposed') === true)).toBe(true)

    const fresh = await of('report', '--refresh', '--out', out)
    expect([fresh.code, fresh.json]).toMatchObject([0, { changes: [], files: [{ format: 'docx' }] }])
    expect(fresh.json['items']).toContainEqual(expect.objectContaining({
      section: 'rolledFigures', sourceWords: expect.stringContaining('DV01') as string,
      rows: [expect.objectContaining({ bodyId: 'dv1', values: [expect.objectContaining({ value: '10', place: expect.stringMatching(/[A-Z]+\d+/u) as string })], submission: expect.objectContaining({ fileName: 'dv1.xlsx' }) as object }), expect.objectContaining({ bodyId: 'dv2' })],
    }))
    expect(await wordsOf(out)).toContain('2/4')

    const edited = await openOffice(path)
    const { revision, record } = await getRecord(edited.read, summaryReportStore, String(fresh.json['report']))
    const own = 'Các đơn vị gửi báo cáo nghiêm túc, đúng yêu cầu.'
    expect((await saveRecord(edited, summaryReportStore, noRules, testActor, { revision, record: { ...record, deployment: record.deployment.map((words) => words.startsWith('Có ') ? own : words) } })).outcome).toBe('saved')
    edited.close()
    await of('import', send(3, ['7', '7', '0']), '--accept-ready', '--received-on', '2026-04-02')
    const kept = await of('report', '--refresh', '--out', join(folder, 'bc2.docx'))
    expect([kept.code, kept.json]).toMatchObject([1, { changes: [{ touched: true, proposed: false, now: own }] }])
    expect(kept.stderr).toContain('Người soạn đã sửa chỗ này.')
    expect(readdirSync(folder)).not.toContain('bc2.docx')
    const written = await of('report', '--keep', '--out', join(folder, 'bc2.docx'))
    expect([written.code, written.json]).toMatchObject([0, { campaign: { reporting: 3 }, changes: [{ touched: true }] }])
    expect(written.stderr).toContain('Tệp được ghi theo bản thảo đang có')
    expect(await wordsOf(join(folder, 'bc2.docx'))).toContain(own)
  }, late)
})

describe('what is hardly meant', () => {
  it('freezing while nothing counts is refused, unless it is said that it is meant', async () => {
    const { of, send } = await round()
    const bare = await of('freeze')
    expect([bare.code, bare.json]).toMatchObject([1, { code: 'CAMPAIGN_WRONG_STATE', kept: 'Chưa có số nào được chốt.' }])
    expect(bare.stderr).toContain('4 đơn vị phải báo cáo, chưa báo cáo nào được chấp nhận; số đã chốt thì không bỏ chốt được.')
    await of('import', send(1, ['10', '9', '1']))
    expect((await of('freeze')).stderr).toContain('chưa báo cáo nào được chấp nhận (1 báo cáo đang chờ xem)')
    expect(await of('aggregate', '--frozen')).toMatchObject({ code: 1 })
    expect((await of('freeze', '--with-none')).json).toMatchObject({ ok: true, frozen: 0, waiting: [{ bodyId: 'dv1' }] })
  }, late)

  it('a campaign that was not opened takes reports with a warning, none before its period; an empty one is not drafted', async () => {
    const { run, send } = await round()
    const created = async (from: string, to: string) => campaignSchema.parse((await run('create', '--period', 'quarter', '--from', from, '--to', to, '--indicators', 'DV01,DV02,DV03')).json['campaign'])
    const [draft, ahead] = [await created('2026-04-01', '2026-06-30'), await created('2127-01-01', '2127-03-31')]
    const early = await run('import', '--campaign', ahead.id, send(1, ['10', '9', '1'], 'som.xlsx', ahead))
    expect([early.code, early.json]).toMatchObject([1, { code: 'CAMPAIGN_WRONG_STATE', kept: 'Chưa có gì được nhập.' }])
    const empty = await run('report', '--campaign', draft.id)
    expect([empty.code, empty.json]).toMatchObject([1, { code: 'CAMPAIGN_WRONG_STATE', kept: 'Chưa lập bản thảo nào.' }])
    const file = send(1, ['10', '9', '1'], 'nhap.xlsx', draft)
    for (const words of [['--dry-run'], []]) {
      const taken = await run('import', '--campaign', draft.id, file, ...words)
      expect([taken.code, taken.json]).toMatchObject([0, { opened: false }])
      expect(taken.stderr).toContain('Đợt này còn ở bước chuẩn bị, chưa mở và chưa phát phiếu')
    }
    const drafted = await run('report', '--campaign', draft.id)
    expect([drafted.code, drafted.json]).toMatchObject([0, { created: true }])
    expect(drafted.stderr).toContain('Đợt này còn ở bước chuẩn bị, chưa mở và chưa phát phiếu')
  }, late)

  it('undoing an import says how many of its reports a person has accepted since', async () => {
    const { of, send } = await round()
    await of('import', send(1, ['10', '9', '1']), send(2, ['12', '12', '0']), send(3, ['7', '7', '0']))
    await of('accept', '--unit', 'dv2', '--unit', 'dv3')
    const undone = await of('undo', '--reason', 'Nhầm thư mục.')
    expect(undone.json).toMatchObject({ withdrawn: 3, acceptedSince: 2 })
    expect(undone.stderr).toContain('rút lại 3 bản báo cáo, trong đó 2 bản đã được chấp nhận sau khi nhập.')
    await of('import', send(4, ['5', '4', '1']), '--accept-ready')
    const plain = await of('undo', '--reason', 'Nhầm thư mục.')
    expect(plain.json).toMatchObject({ withdrawn: 1, acceptedSince: 0 })
    expect(plain.stderr).not.toContain('trong đó')
  }, late)
})

describe('what is typed wrong', () => {
  it('gets a sentence and changes nothing', async () => {
    const { folder, run, of, campaign } = await round()
    const code = async (call: ReturnType<typeof run>) => { const { code: exit, json } = await call; return [exit, json['code']] }
    expect(await code(run('ahead', '--until', '2027-13-45'))).toEqual([1, 'INPUT_INVALID'])
    expect(await code(run('ahead', '--until', '9999-12-31'))).toEqual([1, 'INPUT_INVALID'])
    expect(await code(of('remind', '--on', 'hom-nay'))).toEqual([1, 'INPUT_INVALID'])
    expect(await code(of('remind', '--due', '2026-02-30'))).toEqual([1, 'INPUT_INVALID'])
    expect(await code(of('import', folder, '--received-on', '1/4/2026'))).toEqual([1, 'INPUT_INVALID'])
    expect(await code(run('create', '--under', 'khong-co', '--period', 'quarter'))).toEqual([1, 'RECORD_UNKNOWN'])
    expect(await code(run('create', '--kinds', 'chiBo', '--period', 'quarter'))).toEqual([1, 'INPUT_INVALID'])
    expect(await code(run('indicators', 'XX99'))).toEqual([1, 'INPUT_INVALID'])
    expect(await code(of('accept', '--unit', 'dv1'))).toEqual([1, 'RECORD_UNKNOWN'])
    expect(await code(of('amendments'))).toEqual([1, 'CAMPAIGN_WRONG_STATE'])
    expect(await code(of('board', 'thua'))).toEqual([2, 'USAGE'])
    for (const place of ['/proc/x', join(folder, 'office.vpk')]) expect(await code(run('forms', '--campaign', campaign.id, '--out', place))).toEqual([2, place === '/proc/x' ? 'FOLDER_READ_ONLY' : 'FILE_MISSING'])
    expect((await run('list')).json).toMatchObject({ campaigns: [{ id: campaign.id, state: 'open' }] })
  }, late)

  it('a campaign that cannot be sent out stays as it is; what a clerk would not notice is said', async () => {
    const { folder, run } = await round()
    const made = await run('create', '--period', 'quarter', '--from', '2026-02-15', '--to', '2026-03-10', '--kinds', 'grassrootsCommittee', '--title', 'Báo cáo riêng')
    expect(made.json).toMatchObject({ ok: true, campaign: { addresseeIds: ['dv4'], indicatorIds: [] } })
    expect(made.stderr).toContain('không trọn quý I năm 2026')
    const bare = await run('create', '--kind', 'other', '--from', '2026-05-01', '--to', '2026-05-31', '--title', 'Báo cáo nhanh')
    expect(bare.stderr).toContain('Đợt chưa hỏi chỉ tiêu nào.')
    const id = String(made.json['id'])
    expect((await run('forms', '--campaign', id, '--out', '/proc/x')).code).toBe(2)
    expect((await run('list')).json).toMatchObject({ campaigns: expect.arrayContaining([expect.objectContaining({ id, state: 'draft' })]) as unknown[] })
    const letter = await run('paper', '--campaign', id, '--out', join(folder, 'cong-van.docx'))
    expect(letter.json).toMatchObject({ ok: true, template: expect.stringMatching(/./u) as string, files: [{ format: 'docx' }] })
    expect((await vpk('campaign', join(folder, 'office.vpk'), 'board', '--from', '2030-01-01')).stderr).toContain('2 đợt còn ở bước chuẩn bị')
    // A round asks once for each of its periods, whoever made the campaign first.
    const rounds = { format: 'vpk-records', version: 1, reportingRounds: [{ id: 'quy', title: 'Báo cáo', bodyId: 'du', reportingPeriod: 'quarter', period: { from: '2026-01-01' }, addressees: { underBodyId: 'du' } }] }
    expect((await vpk('import', join(folder, 'office.vpk'), jsonFile(folder, 'rounds.json', rounds))).code).toBe(0)
    const third = await run('create', '--round', 'quy', '--from', '2026-07-01')
    expect(third.json).toMatchObject({ ok: true, campaign: { period: { from: '2026-07-01', to: '2026-09-30' } } })
    const twice = await run('create', '--round', 'quy', '--from', '2026-07-01')
    expect([twice.code, twice.json]).toMatchObject([1, { code: 'INPUT_INVALID', problems: [{ code: 'campaign.roundTwice', message: `Kỳ quý III năm 2026 của chế độ báo cáo này đã có đợt “Báo cáo quý III năm 2026” (${String(third.json['id'])}).` }] }])
    const across = await run('create', '--round', 'quy', '--from', '2026-09-01', '--to', '2026-10-31')
    expect([across.code, across.json]).toMatchObject([1, { problems: [{ code: 'campaign.roundTwice', message: expect.stringContaining('Kỳ từ 01/9/2026 đến 31/10/2026 của chế độ báo cáo này trùng ngày với đợt “Báo cáo quý III năm 2026”') as string }] }])
    // Nothing changed: a file taken in again says so.
    const again = await vpk('import', join(folder, 'office.vpk'), join(folder, 'records.json'))
    expect(again.stderr).toMatch(/cập nhật 0 \+ không đổi \d+/u)
  }, late)
})
