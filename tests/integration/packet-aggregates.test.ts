/** An office's own roll-up in a packet: the figures the office above gets are the very ones rolled up below, without typing, as the report of the sending body. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { aggregateData, aggregateTable, freezeCampaign } from '../../electron/aggregation/index.ts'
import { campaignStore } from '../../electron/campaigns/index.ts'
import { openOffice, readingIn } from '../../electron/db/index.ts'
import type { OfficeDatabase } from '../../electron/db/index.ts'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { indicatorStore } from '../../electron/indicators/index.ts'
import { acceptSender, fingerprintOf, ownKeys } from '../../electron/packets/index.ts'
import { listReceived, listSent, packetChoices } from '../../electron/packets/lists.service.ts'
import { makeSigningKey } from '../../electron/packets/signing.ts'
import { writeRecord } from '../../electron/records/index.ts'
import { getSubmission, listSubmissions } from '../../electron/submissions/index.ts'
import { submissionDataSchema } from '../../shared/domain/submission.ts'
import { deskActor, deskOffice, moveReport, putReport } from '../support/desk.ts'
import { rowsOf } from '../support/aggregation-desk.ts'
import { officeAbove } from '../support/office-above.ts'
import { faultOf, resourcesDir, testFolder, vpkJson } from '../support/offices.ts'
import { make, packetActor, preview, receive, trust } from '../support/packet-offices.ts'
import { testHead, testPacket } from '../support/packets.ts'

/** A sum, a stock, a pooled rate, an average of rates and a mean. */
const options = { organisations: 4, indicators: 60, seed: 11 }
const lowerCall = 'nam-2025'
const upperCall = 'tinh-2025'

async function lowerAndUpper(upperYears: readonly number[] = [2025]) {
  const folder = testFolder()
  const [below, above] = [join(folder, 'duoi.vpk'), join(folder, 'tren.vpk')]
  const lower = (await deskOffice(below, resourcesDir, { ...options, years: [2025] })).office
  const upper = await officeAbove(above, resourcesDir, options, upperYears)
  await trust(upper, lower)
  return { folder, below, above, lower, upper, path: join(folder, 'tong-hop.vpkx') }
}

/** Code → the figure of the roll-up as the table shows it. */
async function rolledUp(office: OfficeDatabase, basis: 'current' | 'frozen') {
  const table = await aggregateTable(office.read, { campaignId: lowerCall, basis, include: 'accepted', bodyId: null })
  return new Map(rowsOf(table).flatMap(({ code, rollUp, now }) => now.value === null ? [] : [[code, { rollUp, ...now }] as const]))
}

/** Code → what the upper desk holds as the report of the committee. */
async function reportAbove(office: OfficeDatabase) {
  const standing = (await listSubmissions(office.read, upperCall)).find(({ bodyId, counts }) => bodyId === 'khoi' && counts)
  return new Map((await getSubmission(office.read, standing?.id ?? '')).figures.map(({ code, value, place }) => [code, { value, place }]))
}

/** The upper office's own table, of which the committee is the only unit. */
async function totalsAbove(office: OfficeDatabase) {
  return new Map(rowsOf(await aggregateTable(office.read, { campaignId: upperCall, basis: 'current', include: 'accepted', bodyId: null })).map(({ code, now }) => [code, now.value]))
}

