/** A change of the organisation carried out through the contract, undone, and its papers; old papers keep their old heads. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { sampleRecords } from '../support/documents/sample-office.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { faultOf, resourcesDir, startService, testFolder, writeSampleOffice } from '../support/offices.ts'

const date = '2026-10-01'
const result = {
  bodyId: 'dang-bo-moi', kind: 'grassrootsCommittee', sector: 'state', name: 'Đảng bộ Sở Mẫu mới', shortName: '', parentId: 'dang-uy', letterheadSuperior: 'ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH',
  letterheadIssuer: 'ĐẢNG BỘ SỞ MẪU MỚI', symbol: 'ĐU', place: 'Minh Khê',
}
const merge = {
  id: 'sap-nhap', kind: 'merge', title: 'Sáp nhập hai chi bộ', date, fromIds: ['don-vi-02', 'don-vi-03'], to: [result],
  membersBefore: [{ bodyId: 'don-vi-02', members: 20 }, { bodyId: 'don-vi-03', members: 15 }],
  memberMoves: [{ fromBodyId: 'don-vi-02', toBodyId: 'dang-bo-moi', toText: '', members: 20 }, { fromBodyId: 'don-vi-03', toBodyId: 'dang-bo-moi', toText: '', members: 15 }],
}

async function opened() {
  const folder = testFolder()
  const { client, host } = startService()
  await writeSampleOffice(join(folder, 'office.vpk'))
  host.grants.add('grant-sample', join(folder, 'office.vpk'), 'openOffice')
  await client.office.open({ grant: 'grant-sample' })
  const namesOn = async (on: string) => (await client.organisation.treeOn({ date: on })).map(({ id }) => id)
  return { client, host, namesOn }
}

describe('a merger carried out', () => {
  it('changes the tree from its day on, all or nothing, and is undone while nothing leans on it', async () => {
    const { client, host, namesOn } = await opened()
    const saved = await client.organisationChanges.save({ revision: null, record: merge })
    expect(saved).toMatchObject({ outcome: 'saved', problems: [] })
    const before = await client.organisation.bodies.get({ id: 'don-vi-02' })
    const done = await client.organisationChanges.carryOut({ id: 'sap-nhap', revision: 1 })
    expect(done.outcome).toBe('saved')
    expect(await namesOn('2026-09-30')).toEqual(expect.arrayContaining(['don-vi-02', 'don-vi-03']))
    const after = await namesOn(date)
    expect([after.includes('don-vi-02'), after.includes('don-vi-03'), after.includes('dang-bo-moi')]).toEqual([false, false, true])
    expect(await client.organisationChanges.carryOut({ id: 'sap-nhap', revision: 2 })).toMatchObject({ outcome: 'refused' })
    expect(await client.organisationChanges.save({ revision: 2, record: { ...merge, title: 'khác' } })).toMatchObject({ outcome: 'refused' })
    expect(await client.organisationChanges.undo({ id: 'sap-nhap', revision: 1 })).toMatchObject({ outcome: 'conflict' })
    expect((await client.organisationChanges.undo({ id: 'sap-nhap', revision: 2 })).outcome).toBe('saved')
    expect((await client.organisation.bodies.get({ id: 'don-vi-02' })).record).toEqual(before.record)
    expect((await namesOn(date)).includes('dang-bo-moi')).toBe(false)
    host.session.close()
  })

  it('is not undone once something leans on it, and then nothing is touched', async () => {
    const { client, host, namesOn } = await opened()
    await client.organisationChanges.save({ revision: null, record: merge })
    await client.organisationChanges.carryOut({ id: 'sap-nhap', revision: 1 })
    await client.organisation.people.save({ revision: null, record: { id: 'nguoi-moi', fullName: 'Trần Văn Mẫu' } })
    await client.organisation.posts.save({ revision: null, record: { id: 'chuc-moi', personId: 'nguoi-moi', bodyId: 'dang-bo-moi', title: 'Bí thư', period: { from: date, to: null } } })
    const undone = await client.organisationChanges.undo({ id: 'sap-nhap', revision: 2 })
    expect(undone.outcome === 'refused' ? undone.problems.map(({ code }) => code) : undone.outcome).toEqual(['record.inUse'])
    expect((await namesOn(date)).includes('dang-bo-moi')).toBe(true)
    host.session.close()
  })

  it('moves what stands beneath in the same step, and undoing puts it back', async () => {
    const { client, host } = await opened()
    const version = { from: '2025-08-01', name: 'Chi bộ Phòng Mẫu', parentId: 'don-vi-02', letterheadSuperior: null, letterheadIssuer: 'CHI BỘ PHÒNG MẪU', symbol: 'CB', place: 'Minh Khê' }
    await client.organisation.bodies.save({ revision: null, record: { id: 'phong-mau', kind: 'partyCell', versions: [version] } })
    const dissolve = { ...merge, id: 'giai-the', kind: 'dissolve', fromIds: ['don-vi-02'], to: [], membersBefore: merge.membersBefore.slice(0, 1), memberMoves: [{ fromBodyId: 'don-vi-02', toBodyId: 'don-vi-03', toText: '', members: 20 }] }
    await client.organisationChanges.save({ revision: null, record: dissolve })
    const plan = await client.organisationChanges.plan({ record: dissolve })
    expect(plan.children.map(({ bodyId, toBodyId, open }) => [bodyId, toBodyId, open])).toEqual([['phong-mau', 'dang-uy', true]])
    expect(await client.organisationChanges.carryOut({ id: 'giai-the', revision: 1 })).toMatchObject({ outcome: 'refused', problems: [{ code: 'change.orphan' }] })
    await client.organisationChanges.save({ revision: 1, record: { ...dissolve, childMoves: [{ bodyId: 'phong-mau', toBodyId: 'don-vi-03' }] } })
    expect((await client.organisationChanges.carryOut({ id: 'giai-the', revision: 2 })).outcome).toBe('saved')
    for (const paper of ['decision', 'handOverMinutes'] as const) {
      const { recordId, templateId } = await client.organisationChanges.draftPaper({ id: 'giai-the', paper })
      const { record } = await client.freeDocuments.get({ id: recordId })
      expect(record.fields['units']).toEqual([{ name: 'Chi bộ Phòng Mẫu', from: expect.stringMatching(/./u), to: expect.stringMatching(/./u) }])
      const { problems } = await client.papers.preview({ templateId, recordId })
      expect(problems.filter(({ severity, code }) => severity === 'error' && !code.startsWith('paper.'))).toEqual([])
    }
    const parentOn = async (on: string) => (await client.organisation.treeOn({ date: on })).find(({ id }) => id === 'phong-mau')?.parentId
    expect([await parentOn('2026-09-30'), await parentOn(date)]).toEqual(['don-vi-02', 'don-vi-03'])
    expect((await client.organisationChanges.undo({ id: 'giai-the', revision: 3 })).outcome).toBe('saved')
    expect([await parentOn('2026-09-30'), await parentOn(date)]).toEqual(['don-vi-02', 'don-vi-02'])
    expect((await client.organisation.bodies.get({ id: 'phong-mau' })).record.versions).toEqual([{ ...version, kind: 'partyCell', sector: null, to: null, shortName: '' }])
    host.session.close()
  })

  it('is refused whole when members have no place', async () => {
    const { client, host, namesOn } = await opened()
    await client.organisationChanges.save({ revision: null, record: { ...merge, memberMoves: merge.memberMoves.slice(0, 1) } })
    expect((await client.organisationChanges.plan({ record: { ...merge, memberMoves: [] } })).problems.map(({ code }) => code)).toEqual(['change.membersLeft', 'change.membersLeft'])
    expect(await client.organisationChanges.carryOut({ id: 'sap-nhap', revision: 1 })).toMatchObject({ outcome: 'refused' })
    expect((await namesOn(date)).includes('don-vi-02')).toBe(true)
    host.session.close()
  })

  it('gives the quyết định and the biên bản bàn giao as drafts that can be set', async () => {
    const { client, host } = await opened()
    await client.organisationChanges.save({ revision: null, record: merge })
    for (const [paper, templateId] of [['decision', 'quyet-dinh-bien-dong-to-chuc'], ['handOverMinutes', 'bien-ban-ban-giao']] as const) {
      const drafted = await client.organisationChanges.draftPaper({ id: 'sap-nhap', paper })
      expect(drafted.templateId).toBe(templateId)
      expect(drafted.problems.filter(({ severity }) => severity === 'error')).toEqual([])
      const { record } = await client.freeDocuments.get({ id: drafted.recordId })
      expect(record.fields['count']).toBe(35)
      const preview = await client.papers.preview({ templateId, recordId: drafted.recordId })
      expect(preview.problems.filter(({ severity, code }) => severity === 'error' && !code.startsWith('paper.'))).toEqual([])
    }
    host.session.close()
  })
})

it('minutes not filled in have blanks to be written in by hand, and no hole', async () => {
  const { client, host } = await opened()
  await client.organisationChanges.save({ revision: null, record: merge })
  const { templateId, recordId } = await client.organisationChanges.draftPaper({ id: 'sap-nhap', paper: 'handOverMinutes' })
  const { model } = await makePaper(host.context.office().read, new PaperResources(resourceFolders(resourcesDir)), { templateId, recordId })
  if (model === null) throw new Error('the minutes cannot be set')
  const text = treeText(model)
  expect(text).toContain('…… giờ …… phút, ngày …… tháng …… năm …………, tại ……………………………………, Chi bộ')
  expect(text).not.toMatch(/, ,|tại ,|lúc ,/u)
  host.session.close()
})

/** The committee under another name from a day on; every other fact of its head stays. */
async function renamed(client: Awaited<ReturnType<typeof opened>>['client'], on: string) {
  const { record } = await client.organisation.bodies.get({ id: 'dang-uy' })
  const last = record.versions.at(-1)
  return {
    id: 'doi-ten', kind: 'rename', title: 'Đổi tên', date: on, fromIds: ['dang-uy'],
    to: [{ bodyId: 'dang-uy', kind: 'committee', sector: null, name: 'Đảng uỷ tên mới', shortName: '', parentId: last?.parentId ?? null, letterheadSuperior: last?.letterheadSuperior ?? null, letterheadIssuer: 'ĐẢNG UỶ TÊN MỚI', symbol: 'ĐUM', place: 'Minh Khê' }],
  }
}

