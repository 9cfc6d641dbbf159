/** Templates of the office through the contract: changing, versions, comparing, going back, trying, and the papers that use them. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { TemplateOperation } from '../../shared/contract/templates.ts'
import { allPapers } from '../support/all-papers.ts'
import { resultOf } from '../support/service-client.ts'
import { faultOf, jsonFile, sampleRecords, serviceWithOffice, startService, testFolder, writeWholeSample } from '../support/offices.ts'

type Service = Awaited<ReturnType<typeof serviceWithOffice>>

async function sampleService() {
  const folder = testFolder()
  const service = startService()
  await writeWholeSample(join(folder, 'mau.vpk'))
  service.host.grants.add('grant-sample', join(folder, 'mau.vpk'), 'createOffice')
  await service.client.office.openSample({ grant: 'grant-sample' })
  return { ...service, folder }
}

/** A service with the small records of the tests; `change` makes them what the test needs. */
async function importing(change: (records: ReturnType<typeof sampleRecords>) => void) {
  const folder = testFolder()
  const service = await serviceWithOffice(folder)
  const records = sampleRecords()
  change(records)
  service.host.grants.add('grant-import', jsonFile(folder, 'hoso.json', records), 'importRecords')
  return { service, result: await resultOf(service.client.office.importRecords({ grant: 'grant-import' })) }
}

const invitation = 'giay-moi'
const record = 'giay-moi-hoi-nghi-6'
const closingOf = (text: string): string => text.replace(/(?<=id: closing, type: paragraph, text: ')[^']+/u, 'Trân trọng kính mời.')

async function textInUse({ client }: Pick<Service, 'client'>, id = invitation) {
  return client.templates.get({ id })
}