describe('from the desk below to the desk above', () => {
  it('by the command line: packed, received as the report of the committee, every value the same, the receipt filed', async () => {
    const { folder, below, above, lower, upper, path } = await lowerAndUpper()
    const expected = await rolledUp(lower, 'current')
    expect([...new Set([...expected.values()].map(({ rollUp }) => rollUp))].toSorted()).toEqual(['averageOfRates', 'latest', 'rateOfSums', 'sum'])
    lower.close()
    upper.close()
    expect((await vpkJson('packet', below, '--aggregate', lowerCall, '--to', 'Tỉnh uỷ', '--out', path, '--json')).json).toMatchObject({ ok: true, documents: 0, figures: 1 })
    const received = await vpkJson('receive', above, path, '--accept-ready', '--receipt', join(folder, 'nhan.vpkr'), '--json')
    expect(received.json).toMatchObject({ ok: true, received: { figures: [{ campaignId: lowerCall, bodyId: 'khoi', outcome: 'accepted' }] } })
    expect((await vpkJson('receive', below, join(folder, 'nhan.vpkr'), '--json')).json).toMatchObject({ ok: true, receipt: { isNew: true } })

    const [sender, receiver] = [await openOffice(below), await openOffice(above)]
    expect(await listSent(sender.read)).toMatchObject([{ addressee: 'Tỉnh uỷ', figures: 1, receipts: [{ receiver: 'Văn phòng Tỉnh uỷ', figures: [{ campaignId: lowerCall, outcome: 'accepted' }] }] }])
    const [stored, totals] = [await reportAbove(receiver), await totalsAbove(receiver)]
    for (const [code, { rollUp, value, numerator, denominator, counted, units }] of expected) {
      const counts = rollUp === 'averageOfRates' ? { numerator: null, denominator: null, rate: value } : { numerator, denominator: rollUp === 'rateOfSums' ? denominator : null, rate: null }
      expect(stored.get(code), code).toEqual({ value: counts, place: `Chỉ tiêu ${code} (tổng hợp từ ${counted}/${units} đơn vị)` })
      expect(totals.get(code), code).toBe(value)
    }
    sender.close()
    receiver.close()
  })

  it('the data file says what was asked, by which rule, and every cell it is made of; the workbook is the table of the window', async () => {
    const { lower, upper, path } = await lowerAndUpper()
    await make(lower, path, { aggregates: [lowerCall] })
    const zip = await JSZip.loadAsync(readFileSync(path))
    const stem = 'so-lieu/01-tong-hop-bao-cao-nam-2025'
    const data = submissionDataSchema.parse(JSON.parse(await zip.file(`${stem}.json`)?.async('string') ?? ''))
    expect(data).toMatchObject({ campaignId: lowerCall, bodyId: 'khoi', preparedBy: packetActor.name, preparedOn: '2026-11-22', form: { period: { from: '2025-01-01', to: '2025-12-31' } }, aggregate: { basis: 'current', frozenAt: null } })
    expect(data.form?.version).toMatch(/^[0-9a-f]{8}$/u)
    const cells = await lower.read.selectFrom('measurement').innerJoin('submission', 'submission.id', 'measurement.submission_id').innerJoin('indicator', 'indicator.id', 'measurement.indicator_id').select(['indicator_id as code', 'body_id as bodyId', 'numerator', 'denominator', 'rate', 'place']).execute()
    const keyed = (all: typeof cells) => all.map(({ code, bodyId, numerator, denominator, rate, place }) => JSON.stringify([code, bodyId, numerator, denominator, rate, place])).toSorted()
    expect(keyed(data.aggregate?.figures.flatMap(({ code, cells: some }) => some.map((cell) => ({ code, ...cell }))) ?? [])).toEqual(keyed(cells))
    const { sheets } = await readWorkbook(await zip.file(`${stem}.xlsx`)?.async('uint8array') ?? new Uint8Array())
    expect(sheets.map(({ name }) => name)).toEqual(['Tổng hợp', 'Theo đơn vị', 'Chưa có báo cáo'])
    expect(await zip.file('doc-truoc.txt')?.async('string')).toContain('1 bộ số liệu tổng hợp')
    const small = await aggregateData(lower.read, lowerCall, { by: 'van-thu', on: '2026-11-22' }, 3)
    expect([small.withoutCells, small.data.aggregate?.figures, small.data.measurements.length]).toEqual([true, [], data.measurements.length])
    lower.close()
    upper.close()
  })

  it('who is missing is told; the cut-off sends its figures and not what came later; what differs is shown, and our figure may stay', async () => {
    const { lower, upper, path, folder } = await lowerAndUpper()
    const told = (plan: Awaited<ReturnType<typeof preview>>['figures'][number] | undefined) => plan?.file?.problems.map(({ code }) => code).filter((code) => code.startsWith('aggregate'))
    await lower.write((transaction) => moveReport(transaction, `${lowerCall}-dv-0004`, 'returned', { at: '2026-02-01T02:00:00.000Z', actor: 'can-bo' }))
    expect((await packetChoices(lower.read)).aggregates).toMatchObject([{ campaignId: lowerCall, bodyName: 'Đảng uỷ Khối', units: 4, missing: ['Chi bộ Cơ quan số 4'], frozenAt: null }])
    await make(lower, path, { aggregates: [lowerCall] })
    const [looked] = (await preview(upper, path)).figures
    expect(looked).toMatchObject({ campaignId: upperCall, held: '', proposed: 'receive', conflicts: [], file: { bodyId: 'khoi', state: 'ready' } })
    expect(told(looked)).toEqual(['aggregate.notFrozen', 'aggregate.missingUnits'])
    expect(looked?.file?.problems.map(({ message }) => message)).toContain('Số tổng hợp này mới có 3/4 đơn vị của nơi gửi; chưa có: Chi bộ Cơ quan số 4.')
    await receive(upper, path, { figures: [{ position: 0, decision: 'accept' }] })
    const first = await reportAbove(upper)

    const counts = (await lower.read.selectFrom('measurement').select('indicator_id').distinct().where('denominator', 'is', null).execute()).map(({ indicator_id }) => indicator_id)
    const counted = (id: string, at: string, figure: string) => lower.write((transaction) => putReport(transaction, { id, at, campaignId: lowerCall, bodyId: 'dv-0001', state: 'accepted', figures: Object.fromEntries(counts.map((each) => [each, figure])) }))
    await counted('truoc-chot', '2026-03-01T02:00:00.000Z', '777')
    await freezeCampaign(lower, deskActor, lowerCall)
    await counted('sau-chot', '2026-07-01T02:00:00.000Z', '888')
    expect((await packetChoices(lower.read)).aggregates).toMatchObject([{ frozenAt: deskActor.now().toISOString() }])
    const again = join(folder, 'lan-hai.vpkx')
    await make(lower, again, { aggregates: [lowerCall] })
    const [second] = (await preview(upper, again)).figures
    const codes = second?.conflicts.map(({ code }) => code) ?? []
    expect(codes.length).toBeGreaterThan(5)
    expect(told(second)).toEqual(['aggregate.missingUnits'])
    const [kept = ''] = codes
    await receive(upper, again, { figures: [{ position: 0, decision: 'accept', keepOurs: [kept] }], reason: 'Nơi gửi đã báo' })
    const [merged, frozen] = [await reportAbove(upper), await rolledUp(lower, 'frozen')]
    expect(merged.get(kept)?.value).toEqual(first.get(kept)?.value)
    for (const code of codes.slice(1)) expect(merged.get(code)?.value?.numerator ?? merged.get(code)?.value?.rate, code).toBe(frozen.get(code)?.rollUp === 'averageOfRates' ? frozen.get(code)?.value : frozen.get(code)?.numerator)
    lower.close()
    upper.close()
  })

  it('a call with nothing counted makes no packet', async () => {
    const { lower, upper, path } = await lowerAndUpper()
    await lower.write((transaction) => transaction.updateTable('submission').set({ state: 'returned' }).execute().then(() => undefined))
    expect((await packetChoices(lower.read)).aggregates).toEqual([])
    expect(await faultOf(make(lower, path, { aggregates: [lowerCall] }))).toBe('INPUT_INVALID')
    expect(await faultOf(make(lower, path, { aggregates: ['khong-co'] }))).toBe('RECORD_UNKNOWN')
    lower.close()
    upper.close()
  })
})

