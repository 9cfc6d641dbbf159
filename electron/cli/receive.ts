/** `vpk receive OFFICE.vpk FILE`: a packet taken in in one step, a receipt filed against its packet, a card whose key is compared. */
import { receiveDecisionsSchema } from '../../shared/contract/packets.ts'
import type { ReceiveDecisions, ReceivePreview } from '../../shared/contract/packets.ts'
import type { ImportDecision } from '../../shared/contract/submissions.ts'
import { signatureStateWords } from '../../shared/domain/packet.ts'
import type { OfficeCard, PacketReceipt } from '../../shared/domain/packet.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault, toFault } from '../faults/index.ts'
import { isSameFile, readInputBytes, writeFileWhole } from '../files/index.ts'
import { acceptSender, cardIn, fileReceipt, fingerprintOf, lookAtReceipt, openPacket, previewReceive, readSigned, receiptBytes, receivePacket, signedSender, withFile } from '../packets/index.ts'
import type { ReadPacket } from '../packets/index.ts'
import { silentProgress } from '../requests/index.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { figuresLines, refuseOneForAll } from './receive-figures.ts'
import { withOffice } from './surroundings.ts'
import { reportLines } from './verify.ts'

export interface ReceiveOptions {
  readonly preview?: boolean, readonly acceptKey?: string, readonly receipt?: string, readonly receivedOn?: string, readonly acceptReady?: boolean
  readonly campaign?: string, readonly unit?: string, readonly senderBody?: string, readonly leave?: readonly string[], readonly skipFigures?: boolean, readonly reason?: string
}

export async function receive(officePath: string, file: string, options: ReceiveOptions): Promise<Answer> {
  refuseUsage(officePath, file, options)
  const signed = await withFile(file, async (source) => source.size <= mostSignedBytes ? readSigned(await source.read(0, source.size)) : null)
  return withOffice(officePath, callsFor(signed?.said, options), async (office) => {
    if (signed?.said.format === 'vpk-receipt') return receiveReceipt(office, file, options)
    if (signed?.said.format === 'vpk-office-card') return receiveCard(office, file, options)
    return withFile(file, async (source) => receiveOne(office, await openPacket(office.read, source, silentProgress), options))
  })
}

function refuseUsage(officePath: string, file: string, { receipt, preview, acceptKey }: ReceiveOptions): void {
  if (receipt !== undefined && [officePath, file].some((path) => isSameFile(path, receipt))) {
    throw fault('USAGE', { happened: '--receipt trùng với một tệp đang đọc.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Đặt tên khác cho phiếu báo.' })
  }
  if (preview === true && acceptKey !== undefined) {
    throw fault('USAGE', { happened: '--preview chỉ xem, không đi cùng --accept-key (tin khoá của nơi gửi).', kept: 'Chưa làm gì cả.', remedy: 'Bỏ một trong hai tuỳ chọn.' })
  }
}

/** What the account must be allowed, by what the file is. */
function callsFor(said: OfficeCard | PacketReceipt | undefined, { preview, acceptKey }: ReceiveOptions): readonly string[] {
  if (said?.format === 'vpk-receipt') return [preview === true ? 'packets.preview' : 'packets.fileReceipt']
  const reading = said?.format === 'vpk-office-card' ? 'packets.readCard' : preview === true ? 'packets.preview' : 'packets.receive'
  return acceptKey === undefined ? [reading] : [reading, 'packets.acceptSender']
}

/** Cards and receipts are small; a packet is never read whole to find out what it is. */
const mostSignedBytes = 4 * 1024 ** 2

