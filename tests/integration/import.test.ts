/** The interchange file: everything in, all problems at once, nothing written when anything is wrong. */
import { describe, expect, it } from 'vitest'
import type { ImportResult } from '../../shared/contract/office.ts'
import { contentsOf, jsonFile, sampleRecords, serviceWithOffice, testFolder, vpk, vpkJson } from '../support/offices.ts'

type Service = Awaited<ReturnType<typeof serviceWithOffice>>

async function importInto(service: Service, folder: string, value: unknown): Promise<ImportResult> {
  service.host.grants.add('grant-import', jsonFile(folder, 'r.json', value), 'importRecords')
  let result: ImportResult | null = null
  for await (const event of await service.client.office.importRecords({ grant: 'grant-import' })) if (event.type === 'done') result = event.result
  if (result === null) throw new Error('import ended without a result')
  return result
}

const said = ({ problems }: ImportResult): readonly string[] => problems.map(({ severity, code, path, value }) => `${severity} ${code} ${path} ${value}`)

describe('import', () => {
  it('creates, then changes nothing, then updates; the counts always add up', async () => {
    const folder = testFolder()
    const service = await serviceWithOffice(folder)
    const records = sampleRecords()
    const all = { in: 12, refused: 0, problems: [] }
    expect(await importInto(service, folder, records)).toEqual({ ...all, created: 12, updated: 0, unchanged: 0 })
    expect(await importInto(service, folder, records)).toEqual({ ...all, created: 0, updated: 12, unchanged: 12 })
    const changed = { ...records, plans: [...records.plans.map((plan) => ({ ...plan, subject: 'đổi' })), { ...records.plans[0], id: 'kh-2' }] }
    expect(await importInto(service, folder, changed)).toEqual({ ...all, in: 13, created: 1, updated: 12, unchanged: 11 })
    expect((await service.client.plans.history({ id: 'kh-1' })).map(({ revision }) => revision)).toEqual([1, 2])
    expect((await service.client.office.settings()).record).toMatchObject({ name: 'Văn phòng Đảng uỷ', bodyId: 'du' })
    service.host.session.close()
  })

  it('gives every record back as it was given', async () => {
    const folder = testFolder()
    const { client, host } = await serviceWithOffice(folder)
    const records = sampleRecords()
    await importInto({ client, host, errors: [], announced: [] }, folder, records)
    expect((await client.inspections.get({ id: 'kt-1' })).record).toMatchObject(records.inspections[0] ?? {})
    expect((await client.plans.get({ id: 'kh-1' })).record).toMatchObject(records.plans[0] ?? {})
    expect((await client.summaryReports.get({ id: 'bc-1' })).record).toMatchObject(records.summaryReports[0] ?? {})
    expect((await client.organisation.bodies.get({ id: 'cb' })).record).toMatchObject({ id: 'cb', versions: [{ ...records.bodies[1]?.versions[0], kind: 'partyCell' }] })
    expect((await client.organisation.signingRights.get({ id: 'ky-an' })).record).toMatchObject(records.signingRights[0] ?? {})
    host.session.close()
  })

  it('says everything that is wrong, from form to meaning, in one go, and writes nothing', async () => {
    const folder = testFolder()
    const service = await serviceWithOffice(folder)
    const records = sampleRecords()
    const [plan] = records.plans
    const [inspection] = records.inspections
    const result = await importInto(service, folder, {
      ...records, version: 2,
      bodies: [...records.bodies, { ...records.bodies[0], id: 'du' }, { id: 'a', kind: 'board', versions: [{ from: '2025-07-01', name: 'A', parentId: 'a', letterheadIssuer: 'A', symbol: 'A', place: 'B' }] }],
      people: [{ id: 'an', fullName: 'Nguyễn Văn An' }, { id: 'binh', fullName: 'Trần \u0001 Bình' }],
      plans: [
        { ...plan, paper: { ...plan?.paper, date: '2031-01-01' } }, { ...plan, id: 'kh-2', directiveId: 'none' },
        { ...plan, id: 'kh-3', paper: { bodyId: 'du', date: '2025-01-01' }, tasks: [{ content: '', lead: 'X' }] },
      ],
      inspections: [inspection, { ...inspection, id: 'kt-2', sessions: [{ ...inspection?.sessions?.[0], inspecteeSigner: 'Người lạ' }] }],
    })
    expect(said(result)).toEqual([
      'error schema.invalid_value version 2',
      'error schema.custom people[1].fullName Trần \u0001 Bình',
      'error schema.invalid_format plans[2].tasks[0].content ',
      'error id.duplicate bodies[2].id du',
      'error reference.missing plans[1].directiveId none',
      'error tree.cycle bodies[3].versions[0].parentId a',
      'error id.duplicate inspections[1].sessions[0].id kt-1-b1',
      'warning signer.notPresent inspections[1].sessions[0].inspecteeSigner Người lạ',
      'error paper.dateOutsideTerm plans[0].paper.date 2031-01-01',
    ])
    expect([result.in, result.created, result.updated, result.refused]).toEqual([17, 0, 0, 17])
    for (const { message, remedy } of result.problems) expect([message, remedy]).toEqual([expect.stringMatching(/\.$/u), expect.stringMatching(/\.$/u)])
    expect(await service.client.organisation.people.list()).toEqual([])
    expect(await service.client.office.settings()).toMatchObject({ revision: 1 })
    service.host.session.close()
  })

  it('refuses a signer without the right on that date or for that kind', async () => {
    const folder = testFolder()
    const service = await serviceWithOffice(folder)
    const records = sampleRecords()
    const [right] = records.signingRights
    const result = await importInto(service, folder, { ...records, signingRights: [{ ...right, kinds: ['report'], period: { from: '2026-06-06' } }] })
    expect(said(result).filter((line) => line.includes('plans'))).toEqual([
      'error paper.signerOtherKind plans[0].paper.signingRightId ky-an', 'error paper.signerRightExpired plans[0].paper.signingRightId ky-an',
    ])
    service.host.session.close()
  })

  it('tells of a case that took longer than its level allows, and takes it in', async () => {
    const folder = testFolder()
    const service = await serviceWithOffice(folder)
    const records = sampleRecords()
    const [inspection] = records.inspections
    const schedule = { signedOn: '2026-06-01', startedOn: '2026-06-12', workingDays: 400, endedOn: '2026-06-30' }
    const result = await importInto(service, folder, { ...records, inspections: [{ ...inspection, schedule }] })
    expect(said(result)).toEqual([expect.stringMatching(/^warning time\.startedLate inspections\[0\]\.schedule\.startedOn /u), expect.stringMatching(/^warning time\.longerThanAllowed inspections\[0\]\.schedule\.workingDays /u)])
    expect([result.refused, await service.client.inspections.get({ id: inspection?.id ?? '' })]).toMatchObject([0, { record: { schedule } }])
    service.host.session.close()
  })

  it('refuses a working session on a day outside the term', async () => {
    const folder = testFolder()
    const service = await serviceWithOffice(folder)
    const records = sampleRecords()
    const [inspection] = records.inspections
    const late = { ...inspection, sessions: [{ ...inspection?.sessions?.[0], start: '2031-01-01T08:00', end: '2031-01-01T09:00' }] }
    const result = await importInto(service, folder, { ...records, inspections: [late] })
    expect(said(result)).toEqual(['error paper.dateOutsideTerm inspections[0].sessions[0].start 2031-01-01'])
    service.host.session.close()
  })

  it('may point at what the office already has', async () => {
    const folder = testFolder()
    const service = await serviceWithOffice(folder)
    const records = sampleRecords()
    await importInto(service, folder, records)
    const more = { format: 'vpk-records', version: 1, plans: [{ ...records.plans[0], id: 'kh-9' }] }
    expect(await importInto(service, folder, more)).toMatchObject({ in: 1, created: 1, problems: [] })
    service.host.session.close()
  })

  it('can be cancelled, and then has written nothing', async () => {
    const folder = testFolder()
    const { client, host } = await serviceWithOffice(folder)
    const records = sampleRecords()
    const plans = Array.from({ length: 3000 }, (_, at) => ({ ...records.plans[0], id: `kh-${at}` }))
    host.grants.add('grant-import', jsonFile(folder, 'r.json', { ...records, plans }), 'importRecords')
    for await (const event of await client.office.importRecords({ grant: 'grant-import' })) {
      if (event.type === 'progress' && event.label === 'Ghi' && event.done > 500) break
    }
    expect(await client.plans.list()).toEqual([])
    expect(await client.organisation.people.list()).toEqual([])
    host.session.close()
  })
})

