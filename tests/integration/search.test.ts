/** Finding over the contract: every kind of record, papers as printed, files, units' reports; the index follows what happens. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepBlob, mediaTypes } from '../../electron/blobs/index.ts'
import { createOffice, openOffice } from '../../electron/db/index.ts'
import { plainCell, writeWorkbook } from '../../electron/documents/sheets/index.ts'
import { importValue } from '../../electron/interchange/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { followChanges } from '../../electron/search/index.ts'
import type { SearchHit } from '../../shared/contract/search.ts'
import { deskService } from '../support/desk-service.ts'
import { serviceFor } from '../support/restricted-desk.ts'
import { readIndex } from '../support/search-index.ts'
import { faultOf, sampleRecords, startService, testActor, testFolder, writeSampleOffice } from '../support/offices.ts'

type Service = ReturnType<typeof startService>
const said = (stretches: readonly { readonly text: string }[]) => stretches.map(({ text }) => text).join('')
const hits = (stretches: readonly { readonly text: string, readonly hit: boolean }[]) => stretches.filter(({ hit }) => hit).map(({ text }) => text)
const place = ({ collection, recordId }: SearchHit) => `${collection}/${recordId}`

/** Reads everything that is due, as the service does bit by bit. */
const readAll = ({ host }: Service) => readIndex(host.context.office(), host.resources)

async function opened(write: (path: string) => Promise<void>) {
  const path = join(testFolder(), 'office.vpk')
  await write(path)
  const service = startService()
  service.host.grants.add('grant-office', path, 'openOffice')
  await service.client.office.open({ grant: 'grant-office' })
  return { ...service, path }
}

async function importInto(path: string): Promise<void> {
  await createOffice(path, async (office) => {
    const { problems } = await importValue(office, sampleRecords(), testActor, silentProgress)
    if (problems.some(({ severity }) => severity === 'error')) throw new Error(JSON.stringify(problems))
  })
}

