/** Figures of a packet against the report that stands here: nothing is replaced or dropped without being shown, what is to stay stays, and who sends for whom is said. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { OfficeDatabase } from '../../electron/db/index.ts'
import { acceptSender, fingerprintOf } from '../../electron/packets/index.ts'
import { makeSigningKey } from '../../electron/packets/signing.ts'
import { dataFileOf, getSubmission, listSubmissions } from '../../electron/submissions/index.ts'
import { figuresTitle } from '../../shared/domain/packet-words.ts'
import { submissionDataSchema } from '../../shared/domain/submission.ts'
import { afterThisTest } from '../support/after-test.ts'
import { putReport } from '../support/desk.ts'
import { resourcesDir, testFolder, vpkJson } from '../support/offices.ts'
import { make, packetActor, preview, receive, trust } from '../support/packet-offices.ts'
import { testHead, testPacket } from '../support/packets.ts'
import { textsCampaign, textsDesk, words } from '../support/texts-desk.ts'

async function twoDesks() {
  const folder = testFolder()
  const sender = await textsDesk(join(folder, 'gui.vpk'), resourcesDir)
  const receiver = await textsDesk(join(folder, 'nhan.vpk'), resourcesDir)
  await trust(receiver.office, sender.office)
  afterThisTest(() => { for (const { office } of [sender, receiver]) office.close() })
  return { folder, sender, receiver, path: join(folder, 'so-lieu.vpkx') }
}

/** What the receiver holds of the unit: code → counts, question → words. */
async function standing(office: OfficeDatabase, bodyId: string) {
  const row = (await listSubmissions(office.read, textsCampaign)).find((one) => one.bodyId === bodyId && one.counts)
  const { figures, answers } = await getSubmission(office.read, row?.id ?? '')
  return { figures: Object.fromEntries(figures.map(({ code, value }) => [code, value?.numerator ?? null])), answers: Object.fromEntries(answers.filter(({ given }) => given).map(({ question, text }) => [question.id, text])) }
}

it('shows every figure and answer the packet has otherwise or not at all, and keeps ours of each that is to stay', async () => {
  const { sender, receiver, path } = await twoDesks()
  const unit = sender.unit(1)
  const [missing, other, ...alike] = sender.indicators
  const value = (id: string, denominator: string, figure: string) => [id, denominator === '' ? figure : [figure, '100'] as const] as const
  const figures = (given: readonly (typeof alike)[number][], ...more: ReturnType<typeof value>[]) => Object.fromEntries([...given.map(({ id, denominatorName }) => value(id, denominatorName, '10')), ...more])
  const report = (office: OfficeDatabase, given: Pick<Parameters<typeof putReport>[1], 'figures' | 'answers'>) => office.write((transaction) => putReport(transaction, { id: 'moi', campaignId: textsCampaign, bodyId: unit, state: 'accepted', at: '2026-02-01T02:00:00.000Z', ...given }))
  await report(sender.office, { figures: figures(alike, value(other?.id ?? '', other?.denominatorName ?? '', '77')), answers: { kq: words.strength, hc: words.shortcoming } })
  await report(receiver.office, { figures: figures(receiver.indicators), answers: { kq: 'Ở đây ghi khác.', hc: words.shortcoming, kn: words.proposal } })
  await make(sender.office, path, { figures: ['moi'] })
  const ours = await standing(receiver.office, unit)

  const expected = [
    { about: 'figure', code: missing?.code, ours: missing?.denominatorName === '' ? '10' : '10/100', theirs: '' }, { about: 'figure', code: other?.code, theirs: other?.denominatorName === '' ? '77' : '77/100' },
    { about: 'answer', code: 'kq', name: 'Công tác quán triệt', ours: 'Ở đây ghi khác.', theirs: words.strength }, { about: 'answer', code: 'kn', ours: words.proposal, theirs: '' },
  ]
  expect((await preview(receiver.office, path)).figures[0]?.conflicts).toMatchObject(expected)
  const choice = { position: 0, decision: 'accept', keepOurs: [missing?.code], keepAnswers: ['kq', 'kn'] }
  // What was decided can still be seen, and decided otherwise.
  expect((await preview(receiver.office, path, { figures: [choice] })).figures[0]?.conflicts).toMatchObject(expected)
  expect((await receive(receiver.office, path, { figures: [choice], reason: 'Giữ phần đã đối chiếu' })).figures).toMatchObject([{ outcome: 'accepted' }])
  expect(await standing(receiver.office, unit)).toEqual({ figures: { ...ours.figures, [other?.code ?? '']: '77' }, answers: ours.answers })
})