async function receiveReceipt(office: OfficeDatabase, file: string, { preview }: ReceiveOptions): Promise<Answer> {
  const bytes = readInputBytes(file)
  const filed = preview === true ? await lookAtReceipt(office.read, bytes) : await fileReceipt(office, actorAtWork(), bytes)
  const words = filed.isNew ? `${preview === true ? 'Sẽ' : 'Đã'} lưu phiếu báo của ${visible(filed.receiver)} vào gói ${filed.packetId}.` : `Phiếu báo này của ${visible(filed.receiver)} đã được lưu trước đây.`
  return { exitCode: 0, output: `${filed.packetId}\n`, facts: { receipt: filed }, messages: [words, `${signatureStateWords[filed.state]}.`] }
}

async function receiveCard(office: OfficeDatabase, file: string, { acceptKey }: ReceiveOptions): Promise<Answer> {
  const { office: identity } = cardIn(readInputBytes(file))
  const fingerprint = fingerprintOf(identity.signingKey)
  if (acceptKey !== undefined) await acceptSender(office, actorAtWork(), identity, acceptKey)
  return {
    exitCode: 0, output: `${fingerprint}\n`, facts: { card: identity, fingerprint, accepted: acceptKey !== undefined },
    messages: acceptKey === undefined ? [visible(`Thẻ của ${identity.name}. Gọi cho nơi đó, đối chiếu dãy số ${fingerprint}; khớp thì chạy lại với --accept-key "…".`)] : [visible(`Đã tin khoá của ${identity.name}.`)],
  }
}

async function receiveOne(office: OfficeDatabase, packet: ReadPacket, options: ReceiveOptions): Promise<Answer> {
  const { reading } = packet
  if (reading.manifest !== null) refuseOneForAll(reading.manifest, options.unit)
  const sender = signedSender(reading)
  if (options.acceptKey !== undefined && sender !== null) await acceptSender(office, actorAtWork(), sender, options.acceptKey)
  const first = await previewReceive(office.read, packet, decisionsOf({ figures: figureChoices(reading.manifest?.figures.length ?? 0, options), ...common(options) }))
  if (options.preview === true) return previewAnswer(first)
  refuseUnknownPapers(first, options)
  if (options.receipt !== undefined && first.before !== null && first.report.packet !== null) return receiptAgain(office, first.report.packet.packetId, options.receipt)
  const decisions = decisionsOf({ ...common(options), ...chosen(first, options) })
  const received = await receivePacket(office, actorAtWork(), packet, decisions, silentProgress)
  if (options.receipt !== undefined) writeReceipt(options.receipt, await receiptBytes(office.read, received.packetId))
  return {
    exitCode: 0, output: `${received.packetId}\n`, facts: { received, report: first.report, receipt: options.receipt ?? null },
    messages: [
      ...reportLines(first.report), ...received.papers.map(({ designation, key, arrivalNumber }) => visible(`${designation === '' ? key : designation}: ${arrivalNumber === null ? 'không vào sổ' : `số đến ${arrivalNumber}`}`)),
      ...first.figures.flatMap((plan, at) => figuresLines(plan, outcomeWords[received.figures[at]?.outcome ?? 'skipped'])).map(visible),
      `Đã nhận gói: vào sổ ${received.entered} văn bản, thêm tệp cho ${received.joined}, bỏ qua ${received.left}.`, ...options.receipt === undefined ? [] : [`Đã ghi phiếu báo nhận: ${options.receipt}`],
    ],
  }
}

/** The packet was received before; its receipt is written once more. */
async function receiptAgain(office: OfficeDatabase, packetId: string, path: string): Promise<Answer> {
  writeReceipt(path, await receiptBytes(office.read, packetId))
  return { exitCode: 0, output: `${packetId}\n`, facts: { received: null, receipt: path }, messages: ['Gói này đã được nhận trước đây; lần này không nhận gì thêm.', `Đã ghi phiếu báo nhận: ${path}`] }
}

