/** `vpk receive OFFICE.vpk FILE`: a packet taken in in one step, a receipt filed against its packet, a card whose key is compared. */
import { receiveDecisionsSchema } from '../../shared/contract/packets.ts'
import type { ReceiveDecisions, ReceivePreview } from '../../shared/contract/packets.ts'
import { figuresWords, signatureStateWords } from '../../shared/domain/packet.ts'
import type { OfficeIdentity } from '../../shared/domain/packet.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { isSameFile, readInputBytes, writeFileWhole } from '../files/index.ts'
import { acceptSender, cardIn, fileReceipt, fingerprintOf, openPacket, previewReceive, readSigned, receiptBytes, receivePacket, withFile } from '../packets/index.ts'
import type { ReadPacket } from '../packets/index.ts'
import { silentProgress } from '../requests/index.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { withOffice } from './surroundings.ts'
import { reportLines } from './verify.ts'

export interface ReceiveOptions {
  readonly preview?: boolean, readonly acceptKey?: string, readonly receipt?: string, readonly receivedOn?: string, readonly acceptReady?: boolean
  readonly campaign?: string, readonly unit?: string, readonly senderBody?: string, readonly leave?: readonly string[], readonly reason?: string
}

export async function receive(officePath: string, file: string, options: ReceiveOptions): Promise<Answer> {
  if (options.receipt !== undefined && [officePath, file].some((path) => isSameFile(path, options.receipt ?? ''))) {
    throw fault('USAGE', { happened: '--receipt trùng với một tệp đang đọc.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Đặt tên khác cho phiếu báo.' })
  }
  return withOffice(officePath, options.preview === true ? 'packets.preview' : 'packets.receive', async (office) => {
    const signed = await withFile(file, async (source) => source.size <= mostSignedBytes ? readSigned(await source.read(0, source.size)) : null)
    if (signed?.said.format === 'vpk-receipt') return receiveReceipt(office, file)
    if (signed?.said.format === 'vpk-office-card') return receiveCard(office, file, options)
    return withFile(file, async (source) => receiveOne(office, await openPacket(office.read, source, silentProgress), options))
  })
}

/** Cards and receipts are small; a packet is never read whole to find out what it is. */
const mostSignedBytes = 4 * 1024 ** 2

async function receiveReceipt(office: OfficeDatabase, file: string): Promise<Answer> {
  const filed = await fileReceipt(office, actorAtWork(), readInputBytes(file))
  const words = filed.isNew ? `Đã lưu phiếu báo của ${visible(filed.receiver)} vào gói ${filed.packetId}.` : `Phiếu báo này của ${visible(filed.receiver)} đã được lưu trước đây.`
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
  if (options.acceptKey !== undefined && reading.manifest !== null && reading.isSigned) await acceptSender(office, actorAtWork(), reading.manifest.sender satisfies OfficeIdentity, options.acceptKey)
  const first = await previewReceive(office.read, packet, decisionsOf({ figures: figureChoices(reading.manifest?.figures.length ?? 0, options), ...common(options) }))
  if (options.preview === true) return previewAnswer(first)
  const decisions = decisionsOf({ ...common(options), ...chosen(first, options) })
  const received = await receivePacket(office, actorAtWork(), packet, decisions, silentProgress)
  if (options.receipt !== undefined) writeFileWhole(options.receipt, await receiptBytes(office.read, received.packetId))
  return {
    exitCode: 0, output: `${received.packetId}\n`, facts: { received, report: first.report, receipt: options.receipt ?? null },
    messages: [
      ...reportLines(first.report), ...received.papers.map(({ designation, key, arrivalNumber }) => visible(`${designation === '' ? key : designation}: ${arrivalNumber === null ? 'không vào sổ' : `số đến ${arrivalNumber}`}`)),
      ...received.figures.map(({ campaignId, bodyId, outcome }) => visible(`Số liệu ${campaignId}, ${bodyId}: ${outcomeWords[outcome]}`)),
      `Đã nhận gói: vào sổ ${received.entered} văn bản, thêm tệp cho ${received.joined}, bỏ qua ${received.left}.`, ...options.receipt === undefined ? [] : [`Đã ghi phiếu báo nhận: ${options.receipt}`],
    ],
  }
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

function chosen({ documents, figures }: ReceivePreview | Omit<ReceivePreview, 'previewId'>, { leave = [], acceptReady = false, campaign, unit }: ReceiveOptions) {
  return {
    documents: documents.filter(({ document: { key } }) => leave.includes(key)).map(({ position }) => ({ position, choice: 'leave' })),
    figures: figures.map(({ position, file, proposed }) => ({ position, decision: acceptReady && file?.state === 'ready' ? 'accept' : proposed, campaignId: campaign ?? null, bodyId: unit ?? null })),
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
      ...figures.map(({ figures: { kind, campaignTitle, bodyName }, held: why, conflicts }) => visible(`${figuresWords[kind]} ${campaignTitle}, ${bodyName}: ${why === '' ? 'sẽ nhận' : why}${conflicts.length === 0 ? '' : ` Khác với số đang có ở ${conflicts.length} chỉ tiêu: ${conflicts.map(({ code, ours, theirs }) => `${code} (đang có ${ours}, gói ghi ${theirs})`).join('; ')}.`}`)),
    ],
  }
}