describe('import from the command line', () => {
  it('answers 0 with the counts, 1 with the problems, and leaves the office alone in the second case', async () => {
    const folder = testFolder()
    const office = `${folder}/office.vpk`
    expect((await vpk('init', office)).code).toBe(0)
    const records = sampleRecords()
    const good = await vpkJson('import', office, jsonFile(folder, 'good.json', records))
    expect([good.code, good.json]).toEqual([0, { ok: true, command: 'import', exitCode: 0, in: 12, created: 12, updated: 0, refused: 0, unchanged: 0, problems: [] }])
    const before = contentsOf(folder)
    const bad = jsonFile(folder, 'bad.json', { ...records, plans: [{ ...records.plans[0], directiveId: 'none' }] })
    const run = await vpkJson('import', office, bad)
    expect([run.code, run.json['ok'], run.json['refused'], run.json['problems']]).toEqual([1, false, 12, [{
      severity: 'error', code: 'reference.missing', path: 'plans[0].directiveId', value: 'none',
      message: 'Không có văn bản chỉ đạo mang mã “none”.', remedy: 'Chọn một văn bản chỉ đạo đã có, hoặc bổ sung văn bản chỉ đạo này trước.',
    }]])
    expect(run.stderr).toContain('LỖI: plans[0].directiveId = “none”: Không có văn bản chỉ đạo mang mã “none”.')
    expect(contentsOf(folder)['office.vpk']).toBe(before['office.vpk'])
  })

  it('says line and column of broken JSON', async () => {
    const folder = testFolder()
    const office = `${folder}/office.vpk`
    await vpk('init', office)
    const run = await vpkJson('import', office, jsonFile(folder, 'broken.json', '{\n  "format": "vpk-records",\n  "version": 1,,\n}'))
    expect([run.code, run.json['code'], run.json['happened']]).toEqual([1, 'JSON_BROKEN', 'Tệp JSON viết sai ở dòng 3, cột 16.'])
    expect(await vpkJson('import', office, `${folder}/none.json`)).toMatchObject({ code: 2, json: { code: 'FILE_MISSING' } })
    expect(await vpkJson('import', office, folder)).toMatchObject({ code: 2, json: { code: 'FILE_UNREADABLE' } })
    expect(await vpkJson('import', `${folder}/none.vpk`, `${folder}/broken.json`)).toMatchObject({ code: 2, json: { code: 'OFFICE_MISSING' } })
  })
})
