/** A packet's whole way: made and signed, verified without an office, refused until the key was compared, received in one step, answered, filed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOffice } from '../../electron/db/index.ts'
import { listPapers } from '../../electron/documents/papers/index.ts'
import { freeDocumentStore } from '../../electron/free-documents/index.ts'
import { acceptSender, cardBytes, cardIn, fileReceipt, fingerprintOf, listSenders, ownKeys, receiptBytes } from '../../electron/packets/index.ts'
import { draftLetter } from '../../electron/packets/letter.service.ts'
import { removeSender } from '../../electron/packets/senders.service.ts'
import { listReceived, listSent } from '../../electron/packets/lists.service.ts'
import { getRecord, writeRecord } from '../../electron/records/index.ts'
import { listSubmissions } from '../../electron/submissions/index.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import { deskOffice, putReport } from '../support/desk.ts'
import { faultOf, resourcesDir, testFolder, vpkJson, writeSampleOffice } from '../support/offices.ts'
import { make, numberedPapers, officeNamed, packetActor, packetResources, preview, receive, trust, twoOffices } from '../support/packet-offices.ts'

const rowsOf = async (office: Awaited<ReturnType<typeof openOffice>>, table: 'received_packet' | 'incoming_paper' | 'blob' | 'submission') => (await office.read.selectFrom(table).selectAll().execute()).length

describe('papers', () => {
  it('go from office to office with their files, once, and the receipt finds its packet', async () => {
    const { folder, sender, receiver } = await twoOffices()
    const path = join(folder, 'goi.vpkx')
    const [letter, ...papers] = await numberedPapers(sender, 3)
    const made = await make(sender, path, { papers, letter, addressee: 'Ban Thường vụ Tỉnh uỷ' }, { appendices: [{ bytes: Buffer.from('%PDF-1.7\n%%EOF\n'), kind: 'pdf', fileName: 'Phụ lục số 1.pdf' }] })
    expect(made).toMatchObject({ documents: 3, sealed: false })

    const zip = await JSZip.loadAsync(readFileSync(path), { checkCRC32: true })
    const names = Object.keys(zip.files)
    expect(names.filter((name) => name.startsWith('cong-van/')).map((name) => name.slice(-4))).toEqual(['docx', '.pdf'])
    expect(names).toEqual(expect.arrayContaining(['muc-luc.docx', 'doc-truoc.txt', 'phu-luc/01-phu-luc-so-1.pdf', 'manifest.json', 'signature.json']))
    expect(await zip.file('doc-truoc.txt')?.async('string')).toContain(made.fingerprint)
    const index = await JSZip.loadAsync(await zip.file('muc-luc.docx')?.async('uint8array') ?? new Uint8Array())
    expect(await index.file('word/document.xml')?.async('string')).toContain('Ban Thường vụ Tỉnh uỷ')

    const verified = await vpkJson('verify', path, '--json')
    expect(verified.json).toMatchObject({ ok: true, whole: true, problems: [], signature: { state: 'unknown', fingerprint: made.fingerprint } })

    expect((await preview(receiver, path)).held).toContain('Chưa đối chiếu khoá')
    expect(await faultOf(receive(receiver, path))).toBe('PACKET_SENDER')
    await trust(receiver, sender)
    const before = await rowsOf(receiver, 'incoming_paper')
    const looked = await preview(receiver, path)
    expect(looked).toMatchObject({ held: '', before: null, report: { signature: { state: 'trusted' } } })
    expect(looked.documents.map(({ proposed }) => proposed)).toEqual(['enter', 'enter', 'enter'])
    expect(await rowsOf(receiver, 'received_packet')).toBe(0)

    const received = await receive(receiver, path)
    expect(received).toMatchObject({ entered: 3, joined: 0, left: 0 })
    const first = received.papers[0]?.arrivalNumber ?? 0
    expect(received.papers.map(({ arrivalNumber }) => arrivalNumber)).toEqual([first, first + 1, first + 2])
    expect(await rowsOf(receiver, 'incoming_paper')).toBe(before + 3)
    const stored = await receiver.read.selectFrom('received_part').innerJoin('blob', 'blob.sha256', 'received_part.sha256').select(['path', 'bytes']).execute()
    expect(stored).toHaveLength(7)
    for (const { path: part, bytes } of stored) expect(Buffer.from(bytes).equals(Buffer.from(await zip.file(part)?.async('uint8array') ?? [])), part).toBe(true)

    expect(await faultOf(receive(receiver, path))).toBe('PACKET_KNOWN')
    expect((await preview(receiver, path)).before).toMatchObject({ actor: 'van-thu' })
    expect(await rowsOf(receiver, 'incoming_paper')).toBe(before + 3)
    expect(await listReceived(receiver.read)).toMatchObject([{ packetId: made.packetId, documents: 3 }])

    const receipt = await receiptBytes(receiver.read, made.packetId)
    expect(await fileReceipt(sender, packetActor, receipt)).toMatchObject({ packetId: made.packetId, state: 'unknown', isNew: true })
    expect(await fileReceipt(sender, packetActor, receipt)).toMatchObject({ isNew: false })
    expect(await listSent(sender.read)).toMatchObject([{ packetId: made.packetId, receipts: [{ receiver: 'Văn phòng Tỉnh uỷ', papers: received.papers }] }])
    expect(await faultOf(fileReceipt(receiver, packetActor, receipt))).toBe('PACKET_KNOWN')
    const forged = Buffer.from(Buffer.from(receipt).toString('utf8').replace(String(first), String(first + 1)))
    expect(await faultOf(fileReceipt(sender, packetActor, forged))).toBe('PACKET_BROKEN')
    sender.close()
    receiver.close()
  })

  it('that stand in the register already are joined, or left, as the person chooses', async () => {
    const { folder, sender, receiver } = await twoOffices()
    await trust(receiver, sender)
    const [papers] = [await numberedPapers(sender, 2)]
    const [one, two] = [join(folder, 'mot.vpkx'), join(folder, 'hai.vpkx')]
    await make(sender, one, { papers })
    const first = await receive(receiver, one, { documents: [{ position: 1, choice: 'leave' }] })
    expect(first).toMatchObject({ entered: 1, left: 1 })
    await make(sender, two, { papers, note: 'gửi lại' })
    expect((await preview(receiver, two)).documents.map(({ known, proposed }) => [known?.number ?? null, proposed])).toEqual([[first.papers[0]?.arrivalNumber, 'join'], [null, 'enter']])
    expect(await receive(receiver, two)).toMatchObject({ entered: 1, joined: 1, papers: [{ arrivalNumber: first.papers[0]?.arrivalNumber }, {}] })
    sender.close()
    receiver.close()
  })
})

it('the letter that goes along is drafted from the papers it names, goes into the packet as its letter, and says nothing of a secret subject', async () => {
  const { folder, sender } = await twoOffices()
  const papers = await numberedPapers(sender, 3)
  const rows = (await listPapers(sender.read, await packetResources.templatesIn(sender.read))).filter((row) => papers.some((paper) => paper.recordId === row.recordId && paper.templateId === row.templateId))
  const { recordId } = await draftLetter(sender, packetResources, packetActor, { papers, addressee: 'Ban Thường vụ Tỉnh uỷ' })
  const letter = { templateId: 'van-ban-tu-do', recordId }
  const { record } = await getRecord(sender.read, freeDocumentStore, recordId)
  expect(record).toMatchObject({ kind: 'officialLetter', addressees: ['Ban Thường vụ Tỉnh uỷ'], paper: { number: null, date: null } })
  expect(record.text.split('\n')).toHaveLength(4)
  for (const row of rows) expect(record.text).toContain(`số ${row.printedNumber}`)
  const made = await make(sender, join(folder, 'goi.vpkx'), { papers, letter, addressee: 'Ban Thường vụ Tỉnh uỷ' })
  expect(made.documents).toBe(4)
  const zip = await JSZip.loadAsync(readFileSync(join(folder, 'goi.vpkx')))
  const word = await JSZip.loadAsync(await zip.file(Object.keys(zip.files).find((name) => name.startsWith('cong-van/') && name.endsWith('.docx')) ?? '')?.async('uint8array') ?? new Uint8Array())
  expect(await word.file('word/document.xml')?.async('string')).toContain(rows[0]?.printedNumber)
  expect(await faultOf(draftLetter(sender, packetResources, packetActor, { papers: [], addressee: '' }))).toBe('INPUT_INVALID')
  expect(await faultOf(draftLetter(sender, packetResources, packetActor, { papers: [{ templateId: 'van-ban-tu-do', recordId: 'khong-co' }], addressee: '' }))).toBe('RECORD_UNKNOWN')
  const secret = freeDocumentSchema.parse({ id: 'cv-mat', kind: 'officialLetter', subject: 'chuyện kín không ai biết', text: 'Nội dung.', paper: { ...record.paper, secrecy: 'secret' } })
  await sender.write((transaction) => writeRecord(transaction, freeDocumentStore, null, secret, packetActor))
  const hidden = await draftLetter(sender, packetResources, packetActor, { papers: [{ templateId: 'van-ban-tu-do', recordId: 'cv-mat' }], addressee: '' })
  expect((await getRecord(sender.read, freeDocumentStore, hidden.recordId)).record.text).not.toContain('chuyện kín')
})

describe('a sealed packet', () => {
  it('opens for its recipient alone, and a changed byte breaks it', async () => {
    const { folder, sender, receiver } = await twoOffices()
    const path = join(folder, 'goi.vpkx.age')
    await trust(receiver, sender)
    await trust(sender, receiver)
    const [known] = await listSenders(sender.read)
    const papers = await numberedPapers(sender, 1)
    const made = await make(sender, path, { papers }, { sealFor: known?.office ?? null })
    const bytes = readFileSync(path)
    expect(made).toMatchObject({ sealed: true, bytes: bytes.length })
    expect(bytes.includes('manifest.json')).toBe(false)
    expect((await vpkJson('verify', path, '--json')).json).toMatchObject({ ok: false, code: 'PACKET_SEALED' })
    const third = await officeNamed(await copyOf(folder), 'Văn phòng khác')
    await ownKeys(third, packetActor)
    expect(await faultOf(preview(third, path))).toBe('PACKET_SEALED')
    const changed = join(folder, 'doi.vpkx.age')
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9)
    writeFileSync(changed, bytes)
    expect(await faultOf(preview(receiver, changed))).toBe('PACKET_BROKEN')
    expect(await receive(receiver, path)).toMatchObject({ entered: 1 })
    for (const office of [sender, receiver, third]) office.close()
  })
})

async function copyOf(folder: string): Promise<string> {
  const path = join(folder, 'khac.vpk')
  await writeSampleOffice(path)
  return path
}

describe('keys of senders', () => {
  it('are trusted after their digits were typed, and another key under a known name is refused', async () => {
    const { folder, sender, receiver } = await twoOffices()
    const { identity } = await ownKeys(sender, packetActor)
    const card = cardIn(cardBytes(await ownKeys(sender, packetActor), '2026-11-22T00:00:00.000Z'))
    expect(card.office).toEqual(identity)
    expect(await faultOf(acceptSender(receiver, packetActor, identity, '00000 11111'))).toBe('PACKET_SENDER')
    await acceptSender(receiver, packetActor, identity, fingerprintOf(identity.signingKey).replaceAll(' ', '-'))
    // Somebody else makes an office of the same name and sends a packet in its stead.
    const impostor = await openOffice(await copyOf(folder))
    const path = join(folder, 'trao.vpkx')
    await make(impostor, path, { papers: await numberedPapers(impostor, 1) })
    expect((await preview(receiver, path)).report.signature).toMatchObject({ state: 'changed' })
    expect(await faultOf(receive(receiver, path))).toBe('PACKET_SENDER')
    const other = await ownKeys(impostor, packetActor)
    expect(await faultOf(acceptSender(receiver, packetActor, other.identity, fingerprintOf(other.identity.signingKey)))).toBe('PACKET_SENDER')
    await removeSender(receiver, packetActor, identity.officeId, 'Nơi gửi lập văn phòng mới')
    await trust(receiver, impostor)
    expect(await receive(receiver, path)).toMatchObject({ entered: 1 })
    for (const office of [sender, receiver, impostor]) office.close()
  })
})

describe('figures', () => {
  const options = { organisations: 3, years: [2025], indicators: 5, seed: 7 }
  it('reach the collection desk as they were, without typing, and can be undone there; what differs is shown and chosen', async () => {
    const folder = testFolder()
    const sender = (await deskOffice(join(folder, 'gui.vpk'), resourcesDir, options)).office
    const { office: receiver, campaigns, unitIds } = await deskOffice(join(folder, 'nhan.vpk'), resourcesDir, { ...options, silent: 1 })
    const campaignId = campaigns[0]?.id ?? ''
    const [theirs] = await listSubmissions(sender.read, campaignId)
    const path = join(folder, 'so-lieu.vpkx')
    // The receiver trusts by key; both offices of this desk have one name.
    await trust(receiver, sender)
    await make(sender, path, { figures: [theirs?.id] })
    const looked = await preview(receiver, path)
    expect(looked.figures).toMatchObject([{ campaignId, held: '', proposed: 'receive', conflicts: [], file: { bodyId: unitIds[0], kind: 'dataFile' } }])
    const received = await receive(receiver, path, { figures: [{ position: 0, decision: 'accept' }], reason: 'Số đã đối chiếu' })
    expect(received.figures).toEqual([{ campaignId, bodyId: unitIds[0], outcome: 'accepted' }])
    expect(received.batchIds).toHaveLength(1)
    const figuresOf = (office: typeof sender, id: string) => office.read.selectFrom('measurement').select(['indicator_id', 'numerator', 'denominator', 'rate']).where('submission_id', '=', id).orderBy('indicator_id').execute()
    const [stored] = await listSubmissions(receiver.read, campaignId)
    expect(await figuresOf(receiver, stored?.id ?? '')).toEqual(await figuresOf(sender, theirs?.id ?? ''))

    // The unit counts again: every plain count is another one, the rates stay.
    const counted = (await figuresOf(sender, theirs?.id ?? '')).map(({ indicator_id, numerator, denominator }) => [indicator_id, denominator === null ? '999' : [numerator ?? '', denominator] as const] as const)
    await sender.write((transaction) => putReport(transaction, { id: 'lan-hai', campaignId, bodyId: unitIds[0] ?? '', state: 'accepted', figures: Object.fromEntries(counted) }))
    const again = join(folder, 'lan-hai.vpkx')
    await make(sender, again, { figures: ['lan-hai'] })
    const [second] = (await preview(receiver, again)).figures
    expect(second?.conflicts.length).toBeGreaterThan(0)
    expect(second?.conflicts.every(({ theirs: other }) => other === '999')).toBe(true)
    const codes = second?.conflicts.map(({ code }) => code) ?? []
    expect((await receive(receiver, again, { figures: [{ position: 0, decision: 'accept', keepOurs: codes }], reason: 'Giữ số đang có' })).figures).toMatchObject([{ outcome: 'unchanged' }])
    sender.close()
    receiver.close()
  })

  it('without a call here wait for a person to name it; nothing is stored', async () => {
    const folder = testFolder()
    const sender = (await deskOffice(join(folder, 'gui.vpk'), resourcesDir, options)).office
    const receiver = (await deskOffice(join(folder, 'nhan.vpk'), resourcesDir, { ...options, years: [2024], silent: 1 })).office
    const [campaign] = await sender.read.selectFrom('campaign').select('id').execute()
    const [theirs] = await listSubmissions(sender.read, campaign?.id ?? '')
    const path = join(folder, 'so-lieu.vpkx')
    await trust(receiver, sender)
    await make(sender, path, { figures: [theirs?.id] })
    const looked = await preview(receiver, path)
    expect(looked.figures).toMatchObject([{ campaignId: null, file: null, proposed: 'skip' }])
    expect(await faultOf(receive(receiver, path, { figures: [{ position: 0, decision: 'accept' }] }))).toBe('INPUT_INVALID')
    expect(await rowsOf(receiver, 'received_packet')).toBe(0)
    const ours = looked.campaigns[0]?.id ?? ''
    expect((await preview(receiver, path, { figures: [{ position: 0, decision: 'receive', campaignId: ours }] })).figures).toMatchObject([{ campaignId: ours, held: '' }])
    expect((await receive(receiver, path, { figures: [{ position: 0, decision: 'receive', campaignId: ours }] })).figures).toMatchObject([{ outcome: 'received' }])
    expect(await rowsOf(receiver, 'submission')).toBe(1)
    sender.close()
    receiver.close()
  })
})

describe('what a packet holds besides papers', () => {
  const appendix = { bytes: Buffer.from('%PDF-1.7\n%%EOF\n'), kind: 'pdf', fileName: 'Phụ lục số 1.pdf' } as const

  it('goes with a paper: without one no packet is made of it, and none is received without a word of it', async () => {
    const { folder, sender, receiver } = await twoOffices()
    await trust(receiver, sender)
    const path = join(folder, 'goi.vpkx')
    expect(await faultOf(make(sender, path, { aggregates: ['nam-2025'] }, { appendices: [appendix] }))).toBe('INPUT_INVALID')
    expect(existsSync(path)).toBe(false)
    await make(sender, path, { papers: await numberedPapers(sender, 1) }, { appendices: [appendix] })
    await expect(receive(receiver, path, { documents: [{ position: 0, choice: 'leave' }] })).rejects.toMatchObject({ fault: { code: 'INPUT_INVALID', happened: expect.stringContaining('phu-luc/01-phu-luc-so-1.pdf') } })
    expect([await rowsOf(receiver, 'received_packet'), await rowsOf(receiver, 'blob')]).toEqual([0, 0])
    expect(await receive(receiver, path)).toMatchObject({ entered: 1 })
    const kept = await receiver.read.selectFrom('received_part').select('path').execute()
    expect(kept.map(({ path: part }) => part)).toContain('phu-luc/01-phu-luc-so-1.pdf')
    sender.close()
    receiver.close()
  })

  it('is never left without a decision: figures no call asks for keep the packet out until a person says, and then come', async () => {
    const folder = testFolder()
    const options = { organisations: 3, years: [2025], indicators: 5, seed: 7 }
    const sender = (await deskOffice(join(folder, 'gui.vpk'), resourcesDir, options)).office
    const above = join(folder, 'nhan.vpk')
    const receiver = (await deskOffice(above, resourcesDir, { ...options, years: [2024], silent: 1 })).office
    await trust(receiver, sender)
    const [campaign] = await sender.read.selectFrom('campaign').select('id').execute()
    const [theirs] = await listSubmissions(sender.read, campaign?.id ?? '')
    const path = join(folder, 'so-lieu.vpkx')
    await make(sender, path, { figures: [theirs?.id] })
    const [looked] = (await preview(receiver, path)).figures
    expect(looked).toMatchObject({ needsDecision: true })
    expect(await faultOf(receive(receiver, path))).toBe('INPUT_INVALID')
    expect([await rowsOf(receiver, 'received_packet'), await rowsOf(receiver, 'submission')]).toEqual([0, 0])
    // The same packet, taken aside under another number, shows that leaving is a choice of its own.
    const aside = join(folder, 'bo-qua.vpkx')
    await make(sender, aside, { figures: [theirs?.id] })
    sender.close()
    receiver.close()
    expect((await vpkJson('receive', above, aside)).json).toMatchObject({ ok: false, code: 'INPUT_INVALID' })
    expect((await vpkJson('receive', above, aside, '--skip-figures')).json).toMatchObject({ ok: true, received: { figures: [{ outcome: 'skipped' }] } })
    expect((await vpkJson('receive', above, path, '--campaign', 'nam-2024')).json).toMatchObject({ ok: true, received: { figures: [{ outcome: 'received' }] } })
  })
})

describe('the day a packet was received', () => {
  const zone = process.env['TZ']
  beforeEach(() => { process.env['TZ'] = 'America/New_York' })
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  it('is told as it was here', async () => {
    const { folder, sender, receiver } = await twoOffices()
    await trust(receiver, sender)
    const path = join(folder, 'goi.vpkx')
    await make(sender, path, { papers: await numberedPapers(sender, 1) })
    await receive(receiver, path)
    await expect(receive(receiver, path)).rejects.toMatchObject({ fault: { code: 'PACKET_KNOWN', remedy: expect.stringContaining('21/11/2026') } })
    sender.close()
    receiver.close()
  })
})
