/** SQL of keys, known senders, packets and receipts. Rows are only ever added. */
import type { Selectable } from 'kysely'
import { everyRow } from '../db/index.ts'
import type { KnownSenderEventTable, OfficeKeyTable, PacketReceiptTable, ReadDatabase, ReceivedDocumentTable, ReceivedFiguresTable, ReceivedPacketTable, SentPacketTable, WriteTransaction } from '../db/index.ts'
import { foldText } from '../../shared/domain/fold.ts'
import type { OfficeIdentity } from '../../shared/domain/packet.ts'

export async function selectOfficeKey(db: ReadDatabase): Promise<OfficeKeyTable | null> {
  return await db.selectFrom('office_key').selectAll().executeTakeFirst() ?? null
}

export async function insertOfficeKey(transaction: WriteTransaction, row: OfficeKeyTable): Promise<void> {
  await transaction.insertInto('office_key').values(row).execute()
}

export type SenderEvent = Selectable<KnownSenderEventTable>

/** Every step of every sender, oldest first. */
export function selectSenderEvents(db: ReadDatabase): Promise<readonly SenderEvent[]> {
  return db.selectFrom('known_sender_event').selectAll().orderBy('sequence').execute()
}

interface Stamp { readonly at: string, readonly actor: string }

export async function insertSenderEvent(transaction: WriteTransaction, office: OfficeIdentity, event: 'accepted' | 'removed', reason: string, { at, actor }: Stamp): Promise<void> {
  const { officeId, name, bodyId, signingKey, sealingKey } = office
  await transaction.insertInto('known_sender_event').values({
    office_id: officeId, event, name, name_folded: foldText(name), body_id: bodyId, signing_key: signingKey, sealing_key: sealingKey, reason, at, actor,
  }).execute()
}

export async function insertSentPacket(transaction: WriteTransaction, row: SentPacketTable): Promise<void> {
  await transaction.insertInto('sent_packet').values(row).execute()
}

/** Newest first. */
export function selectSentPackets(db: ReadDatabase): Promise<SentPacketTable[]> {
  return db.selectFrom('sent_packet').selectAll().orderBy('at', 'desc').orderBy('id').execute()
}

export async function selectSentPacket(db: ReadDatabase, id: string): Promise<SentPacketTable | null> {
  return await db.selectFrom('sent_packet').selectAll().where('id', '=', id).executeTakeFirst() ?? null
}

export async function insertReceipt(transaction: WriteTransaction, row: Omit<PacketReceiptTable, 'sequence'>): Promise<void> {
  await transaction.insertInto('packet_receipt').values(row).execute()
}

/** Oldest first; `packetId` null: of all packets. */
export function selectReceipts(db: ReadDatabase, packetId: string | null) {
  const all = db.selectFrom('packet_receipt').selectAll().orderBy('sequence')
  return (packetId === null ? all : all.where('packet_id', '=', packetId)).execute()
}

export async function selectReceivedPacket(db: ReadDatabase, id: string): Promise<ReceivedPacketTable | null> {
  return await db.selectFrom('received_packet').selectAll().where('id', '=', id).executeTakeFirst() ?? null
}

/** That a packet was received before, whoever may see what came in it: it is not received twice. */
export async function selectEarlierReceiving(db: ReadDatabase, id: string): Promise<Pick<ReceivedPacketTable, 'manifest_sha256' | 'at' | 'actor'> | null> {
  return await everyRow(db).selectFrom('received_packet').select(['manifest_sha256', 'at', 'actor']).where('id', '=', id).executeTakeFirst() ?? null
}

/** Newest first. */
export function selectReceivedPackets(db: ReadDatabase): Promise<ReceivedPacketTable[]> {
  return db.selectFrom('received_packet').selectAll().orderBy('at', 'desc').orderBy('id').execute()
}

export function selectReceivedDocuments(db: ReadDatabase, packetId: string): Promise<ReceivedDocumentTable[]> {
  return db.selectFrom('received_document').selectAll().where('packet_id', '=', packetId).orderBy('position').execute()
}

export function selectReceivedFigures(db: ReadDatabase, packetId: string): Promise<ReceivedFiguresTable[]> {
  return db.selectFrom('received_figures').selectAll().where('packet_id', '=', packetId).orderBy('position').execute()
}

/** What was taken in of a packet, with the rows that say where it went. */
export interface ReceivedRows {
  readonly packet: ReceivedPacketTable, readonly parts: readonly { readonly path: string, readonly sha256: string }[]
  readonly documents: readonly Omit<ReceivedDocumentTable, 'packet_id'>[], readonly figures: readonly Omit<ReceivedFiguresTable, 'packet_id'>[]
}

export async function insertReceived(transaction: WriteTransaction, { packet, parts, documents, figures }: ReceivedRows): Promise<void> {
  await transaction.insertInto('received_packet').values(packet).execute()
  for (const part of parts) await transaction.insertInto('received_part').values({ packet_id: packet.id, ...part }).execute()
  for (const document of documents) await transaction.insertInto('received_document').values({ packet_id: packet.id, ...document }).execute()
  for (const one of figures) await transaction.insertInto('received_figures').values({ packet_id: packet.id, ...one }).execute()
}
