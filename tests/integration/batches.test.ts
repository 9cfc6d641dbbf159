/** Batches through the service: a list read, everything wrong told at once, files written, stopped, killed and gone on with, numbers, and the reconciliation. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { describe, expect, it, vi } from 'vitest'
import { writeEach } from '../../electron/batches/index.ts'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { fault } from '../../electron/faults/index.ts'
import { silentProgress } from '../../electron/requests/index.ts'
import { batchDesk, guestBatch, guestColumns, guests, invitation, listOf, toGuest } from '../support/batch-desk.ts'
import type { BatchDesk } from '../support/batch-desk.ts'
import { sheetFile } from '../support/documents/sheet-builder.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { faultOf, node, projectRoot, testActor, vpkJson } from '../support/offices.ts'
import { resultOf } from '../support/service-client.ts'

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

async function wordsOf(path: string): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(path))
  return (await zip.file('word/document.xml')?.async('text') ?? '').replace(/<[^>]+>/gu, ' ')
}

/** The run in a process of its own that dies after so many lines. */
function inProcess({ folder }: BatchDesk, id: string, out: string, dieAt: number) {
  const run = spawnSync(node, ['--disable-warning=ExperimentalWarning', join(projectRoot, 'tests/support/batch-process.ts'), join(folder, 'office.vpk'), id, out, String(dieAt)], { encoding: 'utf8' })
  return { signal: run.signal, out: run.stdout, error: run.stderr }
}

