/** `vpk campaign`: a whole round on the command line, from the JSON of a campaign to the rolled-up figures. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { campaignSchema } from '../../shared/domain/campaign.ts'
import { indicatorSchema } from '../../shared/domain/indicator.ts'
import { workbookForm } from '../../electron/campaigns/index.ts'
import { jsonFile, sampleRecords, testFolder, vpk, vpkJson } from '../support/offices.ts'

const unit = (id: string, name: string) => ({ id, kind: 'grassrootsCell' as const, versions: [{ from: '2025-07-01', name, parentId: 'du', letterheadIssuer: 'CHI BỘ', symbol: 'CB', place: 'Hà Tĩnh' }] })
const counted = indicatorSchema.parse({ id: 'i1', code: 'DV01', name: 'Số đảng viên được học tập', group: 'Học tập', unitOfMeasure: 'đồng chí', rollUp: 'sum', period: 'quarter' })
const fields = { id: 'q1', title: 'Báo cáo quý I năm 2026', kind: 'periodic', reportingPeriod: 'quarter', period: { from: '2026-01-01', to: '2026-03-31' }, cutOff: '2026-03-31', due: '2026-04-05', indicatorIds: ['i1'], outline: [], receiver: 'Văn phòng Đảng uỷ' }

async function office(): Promise<{ readonly folder: string, readonly path: string }> {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  const records = sampleRecords()
  expect((await vpk('init', path, '--name', 'Văn phòng', '--committee', 'Đảng uỷ', '--symbol', 'ĐU', '--place', 'Hà Tĩnh', '--term', 'Nhiệm kỳ', '--term-from', '2025-07-01')).code).toBe(0)
  const imported = await vpk('import', path, jsonFile(folder, 'records.json', { ...records, bodies: [...records.bodies, unit('cb1', 'Chi bộ 1'), unit('cb2', 'Chi bộ 2'), unit('cb3', 'Chi bộ 3')], indicators: [counted] }))
  expect(imported.code, imported.stderr).toBe(0)
  return { folder, path }
}

it('creates, writes forms, takes them in, shows the board and adds up', async () => {
  const { folder, path } = await office()
  const made = await vpkJson('campaign', path, 'create', jsonFile(folder, 'dot.json', { ...fields, due: '2026-04-05' }))
  expect(made.json).toMatchObject({ ok: true, command: 'campaign', verb: 'create', id: 'q1', campaign: { due: '2026-04-06', addresseeIds: ['cb1', 'cb2', 'cb3'], state: 'draft' } })
  expect(made.stderr).toContain('rơi vào Chủ nhật; chuyển sang thứ Hai, ngày 06/4/2026')

  const out = join(folder, 'phieu')
  expect((await vpkJson('campaign', 'forms', path, '--campaign', 'q1', '--out', out)).json).toMatchObject({ verb: 'forms', opened: true, units: 3 })
  expect(readdirSync(out).sort()).toEqual(['01 – Chi bộ 1.xlsx', '02 – Chi bộ 2.xlsx', '03 – Chi bộ 3.xlsx'])

  const returned = join(folder, 'gui-ve')
  mkdirSync(returned)
  const campaign = campaignSchema.parse(made.json['campaign'])
  for (const [bodyId, name, count] of [['cb1', 'Chi bộ 1', '12'], ['cb2', 'Chi bộ 2', '30']] as const) {
    writeFileSync(join(returned, `${bodyId}.xlsx`), workbookForm({
      campaign, body: { id: bodyId, name }, indicators: [counted],
      filled: { measurements: [{ code: 'DV01', numerator: count, denominator: null, rate: null, place: '' }], answers: [] },
    }))
  }
  const dry = await vpkJson('campaign', path, 'import', '--campaign', 'q1', returned, '--dry-run')
  expect(dry.json).toMatchObject({ ok: true, dryRun: true, files: [{ state: 'ready', bodyId: 'cb1' }, { state: 'ready', bodyId: 'cb2' }] })
  const taken = await vpkJson('campaign', path, 'import', '--campaign', 'q1', returned, '--accept-ready', '--received-on', '2026-04-06')
  expect(taken.json).toMatchObject({ ok: true, counts: { in: 2, accepted: 2 } })
  expect((await vpkJson('campaign', path, 'import', '--campaign', 'q1', returned, '--accept-ready')).json).toMatchObject({ counts: { in: 2, unchanged: 2 } })

  const board = await vpkJson('campaign', 'board', path, '--campaign', 'q1', '--on', '2026-04-07')
  expect(board.json).toMatchObject({ columns: [{ asked: 3, accepted: 2, onTime: 2, missing: 1, inHandPercent: '66.7' }], rows: [{ bodyId: 'cb1' }, { bodyId: 'cb2' }, { bodyId: 'cb3', cells: [{ state: 'missing' }] }] })
  expect(board.stderr).toContain('2/3 đơn vị đã có báo cáo (đúng hạn 2, muộn 0); trả lại 0; chưa gửi 1.')
  expect((await vpk('campaign', path, 'board', '--campaign', 'q1', '--on', '2026-04-07')).stdout.split('\n')[3]).toBe('Chi bộ 3\tchưa gửi')

  const figures = await vpkJson('campaign', path, 'aggregate', '--campaign', 'q1', '--by', 'kind', '--out', join(folder, 'tong-hop.xlsx'))
  expect(figures.json).toMatchObject({ ok: true, units: 3, reporting: 2, groups: [{ rows: [{ code: 'DV01', now: { value: '42' } }] }] })
  expect(readFileSync(join(folder, 'tong-hop.xlsx')).subarray(0, 2).toString()).toBe('PK')
  expect(figures.stderr).toContain('Chưa có: Chi bộ 3.')

  const report = await vpkJson('campaign', path, 'report', '--campaign', 'q1', '--out', join(folder, 'bao-cao.docx'))
  expect(report.json).toMatchObject({ ok: true, verb: 'report', created: true, template: 'bao-cao-dinh-ky-tong-hop', files: [{ format: 'docx' }] })
  expect(readFileSync(join(folder, 'bao-cao.docx')).subarray(0, 2).toString()).toBe('PK')
  expect((await vpkJson('campaign', path, 'report', '--campaign', 'q1')).json).toMatchObject({ created: false, report: report.json['report'] })

  const reminder = await vpkJson('campaign', path, 'remind', '--campaign', 'q1', '--on', '2026-04-07', '--due', '2026-04-11')
  expect(reminder.json).toMatchObject({ ok: true, notes: ['1/3 đơn vị chưa có báo cáo.', expect.stringContaining('13/4/2026')] })
})

it('says what is wrong and leaves as the other commands do', async () => {
  const { folder, path } = await office()
  const code = async (...args: readonly string[]) => { const { code: exit, json } = await vpkJson('campaign', ...args); return [exit, json['code']] }
  expect(await code(path, 'create', jsonFile(folder, 'sai.json', { ...fields, period: { from: '2026-03-31', to: '2026-01-01' } }))).toEqual([1, 'INPUT_INVALID'])
  expect(await code(path, 'create', jsonFile(folder, 'hong.json', '[1]'))).toEqual([1, 'JSON_BROKEN'])
  expect(await code(path, 'create', '--directive', 'khong-co')).toEqual([1, 'RECORD_UNKNOWN'])
  expect(await code(path, 'create', jsonFile(folder, 'dot.json', fields))).toEqual([0, undefined])
  expect(await code(path, 'create', join(folder, 'dot.json'))).toEqual([1, 'INPUT_INVALID'])
  expect(await code(path, 'board', '--on', 'hom-nay')).toEqual([1, 'INPUT_INVALID'])
  expect(await code(path, 'forms', '--campaign', 'khong-co', '--out', folder)).toEqual([1, 'RECORD_UNKNOWN'])
  expect(await code(path, 'forms', '--campaign', 'q1')).toEqual([2, 'USAGE'])
  expect(await code(path, 'lam-gi')).toEqual([2, 'USAGE'])
  expect(await code(join(folder, 'khong-co.vpk'), 'board')).toEqual([2, 'OFFICE_MISSING'])
})
