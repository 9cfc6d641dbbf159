/** After the issue of a paper, through the service: its delivery list, slip, printed list, scans, and the tasks it sets. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { readPdf } from '../support/documents/pdf-words.ts'
import { faultOf, jsonFile, sampleRecords, serviceWithOffice, testFolder } from '../support/offices.ts'
import { resultOf } from '../support/service-client.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n')
const plan = { templateId: 'ke-hoach-thuc-hien', recordId: 'kh-9' }

async function wordText(path: string): Promise<string> {
  const pkg = await openPackage(readFileSync(path))
  return pkg.xml(pkg.mainPart)?.documentElement?.textContent ?? ''
}

/** The sample office with four cells under the committee and a numbered plan to all of them. */
async function desk(paper: object = {}) {
  const folder = testFolder()
  const service = await serviceWithOffice(folder)
  const { client, host } = service
  const sample = sampleRecords()
  const cell = (id: string, kind: string, name: string, parentId = 'du') => ({ id, kind, versions: [{ from: '2025-07-01', name, parentId, letterheadIssuer: 'CHI BỘ', symbol: 'CB', place: 'Hà Tĩnh' }] })
  const records = {
    ...sample, bodies: [...sample.bodies, cell('cb-2', 'partyCell', 'Chi bộ Ban Tổ chức'), cell('cb-3', 'partyCell', 'Chi bộ Ban Tuyên giáo'), cell('cb-4', 'partyCell', 'Chi bộ Báo', 'db-1'), cell('db-1', 'grassrootsCommittee', 'Đảng bộ Trường Chính trị'),
      cell('tu', 'superior', 'Tỉnh uỷ', 'du')].map((body) => body.id === 'tu' ? { ...body, versions: body.versions.map((version) => ({ ...version, parentId: undefined })) } : body),
    plans: [...sample.plans, {
      id: 'kh-9', subject: 'thực hiện Chỉ thị số 05-CT/TU', directiveId: 'ct-05', purposes: ['Quán triệt đầy đủ.'],
      paper: {
        bodyId: 'du', number: 9, date: '2026-06-05', signingRightId: 'ky-an', archive: 'Lưu Văn phòng Đảng uỷ',
        recipients: [{ name: 'Tỉnh uỷ', purpose: 'để báo cáo' }, { name: 'Các chi bộ, đảng bộ trực thuộc', purpose: 'để thực hiện' }, { name: 'Các đồng chí Uỷ viên Ban Thường vụ Đảng uỷ' }], ...paper,
      },
      reportingRule: 'Các chi bộ gửi báo cáo kết quả về Văn phòng Đảng uỷ trước ngày 25/12/2026.',
      tasks: [{ content: 'Tổ chức hội nghị học tập', lead: 'Ban Tuyên giáo', due: '2026-06-30' }, { content: 'Xây dựng chương trình hành động', lead: 'Các chi bộ' }],
    }],
  }
  host.grants.add('grant-import', jsonFile(folder, 'records.json', JSON.stringify(records)), 'importRecords')
  const imported = await resultOf(client.office.importRecords({ grant: 'grant-import' }))
  expect(imported.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  let grants = 0
  const file = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const grant = `grant-file-${++grants}`
    host.grants.add(grant, path, 'attachment')
    return grant
  }
  return { ...service, folder, file }
}