describe('the templates of an office', () => {
  it('are the supplied ones, with the data they need and what a new paper usually has', async () => {
    const { client } = await sampleService()
    const all = await client.templates.list()
    expect(all.length).toBeGreaterThanOrEqual(50)
    const letter = all.find((each) => each.id === 'cong-van-don-doc')
    expect(letter).toMatchObject({ kind: 'officialLetter', subjectKind: 'freeDocument', from: { layer: 'supplied', version: 2 }, suppliedVersion: 2, changedBy: null, readsText: false })
    expect(letter?.fields.map((field) => field.id)).toEqual(['request', 'asOf', 'matter', 'units', 'due', 'to'])
    expect(letter?.suggested.recipients[0]).toEqual({ name: 'Như trên', purpose: '' })
    expect(all.find((each) => each.id === 'van-ban-tu-do')?.readsText).toBe(true)
  })

  it('make one paper of each free record, and every paper of the sample is ready', async () => {
    const { client } = await sampleService()
    const papers = (await allPapers(client)).filter((paper) => paper.subjectKind === 'freeDocument')
    expect(new Set(papers.map((paper) => paper.recordId)).size).toBe(papers.length)
    const used = new Set(papers.map((paper) => paper.templateId))
    expect((await client.templates.list()).filter((each) => each.subjectKind === 'freeDocument' && !used.has(each.id)).map((each) => each.id)).toEqual([])
    for (const { templateId, recordId } of papers) {
      const { problems, findings, parts } = await client.papers.preview({ templateId, recordId, pages: 0 })
      expect([recordId, problems.filter(({ severity }) => severity === 'error'), findings.filter(({ severity }) => severity === 'error')]).toEqual([recordId, [], []])
      expect(parts.length).toBeGreaterThan(4)
    }
  })

  it('are changed, remembered by the papers made with them, and put back, nothing lost', async () => {
    const service = await sampleService()
    const { client } = service
    const supplied = await textInUse(service)
    const paper = { templateId: invitation, recordId: record }
    expect(await client.templates.usedBy({ id: invitation, recordId: record })).toBeNull()
    await exportPaper(service, 'truoc.docx', paper)
    const saved = await client.templates.save({ id: invitation, text: closingOf(supplied.text), note: 'Lời kết ngắn', seen: supplied.from })
    expect(saved).toMatchObject({ outcome: 'saved', from: { layer: 'office', version: 1 } })
    expect((await client.papers.preview({ ...paper, pages: 0 })).body.at(-1)).toMatchObject({ content: [{ text: 'Trân trọng kính mời.' }] })
    await exportPaper(service, 'sau.docx', paper)
    expect(await client.templates.usedBy({ id: invitation, recordId: record })).toEqual({ layer: 'office', version: 1 })
    expect(await client.templates.restoreSupplied({ id: invitation, note: 'Dùng lại mẫu gốc', seen: { layer: 'office', version: 1 } })).toMatchObject({ outcome: 'saved', from: supplied.from })
    expect((await textInUse(service)).text).toBe(supplied.text)
    expect(await client.templates.versions({ id: invitation })).toMatchObject([
      { from: supplied.from, at: null, inUse: true, papers: 1, restores: false },
      { from: { layer: 'office', version: 1 }, note: 'Lời kết ngắn', actor: 'nguoi-thu', at: '2026-06-15T03:00:00.000Z', inUse: false, papers: 1, restores: false },
      { from: { layer: 'office', version: 2 }, note: 'Dùng lại mẫu gốc', inUse: false, papers: 0, restores: true },
    ])
    expect((await client.templates.get({ id: invitation, from: { layer: 'office', version: 1 } })).text).toBe(closingOf(supplied.text))
    expect(await faultOf(client.templates.get({ id: invitation, from: { layer: 'office', version: 9 } }))).toBe('TEMPLATE_UNKNOWN')
  })

  it('of the province stand between: over the supplied, under the office’s own', async () => {
    const service = await sampleService()
    const { client } = service
    const { text, from } = await textInUse(service)
    await client.templates.save({ id: invitation, text: text.replace('name: Giấy mời', 'name: Giấy mời (tỉnh)'), seen: from, layer: 'province' })
    expect((await textInUse(service)).name).toBe('Giấy mời (tỉnh)')
    await client.templates.save({ id: invitation, text: text.replace('name: Giấy mời', 'name: Giấy mời (cơ quan)'), seen: { layer: 'province', version: 1 } })
    expect(await textInUse(service)).toMatchObject({ name: 'Giấy mời (cơ quan)', from: { layer: 'office', version: 1 } })
    await client.templates.save({ id: invitation, text: text.replace('name: Giấy mời', 'name: Giấy mời (tỉnh 2)'), seen: { layer: 'office', version: 1 }, layer: 'province' })
    expect((await textInUse(service)).name).toBe('Giấy mời (cơ quan)')
  })

  it('are not saved over somebody else’s change, nor with errors, another id or another kind of record', async () => {
    const service = await sampleService()
    const { client } = service
    const { text, from } = await textInUse(service)
    await client.templates.save({ id: invitation, text: closingOf(text), seen: from })
    expect(await client.templates.save({ id: invitation, text, seen: from })).toEqual({ outcome: 'conflict', current: { layer: 'office', version: 1 }, changedBy: 'nguoi-thu', changedAt: '2026-06-15T03:00:00.000Z' })
    const seen = { layer: 'office', version: 1 } as const
    const refused = async (changed: string) => {
      const outcome = await client.templates.save({ id: invitation, text: changed, seen })
      return outcome.outcome === 'refused' ? outcome.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message) : [outcome.outcome]
    }
    expect(await refused(text.replace('field.event', 'field.evnt'))).toEqual(['Không có mục “evnt” (trong “field.evnt”).'])
    expect(await refused(text.replace('id: giay-moi', 'id: giay-khac'))).toEqual(['Mã trong mẫu là “giay-khac”, khác mã “giay-moi” đang lưu.'])
    expect((await refused('body: ['))[0]).toMatch(/YAML/u)
    expect((await client.templates.versions({ id: invitation })).map((version) => version.from)).toEqual([from, seen])
  })

  it('may be the office’s own: used by papers, and without a supplied one to go back to', async () => {
    const service = await sampleService()
    const { client } = service
    const own = (await textInUse(service)).text.replace('id: giay-moi', 'id: giay-moi-rieng').replace('name: Giấy mời', 'name: Giấy mời riêng')
    expect(await client.templates.save({ id: 'giay-moi-rieng', text: own, seen: null })).toMatchObject({ outcome: 'saved' })
    const { revision, record: stored } = await client.freeDocuments.get({ id: record })
    expect(await client.freeDocuments.save({ revision, record: { ...stored, templateId: 'giay-moi-rieng' } })).toMatchObject({ outcome: 'saved' })
    expect((await allPapers(client)).filter((paper) => paper.recordId === record).map((paper) => paper.templateId)).toEqual(['giay-moi-rieng'])
    expect(await faultOf(client.templates.restoreSupplied({ id: 'giay-moi-rieng', seen: { layer: 'office', version: 1 } }))).toBe('TEMPLATE_UNKNOWN')
  })
})