function writeReceipt(path: string, bytes: Uint8Array): void {
  try {
    writeFileWhole(path, bytes)
  } catch (error) {
    const known = toFault(error)
    if (known === null) throw error
    const { code, happened } = known.fault
    throw fault(code, { happened, kept: 'Gói đã được nhận vào văn phòng; chỉ phiếu báo nhận chưa được ghi.', remedy: 'Chạy lại lệnh này với --receipt ở chỗ ghi được: phiếu được ghi, gói không bị nhận lần nữa.' }, error)
  }
}

/** A key that names no paper of the packet is a slip: the paper that was meant would be entered. */
function refuseUnknownPapers({ documents }: Pick<ReceivePreview, 'documents'>, { leave = [] }: ReceiveOptions): void {
  const unknown = leave.filter((key) => documents.every(({ document }) => document.key !== key))
  if (unknown.length === 0) return
  throw fault('USAGE', {
    happened: visible(`Gói không có văn bản ${unknown.map((key) => `“${key.slice(0, 80)}”`).join(', ')} nêu ở --leave.`), kept: 'Không có gì được nhận.',
    remedy: visible(`Ghi đúng mã của gói: ${documents.slice(0, 10).map(({ document: { key } }) => key).join(', ')}${documents.length > 10 ? ' …' : ''}.`),
  })
}

const outcomeWords = { accepted: 'đã chấp nhận', received: 'đã nhận, chờ xem', returned: 'đã trả lại', unchanged: 'không đổi', skipped: 'bỏ qua', refused: 'không đọc được' } as const

function common({ receivedOn, reason, senderBody }: ReceiveOptions) {
  return { receivedOn: receivedOn ?? null, reason: reason ?? '', senderBodyId: senderBody ?? null }
}

/** The call and unit a person named hold for every set of figures. */
function figureChoices(count: number, { campaign, unit }: ReceiveOptions) {
  if (campaign === undefined && unit === undefined) return []
  return Array.from({ length: count }, (_, position) => ({ position, decision: 'receive', campaignId: campaign ?? null, bodyId: unit ?? null }))
}

function chosen({ documents, figures }: Omit<ReceivePreview, 'previewId'>, { leave = [], acceptReady = false, skipFigures = false, campaign, unit }: ReceiveOptions) {
  const decisionOn = ({ file, proposed, doubt, needsDecision }: ReceivePreview['figures'][number]): ImportDecision => {
    if (needsDecision) return skipFigures ? 'skip' : 'receive'
    return acceptReady && file?.state === 'ready' && doubt === '' ? 'accept' : proposed
  }
  return {
    documents: documents.filter(({ document: { key } }) => leave.includes(key)).map(({ position }) => ({ position, choice: 'leave' })),
    figures: figures.map((plan) => ({ position: plan.position, decision: decisionOn(plan), campaignId: campaign ?? null, bodyId: unit ?? null })),
  }
}

function decisionsOf(given: unknown): ReceiveDecisions {
  const read = receiveDecisionsSchema.safeParse(given, { reportInput: true })
  if (read.success) return read.data
  throw fault('INPUT_INVALID', { happened: 'Tuỳ chọn khi nhận gói có chỗ phải sửa.', kept: 'Không có gì được nhận.', remedy: 'Sửa những chỗ đã chỉ rồi làm lại.', problems: problemsFromIssues(read.error) })
}

function previewAnswer(preview: Omit<ReceivePreview, 'previewId'>): Answer {
  const { held, report, documents, figures } = preview
  return {
    exitCode: held === '' ? 0 : 1, output: '', facts: { held, report, documents, figures },
    messages: [
      ...reportLines(report), ...held === '' ? [] : [`Chưa nhận được: ${visible(held)}`],
      ...documents.map(({ document, known }) => visible(`${document.designation === '' ? document.key : document.designation}: ${known === null ? 'sẽ vào sổ văn bản đến' : `đã vào sổ với số đến ${known.number}, sẽ thêm tệp`}`)),
      ...figures.flatMap((plan) => figuresLines(plan, plan.held === '' ? 'sẽ nhận' : plan.held)).map(visible),
    ],
  }
}