it('a rename has a quyết định and nothing to hand over', async () => {
  const { client, host } = await opened()
  await client.organisationChanges.save({ revision: null, record: await renamed(client, '2026-12-01') })
  expect(await faultOf(client.organisationChanges.draftPaper({ id: 'doi-ten', paper: 'handOverMinutes' }))).toBe('INPUT_INVALID')
  expect((await client.organisationChanges.draftPaper({ id: 'doi-ten', paper: 'decision' })).templateId).toBe('quyet-dinh-bien-dong-to-chuc')
  host.session.close()
})

it('a change of a past day says how many papers get another head, and what does not stand then is named', async () => {
  const { client, host } = await opened()
  const since = '2026-10-20'
  const records = sampleRecords()
  const dated = [...records.plans, ...records.summaryReports, ...records.freeDocuments].filter(({ paper }) => paper.bodyId === 'dang-uy' && (paper.date ?? '') >= since)
  const sessions = records.inspections.flatMap((inspection) => inspection.bodyId === 'dang-uy' ? inspection.sessions.filter(({ start }) => start >= since) : [])
  const count = dated.length + sessions.length
  expect(count).toBeGreaterThan(0)
  const told = (on: string) => renamed(client, on).then(async (record) => (await client.organisationChanges.plan({ record })).problems.map(({ code, severity, message }) => [code, severity, message]))
  expect(await told(since)).toEqual([['change.papersAfter', 'warning', `${count} văn bản của “Đảng uỷ các cơ quan Đảng tỉnh” ghi ngày từ 20/10/2026 sẽ mang tên mới.`]])
  await host.context.office().write(async (transaction) => {
    await transaction.insertInto('issued_paper').values({ template_id: 'mau', record_id: dated[0]?.id ?? '', revision: 1, sha256: '0'.repeat(64), findings_json: '[]', waivers_json: '[]', at: '2026-11-01T00:00:00.000Z', actor: 'van-thu' }).execute()
  })
  expect((await told(since))[0]?.[2]).toBe(`${count} văn bản của “Đảng uỷ các cơ quan Đảng tỉnh” ghi ngày từ 20/10/2026 sẽ mang tên mới (1 văn bản đã ban hành giữ nguyên tệp).`)
  expect(await told('2030-01-01')).toEqual([])
  const early = await client.organisationChanges.plan({ record: { ...merge, date: '2010-01-01', fromIds: ['don-vi-02', 'don-vi-03'] } })
  expect(early.problems.filter(({ code }) => code === 'change.notThere').map(({ message }) => message)).toEqual([
    expect.stringMatching(/^“.+” không còn \(hoặc chưa có\) ngay trước ngày thay đổi\.$/u), expect.stringMatching(/^“.+” không còn/u),
  ])
  host.session.close()
})