describe('the editor', () => {
  it('shows the parts, changes one, compares, and tries the text on a record without saving it', async () => {
    const service = await sampleService()
    const { client } = service
    const { text, from } = await textInUse(service)
    const { structure, problems } = await client.templates.structure({ text })
    expect(problems).toEqual([])
    const closing = structure?.nodes.find((node) => node.key === 'body.closing')
    const changed = await client.templates.edit({ text, operation: { type: 'set', path: closing?.path ?? [], key: 'text', value: 'Trân trọng.' } })
    expect(changed.problems).toEqual([])
    expect(await client.templates.compare({ before: text, after: changed.text })).toMatchObject([{ change: 'changed', key: 'body.closing', label: 'Đoạn văn', summary: 'Trân trọng.' }])
    const tried = await client.templates.test({ text: changed.text, recordId: record, pages: 1 })
    expect(tried).toMatchObject({ pageCount: 1, problems: [] })
    expect(tried.body.at(-1)).toMatchObject({ content: [{ text: 'Trân trọng.' }] })
    expect(tried.pages[0]?.svg).toContain('<svg')
    expect((await textInUse(service)).from).toEqual(from)
    const menu = await client.templates.fields({ text, path: closing?.path ?? [] })
    expect(menu.find((field) => field.path === 'field.start')).toEqual({ path: 'field.start', label: 'Thời gian', type: 'text', insert: '{{ field.start | clock }}', near: false })
  })

  it('changes what new papers begin with, how they are signed and what is issued with them; papers follow, and the supplied one comes back', async () => {
    const service = await sampleService()
    const { client } = service
    const { text, from } = await textInUse(service)
    const operations: readonly TemplateOperation[] = [
      { type: 'insert', parent: ['suggested', 'recipients'], at: 1, node: { name: 'Ban Dân vận Tỉnh uỷ', purpose: 'để phối hợp' } }, { type: 'set', path: ['suggested'], key: 'archive', value: 'Lưu hồ sơ' },
      { type: 'addBases' }, { type: 'insert', parent: ['suggested', 'bases'], at: 0, node: 'Thực hiện Chương trình công tác năm' }, { type: 'set', path: [], key: 'number', value: 'whenGiven' },
      { type: 'setSignatures', path: [], layout: 'pair' },
      { type: 'insert', parent: ['attachedTexts'], at: 0, node: { id: 'programme', kind: 'programme', subject: 'Hội nghị', body: [{ type: 'paragraph', text: 'Lời.' }] } },
      { type: 'insert', parent: ['appendices'], at: 0, node: { id: 'map', title: 'SƠ ĐỒ', body: [{ type: 'paragraph', text: 'Lời.' }] } },
    ]
    let changed = text
    for (const operation of operations) {
      const answer = await client.templates.edit({ text: changed, operation })
      expect(answer.problems.filter(({ severity }) => severity === 'error')).toEqual([])
      changed = answer.text
    }
    expect((await client.templates.compare({ before: text, after: changed })).map(({ change, label }) => `${change} ${label}`)).toEqual([
      'changed Số và ký hiệu', 'changed Căn cứ', 'changed Căn cứ điền sẵn', 'added Văn bản ban hành kèm theo', 'added Đoạn văn', 'added Phụ lục', 'added Đoạn văn', 'changed Cách ký',
      'added Người ký bên trái: vai trò', 'added Người ký bên trái: họ và tên', 'added Người ký bên phải: vai trò', 'added Người ký bên phải: họ và tên', 'changed Nơi nhận điền sẵn', 'changed Dòng lưu điền sẵn',
    ])
    expect(await client.templates.save({ id: invitation, text: changed, seen: from })).toMatchObject({ outcome: 'saved' })
    expect((await client.templates.list()).find(({ id }) => id === invitation)?.suggested).toEqual({
      recipients: [{ name: 'Như trên', purpose: '' }, { name: 'Ban Dân vận Tỉnh uỷ', purpose: 'để phối hợp' }], archive: 'Lưu hồ sơ', bases: ['Thực hiện Chương trình công tác năm'],
    })
    const { parts } = await client.papers.preview({ templateId: invitation, recordId: record, pages: 0 })
    expect(parts.find(({ id }) => id === 'signatures')?.text).toBe('NGƯỜI GHI BIÊN BẢN\nCHỦ TRÌ')
    expect(parts.filter(({ label }) => label === 'Phụ lục').map((part) => part.text)).toEqual(['SƠ ĐỒ'])
    const wrong = await client.templates.edit({ text: changed, operation: { type: 'set', path: [], key: 'recipients', value: false } })
    expect(await client.templates.save({ id: invitation, text: wrong.text, seen: { layer: 'office', version: 1 } })).toMatchObject({ outcome: 'refused' })
    expect(await client.templates.restoreSupplied({ id: invitation, seen: { layer: 'office', version: 1 } })).toMatchObject({ outcome: 'saved', from })
    expect((await textInUse(service)).text).toBe(text)
    expect(await faultOf(client.templates.edit({ text, operation: { type: 'setSignatures', path: [], layout: 'none' } }))).toBe('INPUT_INVALID')
  })

  it('answers a text that cannot be read with all that is wrong, and a place that is gone with a sentence', async () => {
    const { client } = await sampleService()
    expect(await client.templates.structure({ text: 'id: x' })).toMatchObject({ structure: null })
    expect((await client.templates.lint({ text: 'id: x' })).length).toBeGreaterThan(3)
    expect(await faultOf(client.templates.test({ text: 'id: x', recordId: record }))).toBe('TEMPLATE_BROKEN')
    expect(await faultOf(client.templates.edit({ text: 'id: x\nbody: []\n', operation: { type: 'remove', path: ['body', 3] } }))).toBe('INPUT_INVALID')
  })
})