describe('in the sample office', () => {
  let service: Awaited<ReturnType<typeof opened>>
  beforeEach(async () => { service = await opened(writeSampleOffice) })

  it('everything is found that was recorded, after pieces of work that each leave the rest in its turn', async () => {
    const { client, host } = service
    let due = 1
    let rounds = 0
    while (due > 0) {
      due = await followChanges(host.context.office(), host.resources, { fresh: 20, rest: 20 })
      rounds++
    }
    expect(rounds).toBeGreaterThan(3)
    const answer = await client.search.find({ text: 'chi bo' })
    expect(answer.behind).toBe(0)
    expect(answer.total).toBeGreaterThan(50)
    // Every record of every collection has its entry, under a title.
    const file = new Database(service.path, { readonly: true })
    const recorded = file.prepare(`SELECT DISTINCT collection || '/' || record_id FROM change_history WHERE collection <> 'office' AND after_json <> 'null'`).pluck().all()
    const found = new Set(file.prepare(`SELECT collection || '/' || record_id FROM search_entry WHERE source = 'record' AND title <> ''`).pluck().all())
    expect(recorded.filter((one) => !found.has(one))).toEqual([])
    expect(recorded.length).toBeGreaterThan(150)
    expect(file.prepare('SELECT count(*) FROM search_due').pluck().get()).toBe(0)
    file.close()
  })

  it('a paper is found by what is printed on it and stands in no field of its record', async () => {
    const { client } = service
    await readAll(service)
    // The signer's name stands in the record of the person; the plan's paper prints it.
    const [plan] = await client.plans.list()
    const { record } = await client.plans.get({ id: plan?.id ?? '' })
    const right = (await client.organisation.signingRights.list()).find(({ id }) => id === record.paper.signingRightId)
    expect(JSON.stringify(record)).not.toContain(right?.personName)
    const { hits: found } = await client.search.find({ text: `"${right?.personName}"`, filter: { kinds: ['plan'] } })
    expect(found.map(place)).toContain(`plans/${record.id}`)
    const [own] = (await client.search.find({ text: record.subject, filter: { kinds: ['plan'] } })).hits
    expect(own).toMatchObject({ collection: 'plans', recordId: record.id, kindName: 'Kế hoạch', day: record.paper.date })
    expect(own?.number).toMatch(/^\d+-KH\//u)
  })

  it('is narrowed by kind, year, unit and state, and says how many there are of each', async () => {
    const { client } = service
    await readAll(service)
    const all = await client.search.find({ text: 'báo cáo' })
    const [kind] = all.facets.kinds
    if (kind === undefined) throw new Error('no kinds')
    const narrowed = await client.search.find({ text: 'báo cáo', filter: { kinds: [kind.value] } })
    expect(narrowed.total).toBe(kind.count)
    expect(narrowed.hits.every((hit) => hit.kind === kind.value)).toBe(true)
    for (const [list, filter] of [['years', 'years'], ['units', 'unitIds'], ['states', 'states']] as const) {
      const facet = all.facets[list].at(-1)
      if (facet === undefined) throw new Error(`no ${list}`)
      expect((await client.search.find({ text: 'báo cáo', filter: { [filter]: [facet.value] } })).total, list).toBe(facet.count)
    }
    expect(all.facets.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(all.total)
    // Nothing typed: what was changed last, narrowed all the same.
    expect((await client.search.find({ filter: { kinds: ['people'] } })).total).toBe((await client.organisation.people.list()).length)
    const everything = await client.search.find({})
    const second = await client.search.find({ first: 20 })
    expect(new Set([...everything.hits, ...second.hits].map((hit) => `${place(hit)} ${hit.partId}`)).size).toBe(40)
    expect((await client.search.find({ text: '?!' })).total).toBe(0)
  })

  it('a chain goes from what came down to what came of it, and from each of its places the same', async () => {
    const { client } = service
    await readAll(service)
    const plan = (await Promise.all((await client.plans.list()).map(({ id }) => client.plans.get({ id })))).map(({ record }) => record).find(({ directiveId }) => directiveId !== null)
    if (plan === undefined || plan.directiveId === null) throw new Error('no plan with a directive')
    const saved = await client.summaryReports.save({ revision: null, record: { id: 'bc-chuoi', subject: 'sơ kết thực hiện', directiveId: plan.directiveId, planId: plan.id, paper: { bodyId: plan.paper.bodyId }, period: { from: '2026-01-01', to: '2026-05-31' } } })
    expect(saved.outcome).toBe('saved')
    const chain = await client.search.chain({ collection: 'plans', id: plan.id })
    expect(chain.start).toBe(`plans/${plan.id}`)
    expect(chain.nodes.map(({ step }) => step)).toEqual(chain.nodes.map(({ step }) => step).toSorted((one, other) => one - other))
    expect(chain.nodes.map(({ collection, id }) => `${collection}/${id}`)).toEqual(expect.arrayContaining([`directives/${plan.directiveId}`, `plans/${plan.id}`, 'summaryReports/bc-chuoi']))
    expect(chain.links).toEqual(expect.arrayContaining([{ from: `directives/${plan.directiveId}`, to: `plans/${plan.id}`, replaces: false }, { from: `plans/${plan.id}`, to: 'summaryReports/bc-chuoi', replaces: false }]))
    const ends = await Promise.all([client.search.chain({ collection: 'directives', id: plan.directiveId }), client.search.chain({ collection: 'summaryReports', id: 'bc-chuoi' })])
    for (const { nodes } of ends) expect(nodes.map(({ collection, id }) => `${collection}/${id}`)).toEqual(expect.arrayContaining([`directives/${plan.directiveId}`, `plans/${plan.id}`, 'summaryReports/bc-chuoi']))
    expect((await client.search.chain({ collection: 'people', id: 'khong-co' })).nodes).toEqual([])
  })

  it('a chain shows the draft that is to replace an issued paper, as a draft, from each of the two', async () => {
    const { client } = service
    await client.registers.adopt()
    const old = (await client.registers.entries({ book: 'outgoing', kind: 'plan', state: 'issued' })).rows.find(({ paper }) => paper?.templateId === 'ke-hoach-thuc-hien')
    if (old?.paper === undefined || old.paper === null) throw new Error('no plan in the register')
    const draft = await client.registers.draftReplacement({ entryId: old.id })
    await readAll(service)
    const [from, to] = [`plans/${old.paper.recordId}`, `plans/${draft.recordId}`]
    for (const id of [old.paper.recordId, draft.recordId]) {
      const { nodes, links } = await client.search.chain({ collection: 'plans', id })
      expect(links).toContainEqual({ from, to, replaces: true })
      expect(nodes.filter((node) => [from, to].includes(`${node.collection}/${node.id}`)).map((node) => [node.id, node.draft, node.stateName, node.number === ''])).toEqual(expect.arrayContaining([
        [old.paper.recordId, false, 'Đã có số', false], [draft.recordId, true, 'Dự thảo', true],
      ]))
    }
  })
})

describe('what happens', () => {
  let service: Awaited<ReturnType<typeof opened>>
  beforeEach(async () => {
    service = await opened(importInto)
    await readAll(service)
  })
  const find = async (text: string, more: object = {}) => (await service.client.search.find({ text, ...more })).hits
  const saveNote = async (revision: number | null, text: string, subject = 'kết luận phiên họp') => {
    const saved = await service.client.freeDocuments.save({ revision, record: { id: 'tb-9', kind: 'announcement', subject, paper: { bodyId: 'du' }, text } })
    if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
    return saved.revision
  }

  it('is found with the next question: saved, changed, removed', async () => {
    const first = await saveNote(null, 'Trồng cây trên đồi Sim.')
    expect((await find('đồi sim')).map(place)).toEqual(['freeDocuments/tb-9'])
    expect(hits((await find('doi Sim'))[0]?.excerpt ?? [])).toEqual(['đồi', 'Sim'])
    const second = await saveNote(first, 'Trồng cây trên đồi Cọ.')
    expect(await find('đồi sim')).toEqual([])
    expect((await find('đồi cọ')).map(place)).toEqual(['freeDocuments/tb-9'])
    expect(await service.client.freeDocuments.remove({ id: 'tb-9', revision: second })).toMatchObject({ outcome: 'saved' })
    expect(await find('đồi cọ')).toEqual([])
  })

  it('a name that changed is found in the papers that print it', async () => {
    const { client } = service
    const { revision, record } = await client.organisation.people.get({ id: 'an' })
    expect((await find('"Nguyễn Văn An"', { filter: { kinds: ['plan'] } })).map(place)).toEqual(['plans/kh-1'])
    expect((await client.organisation.people.save({ revision, record: { ...record, fullName: 'Nguyễn Vạn Xuân' } })).outcome).toBe('saved')
    await readAll(service)
    // The plan names a right, the right a post, the post the person; only the nearest are read anew by themselves.
    expect((await find('Vạn Xuân')).map(place)).toEqual(expect.arrayContaining(['people/an', 'posts/bt', 'inspections/kt-1']))
    expect(await find('"Nguyễn Văn An"', { filter: { kinds: ['people', 'posts'] } })).toEqual([])
  })

  it('a session is found as the minutes they are, and a phrase stands before its words apart', async () => {
    const [minutes] = await find('làm việc với chi bộ văn phòng', { filter: { kinds: ['minutes'] } })
    expect(minutes).toMatchObject({ collection: 'inspections', recordId: 'kt-1', partId: 'kt-1-b1', kindName: 'Biên bản', day: '2026-06-08' })
    await saveNote(null, 'Đất rừng của xã.', 'giao việc giữ rừng')
    await service.client.freeDocuments.save({ revision: null, record: { id: 'tb-8', kind: 'announcement', subject: 'về rừng', paper: { bodyId: 'du' }, text: 'Giữ rừng. Giữ đất. Giữ nước. Rừng và đất. Đất và rừng.' } })
    expect((await find('đất rừng')).map(place)).toEqual(['freeDocuments/tb-9', 'freeDocuments/tb-8'])
  })

  it('a Tuyệt mật paper is found by its number alone: nothing of what it says is kept', async () => {
    const saved = await service.client.freeDocuments.save({ revision: null, record: { id: 'mat-1', kind: 'report', subject: 'việc hệ trọng ở Bản Đồn', paper: { bodyId: 'du', number: 77, date: '2026-06-09', secrecy: 'topSecret', signingRightId: 'ky-an' }, text: 'Kể rõ việc ở Bản Đồn.' } })
    expect(saved.outcome).toBe('saved')
    expect(await find('"Bản Đồn"')).toEqual([])
    const [found] = await find('77-BC/ĐU')
    expect(found && { place: place(found), title: said(found.title), excerpt: said(found.excerpt) }).toEqual({ place: 'freeDocuments/mat-1', title: 'Văn bản Tuyệt mật (không ghi trích yếu)', excerpt: '' })
    service.host.session.close()
    const file = new Database(service.path, { readonly: true })
    for (const table of ['search_entry', 'search_text']) expect(JSON.stringify(file.prepare(`SELECT * FROM ${table}`).all()), table).not.toContain('Bản Đồn')
    file.close()
  })

  it('a file kept with a record is found by its words and leads to the record', async () => {
    const bytes = writeWorkbook({ title: 'Danh sách', author: '', sheets: [{ name: 'Danh sách', widths: [30, 10], rows: [{ cells: [plainCell('Thôn Nà Pàng'), plainCell('12 hộ')] }] }] })
    await service.host.context.office().write(async (transaction) => {
      await keepBlob(transaction, { bytes, mediaType: mediaTypes.xlsx, at: '2026-06-15T03:00:00.000Z', of: { collection: 'plans', id: 'kh-1' } })
    })
    const [found] = await find('Nà Pàng')
    expect(found && { place: place(found), kind: found.kind, hits: hits(found.excerpt) }).toEqual({ place: 'plans/kh-1', kind: 'file', hits: ['Nà', 'Pàng'] })
  })

  it('the palette finds by the beginning of a word, a number, and what is only in the text', async () => {
    const { client } = service
    await saveNote(null, 'Trồng cây trên đồi Sim.', 'giao việc trồng rừng')
    const suggested = async (text: string) => (await client.search.suggest({ text })).map(place)
    expect((await suggested('giao vi'))[0]).toBe('freeDocuments/tb-9')
    expect(await suggested('05-CT')).toContain('directives/ct-05')
    expect(await suggested('đồi sim')).toEqual(['freeDocuments/tb-9'])
    expect(await suggested('g')).toEqual([])
    expect(await suggested('')).toEqual([])
    expect(await suggested('khong co dau ca')).toEqual([])
  })

  it('another process is seen as well, and a killed reader goes on where it was', async () => {
    const other = await openOffice(service.path)
    const { client } = service
    // The other process reads half of an index that is made anew and is gone.
    await other.write(async (transaction) => { await transaction.updateTable('search_position').set({ position: -1 }).where('feed', '=', 'version').execute() })
    expect(await followChanges(other, service.host.resources, { fresh: 0, rest: 0 })).toBeGreaterThan(3)
    other.close()
    expect(await readAll(service)).toBe(0)
    expect((await find('kỷ luật')).map(place)).toContain('directives/ct-05')
    expect((await client.search.find({})).total).toBeGreaterThan(12)
  })

  it('nobody waits for an index that cannot be written now', async () => {
    const lock = new Database(service.path)
    await saveNote(null, 'Trồng cây trên đồi Sim.')
    lock.exec('BEGIN IMMEDIATE')
    const began = performance.now()
    const answer = await service.client.search.find({ text: 'kỷ luật' })
    expect(performance.now() - began).toBeLessThan(2500)
    expect(answer.hits.map(place)).toContain('directives/ct-05')
    lock.exec('ROLLBACK')
    lock.close()
    expect((await find('đồi sim')).map(place)).toEqual(['freeDocuments/tb-9'])
  })
})

describe('searches people keep', () => {
  it('are one\'s own, by name, written over and removed', async () => {
    const { client, path } = await opened(importInto)
    const query = { text: 'kế hoạch', filter: { kinds: ['plan' as const], years: [2026] } }
    await client.search.save({ name: 'Kế hoạch năm nay', query })
    await client.search.save({ name: 'Kế hoạch năm nay', query: { ...query, text: 'chương trình' } })
    expect((await client.search.saved()).map(({ name, query: { text, filter } }) => ({ name, text, kinds: filter.kinds, years: filter.years }))).toEqual([{ name: 'Kế hoạch năm nay', text: 'chương trình', kinds: ['plan'], years: [2026] }])
    const other = await serviceFor(path, 'nguoi-khac')
    expect(await other.client.search.saved()).toEqual([])
    await other.client.search.removeSaved({ name: 'Kế hoạch năm nay' })
    expect(await client.search.saved()).toHaveLength(1)
    expect(await client.search.removeSaved({ name: 'Kế hoạch năm nay' })).toEqual([])
    expect(await faultOf(client.search.save({ name: '  ', query }))).toBe('INPUT_INVALID')
    for (let at = 0; at < 50; at++) await client.search.save({ name: `Lượt ${at}`, query })
    expect(await faultOf(client.search.save({ name: 'Lượt cuối', query }))).toBe('INPUT_INVALID')
    expect(await client.search.saved()).toHaveLength(50)
  })
})

describe('reports of units', () => {
  it('are found by what they answered, with the campaign they are for', async () => {
    const desk = await deskService()
    const { client, host } = desk
    const looked = await desk.preview(desk.complete('ve-dot-1', 1, 2))
    await desk.commit(looked, desk.decide(looked, 'accept'))
    await readIndex(host.context.office(), host.resources)
    const { hits: found } = await client.search.find({ text: 'Đơn vị 1 đã học tập', filter: { kinds: ['submission'] } })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ collection: 'campaigns', recordId: desk.desk.campaign.id, kindName: 'Báo cáo của đơn vị' })
    expect(said(found[0]?.title ?? [])).toContain(desk.unit(1).name)
  })
})