it('a paper of the day before keeps the head it had', async () => {
  const { client, host } = await opened()
  const paper = { templateId: 'ke-hoach-thuc-hien', recordId: 'ke-hoach-chuyen-doi-so' }
  const head = async () => JSON.stringify((await client.papers.preview({ ...paper, pages: 1 })).pages[0]?.svg)
  const before = await head()
  await client.organisationChanges.save({ revision: null, record: await renamed(client, '2026-12-01') })
  expect((await client.organisationChanges.carryOut({ id: 'doi-ten', revision: 1 })).outcome).toBe('saved')
  expect(await head()).toBe(before)
  host.session.close()
})

describe('a chi bộ cơ sở that becomes a đảng bộ cơ sở', () => {
  const raised = { ...result, bodyId: 'don-vi-02', sector: 'party', name: 'Đảng bộ Ban Tổ chức Tỉnh uỷ' }
  const change = { id: 'nang-cap', kind: 'rename', title: 'Nâng cấp', date: '2026-01-15', fromIds: ['don-vi-02'], to: [raised] }
  async function counted(client: Awaited<ReturnType<typeof opened>>['client'], on: string) {
    const { campaign, addressees } = await client.campaigns.propose({ reportingPeriod: 'year', from: `${on.slice(0, 4)}-01-01`, to: on, cutOff: on })
    const of = (kind: string): number => addressees.filter((unit) => unit.kind === kind).length
    return { committees: of('grassrootsCommittee'), cells: of('grassrootsCell'), order: campaign.addresseeIds }
  }

  it('keeps its code and place; counts of the year before stay, those after hold it as what it became', async () => {
    const { client, host } = await opened()
    const [before, yearBefore] = [await counted(client, '2026-06-30'), await counted(client, '2025-12-31')]
    await client.organisationChanges.save({ revision: null, record: change })
    const plan = await client.organisationChanges.plan({ record: change })
    expect(plan.problems).toEqual([])
    expect(plan.bodies).toMatchObject([{ bodyId: 'don-vi-02', kindBefore: 'grassrootsCell', kindAfter: 'grassrootsCommittee' }])
    expect((await client.organisationChanges.carryOut({ id: 'nang-cap', revision: 1 })).outcome).toBe('saved')
    expect(await counted(client, '2025-12-31')).toEqual(yearBefore)
    expect(await counted(client, '2026-06-30')).toEqual({ ...before, committees: before.committees + 1, cells: before.cells - 1 })
    const kindOn = async (on: string) => (await client.organisation.treeOn({ date: on })).find(({ id }) => id === 'don-vi-02')?.kind
    expect([await kindOn('2026-01-14'), await kindOn('2026-01-15')]).toEqual(['grassrootsCell', 'grassrootsCommittee'])
    const { record } = await client.freeDocuments.get({ id: (await client.organisationChanges.draftPaper({ id: 'nang-cap', paper: 'decision' })).recordId })
    expect(record.subject).toBe('về việc nâng cấp Chi bộ Ban Tổ chức Tỉnh uỷ thành Đảng bộ Ban Tổ chức Tỉnh uỷ')
    expect((await client.organisationChanges.undo({ id: 'nang-cap', revision: 2 })).outcome).toBe('saved')
    expect(await counted(client, '2026-06-30')).toEqual(before)
    host.session.close()
  })
})

