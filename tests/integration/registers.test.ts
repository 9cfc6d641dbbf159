/** The registers through the contract: numbers given once, papers issued whole or not at all, old books, the report, the printed books. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkbook, writeWorkbook } from '../../electron/documents/sheets/index.ts'
import { faultOf } from '../support/offices.ts'
import { registerDesk, textOf } from '../support/register-desk.ts'

const paper = { templateId: 'van-ban-tu-do', recordId: 'thu-cap-so' }
const words = { subject: 'về việc nhắc báo cáo', recipients: ['Các chi bộ'], signer: 'Người ký thử', archive: 'Văn phòng', copies: 3, note: '', reason: '' }

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('issue', () => {
  it('gives number and day, keeps the bytes, writes the file, moves the paper: all of it, and gives the same bytes again', async () => {
    const { client, granted, signed } = await registerDesk()
    const key = await signed('kh-ban-hanh')
    const proposal = await client.registers.proposal(key)
    expect(proposal.problems).toEqual([])
    const place = granted('phat-hanh.docx')
    const { entry, file, problems } = await client.registers.issue({ ...key, grant: place.grant })
    expect([entry.number, entry.written, entry.date, entry.state, entry.backDated]).toEqual([proposal.number, proposal.printed, '2027-01-15', 'issued', false])
    expect([file?.fileName, problems]).toEqual(['phat-hanh.docx', []])
    expect(entry.sha256).toBe(hashOf(readFileSync(place.path)))
    expect(await textOf(place.path)).toContain(entry.written)
    const { record } = await client.plans.get({ id: key.recordId })
    expect([record.paper.number, record.paper.date]).toEqual([entry.number, '2027-01-15'])
    expect((await client.workflow.standing(key)).state).toBe('issued')
    expect((await client.formChecks.passed(key)).map(({ purpose, sha256 }) => [purpose, sha256])).toEqual([['issue', entry.sha256]])
    expect(await client.registers.ofPaper(key)).toEqual(entry)
    const again = granted('lan-nua.docx')
    await client.registers.writeIssued({ entryId: entry.id, grant: again.grant })
    expect(readFileSync(again.path)).toEqual(readFileSync(place.path))
    expect(await faultOf(client.registers.issue({ ...key, grant: place.grant }))).toBe('INPUT_INVALID')
    const next = await client.registers.issue({ ...await signed('kh-tiep'), grant: granted('tiep.pdf').grant, format: 'pdf' })
    expect(next.entry.number).toBe((entry.number ?? 0) + 1)
    expect([(await client.registers.entry({ entryId: entry.id })).entry.fileKind, (await client.registers.entry({ entryId: next.entry.id })).entry.fileKind]).toEqual(['docx', 'pdf'])
  })

  it('begins a paper that replaces an issued one: the draft names it, can be issued in its place, and the old bytes stay', async () => {
    const { client, granted, signed } = await registerDesk()
    const key = await signed('kh-bi-thay')
    const { entry } = await client.registers.issue({ ...key, grant: granted('cu.docx').grant })
    const draft = await client.registers.draftReplacement({ entryId: entry.id })
    expect(draft.templateId).toBe(key.templateId)
    const { record, revision } = await client.plans.get({ id: draft.recordId })
    const old = (await client.plans.get({ id: key.recordId })).record
    expect(record).toEqual({ ...old, id: draft.recordId, paper: { ...old.paper, number: null, date: null, draftNumber: 1, edits: [], bases: [...old.paper.bases, { type: 'document', link: 'basis', kind: 'plan', designation: entry.written, date: '2027-01-15', issuer: expect.any(String), subject: entry.words.subject }], replaces: { collection: 'plans', recordId: key.recordId } } })
    expect([(await client.registers.entry({ entryId: entry.id })).entry, (await client.workflow.standing(draft)).state]).toEqual([entry, 'draft'])
    await client.plans.save({ revision, record: { ...record, paper: { ...record.paper, draftNumber: null } } })
    for (const step of ['submit', 'approve', 'sign'] as const) await client.workflow[step]({ ...draft, revision: (await client.workflow.standing(draft)).revision })
    expect((await client.registers.proposal(draft)).replacesEntryId).toBe(entry.id)
    const { entry: newer } = await client.registers.issue({ ...draft, grant: granted('moi.docx').grant, replacesEntryId: entry.id })
    const { entry: older } = await client.registers.entry({ entryId: entry.id })
    expect([newer.replaces, older.state, older.replacedBy, older.sha256]).toEqual([entry.written, 'replaced', newer.written, hashOf(readFileSync(granted('cu.docx').path))])
    expect((await client.plans.get({ id: draft.recordId })).record.paper.replaces).toEqual({ collection: 'plans', recordId: key.recordId })
    expect(await faultOf(client.registers.draftReplacement({ entryId: entry.id }))).toBe('INPUT_INVALID')
    expect(await faultOf(client.registers.draftReplacement({ entryId: 999_999 }))).toBe('RECORD_UNKNOWN')
  })

  it('shows how many scans of the signed paper are linked, and which papers have none', async () => {
    const { client, granted, signed, bodyId } = await registerDesk()
    const [scanned, bare] = [await signed('kh-co-quet'), await signed('kh-khong-quet')]
    const first = (await client.registers.issue({ ...scanned, grant: granted('a.docx').grant })).entry
    const second = (await client.registers.issue({ ...bare, grant: granted('b.docx').grant })).entry
    const [reserved] = await client.registers.reserve({ bodyId, register: 'outgoing', kind: 'plan', date: '2027-01-15', count: 1, reason: 'Giữ số cho kế hoạch sau.' })
    const { path, grant } = granted('quet.pdf', 'attachment')
    writeFileSync(path, '%PDF-1.7 bản quét %%EOF')
    const { scan } = await client.deliveries.linkScan({ ...scanned, grant })
    const counts = async (): Promise<readonly unknown[]> => Promise.all([first, second, reserved].map(async (entry) => (await client.registers.entry({ entryId: entry?.id ?? 0 })).entry.scans))
    expect(await counts()).toEqual([1, 0, null])
    const without = async (): Promise<readonly number[]> => (await client.registers.entries({ book: 'outgoing', withoutScan: true })).rows.map(({ id }) => id)
    const missing = await without()
    expect([first, second, reserved].map((entry) => missing.includes(entry?.id ?? 0))).toEqual([false, true, false])
    await client.deliveries.withdrawScan({ ...scanned, scan, reason: 'quét nhầm văn bản' })
    expect(await counts()).toEqual([0, 0, null])
    expect(new Set(await without())).toEqual(new Set([...missing, first.id]))
    const secret = await signed('kh-tuyet-mat', { secrecy: 'topSecret' })
    for (const { ruleId, place } of (await client.formChecks.gate(secret)).blocking) await client.formChecks.waive({ ...secret, ruleId, place, reason: 'Dấu độ mật đóng tay trên bản giấy' })
    const top = (await client.registers.issue({ ...secret, grant: granted('c.docx').grant })).entry
    expect([top.scans, (await without()).includes(top.id)]).toEqual([null, false])
  })

  it('leaves nothing when the paper is not signed, cannot be made, or the file cannot be written', async () => {
    const { folder, client, granted, signed } = await registerDesk()
    const key = await signed('kh-hong')
    const before = await client.registers.series()
    mkdirSync(join(folder, 'thu-muc.docx'))
    expect(await faultOf(client.registers.issue({ ...key, grant: granted('thu-muc.docx').grant }))).toBe('WRITE_FAILED')
    const draft = (await client.plans.list())[0]?.id ?? ''
    const unsigned = { ...(await client.plans.get({ id: draft })).record, id: 'kh-chua-ky' }
    await client.plans.save({ revision: null, record: { ...unsigned, paper: { ...unsigned.paper, number: null, date: null } } })
    expect(await faultOf(client.registers.issue({ templateId: key.templateId, recordId: 'kh-chua-ky', grant: granted('chua-ky.docx').grant }))).toBe('PAPER_WRONG_STATE')
    // The number is chosen and written into the record by the time the seal is asked for.
    expect(await faultOf(client.registers.issue({ ...key, grant: granted('khong.docx').grant, options: { images: { seal: 'grant-khong-co' } } }))).toBe('GRANT_UNKNOWN')
    expect(await client.registers.series()).toEqual(before)
    expect((await client.plans.get({ id: key.recordId })).record.paper.number).toBeNull()
    expect((await client.workflow.standing(key)).state).toBe('signed')
    expect(readdirSync(folder).filter((name) => name.startsWith('.vpk-') || name.endsWith('ky.docx') || name === 'khong.docx')).toEqual([])
  })

  it('takes a typed number only where it is the one given, and dates back only with a reason', async () => {
    const { client, granted, signed, bodyId } = await registerDesk()
    const { nextNumber: next, series } = (await client.registers.series()).find((row) => row.series.bodyId === bodyId && row.series.symbol.startsWith('KH/')) ?? { nextNumber: 0, series: null }
    const wrong = await signed('kh-so-sai', { number: next + 7 })
    expect(await faultOf(client.registers.issue({ ...wrong, grant: granted('a.docx').grant }))).toBe('INPUT_INVALID')
    const [kept] = await client.registers.reserve({ bodyId, register: 'outgoing', kind: 'plan', date: '2027-01-15', count: 2, reason: 'Giữ số cho kế hoạch của quý III.' })
    expect([kept?.number, kept?.state, kept?.series]).toEqual([next, 'reserved', series])
    const typed = await signed('kh-so-giu', { number: next })
    expect((await client.registers.issue({ ...typed, grant: granted('b.docx').grant })).entry).toMatchObject({ id: kept?.id, number: next, state: 'issued' })
    const late = await signed('kh-lui')
    expect(await faultOf(client.registers.issue({ ...late, date: '2027-01-10', grant: granted('c.docx').grant }))).toBe('INPUT_INVALID')
    const dated = await client.registers.backdate({ ...late, date: '2027-01-10', reason: 'Văn bản ký ngày 10, văn thư nghỉ phép.', grant: granted('c.docx').grant })
    expect(dated.entry).toMatchObject({ number: next + 2, date: '2027-01-10', backDated: true })
    expect(await faultOf(client.registers.issue({ ...await signed('kh-mai'), date: '2027-01-16', grant: granted('d.docx').grant }))).toBe('INPUT_INVALID')
  })

  it('lets a paper replace another only when it says so', async () => {
    const { client, granted, signed } = await registerDesk()
    const first = await client.registers.issue({ ...await signed('kh-cu'), grant: granted('cu.docx').grant })
    const silent = await signed('kh-moi-1')
    expect(await faultOf(client.registers.issue({ ...silent, replacesEntryId: first.entry.id, grant: granted('moi.docx').grant }))).toBe('PAPER_NOT_READY')
    const said = await signed('kh-moi-2', { bases: [{ type: 'text', link: 'basis', text: `Kế hoạch số ${first.entry.written} được thay thế bởi kế hoạch này` }] })
    const second = await client.registers.issue({ ...said, replacesEntryId: first.entry.id, grant: granted('moi.docx').grant })
    expect(second.entry.replaces).toBe(first.entry.written)
    expect((await client.plans.get({ id: 'kh-moi-2' })).record.paper.replaces).toEqual({ collection: 'plans', recordId: 'kh-cu' })
    expect((await client.registers.entry({ entryId: first.entry.id })).entry).toMatchObject({ state: 'replaced', replacedBy: second.entry.written, sha256: first.entry.sha256 })
  })
})

describe('numbers by hand', () => {
  it('are entered, given back, struck out for good; each with its trail', async () => {
    const { client, bodyId } = await registerDesk()
    const outside = { bodyId, register: 'outgoing' as const, kind: 'optionPlan' as const, date: '2027-01-15', words }
    const entered = await client.registers.enter(outside)
    expect(entered).toMatchObject({ number: 1, state: 'issued', origin: 'given', paper: null })
    const [kept] = await client.registers.reserve({ bodyId, register: 'outgoing', kind: 'optionPlan', date: '2027-01-15', reason: 'Giữ số cho hướng dẫn đại hội.' })
    expect(await faultOf(client.registers.release({ entryId: entered.id, reason: 'Không dùng đến số này nữa.' }))).toBe('INPUT_INVALID')
    await client.registers.release({ entryId: kept?.id ?? 0, reason: 'Hướng dẫn không ban hành nữa.' })
    expect(await faultOf(client.registers.enter({ ...outside, number: 1 }))).toBe('INPUT_INVALID')
    expect(await client.registers.enter({ ...outside, number: 2 })).toMatchObject({ id: kept?.id, state: 'issued' })
    await client.registers.void({ entryId: entered.id, reason: 'Ghi nhầm vào sổ hướng dẫn.' })
    expect(await faultOf(client.registers.enter({ ...outside, number: 1 }))).toBe('INPUT_INVALID')
    expect(await faultOf(client.registers.void({ entryId: entered.id, reason: 'Huỷ thêm một lần nữa.' }))).toBe('INPUT_INVALID')
    expect((await client.registers.entry({ entryId: entered.id })).events.map(({ state, reason }) => [state, reason])).toEqual([['issued', ''], ['voided', 'Ghi nhầm vào sổ hướng dẫn.']])
    expect((await client.registers.enter({ ...outside, number: undefined })).number).toBe(3)
    expect(await faultOf(client.registers.enter({ ...outside, number: 9 }))).toBe('INPUT_INVALID')
    expect(await client.registers.enter({ ...outside, number: 9, reason: 'Nối tiếp sổ giấy đến số 08.' })).toMatchObject({ number: 9 })
  })

  it('never write the subject of a Tuyệt mật paper, and a secret one only in its own book', async () => {
    const { client, bodyId, granted } = await registerDesk()
    const outside = { bodyId, register: 'outgoing' as const, kind: 'project' as const, date: '2027-01-15' }
    const top = await client.registers.enter({ ...outside, secrecy: 'topSecret', words: { ...words, subject: 'Chuyện không ai được biết' } })
    await client.registers.enter({ ...outside, secrecy: 'confidential', words: { ...words, subject: 'Chuyện chỉ sổ mật ghi' } })
    expect([top.words.subject, top.number]).toEqual(['', 1])
    const [common, secret] = [granted('chung.docx'), granted('mat.docx')]
    await client.registers.writeBook({ book: 'outgoing', bodyId, symbol: top.series.symbol, format: 'docx', grant: common.grant })
    await client.registers.writeBook({ book: 'secret', bodyId, format: 'docx', grant: secret.grant })
    expect(await textOf(common.path)).toContain('02-DA/')
    expect(await textOf(common.path)).not.toMatch(/Chuyện/u)
    expect(await textOf(secret.path)).toContain('Chuyện chỉ sổ mật ghi')
    expect(await textOf(secret.path)).not.toContain('Chuyện không ai')
    expect((await client.registers.entries({ book: 'secret' })).total).toBe(2)
  })

  it('say nothing of a secret paper in the common book, listed, searched, printed or written out', async () => {
    const { client, bodyId, granted } = await registerDesk()
    const entered = await client.registers.enter({ bodyId, register: 'outgoing', kind: 'project', date: '2027-01-15', secrecy: 'secret', words: { subject: 'Chuyện chỉ sổ mật ghi', recipients: ['Ban Kín'], signer: 'Người Kín', archive: 'Tủ Kín', copies: 7, note: 'Ghi chú kín', reason: '' } })
    await client.registers.void({ entryId: entered.id, reason: 'Huỷ vì chuyện kín.' })
    const listed = async (book: 'outgoing' | 'secret', text?: string) => (await client.registers.entries({ book, bodyId, symbol: entered.series.symbol, ...text !== undefined && { text } })).rows
    expect((await listed('outgoing')).map(({ written, words: shown }) => [written, shown])).toEqual([[entered.written, { subject: '(ghi ở sổ văn bản mật)', recipients: [], signer: '', archive: '', copies: null, note: '', reason: '' }]])
    expect((await listed('secret')).map(({ words: shown }) => [shown.subject, shown.reason])).toEqual([['Chuyện chỉ sổ mật ghi', 'Huỷ vì chuyện kín.']])
    for (const [text, found] of [['chuyện', 0], ['kin', 0], [entered.written, 1], ['01-da', 1]] as const) expect([text, (await listed('outgoing', text)).length, (await listed('secret', text)).length]).toEqual([text, found, 1])
    for (const format of ['docx', 'xlsx'] as const) {
      const place = granted(`chung.${format}`)
      await client.registers.writeBook({ book: 'outgoing', bodyId, symbol: entered.series.symbol, format, grant: place.grant })
      const words_ = format === 'docx' ? await textOf(place.path) : (await readWorkbook(readFileSync(place.path))).sheets[0]?.cells.map(({ text }) => text).join(' ') ?? ''
      expect(words_).toContain(entered.written)
      expect(words_).not.toMatch(/chuyện|kín/iu)
    }
  })
})

describe('copies', () => {
  it('take their BS number when they are issued', async () => {
    const { client, granted, signed, bodyId } = await registerDesk()
    const key = await signed('kh-sao')
    const source = await client.registers.issue({ ...key, grant: granted('goc.docx').grant })
    const copy = { kind: 'trueCopy' as const, bodyId }
    const first = await client.registers.issueCopy({ ...key, copy, grant: granted('sao.docx').grant })
    const second = await client.registers.issueCopy({ ...key, copy, grant: granted('sao2.docx').grant })
    expect([first.entry.number, second.entry.number, first.entry.series.symbol]).toEqual([1, 2, 'BS'])
    expect(first.entry.written).toMatch(/^01-BS\//u)
    expect(await textOf(granted('sao.docx').path)).toContain(first.entry.written)
    expect((await client.registers.ofPaper(key))?.id).toBe(source.entry.id)
    expect(await faultOf(client.registers.issueCopy({ ...key, copy: { ...copy, number: 9 }, grant: granted('sao3.docx').grant }))).toBe('INPUT_INVALID')
    expect(existsSync(join(granted('sao3.docx').path))).toBe(false)
  })
})

describe('old books', () => {
  it('come in from Excel as written, also what has a number twice or none, and only once', async () => {
    const { client, granted, bodyId, spanId } = await registerDesk()
    const file = granted('so-cu.xlsx', 'attachment')
    const text = (words_: string) => ({ content: words_ === '' ? null : { text: words_ }, look: {} })
    const lines = [
      ['Số, ký hiệu', 'Ngày tháng', 'Trích yếu nội dung', 'Người ký'], ['01-TT/ĐU', '02/03/2026', 'Tờ trình một', 'A'], ['2-TT/ĐU', '05/03/2026', 'Tờ trình hai', 'A'], ['2-TT/ĐU', '06/03/2026', 'trùng số', 'B'],
      ['04a-TT/ĐU', '07/03/2026', 'có chữ', 'A'], ['không số', '08/03/2026', '=HYPERLINK("x")', 'A'],
    ]
    writeFileSync(file.path, writeWorkbook({ title: 'Sổ cũ', author: 'thử', sheets: [{ name: 'Sổ', widths: [10, 10, 40, 10], rows: lines.map((line) => ({ cells: line.map(text) })) }] }))
    const choices = { grant: file.grant, register: 'outgoing' as const, bodyId, spanId, kind: 'circular' as const }
    const preview = await client.registers.previewImport(choices)
    expect(preview).toMatchObject({ total: 5, duplicates: 1, unreadable: 1, alreadyThere: 0, columns: { number: 0, date: 1, subject: 2, signer: 3 } })
    expect(await faultOf(client.registers.importBook({ ...choices, sha256: 'khác' }))).toBe('INPUT_INVALID')
    expect(await client.registers.importBook({ ...choices, sha256: preview.sha256 })).toEqual({ entered: 5, duplicates: 1, unreadable: 1, alreadyThere: 0 })
    const { rows } = await client.registers.entries({ book: 'outgoing', bodyId, symbol: 'TT/ĐU', order: 'oldest' })
    expect(rows.map(({ written, number, claimed, suffix, date }) => [written, number, claimed, suffix, date])).toEqual([
      ['01-TT/ĐU', 1, 1, '', '2026-03-02'], ['2-TT/ĐU', 2, 2, '', '2026-03-05'], ['2-TT/ĐU', null, 2, '', '2026-03-06'], ['04a-TT/ĐU', null, 4, 'a', '2026-03-07'], ['không số', null, null, '', '2026-03-08'],
    ])
    const again = await client.registers.previewImport(choices)
    expect(await client.registers.importBook({ ...choices, sha256: again.sha256 })).toMatchObject({ entered: 0, alreadyThere: 5 })
    const sheet = granted('so-in.xlsx')
    await client.registers.writeBook({ book: 'outgoing', bodyId, spanId, format: 'xlsx', grant: sheet.grant })
    const cells = (await readWorkbook(readFileSync(sheet.path))).sheets[0]?.cells ?? []
    expect(cells.find(({ text: shown }) => shown.includes('HYPERLINK'))).toMatchObject({ formula: null, value: { kind: 'text' } })
  })
})

describe('the report', () => {
  it('names what is wrong, is signed off as it was read, and says when that is past', async () => {
    const { client, granted, bodyId, spanId } = await registerDesk()
    const outside = { bodyId, register: 'outgoing' as const, kind: 'personnelPlan' as const, words }
    await client.registers.enter({ ...outside, date: '2027-01-15' })
    await client.registers.enter({ ...outside, date: '2027-01-15', number: 4, reason: 'Nối tiếp sổ giấy đến số 03.' })
    const report = await client.registers.report({ bodyId, spanId })
    expect(report.findings.filter(({ series }) => series.symbol.startsWith('QH/')).map(({ kind, numbers }) => [kind, numbers])).toContainEqual(['gap', expect.stringMatching(/^02 đến 03-QH\//u)])
    expect(await faultOf(client.registers.signOff({ bodyId, spanId, sha256: report.sha256 }))).toBe('INPUT_INVALID')
    expect(await faultOf(client.registers.signOff({ bodyId, spanId, sha256: '0'.repeat(64), note: 'Đã đối chiếu với sổ giấy.' }))).toBe('INPUT_INVALID')
    await client.registers.signOff({ bodyId, spanId, sha256: report.sha256, note: 'Số 02, 03 nằm ở sổ giấy, đã đối chiếu.' })
    expect(await client.registers.signOffs()).toMatchObject([{ current: true, counts: report.counts }])
    await client.registers.enter({ ...outside, date: '2027-01-15' })
    expect(await client.registers.signOffs()).toMatchObject([{ current: false }])
    const place = granted('bao-cao.docx')
    await client.registers.writeReport({ bodyId, spanId, format: 'docx', grant: place.grant })
    expect(await textOf(place.path)).toContain('BÁO CÁO KIỂM TRA SỔ VĂN BẢN')
  })

  it('is refused for a book there is none of, which would read as a sound one', async () => {
    const { client, granted, bodyId, spanId } = await registerDesk()
    expect(await faultOf(client.registers.report({ bodyId: 'khong-co', spanId }))).toBe('RECORD_UNKNOWN')
    expect(await faultOf(client.registers.writeReport({ bodyId, spanId: 'nk-khong-co', format: 'pdf', grant: granted('bao-cao.pdf').grant }))).toBe('RECORD_UNKNOWN')
  })
})

it('pages and filters of a book are those asked for', async () => {
  const { client, bodyId } = await registerDesk()
  const all = await client.registers.entries({ book: 'outgoing', order: 'oldest', limit: 500 })
  expect(all.rows).toHaveLength(all.total)
  expect((await client.registers.entries({ book: 'outgoing', order: 'oldest', offset: 2, limit: 3 })).rows).toEqual(all.rows.slice(2, 5))
  const plans = await client.registers.entries({ book: 'outgoing', bodyId, kind: 'plan' })
  expect(plans.rows.every(({ kind }) => kind === 'plan') && plans.total > 0).toBe(true)
  const word = all.rows.find(({ words: { subject } }) => subject.length > 12)?.words.subject ?? ''
  expect((await client.registers.entries({ book: 'outgoing', text: word })).rows.map(({ words: { subject } }) => subject)).toContain(word)
  expect(await client.registers.ofPaper(paper)).toBeNull()
})