describe('records with data', () => {
  const letter = { id: 'cv-1', templateId: 'cong-van-don-doc', kind: 'officialLetter' as const, subject: 'về việc đôn đốc', addressees: ['Chi bộ Văn phòng'], paper: { bodyId: 'du', signingRightId: 'ky-an', archive: 'Lưu Văn phòng' } }
  const data = { request: 'Công văn số 1-CV/ĐU', asOf: '2026-06-10', matter: 'báo cáo quý II', units: ['Chi bộ Văn phòng'], due: '2026-06-19', to: 'Đảng uỷ' }

  it('are imported, saved and read back the same; the same file again changes nothing', async () => {
    const { service, result } = await importing((records) => { records.freeDocuments = [{ ...letter, fields: data }] })
    expect(result).toMatchObject({ refused: 0, problems: [] })
    const { record: stored, revision } = await service.client.freeDocuments.get({ id: 'cv-1' })
    expect(stored).toMatchObject({ templateId: 'cong-van-don-doc', fields: data, text: '' })
    expect(await service.client.freeDocuments.save({ revision, record: stored })).toMatchObject({ outcome: 'saved', problems: [] })
    expect((await service.client.freeDocuments.get({ id: 'cv-1' })).record).toEqual(stored)
  })

  it('of a wrong type are refused with their place in the file; missing ones are only said', async () => {
    const { service, result } = await importing((records) => {
      records.freeDocuments = [...records.freeDocuments ?? [], { ...letter, fields: { ...data, asOf: 'hôm qua', unknown: 'x' } }, { ...letter, id: 'cv-2', kind: 'plan', templateId: 'khong-co', fields: {} }]
    })
    expect(result.problems.filter(({ severity }) => severity === 'error').map(({ code, path }) => [code, path])).toEqual([
      ['field.unknown', 'freeDocuments[1].fields.unknown'], ['field.wrongType', 'freeDocuments[1].fields.asOf'], ['template.unknown', 'freeDocuments[2].templateId'],
    ])
    expect(await faultOf(service.client.freeDocuments.get({ id: 'tb-1' }))).toBe('RECORD_UNKNOWN')
    const draft = await importing((records) => { records.freeDocuments = [{ ...letter, fields: { ...data, due: null } }] })
    expect(draft.result).toMatchObject({ refused: 0, problems: [{ severity: 'warning', code: 'field.missing', path: 'freeDocuments[0].fields.due', message: 'Chưa nhập “Hạn mới”.' }] })
    const { client } = draft.service
    const problemsOf = async () => (await client.papers.preview({ templateId: letter.templateId, recordId: 'cv-1', pages: 0 })).problems.filter(({ code }) => code === 'field.missing').map(({ severity }) => severity)
    expect(await problemsOf()).toEqual(['warning'])
    const { record: stored, revision } = await client.freeDocuments.get({ id: 'cv-1' })
    await client.freeDocuments.save({ revision, record: { ...stored, paper: { ...stored.paper, number: 9, date: '2026-06-11' } } })
    expect(await problemsOf()).toEqual(['error'])
  })

  it('of another kind than their template, or without the text it reads, are refused', async () => {
    const { result } = await importing((records) => { records.freeDocuments = [{ ...letter, kind: 'plan', fields: data }, { ...letter, id: 'cv-2', templateId: 'van-ban-tu-do' }] })
    expect(result.problems.filter(({ severity }) => severity === 'error').map(({ code, path }) => [code, path])).toEqual([['paper.kindOfTemplate', 'freeDocuments[0].kind'], ['paper.textMissing', 'freeDocuments[1].text']])
  })
})

async function exportPaper({ client, host, folder }: Awaited<ReturnType<typeof sampleService>>, name: string, paper: { readonly templateId: string, readonly recordId: string }): Promise<void> {
  mkdirSync(join(folder, 'ra'), { recursive: true })
  host.grants.add(`grant-${name}`, join(folder, 'ra', name), 'export')
  await resultOf(client.papers.export({ ...paper, format: 'docx', grant: `grant-${name}` }))
}