describe('a body received', () => {
  const receive = { id: 'tiep-nhan', kind: 'receive', title: 'Tiếp nhận', date, counterpart: 'Đảng uỷ phường Mẫu', to: [result] }

  it('brings its members into the figures and the minutes; without them it is said', async () => {
    const { client, host } = await opened()
    expect(await client.organisationChanges.plan({ record: receive })).toMatchObject({ problems: [{ severity: 'warning', code: 'change.receivedNotCounted', path: 'to[0]' }], before: { members: 0 }, after: { members: 0 } })
    const record = { ...receive, membersReceived: [{ toBodyId: 'dang-bo-moi', members: 31 }, { toBodyId: 'don-vi-02', fromText: 'Đảng uỷ xã Mẫu', members: 2 }], membersBefore: [{ bodyId: 'don-vi-02', members: 20 }] }
    const plan = await client.organisationChanges.plan({ record })
    expect([plan.problems, plan.before.members, plan.after.members]).toEqual([[], 20, 53])
    expect(plan.bodies.map(({ bodyId, membersBefore, membersIn, membersAfter }) => [bodyId, membersBefore, membersIn, membersAfter])).toEqual([['dang-bo-moi', 0, 31, 31], ['don-vi-02', 20, 2, 22]])
    expect((await client.organisationChanges.plan({ record: { ...record, membersReceived: [...record.membersReceived, { toBodyId: 'khong-co', members: 1 }] } })).problems.map(({ code, path }) => [code, path])).toEqual([['change.placeEnds', 'membersReceived[2].toBodyId']])
    await client.organisationChanges.save({ revision: null, record })
    const { recordId } = await client.organisationChanges.draftPaper({ id: 'tiep-nhan', paper: 'handOverMinutes' })
    expect((await client.freeDocuments.get({ id: recordId })).record.fields).toMatchObject({
      count: 33, moves: [{ from: 'Đảng uỷ phường Mẫu', to: 'Đảng bộ Sở Mẫu mới', members: 31 }, { from: 'Đảng uỷ xã Mẫu', to: expect.stringContaining('Ban Tổ chức'), members: 2 }],
    })
    expect((await client.organisationChanges.carryOut({ id: 'tiep-nhan', revision: 1 })).outcome).toBe('saved')
    host.session.close()
  })
})
