/** Papers of a packet entered in the register of papers in, or hung on the paper that stands there already, with their files kept for good. */
import { largestAttachment } from '../../shared/domain/attachment.ts'
import type { Attachment } from '../../shared/domain/attachment.ts'
import { keepBlob, mediaTypes } from '../blobs/index.ts'
import { readingIn } from '../db/index.ts'
import type { WriteTransaction } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { attachToIncoming, enterIncomingPaper } from '../incoming/index.ts'
import type { Actor } from '../records/index.ts'
import type { Progress } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import type { DocumentPlan, IncomingChoice, ReceiveDecisions, ReceivedPacket } from '../../shared/contract/packets.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { PacketManifest } from '../../shared/domain/packet.ts'
import { judgePart } from './judge-part.ts'
import type { ReceivedRows } from './packets.repository.ts'
import { readPart } from './read-packet.ts'
import type { PacketReading } from './read-packet.ts'
import { senderOf } from './sender-of.ts'
import type { PacketSource } from './source.ts'

export interface PapersToTake {
  readonly source: PacketSource, readonly reading: PacketReading, readonly manifest: PacketManifest, readonly plans: readonly DocumentPlan[], readonly decisions: ReceiveDecisions
  /** `YYYY-MM-DD`. */
  readonly receivedOn: string
  /** ISO 8601. */
  readonly at: string
}
export interface TakenPapers extends Pick<ReceivedRows, 'parts'> { readonly rows: ReceivedRows['documents'], readonly told: ReceivedPacket['papers'] }

const rowWords = { enter: 'entered', join: 'joined', leave: 'left' } as const

/** Files that go along belong to the letter, or to the first paper that is taken in. */
export async function takePapers(transaction: WriteTransaction, actor: Actor, asked: PapersToTake, progress: Progress): Promise<TakenPapers> {
  const { plans, manifest, decisions } = asked
  const bodyId = (await getOffice(readingIn(transaction))).record.bodyId
  const chosen = plans.map((plan) => ({ plan, choice: choiceOf(plan, decisions) }))
  const carrier = chosen.find(({ plan, choice }) => plan.document.isLetter && choice !== 'leave') ?? chosen.find(({ choice }) => choice !== 'leave')
  const appendices = manifest.parts.filter(({ role }) => role === 'appendix').map(({ path }) => path)
  if (carrier === undefined && appendices.length > 0) throw withoutCarrier(appendices, plans.length)
  const taken: { rows: ReceivedRows['documents'][number][], told: ReceivedPacket['papers'][number][], parts: ReceivedRows['parts'][number][] } = { rows: [], told: [], parts: [] }
  for (const [at, { plan, choice }] of chosen.entries()) {
    await progress.step('Vào sổ văn bản đến', at, chosen.length)
    const { document, position } = plan
    const id = choice === 'join' && plan.known !== null ? plan.known.id : `den-${manifest.packetId}-${position + 1}`
    const paths = choice === 'leave' ? [] : [...document.parts, ...plan === carrier?.plan ? appendices : []]
    const attachments = await keepParts(transaction, asked, paths, id)
    taken.parts.push(...attachments.map(({ path, attachment: { sha256 } }) => ({ path, sha256 })))
    const number = await enterOne(transaction, actor, asked, { plan, choice, id, bodyId, attachments: unlike(attachments.map(({ attachment }) => attachment)) })
    taken.rows.push({ position, incoming_paper_id: choice === 'leave' ? null : id, how: rowWords[choice] })
    taken.told.push({ designation: document.designation, key: document.key, arrivalNumber: number })
  }
  return taken
}

function withoutCarrier(paths: readonly string[], papers: number): Error {
  return fault('INPUT_INVALID', {
    happened: `Gói có ${paths.length} tài liệu kèm theo (${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ' …' : ''}) nhưng không văn bản nào được nhận để giữ chúng.`, kept: 'Không có gì được nhận.',
    remedy: papers === 0 ? 'Đề nghị nơi gửi lập lại gói, kèm công văn hoặc văn bản mà các tài liệu này đi theo.' : 'Nhận ít nhất một văn bản của gói rồi nhận lại.',
  })
}

/** "Join" without a paper to join is to enter. */
function choiceOf({ position, known, proposed }: DocumentPlan, { documents }: ReceiveDecisions): IncomingChoice {
  const choice = documents.find((each) => each.position === position)?.choice ?? proposed
  return choice === 'join' && known === null ? 'enter' : choice
}

interface KeptPart { readonly path: string, readonly attachment: Attachment }

async function keepParts(transaction: WriteTransaction, { source, reading, at }: PapersToTake, paths: readonly string[], id: string): Promise<readonly KeptPart[]> {
  const kept: KeptPart[] = []
  for (const path of paths) {
    const bytes = await readPart(source, reading, path)
    const kind = await judgePart(path, bytes)
    if (bytes.length > largestAttachment) throw new Error('a part of a packet is never larger than an attachment')
    const sha256 = await keepBlob(transaction, { bytes, mediaType: mediaTypes[kind], at, of: { collection: 'incomingPapers', id } })
    kept.push({ path, attachment: { sha256, fileName: path.slice(path.indexOf('/') + 1), kind, size: bytes.length, note: '' } })
  }
  return kept
}

/** The same bytes twice are one file of a paper. */
function unlike(attachments: readonly Attachment[]): readonly Attachment[] {
  return attachments.filter(({ sha256 }, at) => attachments.findIndex((other) => other.sha256 === sha256) === at)
}

interface Entering { readonly plan: DocumentPlan, readonly choice: IncomingChoice, readonly id: string, readonly bodyId: string, readonly attachments: readonly Attachment[] }

/** Answers with the number of arrival; null: not entered. */
async function enterOne(transaction: WriteTransaction, actor: Actor, { manifest, decisions, receivedOn }: PapersToTake, { plan: { document, known }, choice, id, bodyId, attachments }: Entering): Promise<number | null> {
  if (choice === 'leave') return null
  if (choice === 'join' && known !== null) {
    await attachToIncoming(transaction, actor, id, attachments)
    return known.number
  }
  if (document.date !== null && document.date > receivedOn) {
    throw fault('INPUT_INVALID', { happened: `Văn bản ${document.designation} đề ngày ${shortDate(document.date)}, sau ngày nhận ${shortDate(receivedOn)}.`, kept: 'Không có gì được nhận.', remedy: 'Xem lại đồng hồ của máy và ngày nhận; nếu đúng thì bỏ văn bản này ra khi nhận và báo nơi gửi.' })
  }
  const sender = senderOf(manifest, document, decisions.senderBodyId)
  const { record } = await enterIncomingPaper(transaction, actor, {
    id, bodyId, receivedOn, sender: { bodyId: sender.bodyId, text: sender.senderText }, kind: document.kind, designation: document.designation, date: document.date, subject: document.subject,
    secrecy: document.secrecy, pages: document.pages, attachments: [...attachments], packetId: manifest.packetId,
  })
  return record.number
}