describe('what does not fit', () => {
  it('a changed figure is named with its part, and nothing is received', async () => {
    const { lower, upper, path } = await lowerAndUpper()
    await make(lower, path, { aggregates: [lowerCall] })
    const bytes = readFileSync(path)
    const at = bytes.indexOf('"numerator": "') + '"numerator": "'.length
    bytes.writeUInt8(bytes.readUInt8(at) === 0x39 ? 0x38 : 0x39, at)
    writeFileSync(path, bytes)
    expect((await preview(upper, path)).held).toContain('so-lieu/01-tong-hop-bao-cao-nam-2025.json')
    expect(await faultOf(receive(upper, path))).toBe('PACKET_BROKEN')
    expect(await listSubmissions(upper.read, upperCall)).toEqual([])
    lower.close()
    upper.close()
  })

  it('another period waits for a person, who is told which one it is of', async () => {
    const { lower, upper, path } = await lowerAndUpper([2024])
    await make(lower, path, { aggregates: [lowerCall] })
    const [looked] = (await preview(upper, path)).figures
    expect(looked).toMatchObject({ campaignId: null, file: null, proposed: 'skip' })
    expect(looked?.held).toBe('Văn phòng này không có đợt nào đang thu số liệu kỳ từ 01/01/2025 đến 31/12/2025 của “Đảng uỷ Khối”. Chọn đợt, đơn vị mà số liệu này trả lời; chưa có đợt thì lập đợt rồi nhận lại.')
    expect(looked?.needsDecision).toBe(true)
    const chosen = { position: 0, decision: 'accept', campaignId: 'tinh-2024' }
    const [forced] = (await preview(upper, path, { figures: [chosen] })).figures
    expect(forced?.file?.state).toBe('problems')
    expect(forced?.file?.problems.map(({ message }) => message)).toContain('Đây là số liệu kỳ từ 01/01/2025 đến 31/12/2025; đợt này hỏi kỳ từ 01/01/2024 đến 31/12/2024.')
    expect(await faultOf(receive(upper, path, { figures: [chosen] }))).toBe('INPUT_INVALID')
    expect((await receive(upper, path, { figures: [{ position: 0, decision: 'skip' }] })).figures).toMatchObject([{ outcome: 'skipped' }])
    expect(await listReceived(upper.read)).toMatchObject([{ figures: 0 }])
    lower.close()
    upper.close()
  })

  it('two calls that ask the same are not chosen between, and a closed one takes nothing', async () => {
    const { lower, upper, path } = await lowerAndUpper()
    await make(lower, path, { aggregates: [lowerCall] })
    const change = (id: string, more: object) => upper.write(async (transaction) => {
      const current = await campaignStore.find(readingIn(transaction), upperCall)
      if (current !== null) await writeRecord(transaction, campaignStore, id === upperCall ? current : null, { ...current.record, id, ...more }, deskActor)
    })
    await change('tinh-2025-khac', { title: 'Báo cáo chuyên đề' })
    expect((await preview(upper, path)).figures).toMatchObject([{ campaignId: null, held: expect.stringContaining('Văn phòng này có 2 đợt hỏi “Đảng uỷ Khối”') }])
    await change(upperCall, { state: 'closed' })
    expect((await preview(upper, path)).figures).toMatchObject([{ campaignId: 'tinh-2025-khac', held: '' }])
    lower.close()
    upper.close()
  })

  it('a figure counted otherwise here is an error at that figure', async () => {
    const { lower, upper, path } = await lowerAndUpper()
    await make(lower, path, { aggregates: [lowerCall] })
    const [indicator] = (await upper.read.selectFrom('indicator').select('id').orderBy('id').limit(1).execute())
    await upper.write(async (transaction) => {
      const current = await indicatorStore.find(readingIn(transaction), indicator?.id ?? '')
      if (current !== null) await writeRecord(transaction, indicatorStore, current, { ...current.record, unitOfMeasure: 'lượt' }, deskActor)
    })
    const [looked] = (await preview(upper, path)).figures
    expect(looked?.file?.state).toBe('problems')
    expect(looked?.file?.problems.filter(({ severity }) => severity === 'error').map(({ code, path: at }) => [code, at])).toEqual([['row.otherCounting', `measurements.${indicator?.id ?? ''}`]])
    lower.close()
    upper.close()
  })

  it('a file of a later version, or of another unit than the signed list says, is refused with its reason', async () => {
    const { lower, upper, folder } = await lowerAndUpper()
    const key = makeSigningKey()
    const { sender } = testHead(key)
    await acceptSender(upper, packetActor, sender, fingerprintOf(key.publicKey))
    const { data } = await aggregateData(lower.read, lowerCall, { by: 'van-thu', on: '2026-11-22' })
    const looked = async (name: string, changed: object) => {
      const [json, sheet] = [`so-lieu/${name}.json`, `so-lieu/${name}.xlsx`]
      const figures = [{ kind: 'aggregate' as const, period: data.form?.period ?? null, campaignId: lowerCall, campaignTitle: 'Báo cáo', bodyId: 'khoi', bodyName: 'Đảng uỷ Khối', measurements: 1, answers: 0, data: json, sheet }]
      const bytes = await testPacket([{ path: json, role: 'figures', text: JSON.stringify({ ...data, ...changed }) }, { path: sheet, role: 'figuresSheet', text: 'PK' }], key, { figures })
      const path = join(folder, `${name}.vpkx`)
      writeFileSync(path, bytes)
      return (await preview(upper, path)).figures[0]
    }
    expect(await looked('phien-ban', { version: 2, tables: [] })).toMatchObject({ proposed: 'skip', held: expect.stringContaining('Chương trình này đọc phiên bản 1 của tệp báo cáo.') })
    expect(await looked('don-vi', { bodyId: 'dv-0001' })).toMatchObject({ file: null, proposed: 'skip', held: 'Bản kê của gói nêu số liệu tổng hợp của đơn vị “khoi”, đợt “nam-2025”, nhưng tệp số liệu là số liệu tổng hợp của đơn vị “dv-0001”, đợt “nam-2025”. Số liệu này không nhận được; đề nghị nơi gửi lập lại gói.' })
    expect(await looked('tu-nhan', { aggregate: undefined })).toMatchObject({ file: null, proposed: 'skip', held: expect.stringContaining('nhưng tệp số liệu là số liệu của đơn vị “khoi”') })
    expect(await looked('dung', {})).toMatchObject({ held: '', proposed: 'receive' })
    expect((await ownKeys(upper, packetActor)).identity.bodyId).toBe('tinh')
    lower.close()
    upper.close()
  })
})