describe('the delivery list', () => {
  it('is proposed from Nơi nhận: a unit by its name, a group opened, words as words', async () => {
    const { client } = await desk()
    const proposal = await client.deliveries.propose(plan)
    expect(proposal).toMatchObject({ designation: '09-KH/ĐU', date: '2026-06-05', listId: null, secrecy: null })
    expect(proposal.recipients.map(({ name, purpose, means, units }) => [name, purpose, means, units.map(({ bodyId }) => bodyId)])).toEqual([
      ['Tỉnh uỷ', 'để báo cáo', 'unit', ['tu']], ['Các chi bộ, đảng bộ trực thuộc', 'để thực hiện', 'group', ['cb', 'cb-2', 'cb-3', 'db-1']], ['Các đồng chí Uỷ viên Ban Thường vụ Đảng uỷ', '', 'words', []],
    ])
  })

  it('is made once, added to without doubles, and tells who received when', async () => {
    const { client } = await desk()
    const line = (bodyId: string | null, name: string) => ({ bodyId, name, purpose: '', copies: 1, how: null })
    const { listId, added } = await client.deliveries.create({ ...plan, lines: [line('cb', 'Chi bộ Văn phòng'), line(null, 'Tỉnh uỷ'), line(null, 'tỉnh  uỷ')] })
    expect(added).toBe(2)
    expect(await client.deliveries.create({ ...plan, lines: [line('cb', 'Chi bộ Văn phòng'), line('cb-2', 'Chi bộ Ban Tổ chức')] })).toEqual({ listId, added: 1 })
    expect((await client.deliveries.propose(plan)).listId).toBe(listId)
    const { record, revision } = await client.deliveries.lists.get({ id: listId })
    expect(record.lines.map(({ name }) => name)).toEqual(['Chi bộ Văn phòng', 'Tỉnh uỷ', 'Chi bộ Ban Tổ chức'])
    expect(await client.deliveries.lists.list()).toMatchObject([{ designation: '09-KH/ĐU', lines: 3, sent: 0, received: 0, state: 'notSent' }])
    const sent = record.lines.map((each, at) => at === 2 ? each : { ...each, how: 'byHand' as const, sentOn: '2026-06-06' })
    await client.deliveries.lists.save({ revision, record: { ...record, lines: sent } })
    expect(await client.deliveries.lists.list()).toMatchObject([{ sent: 2, state: 'partlySent' }])
    const all = sent.map((each) => ({ ...each, sentOn: '2026-06-06', received: { on: '2026-06-08', by: 'Văn thư', receipt: 'phiếu gửi đã ký' } }))
    await client.deliveries.lists.save({ revision: revision + 1, record: { ...record, lines: all } })
    expect(await client.deliveries.lists.list()).toMatchObject([{ sent: 3, received: 3, state: 'received' }])
    for (const [change, path] of [[{ sentOn: '2026-06-04' }, 'lines[0].sentOn'], [{ sentOn: null }, 'lines[0].sentOn'], [{ received: { on: '2026-06-05', by: '', receipt: '' } }, 'lines[0].received.on']] as const) {
      expect(await client.deliveries.lists.save({ revision: revision + 2, record: { ...record, lines: all.map((each, at) => at === 0 ? { ...each, ...change } : each) } })).toMatchObject({ outcome: 'refused', problems: [{ path }] })
    }
    expect(await client.deliveries.lists.save({ revision: null, record: { ...record, id: 'GUI-khac' } })).toMatchObject({ outcome: 'refused', problems: [{ code: 'delivery.twice' }] })
    // What was sent is not forgotten with its paper.
    const paper = await client.plans.get({ id: 'kh-9' })
    expect(await faultOf(client.plans.remove({ id: 'kh-9', revision: paper.revision }).then((outcome) => { if (outcome.outcome === 'refused') throw Object.assign(new Error('refused'), { data: { code: 'REFUSED' } }) }))).toBe('REFUSED')
  })

  it('is of papers with number and day only, and does not write the subject of a Tuyệt mật one', async () => {
    const draft = await desk({ number: null })
    expect(await faultOf(draft.client.deliveries.propose(plan))).toBe('PAPER_NOT_READY')
    expect(await faultOf(draft.client.deliveries.create({ ...plan, lines: [{ bodyId: null, name: 'Tỉnh uỷ', purpose: '', copies: 1, how: null }] }))).toBe('PAPER_NOT_READY')
    expect(await faultOf(draft.client.deliveries.linkScan({ ...plan, grant: draft.file('quet.pdf', pdf) }))).toBe('PAPER_NOT_READY')
    const secret = await desk({ secrecy: 'topSecret' })
    expect(await secret.client.deliveries.propose(plan)).toMatchObject({ subject: '', secrecy: 'topSecret' })
    expect(await faultOf(secret.client.deliveries.linkScan({ ...plan, grant: secret.file('quet.pdf', pdf) }))).toBe('INPUT_INVALID')
  })

  it('gives a slip that names its receivers, and a workbook to print', async () => {
    const { client, host, folder } = await desk()
    const { listId } = await client.deliveries.create({ ...plan, lines: [{ bodyId: null, name: '=Tỉnh uỷ', purpose: '', copies: 2, how: 'post' }, { bodyId: 'cb', name: 'Chi bộ Văn phòng', purpose: 'để thực hiện', copies: 1, how: null }] })
    const { record } = await client.deliveries.lists.get({ id: listId })
    const { recordId } = await client.deliveries.makeSlips({ listId, lineIds: [record.lines[1]?.id ?? ''] })
    expect((await client.freeDocuments.get({ id: recordId })).record).toMatchObject({ kind: 'dispatchSlip', templateId: 'phieu-gui', fields: { to: ['Chi bộ Văn phòng'], papers: [{ designation: '09-KH/ĐU, ngày 05/6/2026', copies: '1' }] } })
    expect((await client.deliveries.lists.get({ id: listId })).record.lines.map(({ slipId }) => slipId)).toEqual([null, recordId])
    const preview = await client.papers.preview({ templateId: 'phieu-gui', recordId })
    expect(preview.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(preview.pageCount).toBe(1)
    expect(await faultOf(client.deliveries.makeSlips({ listId, lineIds: ['nobody'] }))).toBe('INPUT_INVALID')
    host.grants.add('grant-out', join(folder, 'ds.xlsx'), 'export')
    await client.deliveries.writeList({ listId, grant: 'grant-out' })
    const sheet = (await readWorkbook(readFileSync(join(folder, 'ds.xlsx')))).sheets[0]
    const words = JSON.stringify([...sheet?.cells.values() ?? []])
    for (const each of ['09-KH/ĐU', '=Tỉnh uỷ', 'Bưu điện', 'Chi bộ Văn phòng', 'Ký nhận']) expect(words).toContain(each)
    host.grants.add('grant-word', join(folder, 'ds.docx'), 'export')
    await client.deliveries.writeList({ listId, format: 'docx', grant: 'grant-word' })
    const word = await wordText(join(folder, 'ds.docx'))
    for (const each of ['DANH SÁCH GỬI VĂN BẢN', 'Văn bản số 09-KH/ĐU, ngày 05/6/2026', '2 nơi nhận, 3 bản', '=Tỉnh uỷ', 'Ký nhận']) expect(word).toContain(each)
    host.grants.add('grant-pdf', join(folder, 'ds.pdf'), 'export')
    await client.deliveries.writeList({ listId, format: 'pdf', grant: 'grant-pdf' })
    expect(readFileSync(join(folder, 'ds.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('gives a slip for each of 130 receivers at once, and all of them as one file to print; or none', async () => {
    const { client, host, folder } = await desk()
    const { listId } = await client.deliveries.create({ ...plan, lines: Array.from({ length: 130 }, (_line, at) => ({ bodyId: null, name: `Đơn vị ${at + 1}`, purpose: '', copies: 1, how: null })) })
    const { record } = await client.deliveries.lists.get({ id: listId })
    host.grants.add('grant-slips', join(folder, 'phieu.pdf'), 'export')
    expect(await faultOf(client.deliveries.writeSlips({ listId, grant: 'grant-slips' }))).toBe('INPUT_INVALID')
    expect(await faultOf(client.deliveries.makeSlips({ listId, lineIds: [...record.lines.map(({ id }) => id), 'nobody'], each: true }))).toBe('INPUT_INVALID')
    expect((await client.freeDocuments.list()).filter(({ kindSymbol }) => kindSymbol === 'PG')).toEqual([])
    expect((await client.deliveries.makeSlips({ listId, lineIds: record.lines.map(({ id }) => id), each: true })).made).toBe(130)
    const slips = (await client.deliveries.lists.get({ id: listId })).record.lines.map(({ slipId }) => slipId ?? '')
    expect(new Set(slips).size).toBe(130)
    expect((await client.freeDocuments.get({ id: slips[129] ?? '' })).record).toMatchObject({ fields: { to: ['Đơn vị 130'], papers: [{ copies: '1' }] } })
    await client.deliveries.writeSlips({ listId, grant: 'grant-slips' })
    const pages = readPdf(join(folder, 'phieu.pdf')).map(({ lines }) => lines.map(({ text }) => text).join(' '))
    expect(pages).toHaveLength(130)
    for (const at of [0, 64, 129]) expect(pages[at]).toContain(`Đơn vị ${at + 1}`)
  })
})

describe('scans', () => {
  it('are linked to the issued paper, given out whole, and taken back with a reason only', async () => {
    const { client, host, folder, file } = await desk()
    const scan = await client.deliveries.linkScan({ ...plan, grant: file('đã ký.pdf', pdf), note: 'bản có dấu' })
    expect(scan).toMatchObject({ fileName: 'đã ký.pdf', kind: 'pdf', size: pdf.byteLength, note: 'bản có dấu', actor: 'nguoi-thu', withdrawn: null })
    expect(await faultOf(client.deliveries.linkScan({ ...plan, grant: file('lần nữa.pdf', pdf) }))).toBe('INPUT_INVALID')
    expect(await faultOf(client.deliveries.linkScan({ ...plan, grant: file('thơ.docx', Buffer.from('PK\u0003\u0004')) }))).toBe('FILE_UNREADABLE')
    host.grants.add('grant-out', join(folder, 'ra.pdf'), 'export')
    await client.deliveries.writeScan({ ...plan, scan: scan.scan, grant: 'grant-out' })
    expect(readFileSync(join(folder, 'ra.pdf')).equals(pdf)).toBe(true)
    expect(await faultOf(client.deliveries.withdrawScan({ ...plan, scan: scan.scan, reason: '  ' }))).toBe('INPUT_INVALID')
    expect(await faultOf(client.deliveries.withdrawScan({ templateId: 'ke-hoach-thuc-hien', recordId: 'kh-khac', scan: scan.scan, reason: 'quét nhầm' }))).toBe('RECORD_UNKNOWN')
    expect(await client.deliveries.withdrawScan({ ...plan, scan: scan.scan, reason: 'quét nhầm văn bản' })).toMatchObject([{ withdrawn: { reason: 'quét nhầm văn bản' } }])
    expect(await faultOf(client.deliveries.withdrawScan({ ...plan, scan: scan.scan, reason: 'lần nữa' }))).toBe('INPUT_INVALID')
    // Its bytes stay, and it may be linked again.
    await client.deliveries.linkScan({ ...plan, grant: file('lại.pdf', pdf) })
    expect((await client.deliveries.scans(plan)).map(({ fileName, withdrawn }) => [fileName, withdrawn === null])).toEqual([['lại.pdf', true], ['đã ký.pdf', false]])
  })
})

describe('tasks an issued paper sets', () => {
  it('are its rows and its sentences with a day, each taken once', async () => {
    const { client } = await desk()
    const offers = await client.deliveries.taskOffers(plan)
    expect(offers.map(({ content, due, from, taken }) => [content, due, from, taken])).toEqual([
      ['Tổ chức hội nghị học tập', '2026-06-30', 'row', false], ['Xây dựng chương trình hành động', null, 'row', false],
      [expect.stringContaining('gửi báo cáo kết quả về Văn phòng Đảng uỷ trước ngày 25/12/2026'), '2026-12-25', 'sentence', false],
    ])
    const ids = offers.map(({ taskId }) => taskId)
    expect(await client.deliveries.takeTasks({ ...plan, taskIds: [ids[0] ?? '', ids[2] ?? '', ids[2] ?? ''] })).toEqual({ made: 2 })
    expect(await client.deliveries.takeTasks({ ...plan, taskIds: ids })).toEqual({ made: 1 })
    expect(await client.tasks.takePlan({ planId: 'kh-9' })).toEqual({ made: 0 })
    const tasks = await client.tasks.list()
    expect(tasks.map(({ source }) => source)).toEqual(expect.arrayContaining([
      { type: 'plan', planId: 'kh-9', row: 0 }, { type: 'plan', planId: 'kh-9', row: 1 },
      { type: 'issued', designation: '09-KH/ĐU', document: { templateId: 'ke-hoach-thuc-hien', recordId: 'kh-9', collection: 'plans', ownerId: 'kh-9' } },
    ]))
    expect((await client.deliveries.taskOffers(plan)).every(({ taken }) => taken)).toBe(true)
    expect(await faultOf(client.deliveries.takeTasks({ ...plan, taskIds: ['NV-nobody'] }))).toBe('INPUT_INVALID')
  })

  it('are none of a Tuyệt mật paper: nothing of it comes into a list that everybody reads and finds', async () => {
    const { client } = await desk({ secrecy: 'topSecret' })
    expect(await client.deliveries.taskOffers(plan)).toEqual([])
    expect(await faultOf(client.deliveries.takeTasks({ ...plan, taskIds: ['NV-nobody'] }))).toBe('INPUT_INVALID')
    expect(await faultOf(client.tasks.takePlan({ planId: 'kh-9' }))).toBe('INPUT_INVALID')
    expect(await client.tasks.list()).toEqual([])
    expect(await client.papers.suggestedName(plan)).toEqual({ name: '09-KH-ĐU Kế hoạch 2026-06-05' })
  })
})
