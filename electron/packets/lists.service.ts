/** Packets sent and received as lists show them, and what a packet may be made of. */
import { aggregateChoices } from '../aggregation/index.ts'
import { selectCampaigns } from '../campaigns/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { readStored } from '../records/index.ts'
import { listSubmissions } from '../submissions/index.ts'
import type { ReceivedPacketRow, SentPacketRow } from '../../shared/contract/packets.ts'
import { packetManifestSchema, packetReceiptSchema, signatureStateSchema, takenSets } from '../../shared/domain/packet.ts'
import type { PacketManifest, PacketReceipt } from '../../shared/domain/packet.ts'
import { selectReceipts, selectReceivedPacket, selectReceivedPackets, selectSentPackets } from './packets.repository.ts'
import { readSigned } from './signing.ts'

const manifestIn = (text: string): PacketManifest => readStored(() => packetManifestSchema.parse(JSON.parse(text)))

/** Newest first, each with the receipts that came back. */
export async function listSent(db: ReadDatabase): Promise<SentPacketRow[]> {
  const receipts = Map.groupBy(await selectReceipts(db, null), ({ packet_id }) => packet_id)
  return (await selectSentPackets(db)).map((row) => {
    const { addressee, documents, figures } = manifestIn(row.manifest_text)
    return {
      packetId: row.id, at: row.at, actor: row.actor, fileName: row.file_name, addressee, documents: documents.length, figures: figures.length, bytes: row.size, sealedFor: row.sealed_for,
      receipts: (receipts.get(row.id) ?? []).map((receipt) => {
        const { receivedAt, receiver, papers, figures: taken } = receiptIn(receipt.file_text)
        return { at: receipt.at, receivedAt, receiver: receiver.name, state: readStored(() => signatureStateSchema.parse(receipt.signature_state)), papers, figures: taken }
      }),
    }
  })
}

function receiptIn(text: string): PacketReceipt {
  return readStored(() => {
    const said = readSigned(Buffer.from(text))?.said
    return packetReceiptSchema.parse(said)
  })
}

/** Newest first. */
export async function listReceived(db: ReadDatabase): Promise<ReceivedPacketRow[]> {
  return (await selectReceivedPackets(db)).map((row) => {
    const { addressee, documents } = manifestIn(row.manifest_text)
    const { papers, figures } = receiptIn(row.receipt_text)
    return { packetId: row.id, at: row.at, actor: row.actor, sender: row.sender_name, addressee, documents: documents.length, figures: takenSets(figures), papers }
  })
}

/** The receipt of a received packet, as its file. */
export async function receiptBytes(db: ReadDatabase, packetId: string): Promise<Uint8Array> {
  const row = await selectReceivedPacket(db, packetId)
  if (row !== null) return Buffer.from(row.receipt_text)
  throw fault('RECORD_UNKNOWN', { happened: 'Văn phòng này chưa nhận gói ấy.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Mở lại danh sách gói nhận.' })
}

/** Roll-ups and reports that stand, calls newest first. */
export async function packetChoices(db: ReadDatabase) {
  const figures = []
  const campaigns = (await selectCampaigns(db)).map(({ record }) => record)
  for (const { id, title } of campaigns) {
    figures.push(...(await listSubmissions(db, id)).filter(({ counts }) => counts).map(({ id: submissionId, bodyName, receivedOn }) => ({ submissionId, campaignTitle: title, bodyName, receivedOn })))
  }
  return { aggregates: await aggregateChoices(db, campaigns), figures }
}