/** A disk with little room is a file system of its own: only root makes one. */
function root(program: string, ...args: readonly string[]): void {
  const run = spawnSync(program, args, { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${program}: ${run.stderr}`)
}

describe('a list', () => {
  it('of a workbook is read under a head of two rows with merged cells, formulas by their saved value, hidden rows left out', async () => {
    const { client, sheet } = await batchDesk()
    const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
    const bytes = sheetFile({ fonts: ['Times New Roman'], strings: '', sheets: [{ name: 'Mời', inside: `<sheetData>
      <row r="1">${cell('A1', 'DANH SÁCH ĐẠI BIỂU')}</row>
      <row r="3">${cell('A3', 'TT')}${cell('B3', 'Họ và tên')}${cell('C3', 'Thời gian')}</row>
      <row r="4">${cell('C4', 'Giờ')}${cell('D4', 'Phòng')}</row>
      <row r="5">${cell('A5', '1')}${cell('B5', 'Khách  mời một')}<c r="C5" t="str"><f>TEXT(B1,"hh")</f><v>08 giờ 00</v></c>${cell('D5', 'P1')}</row>
      <row r="6" hidden="1">${cell('A6', '2')}${cell('B6', 'Khách ẩn')}</row>
      <row r="7">${cell('A7', '3')}${cell('B7', 'Khách mời ba')}<c r="C7" t="e"><v>#REF!</v></c></row>
    </sheetData><mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:D3"/></mergeCells>` }] })
    const read = await client.batches.readList({ list: { from: 'sheet', grant: sheet(bytes) }, paper: invitation })
    expect(read.table.columns).toEqual(['TT', 'Họ và tên', 'Thời gian – Giờ', 'Thời gian – Phòng'])
    expect(read.table.rows).toEqual([{ name: 'Khách mời một', cells: ['1', 'Khách mời một', '08 giờ 00', 'P1'] }, { name: 'Khách mời ba', cells: ['3', 'Khách mời ba', '', ''] }])
    expect(read).toMatchObject({ headerRow: 4, nameColumn: 'Họ và tên', sheets: ['Mời'] })
    expect(read.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['batch.cellFormula C5', 'batch.cellError C7', 'batch.hiddenRows '])
    expect(read.places.find(({ place }) => place === 'addressees')).toMatchObject({ label: 'Kính gửi', proposed: 'Họ và tên' })
    expect(read.places.map(({ place }) => place)).not.toContain('field.guests')
  })

  it('comes from the tree of units, the members of an organ and a delivery list too', async () => {
    const { client } = await batchDesk()
    const read = (list: Parameters<typeof client.batches.readList>[0]['list']) => client.batches.readList({ list, paper: invitation })
    expect((await read({ from: 'bodies', bodyIds: ['cb', 'du'] })).table.rows.map(({ name }) => name)).toEqual(['Đảng uỷ các cơ quan Đảng tỉnh', 'Chi bộ Văn phòng'])
    await client.organisation.memberships.save({ revision: null, record: { id: 'tv-1', personId: 'binh', bodyId: 'du', organ: 'executiveCommittee', period: { from: '2025-07-01' } } })
    await client.organisation.memberships.save({ revision: null, record: { id: 'tv-2', personId: 'an', bodyId: 'du', organ: 'executiveCommittee', position: 1, period: { from: '2025-07-01' } } })
    expect((await read({ from: 'members', bodyId: 'du', organ: 'executiveCommittee' })).table).toEqual({
      columns: ['Kính gửi', 'Họ và tên', 'Chức vụ'], rows: [{ name: 'Nguyễn Văn An', cells: ['Đồng chí Nguyễn Văn An', 'Nguyễn Văn An', 'Bí thư Đảng uỷ các cơ quan Đảng tỉnh'] }, { name: 'Trần Thị Bình', cells: ['Đồng chí Trần Thị Bình', 'Trần Thị Bình', ''] }],
    })
    await client.registers.adopt()
    const { listId } = await client.deliveries.create({ templateId: 'van-ban-tu-do', recordId: 'tb-1', lines: [{ bodyId: 'cb', name: 'Chi bộ Văn phòng', purpose: 'để thực hiện', copies: 2, how: null }] })
    expect((await read({ from: 'deliveryList', listId })).table.rows).toEqual([{ name: 'Chi bộ Văn phòng', cells: ['Chi bộ Văn phòng', 'để thực hiện', '2'] }])
    expect(await faultOf(read({ from: 'bodies', bodyIds: ['khong-co'] }))).toBe('RECORD_UNKNOWN')
  })

  it('that is hostile does no harm: paths, control characters, long and equal names, formulas as words', async () => {
    const desk = await batchDesk()
    const { client, folder, sheet, out } = desk
    const long = `Đồng chí ${'rất dài '.repeat(40)}`.trim()
    const rows = [['../../thoat.docx', 'x'], ['C:\\Windows\\a', 'x'], ['=HYPERLINK("http://x")', 'x'], ['Chi bộ CON', 'x'], ['Chi bộ CON', 'x'], [long, 'x'], ['{{ paper.number }} {% if %}', 'x']]
    const { id } = await client.batches.create({ title: 'Thử', paper: invitation, list: { from: 'sheet', grant: sheet(listOf(['Họ và tên', 'Chức vụ'], rows)) }, places: toGuest, nameColumn: 'Họ và tên' })
    const check = await resultOf(client.batches.check({ id }))
    expect(check).toMatchObject({ lines: 7, ready: 7 })
    expect(check.problems.filter(({ row }) => row !== null).map(({ row, problem }) => `${row} ${problem.code}`)).toEqual(['5 batch.twice', '6 batch.nameLong'])
    const ra = out()
    const before = readdirSync(folder).sort()
    const run = await resultOf(client.batches.writeEach({ id, grant: ra.grant, format: 'docx' }))
    expect(run).toMatchObject({ totals: { asked: 7, made: 7, failed: 0 }, written: 7, stopped: false })
    expect(readdirSync(folder).sort()).toEqual(before)
    const files = readdirSync(ra.path).sort()
    expect(files.map((name) => name.slice(0, 3))).toEqual(['001', '002', '003', '004', '005', '006', '007'])
    for (const name of files) expect(name.length, name).toBeLessThan(116)
    expect(await wordsOf(join(ra.path, files[6] ?? ''))).toContain('{{ paper.number }} {% if %}')
    expect(await wordsOf(join(ra.path, files[2] ?? ''))).toContain('=HYPERLINK("http://x")')
    // In the reconciliation a name that looks like a formula stays a text.
    const book = desk.grantFor(join(folder, 'doi-chieu.xlsx'), 'export')
    await client.batches.reconciliation({ id, grant: book, format: 'xlsx' })
    const cells = (await readWorkbook(readFileSync(join(folder, 'doi-chieu.xlsx')))).sheets[0]?.cells ?? []
    expect(cells.every(({ formula }) => formula === null)).toBe(true)
    expect(cells.some(({ text }) => text.includes('HYPERLINK'))).toBe(true)
    const control = sheetFile({ fonts: ['Times New Roman'], strings: '', sheets: [{ name: 'A', inside: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Họ và tên</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Khách _x0007_ mời</t></is></c></row></sheetData>' }] })
    expect(await faultOf(client.batches.create({ title: 'Thử', paper: invitation, list: { from: 'sheet', grant: sheet(control, 'xau.xlsx') }, places: toGuest, nameColumn: 'Họ và tên' }))).toMatch(/^INPUT_INVALID$/u)
  })
})

describe('a batch', () => {
  it('fills places and «marks» of the paper by type, and names what a line lacks before anything is written', async () => {
    const { client, sheet, out } = await batchDesk({ words: { addressees: ['«Họ và tên», «Chức vụ»'], fields: { event: 'hội nghị «Tên hội nghị»', start: '2026-06-20T08:00', place: 'Hội trường', contents: ['Sơ kết'] } } })
    const grant = sheet(listOf(['Họ và tên', 'Chức vụ', 'Tên hội nghị', 'Giờ họp'], [['Đồng chí Một', 'Bí thư', 'sơ kết', '14:30 21/6/2026'], ['Đồng chí Hai', '', 'tổng kết', 'chiều mai']]))
    const asked = { title: 'Mời họp', paper: invitation, list: { from: 'sheet', grant } as const, places: [{ place: 'field.start', column: 'Giờ họp' }], nameColumn: 'Họ và tên' }
    expect((await client.batches.readList({ list: asked.list, paper: invitation })).marks).toEqual(['Họ và tên', 'Chức vụ', 'Tên hội nghị'])
    const { id } = await client.batches.create(asked)
    expect((await client.batches.line({ id, row: 1 })).record).toMatchObject({ addressees: ['Đồng chí Một, Bí thư'], fields: { event: 'hội nghị sơ kết', start: '2026-06-21T14:30' } })
    const check = await resultOf(client.batches.check({ id }))
    expect(check.ready).toBe(1)
    expect(check.problems.filter(({ problem }) => problem.severity === 'error').map(({ row, problem }) => [row, problem.code, problem.path])).toEqual([[2, 'batch.cellEmpty', 'Chức vụ'], [2, 'batch.cellType', 'Giờ họp']])
    // One file is all or nothing; one each leaves out what cannot be made and says why.
    const ra = out()
    expect(await faultOf(resultOf(client.batches.writeOne({ id, grant: 'grant-khong-co', format: 'docx' })))).toBe('GRANT_UNKNOWN')
    const run = await resultOf(client.batches.writeEach({ id, grant: ra.grant, format: 'docx' }))
    expect(run).toMatchObject({ totals: { asked: 2, made: 1, failed: 1 }, written: 1 })
    expect(readdirSync(ra.path)).toEqual(['001 – Đồng chí Một.docx'])
    const view = await client.batches.skip({ id, rows: [2], skip: true, reason: 'vắng' })
    expect(view.lines.map(({ outcome, words }) => [outcome, words])).toEqual([['made', ''], ['skipped', 'vắng']])
    expect(await faultOf(client.batches.skip({ id, rows: [1], skip: true, reason: 'thôi' }))).toBe('INPUT_INVALID')
    expect(await faultOf(client.batches.create({ ...asked, places: [{ place: 'field.start', column: 'Không có' }] }))).toBe('INPUT_INVALID')
  })

  it('is one file of many papers, each on pages of its own, sound for Word and with two page heads for all', async () => {
    const desk = await batchDesk()
    const { client, folder, grantFor } = desk
    const id = await guestBatch(desk, 4)
    const path = join(folder, 'tat-ca.docx')
    const { run, written } = await resultOf(client.batches.writeOne({ id, grant: grantFor(path, 'export'), format: 'docx' }))
    expect(run).toMatchObject({ totals: { asked: 4, made: 4 }, written: 4 })
    expect(written.fileName).toBe('tat-ca.docx')
    const bytes = readFileSync(path)
    expect(await officeErrors(bytes)).toEqual([])
    const zip = await JSZip.loadAsync(bytes)
    expect(Object.keys(zip.files).filter((name) => /^word\/header\d+\.xml$/u.test(name))).toHaveLength(2)
    const xml = await zip.file('word/document.xml')?.async('text') ?? ''
    expect(xml.match(/<w:sectPr[ >]/gu)).toHaveLength(4)
    expect(xml.match(/<w:pgNumType w:start="1"\/>/gu)).toHaveLength(4)
    expect(xml.match(/<w:type w:val="nextPage"\/>/gu)).toHaveLength(4)
    const pdf = await resultOf(client.batches.writeOne({ id, grant: grantFor(join(folder, 'tat-ca.pdf'), 'export'), format: 'pdf' }))
    expect(pdf.pages).toBe(4)
    expect((await client.batches.view({ id })).lines.map(({ fileName, sha256 }) => [fileName, sha256])).toEqual(Array.from({ length: 4 }, () => ['tat-ca.pdf', hashOf(join(folder, 'tat-ca.pdf'))]))
  })

  it('that was stopped keeps whole files, says which, and goes on without making one twice', async () => {
    const desk = await batchDesk()
    const { client, host, out } = desk
    const id = await guestBatch(desk, 8)
    const ra = out()
    const context = { office: host.context.office(), resources: host.resources, actor: testActor }
    let steps = 0
    const stopping = { signal: new AbortController().signal, step: () => ++steps > 3 ? Promise.reject(fault('CANCELLED', { happened: 'Đã dừng.', kept: 'Không.', remedy: 'Chạy lại.' })) : Promise.resolve() }
    expect(await writeEach(context, { id, folder: ra.path, format: 'docx', again: false }, stopping)).toMatchObject({ totals: { asked: 8, made: 3, cancelled: 5, waiting: 0 }, written: 3, stopped: true })
    const first = new Map(readdirSync(ra.path).sort().map((name) => [name, hashOf(join(ra.path, name))]))
    expect([...first.keys()]).toHaveLength(3)
    expect((await client.batches.view({ id })).lines.filter(({ outcome }) => outcome === 'made').map(({ fileName, sha256, pages, number }) => [fileName, sha256, pages, number])).toEqual([...first].map(([name, hash]) => [name, hash, 1, '21-GM/ĐU']))
    expect(await resultOf(client.batches.writeEach({ id, grant: ra.grant, format: 'docx' }))).toMatchObject({ totals: { made: 8, cancelled: 0 }, written: 5, standing: 3, stopped: false })
    expect(readdirSync(ra.path)).toHaveLength(8)
    for (const [name, hash] of first) expect(hashOf(join(ra.path, name))).toBe(hash)
    // Another folder: nothing is made again unless it is asked for; a person's own file is never written over.
    const other = out('khac')
    expect(await resultOf(client.batches.writeEach({ id, grant: other.grant, format: 'docx' }))).toMatchObject({ written: 0, standing: 0, elsewhere: 8 })
    writeFileSync(join(other.path, '001 – Khách mời số 1.docx'), 'của người khác')
    expect(await resultOf(client.batches.writeEach({ id, grant: other.grant, format: 'docx', again: true }))).toMatchObject({ totals: { made: 8 } })
    expect(readFileSync(join(other.path, '001 – Khách mời số 1.docx'), 'utf8')).toBe('của người khác')
  })

  it('lets go of each paper before the next, whether somebody watches or not: memory does not grow with the list', async () => {
    const desk = await batchDesk()
    const { host } = desk
    const id = await guestBatch(desk, 4)
    const forget = vi.spyOn(host.resources.typesetter(), 'forget')
    await writeEach({ office: host.context.office(), resources: host.resources, actor: testActor }, { id, folder: desk.out().path, format: 'docx', again: false }, silentProgress)
    expect(forget.mock.calls.length).toBeGreaterThanOrEqual(3)
  })

  it('that was killed goes on with none twice and none missing', async () => {
    const desk = await batchDesk()
    const id = await guestBatch(desk, 7)
    const ra = desk.out()
    desk.host.session.close()
    expect(inProcess(desk, id, ra.path, 2)).toMatchObject({ signal: 'SIGKILL' })
    expect(inProcess(desk, id, ra.path, 3)).toMatchObject({ signal: 'SIGKILL' })
    // The file that was told of last had not taken its name yet.
    const [last] = readdirSync(ra.path).filter((name) => name.endsWith('.docx')).sort().slice(-1)
    rmSync(join(ra.path, last ?? ''))
    const run: unknown = JSON.parse(inProcess(desk, id, ra.path, 0).out)
    expect(run).toMatchObject({ totals: { asked: 7, made: 7, failed: 0, cancelled: 0, waiting: 0 }, written: 3, standing: 4, stopped: false })
    expect(readdirSync(ra.path).sort()).toEqual(Array.from({ length: 7 }, (_one, at) => `00${at + 1} – Khách mời số ${at + 1}.docx`))
  })

  it('on a full disk keeps the files that are whole, says so, and goes on when there is room', async () => {
    const desk = await batchDesk()
    const { client, grantFor, folder } = desk
    const id = await guestBatch(desk, 6)
    const disk = join(folder, 'dia-nho')
    mkdirSync(disk)
    // Room for two or three papers.
    root('mount', '-t', 'tmpfs', '-o', 'size=80k', 'tmpfs', disk)
    try {
      const grant = grantFor(disk, 'formsFolder')
      expect(await faultOf(resultOf(client.batches.writeEach({ id, grant, format: 'docx' })))).toBe('DISK_FULL')
      const kept = readdirSync(disk)
      const { lines, totals } = await client.batches.view({ id })
      expect(totals.made).toBeGreaterThan(0)
      expect(totals.made + totals.cancelled).toBe(6)
      expect(kept.sort()).toEqual(lines.filter(({ outcome }) => outcome === 'made').map(({ fileName }) => fileName))
      for (const { fileName, sha256, outcome } of lines) if (outcome === 'made') expect(hashOf(join(disk, fileName))).toBe(sha256)
      root('mount', '-o', 'remount,size=8m', disk)
      expect(await resultOf(client.batches.writeEach({ id, grant, format: 'docx' }))).toMatchObject({ totals: { asked: 6, made: 6 }, standing: kept.length, written: 6 - kept.length })
    } finally {
      root('umount', disk)
    }
  })

  it('with a number for each line: drafts, steps and issue go the paper\'s own way, and the register gives every number once', async () => {
    const desk = await batchDesk({ paper: { number: null, date: null } })
    const { client, folder, out, grantFor } = desk
    const id = await guestBatch(desk, 3, { numbering: 'each' })
    const ra = out()
    expect(await faultOf(resultOf(client.batches.writeEach({ id, grant: ra.grant, format: 'docx' })))).toBe('PAPER_WRONG_STATE')
    expect(await resultOf(client.batches.prepare({ id }))).toMatchObject({ done: 3, problems: [] })
    // Lines that are papers already are neither made nor judged again, whatever became of the paper they were made from.
    const { record, revision } = await client.freeDocuments.get({ id: invitation.recordId })
    await client.freeDocuments.save({ revision, record: { ...record, addressees: ['«Không có cột này»'] } })
    expect(await resultOf(client.batches.prepare({ id }))).toEqual({ done: 0, left: 0, stopped: false, problems: [] })
    expect((await client.freeDocuments.list()).filter(({ id: record }) => record.startsWith(id))).toHaveLength(3)
    expect(await faultOf(resultOf(client.batches.approve({ id })))).toBe('PAPER_WRONG_STATE')
    expect(await resultOf(client.batches.issue({ id, grant: ra.grant, format: 'docx' }))).toMatchObject({ totals: { made: 0, failed: 3 }, written: 0 })
    expect(readdirSync(ra.path)).toEqual([])
    expect(await resultOf(client.batches.writeOne({ id, grant: grantFor(join(folder, 'de-ky.pdf'), 'export'), format: 'pdf' }))).toMatchObject({ pages: 3, run: { totals: { made: 0 } } })
    for (const step of [client.batches.submit, client.batches.approve, client.batches.sign]) expect(await resultOf(step({ id }))).toMatchObject({ done: 3, left: 0, problems: [] })
    expect(await resultOf(client.batches.issue({ id, grant: ra.grant, format: 'docx' }))).toMatchObject({ totals: { made: 3, failed: 0 }, written: 3, problems: [] })
    const { lines } = await client.batches.view({ id })
    expect(lines.map(({ number, state, outcome }) => [number, state, outcome])).toEqual([['01-GM/ĐU', 'issued', 'made'], ['02-GM/ĐU', 'issued', 'made'], ['03-GM/ĐU', 'issued', 'made']])
    for (const { fileName, sha256 } of lines) expect(hashOf(join(ra.path, fileName))).toBe(sha256)
    // Once more, with one file lost: its kept bytes come back, no number is taken.
    rmSync(join(ra.path, lines[1]?.fileName ?? ''))
    expect(await resultOf(client.batches.issue({ id, grant: ra.grant, format: 'docx' }))).toMatchObject({ written: 1, standing: 2 })
    expect(hashOf(join(ra.path, lines[1]?.fileName ?? ''))).toBe(lines[1]?.sha256)
    expect((await client.registers.entries({ book: 'outgoing', symbol: 'GM/ĐU', limit: 100 })).total).toBe(3)
    expect(await faultOf(client.batches.create({ title: 'Lại', paper: { templateId: 'giay-moi', recordId: lines[0]?.recordId ?? '' }, list: { from: 'bodies', bodyIds: ['cb'] }, places: [], nameColumn: 'Tên đơn vị', numbering: 'each' }))).toBe('INPUT_INVALID')
  })

  it('tells what was made before the paper was changed, and makes it again when asked', async () => {
    const desk = await batchDesk({ paper: { number: null, date: null } })
    const { client, out } = desk
    const id = await guestBatch(desk, 2)
    const ra = out()
    await resultOf(client.batches.writeEach({ id, grant: ra.grant, format: 'docx' }))
    const stored = await client.freeDocuments.get({ id: invitation.recordId })
    await client.freeDocuments.save({ revision: stored.revision, record: { ...stored.record, fields: { ...stored.record.fields, place: 'Nhà văn hoá mới' } } })
    expect((await client.batches.view({ id })).lines.map(({ outdated }) => outdated)).toEqual([true, true])
    expect(await resultOf(client.batches.writeEach({ id, grant: ra.grant, format: 'docx', again: true }))).toMatchObject({ written: 2 })
    expect(readdirSync(ra.path)).toHaveLength(2)
    expect(await wordsOf(join(ra.path, '002 – Khách mời số 2.docx'))).toContain('Nhà văn hoá mới')
    expect(await client.batches.drop({ id, reason: 'lập nhầm' })).toEqual([])
    expect(await faultOf(client.batches.view({ id }))).toBe('RECORD_UNKNOWN')
  })

  it('has a reconciliation whose sums agree, as Word, PDF and Excel, with room to sign', async () => {
    const desk = await batchDesk()
    const { client, folder, out, grantFor } = desk
    const id = await guestBatch(desk, 3)
    await client.batches.skip({ id, rows: [2], skip: true, reason: 'đã mời riêng' })
    await resultOf(client.batches.writeEach({ id, grant: out().grant, format: 'pdf' }))
    for (const format of ['docx', 'pdf', 'xlsx'] as const) await client.batches.reconciliation({ id, grant: grantFor(join(folder, `doi-chieu.${format}`), 'export'), format })
    const words = await wordsOf(join(folder, 'doi-chieu.docx'))
    for (const part of ['Tổng số: yêu cầu 3 = đã lập 2 + không lập được 0 + bỏ qua 1 + đã dừng 0 + chưa lập 0.', 'đã mời riêng', '21-GM/ĐU', 'Người lập bảng (ký, ghi rõ họ tên)', '001 – Khách mời số 1.pdf']) expect(words).toContain(part)
    expect(await officeErrors(readFileSync(join(folder, 'doi-chieu.docx')))).toEqual([])
    const { lines } = await client.batches.view({ id })
    expect(words).toContain(lines[0]?.sha256.slice(0, 12))
    const texts = (await readWorkbook(readFileSync(join(folder, 'doi-chieu.xlsx')))).sheets[0]?.cells.map(({ text }) => text) ?? []
    expect(texts).toContain(lines[2]?.sha256.slice(0, 12))
  })
})

describe('vpk batch', () => {
  it('makes a batch of a list, goes on with it, and refuses what it cannot do', async () => {
    const desk = await batchDesk()
    const { folder } = desk
    const office = join(folder, 'office.vpk')
    desk.host.session.close()
    writeFileSync(join(folder, 'moi.xlsx'), listOf(guestColumns, guests(3)))
    const asked = ['batch', office, '--template', 'giay-moi', '--record', 'gm-1', '--list', join(folder, 'moi.xlsx')]
    expect(await vpkJson(...asked)).toMatchObject({ code: 2, json: { code: 'USAGE' } })
    const made = await vpkJson(...asked, '--out', join(folder, 'moi'), '--reconciliation', join(folder, 'dc.docx'))
    expect(made).toMatchObject({ code: 0, json: { ok: true, totals: { asked: 3, made: 3 }, written: 3 } })
    expect(readdirSync(join(folder, 'moi'))).toEqual([1, 2, 3].map((at) => `00${at} – Khách mời số ${at}.docx`))
    expect(await wordsOf(join(folder, 'dc.docx'))).toContain('yêu cầu 3 = đã lập 3')
    const id = String(made.json['batch'])
    expect(await vpkJson('batch', office, '--batch', id, '--out', join(folder, 'moi'))).toMatchObject({ code: 0, json: { written: 0, standing: 3 } })
    expect(await vpkJson('batch', office, '--batch', id, '--one', join(folder, 'tat-ca.docx'))).toMatchObject({ code: 0, json: { written: 3 } })
    expect(await vpkJson(...asked, '--place', 'addressees=Không có', '--out', join(folder, 'x'))).toMatchObject({ code: 1, json: { code: 'INPUT_INVALID' } })
    expect(await vpkJson('batch', office, '--template', 'giay-moi', '--record', 'gm-1', '--bodies', 'cb', '--list', join(folder, 'moi.xlsx'), '--out', join(folder, 'x'))).toMatchObject({ code: 2, json: { code: 'USAGE' } })
    expect(await vpkJson('batch', office, '--template', 'giay-moi', '--record', 'gm-1', '--bodies', 'all', '--check')).toMatchObject({ code: 1, json: { code: 'INPUT_INVALID' } })
  })
})
