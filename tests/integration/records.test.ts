/** Records through the service's contract: saved, conflicting, refused, removed, remembered. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../electron/db/migrations/registry.ts'
import { contentsOf, faultOf, jsonFile, sampleRecords, serviceWithOffice, startService, testFolder, wizardAnswers } from '../support/offices.ts'

const plan = { id: 'kh-1', subject: 'thực hiện Chỉ thị số 05-CT/TU', paper: { bodyId: 'committee', date: '2026-06-05' } }

describe('a new office', () => {
  it('has its committee, its term and its settings', async () => {
    const { client, host } = await serviceWithOffice(testFolder())
    expect(await client.office.current()).toEqual({ name: 'Văn phòng thử', fileName: 'office.vpk', bodyId: 'committee', schemaVersion: migrations.at(-1)?.number, signInNeeded: false, encrypted: false, wordsKey: null })
    expect(await client.organisation.bodies.list()).toEqual([{
      id: 'committee', revision: 1, kind: 'committee', sector: null, name: wizardAnswers.committeeName, shortName: '', symbol: 'ĐU', parentId: null, ended: null,
    }])
    expect(await client.organisation.terms.list()).toEqual([{
      id: 'term-1', revision: 1, bodyId: 'committee', bodyName: wizardAnswers.committeeName, name: 'Nhiệm kỳ 2025 - 2030', from: '2025-07-01', to: '2030-06-30',
    }])
    host.session.close()
  })

  it('never replaces a file that is there, and keeps the office that was open', async () => {
    const folder = testFolder()
    const { client, host } = await serviceWithOffice(folder)
    host.grants.add('grant-taken', jsonFile(folder, 'other.vpk', 'mine'), 'createOffice')
    const before = contentsOf(folder)['other.vpk']
    expect(await faultOf(client.office.create({ grant: 'grant-taken', office: wizardAnswers }))).toBe('OFFICE_EXISTS')
    expect(await faultOf(client.office.open({ grant: 'grant-taken' }))).toBe('OFFICE_NOT_SQLITE')
    expect(contentsOf(folder)['other.vpk']).toBe(before)
    expect((await client.office.current())?.fileName).toBe('office.vpk')
    host.session.close()
  })

  it('says that none is open before one is', async () => {
    const { client, errors } = startService()
    expect([await client.office.current(), await faultOf(client.plans.list())]).toEqual([null, 'OFFICE_NOT_OPEN'])
    expect(errors).toEqual([])
  })

  it('is opened by no token that was not granted for it', async () => {
    const { client, host } = startService()
    host.grants.add('grant-export', '/etc/hostname', 'export')
    expect([await faultOf(client.office.open({ grant: 'grant-export' })), await faultOf(client.office.open({ grant: '/etc/passwd' }))])
      .toEqual(['GRANT_UNKNOWN', 'GRANT_UNKNOWN'])
  })
})

describe('saving', () => {
  it('counts revisions and remembers who, when, before and after', async () => {
    const { client, host } = await serviceWithOffice(testFolder())
    const first = await client.plans.save({ revision: null, record: plan })
    const second = await client.plans.save({ revision: 1, record: { ...plan, subject: 'thực hiện Nghị quyết' } })
    expect([first, second]).toEqual([{ outcome: 'saved', revision: 1, problems: [] }, { outcome: 'saved', revision: 2, problems: [] }])
    const history = await client.plans.history({ id: 'kh-1' })
    const subjects = history.map(({ before, after, ...rest }) => ({
      ...rest, before: before === null ? null : JSON.parse(before).subject, after: JSON.parse(after).subject,
    }))
    const at = '2026-06-15T03:00:00.000Z'
    expect(subjects).toEqual([
      { revision: 1, at, actor: 'nguoi-thu', before: null, after: plan.subject },
      { revision: 2, at, actor: 'nguoi-thu', before: plan.subject, after: 'thực hiện Nghị quyết' },
    ])
    host.session.close()
  })

  it('of what someone else has changed is a conflict that carries what is stored now', async () => {
    const { client, host } = await serviceWithOffice(testFolder())
    await client.plans.save({ revision: null, record: plan })
    await client.plans.save({ revision: 1, record: { ...plan, subject: 'của người khác' } })
    const stale = await client.plans.save({ revision: 1, record: { ...plan, subject: 'của tôi' } })
    const again = await client.plans.save({ revision: null, record: { ...plan, subject: 'bản ghi mới trùng mã' } })
    for (const outcome of [stale, again]) {
      expect(outcome).toMatchObject({ outcome: 'conflict', current: { revision: 2, record: { subject: 'của người khác' } }, changedBy: 'nguoi-thu' })
    }
    expect((await client.plans.get({ id: 'kh-1' })).record.subject).toBe('của người khác')
    expect(await client.plans.history({ id: 'kh-1' })).toHaveLength(2)
    host.session.close()
  })

  it('shows every problem of a record at once and writes nothing', async () => {
    const { client, host } = await serviceWithOffice(testFolder())
    const outcome = await client.plans.save({ revision: null, record: { id: 'a b', subject: ' ', paper: { bodyId: 'committee', date: '2026-02-30', number: 0 }, extra: 1 } })
    expect(outcome).toMatchObject({ outcome: 'refused' })
    expect(outcome.outcome === 'refused' && outcome.problems.map(({ path, value }) => [path, value])).toEqual([
      ['id', 'a b'], ['paper.number', '0'], ['paper.date', '2026-02-30'], ['subject', ''], ['', expect.stringContaining('a b')],
    ])
    expect(await client.plans.list()).toEqual([])
    host.session.close()
  })

  it('refuses pointers to nothing and circles in the tree; a date outside the term is only said', async () => {
    const { client, host } = await serviceWithOffice(testFolder())
    const dangling = await client.plans.save({ revision: null, record: { ...plan, directiveId: 'none', paper: { bodyId: 'nobody', signingRightId: 'no-right' } } })
    expect(dangling.outcome === 'refused' && dangling.problems.map(({ code, path }) => [code, path])).toEqual([
      ['reference.missing', 'paper.bodyId'], ['reference.missing', 'paper.signingRightId'], ['reference.missing', 'directiveId'],
    ])
    const early = await client.plans.save({ revision: null, record: { ...plan, paper: { bodyId: 'committee', date: '2031-01-01' } } })
    expect(early.outcome === 'saved' && early.problems.map(({ code, severity }) => [code, severity])).toEqual([['paper.dateOutsideTerm', 'warning']])
    const version = { from: '2025-07-01', name: 'X', letterheadIssuer: 'X', symbol: 'X', place: 'Y' }
    await client.organisation.bodies.save({ revision: null, record: { id: 'sub', kind: 'board', versions: [{ ...version, parentId: 'committee' }] } })
    const circle = await client.organisation.bodies.save({ revision: 1, record: { id: 'committee', kind: 'committee', versions: [{ ...version, parentId: 'sub' }] } })
    expect(circle.outcome === 'refused' && circle.problems.map(({ code, path }) => [code, path])).toEqual([['tree.cycle', 'versions[0].parentId']])
    host.session.close()
  })
})

describe('removing', () => {
  it('is refused while others point at the record, and remembered when done', async () => {
    const { client, host } = await serviceWithOffice(testFolder())
    await client.organisation.people.save({ revision: null, record: { id: 'an', fullName: 'Nguyễn Văn An' } })
    await client.organisation.posts.save({ revision: null, record: { id: 'bt', personId: 'an', bodyId: 'committee', title: 'Bí thư', period: { from: '2025-07-01' } } })
    const used = await client.organisation.people.remove({ id: 'an', revision: 1 })
    expect(used.outcome === 'refused' && used.problems.map(({ code, message }) => [code, message])).toEqual([
      ['record.inUse', 'Còn được dùng trong chức vụ “bt” (personId).'],
    ])
    expect(await client.organisation.posts.remove({ id: 'bt', revision: 1 })).toEqual({ outcome: 'saved', revision: 2, problems: [] })
    expect(await client.organisation.people.remove({ id: 'an', revision: 1 })).toEqual({ outcome: 'saved', revision: 2, problems: [] })
    expect(await faultOf(client.organisation.people.get({ id: 'an' }))).toBe('RECORD_UNKNOWN')
    expect((await client.organisation.people.history({ id: 'an' })).at(-1)).toMatchObject({ revision: 2, after: 'null' })
    // A record made again under the old id goes on counting, so that an old window's save still conflicts.
    expect(await client.organisation.people.save({ revision: null, record: { id: 'an', fullName: 'Nguyễn Văn An' } })).toMatchObject({ outcome: 'saved', revision: 3 })
    host.session.close()
  })
})

describe('settings', () => {
  it('are saved with conflict like any record', async () => {
    const { client, host } = await serviceWithOffice(testFolder())
    const { revision, record } = await client.office.settings()
    const renamed = { ...record, name: 'Văn phòng mới', houseStyle: { ...record.houseStyle, endMark: './.' } }
    expect(await client.office.saveSettings({ revision, record: renamed })).toEqual({ outcome: 'saved', revision: 2, problems: [] })
    expect(await client.office.saveSettings({ revision, record })).toMatchObject({ outcome: 'conflict', current: { revision: 2, record: renamed } })
    expect(await client.office.saveSettings({ revision: 2, record: { ...record, bodyId: 'none' } })).toMatchObject({ outcome: 'refused' })
    expect((await client.office.current())?.name).toBe('Văn phòng mới')
    host.session.close()
  })
})

describe('lists', () => {
  it('hold ten thousand rows, each record as it was given', async () => {
    const folder = testFolder()
    const { client, host } = await serviceWithOffice(folder)
    const records = sampleRecords()
    const plans = Array.from({ length: 10_000 }, (_, at) => ({ ...records.plans[0], id: `kh-${at}`, subject: `thực hiện việc số ${at}` }))
    host.grants.add('grant-import', jsonFile(folder, 'r.json', { ...records, plans, summaryReports: [] }), 'importRecords')
    const events = []
    for await (const event of await client.office.importRecords({ grant: 'grant-import' })) events.push(event)
    expect(events.at(-1)).toMatchObject({ type: 'done', result: { in: 10_010, created: 10_010, updated: 0, refused: 0 } })
    expect(events.length).toBeGreaterThan(50)
    const rows = await client.plans.list()
    expect(rows).toHaveLength(10_000)
    expect(rows.find((row) => row.id === 'kh-9999')).toEqual({
      id: 'kh-9999', revision: 1, subject: 'thực hiện việc số 9999', number: 5, date: '2026-06-05', bodyName: 'Đảng uỷ các cơ quan Đảng tỉnh',
      directive: '05-CT/TU', taskCount: 1,
    })
    expect((await client.papers.page({})).total).toBe(10_002)
    expect((await client.office.overview()).counts).toEqual({ bodies: 3, plans: 10_000, summaryReports: 0, inspections: 1, papers: 10_002 })
    host.session.close()
  })

  it('show what is unfinished, what falls due and the last numbers', async () => {
    const folder = testFolder()
    const { client, host } = await serviceWithOffice(folder)
    host.grants.add('grant-import', jsonFile(folder, 'r.json', sampleRecords()), 'importRecords')
    for await (const event of await client.office.importRecords({ grant: 'grant-import' })) expect(event.type).toMatch(/progress|done/u)
    await client.plans.save({ revision: null, record: { ...plan, paper: { bodyId: 'du' } } }).then(() => client.plans.save({ revision: null, record: { id: 'kh-2', subject: 'nháp', paper: { bodyId: 'du' } } }))
    const overview = await client.office.overview()
    expect(overview.unfinished).toEqual([{ templateId: 'ke-hoach-thuc-hien', recordId: 'kh-2', kindSymbol: 'KH', subject: 'nháp', missing: ['số', 'ngày', 'người ký'] }])
    expect(overview.due).toEqual([
      { date: '2026-06-30', content: 'Học tập', responsible: 'Ban Tuyên giáo', recordId: 'kh-1', source: 'plan' },
      { date: '2026-07-01', content: 'Bổ sung sổ', responsible: 'Chi uỷ', recordId: 'kt-1', source: 'inspection' },
    ])
    expect(overview.lastNumbers.map(({ kindSymbol, number, termName }) => [kindSymbol, number, termName])).toEqual([
      ['BC', 6, 'Nhiệm kỳ 2025 - 2030'], ['KH', 5, 'Nhiệm kỳ 2025 - 2030'], ['TB', 7, 'Nhiệm kỳ 2025 - 2030'],
    ])
    expect(await client.organisation.signingRights.list()).toMatchObject([{ personName: 'Nguyễn Văn An', printed: 'T/M BAN THƯỜNG VỤ / BÍ THƯ' }])
    expect((await client.organisation.treeOn({ date: '2026-01-01' })).map(({ id, parentId }) => [id, parentId]))
      .toEqual(expect.arrayContaining([['du', null], ['cb', 'du']]))
    expect(await client.organisation.treeOn({ date: '2020-01-01' })).toEqual([])
    host.session.close()
  })

  it('count free papers with the others: the first fifty unfinished, the highest number of each term', async () => {
    const folder = testFolder()
    const { client, host } = await serviceWithOffice(folder)
    host.grants.add('grant-import', jsonFile(folder, 'r.json', sampleRecords()), 'importRecords')
    for await (const event of await client.office.importRecords({ grant: 'grant-import' })) expect(event.type).toMatch(/progress|done/u)
    const before = await client.office.overview()
    const [{ id: signingRightId } = { id: '' }] = await client.organisation.signingRights.list()
    const letter = (id: string, paper: object) => client.freeDocuments.save({ revision: null, record: { id, kind: 'officialLetter', subject: `việc ${id}`, paper: { bodyId: 'du', ...paper }, text: 'Trả lời.' } })
    for (const [id, paper] of [
      ['cv-a', { number: 3, date: '2026-06-14', signingRightId }], ['cv-b', { number: 41, date: '2026-03-02', signingRightId }], ['cv-c', { number: 99, signingRightId }], ['cv-d', { number: 12, date: '2026-06-15' }],
    ] as const) expect(await letter(id, paper)).toMatchObject({ outcome: 'saved' })
    const few = await client.office.overview()
    expect([before.unfinished, few.unfinished.map(({ recordId, kindSymbol, missing }) => [recordId, kindSymbol, missing.join()])]).toEqual([[], [['cv-c', 'CV', 'ngày'], ['cv-d', 'CV', 'người ký']]])
    expect(few.lastNumbers.filter(({ kindSymbol }) => kindSymbol === 'CV')).toMatchObject([{ number: 41, termName: 'Nhiệm kỳ 2025 - 2030' }])
    for (let at = 0; at < 60; at += 1) await letter(`nhap-${String(at).padStart(2, '0')}`, {})
    const many = await client.office.overview()
    expect([many.counts.papers - before.counts.papers, many.unfinished.length]).toEqual([64, 50])
    expect(many.unfinished.map(({ recordId }) => recordId)).toEqual(['cv-c', ...Array.from({ length: 49 }, (_, at) => `nhap-${String(at).padStart(2, '0')}`)])
    host.session.close()
  })
})

describe('a backup', () => {
  it('is a sound office beside the first, dated, and never replaces another', async () => {
    const folder = testFolder()
    const { client, host } = await serviceWithOffice(folder)
    await client.plans.save({ revision: null, record: plan })
    const names = [(await client.backups.make()).fileName, (await client.backups.make()).fileName]
    expect(names[0]).toMatch(/^office 2026-06-15 \d\d\.00\.00 theo-yeu-cau\.vpk$/u)
    expect(names[1]).toBe(names[0]?.replace('.vpk', ' (2).vpk'))
    host.grants.add('grant-backup', join(folder, 'office - sao luu', names[0] ?? ''), 'openOffice')
    await client.office.open({ grant: 'grant-backup' })
    expect((await client.plans.list()).map(({ id }) => id)).toEqual(['kh-1'])
    host.session.close()
  })
})