it('names the call and the unit as this office does, and doubts a sender that is neither the unit nor above it', async () => {
  const { folder, receiver: { office, unit, report } } = await twoDesks()
  const key = makeSigningKey()
  const sender = { ...testHead(key).sender, name: 'Đảng bộ Cơ quan số 1', bodyId: unit(1) }
  await acceptSender(office, packetActor, sender, fingerprintOf(key.publicKey))
  const packetOf = async (number: number): Promise<string> => {
    const data = submissionDataSchema.parse(JSON.parse(Buffer.from(await dataFileOf(office.read, report(number), 'van-thu')).toString('utf8')))
    const measurements = data.measurements.map((one) => one.denominator === null ? { ...one, numerator: '3' } : one)
    const figures = [{ kind: 'report' as const, period: null, campaignId: textsCampaign, campaignTitle: 'Báo cáo của tôi', bodyId: unit(number), bodyName: 'Đảng bộ Cơ quan số 1', measurements: 1, answers: 0, data: 'so-lieu/mot.json', sheet: 'so-lieu/mot.xlsx' }]
    const path = join(folder, `so-${number}.vpkx`)
    writeFileSync(path, await testPacket([{ path: 'so-lieu/mot.json', role: 'figures', text: JSON.stringify({ ...data, measurements }) }, { path: 'so-lieu/mot.xlsx', role: 'figuresSheet', text: 'PK' }], key, { figures, sender }))
    return path
  }
  const own = (await preview(office, await packetOf(1))).figures[0]
  expect(own).toMatchObject({ held: '', doubt: '', file: { bodyName: 'Đảng bộ Cơ quan số 1' } })

  const path = await packetOf(2)
  const [foreign] = (await preview(office, path)).figures
  expect(foreign?.doubt).toBe('Nơi gửi “Đảng bộ Cơ quan số 1” không phải “Chi bộ Cơ quan số 2” và cũng không phải cấp trên của “Chi bộ Cơ quan số 2”. Hỏi lại cả hai nơi trước khi chấp nhận số liệu này.')
  expect(foreign === undefined ? '' : figuresTitle(foreign)).toBe('Số liệu: Sơ kết 2 năm thực hiện Chỉ thị số 05-CT/TU, Chi bộ Cơ quan số 2; gói ghi “Báo cáo của tôi”, “Đảng bộ Cơ quan số 1”')
  expect((await preview(office, path, { senderBodyId: 'khoi' })).figures[0]?.doubt).toBe('')
  // Nothing is accepted at once in another's name, whatever was asked for.
  const received = await vpkJson('receive', join(folder, 'nhan.vpk'), path, '--accept-ready')
  expect(received.json).toMatchObject({ ok: true, received: { figures: [{ outcome: 'received' }] } })
})

it('one unit is not named for figures of several', async () => {
  const { folder, sender, path } = await twoDesks()
  await make(sender.office, path, { figures: [sender.report(1), sender.report(2)] })
  const refused = await vpkJson('receive', join(folder, 'nhan.vpk'), path, '--unit', sender.unit(1))
  expect(refused.json).toMatchObject({ ok: false, code: 'USAGE', happened: expect.stringContaining('Gói có số liệu của 2 đơn vị') })
})
