/**
 * Receiving a packet: looked at first, then taken in in one step or not at all. What is stored is what was verified: every part is held against the
 * signed manifest again as it is read, whatever happened to the file in between.
 */
import { appendAudit } from '../audit/index.ts'
import { selectCampaigns } from '../campaigns/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { findIncoming } from '../incoming/index.ts'
import { organisationView, nameOn } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import type { Progress } from '../requests/index.ts'
import type { DocumentPlan, ReceiveDecisions, ReceivedPacket, ReceivePreview } from '../../shared/contract/packets.ts'
import { packetReceiptSchema } from '../../shared/domain/packet.ts'
import type { PacketManifest } from '../../shared/domain/packet.ts'
import { commitFigures } from './commit-figures.ts'
import { figuresPlan, noChoice, readyFigures } from './figures.service.ts'
import type { FiguresPart, ReadyFigures } from './figures.service.ts'
import { senderHere } from './figure-sender.ts'
import { findKeys, ownKeys } from './keys.service.ts'
import type { OwnKeys } from './keys.service.ts'
import { insertReceived } from './packets.repository.ts'
import { readPacket, readPart } from './read-packet.ts'
import type { PacketReading } from './read-packet.ts'
import { isSealed, opened } from './sealing.ts'
import { senderOf } from './sender-of.ts'
import { signedText } from './signing.ts'
import { memorySource } from './source.ts'
import type { PacketSource } from './source.ts'
import { heldBy, refuseHeld, standingOf } from './standing.service.ts'
import { takePapers } from './take-papers.ts'
import type { TakenPapers } from './take-papers.ts'

/** A packet that was read, with the bytes it was read from. `sealed`: it came sealed and was opened in memory. */
export interface ReadPacket { readonly source: PacketSource, readonly reading: PacketReading, readonly sealed: boolean }

/** Reads a packet, opening it first where it is sealed for this office. */
export async function openPacket(db: ReadDatabase | null, source: PacketSource, progress: Progress): Promise<ReadPacket> {
  if (!await isSealed(source)) return { source, reading: await readPacket(source, progress), sealed: false }
  const keys = db === null ? null : await findKeys(db)
  if (keys === null) {
    throw fault('PACKET_SEALED', { happened: 'Gói được niêm phong; chỉ văn phòng nơi nhận mở được.', kept: 'Không có gì được nhận.', remedy: 'Mở văn phòng nơi nhận rồi kiểm tra gói trong đó (lệnh verify: thêm --office).' })
  }
  const inner = memorySource(await opened(source, keys.sealingIdentity))
  return { source: inner, reading: await readPacket(inner, progress), sealed: true }
}

/** What receiving would do, with these choices. */
export async function previewReceive(db: ReadDatabase, { source, reading, sealed }: ReadPacket, decisions: ReceiveDecisions): Promise<Omit<ReceivePreview, 'previewId'>> {
  const standing = await standingOf(db, reading, sealed)
  const { report, before } = standing
  const { bodies } = await organisationView(db)
  const facts = {
    report, before: before?.isSame === true ? { at: before.at, actor: before.actor } : null, held: heldBy(standing),
    campaigns: (await selectCampaigns(db)).filter(({ record }) => record.state !== 'closed').map(({ record: { id, title } }) => ({ id, title })),
    bodies: [...bodies.values()].map(({ id, versions }) => ({ id, name: nameOn(bodies, id, versions.at(-1)?.from ?? '') })).toSorted((one, other) => one.name.localeCompare(other.name, 'vi')),
  }
  if (reading.manifest === null || !report.whole) return { ...facts, documents: [], figures: [] }
  const ready = await figuresOf(db, source, reading, decisions)
  const figures = []
  const sender = await senderHere(db, reading.manifest, decisions.senderBodyId)
  for (const each of ready) figures.push(await figuresPlan(db, each, sender))
  return { ...facts, documents: await documentPlans(db, reading.manifest, decisions), figures }
}

async function figuresOf(db: ReadDatabase, source: PacketSource, reading: PacketReading, { figures: choices }: ReceiveDecisions): Promise<readonly ReadyFigures[]> {
  const ready: ReadyFigures[] = []
  for (const [position, figures] of reading.manifest?.figures.entries() ?? []) {
    const part: FiguresPart = { position, figures, bytes: await readPart(source, reading, figures.data) }
    ready.push(await readyFigures(db, part, choices.find((choice) => choice.position === position) ?? noChoice))
  }
  return ready
}

async function documentPlans(db: ReadDatabase, manifest: PacketManifest, decisions: ReceiveDecisions): Promise<DocumentPlan[]> {
  const plans: DocumentPlan[] = []
  for (const [position, document] of manifest.documents.entries()) {
    const known = document.designation === '' || document.date === null ? null
      : await findIncoming(db, { ...senderOf(manifest, document, decisions.senderBodyId), designation: document.designation, date: document.date })
    plans.push({ position, document, known, proposed: known === null ? 'enter' : 'join' })
  }
  return plans
}

/** Takes the packet in as decided. Faults: PACKET_BROKEN, PACKET_SENDER, PACKET_KNOWN, INPUT_INVALID; nothing is stored then. */
export async function receivePacket(office: OfficeDatabase, actor: Actor, packet: ReadPacket, decisions: ReceiveDecisions, progress: Progress): Promise<ReceivedPacket> {
  const keys = await ownKeys(office, actor)
  const { source, reading } = packet
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const standing = await standingOf(db, reading, packet.sealed)
    await refuseHeld(db, standing)
    const { manifest } = reading
    if (manifest === null) throw new Error('a whole packet has a manifest')
    const stamp = { at: actor.now().toISOString(), actor: actor.name }
    const plans = await documentPlans(db, manifest, decisions)
    const papers = await takePapers(transaction, actor, { source, reading, manifest, plans, decisions, receivedOn: decisions.receivedOn ?? today(actor), at: stamp.at }, progress)
    const figures = await commitFigures(transaction, actor, await figuresOf(db, source, reading, decisions), decisions, progress)
    const receipt = receiptText(keys, manifest, reading.manifestSha256, stamp.at, { papers: papers.told, figures: figures.told })
    await insertReceived(transaction, {
      packet: { id: manifest.packetId, sender_office_id: manifest.sender.officeId, sender_name: standing.report.signature.known, manifest_text: reading.manifestText, manifest_sha256: reading.manifestSha256, signature_text: reading.signatureText, receipt_text: receipt, ...stamp },
      parts: papers.parts, documents: papers.rows, figures: figures.rows,
    })
    await appendAudit(transaction, { ...stamp, action: 'packet.received', subject: `packets/${manifest.packetId}`, digest: reading.manifestSha256 })
    return { packetId: manifest.packetId, ...countsOf(papers), papers: papers.told, figures: figures.told, batchIds: figures.batchIds }
  })
}

function countsOf({ rows }: TakenPapers) {
  const of = (how: string): number => rows.filter((row) => row.how === how).length
  return { entered: of('entered'), joined: of('joined'), left: of('left') }
}

function receiptText({ identity, signing }: OwnKeys, { packetId }: PacketManifest, manifestSha256: string, receivedAt: string, told: Pick<ReceivedPacket, 'papers' | 'figures'>): string {
  return signedText(JSON.stringify(packetReceiptSchema.parse({ format: 'vpk-receipt', version: 1, packetId, manifestSha256, receivedAt, receiver: identity, ...told })), signing)
}
