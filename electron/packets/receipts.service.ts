/** Receipts: what was taken in, signed by who took it in; at the sender it finds its packet by itself. */
import { appendAudit } from '../audit/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import type { OfficeCard, PacketReceipt, SignatureState } from '../../shared/domain/packet.ts'
import { insertReceipt, selectReceipts, selectSentPacket } from './packets.repository.ts'
import { keyState, refuseContradicted } from './senders.service.ts'
import { readSigned, sha256Of } from './signing.ts'

const kept = 'Không có gì được ghi.'

export interface FiledReceipt { readonly packetId: string, readonly receiver: string, readonly state: SignatureState, readonly isNew: boolean }

/**
 * What filing a receipt would do; nothing is stored. `isNew` false: what was signed is filed already, however its file is written. A receipt of
 * another packet, or of a key that is known otherwise than it says, is refused.
 */
export async function lookAtReceipt(db: ReadDatabase, bytes: Uint8Array): Promise<FiledReceipt> {
  const { receipt: { packetId, manifestSha256, receiver }, content } = receiptIn(bytes)
  const sent = await selectSentPacket(db, packetId)
  if (sent === null || sent.manifest_sha256 !== manifestSha256) {
    throw fault('PACKET_KNOWN', { happened: 'Phiếu báo này không phải của gói nào do văn phòng này gửi.', kept, remedy: 'Kiểm tra xem phiếu có gửi nhầm văn phòng không; mở đúng tệp văn phòng đã lập gói.' })
  }
  const signer = await keyState(db, receiver)
  refuseContradicted(receiver.name, signer)
  const isNew = !(await selectReceipts(db, packetId)).some(({ file_text: text }) => readSigned(Buffer.from(text))?.content === content)
  return { packetId, receiver: signer.known?.office.name ?? receiver.name, state: signer.state, isNew }
}

/** Files a receipt against its packet; the same one twice changes nothing. Faults as {@link lookAtReceipt}. */
export async function fileReceipt(office: OfficeDatabase, actor: Actor, bytes: Uint8Array): Promise<FiledReceipt> {
  return office.write(async (transaction) => {
    const filed = await lookAtReceipt(readingIn(transaction), bytes)
    const { packetId, state, isNew } = filed
    if (isNew) {
      const [sha256, stamp] = [sha256Of(bytes), { at: actor.now().toISOString(), actor: actor.name }]
      await insertReceipt(transaction, { packet_id: packetId, file_text: Buffer.from(bytes).toString('utf8'), sha256, signature_state: state, ...stamp })
      await appendAudit(transaction, { ...stamp, action: 'packet.receiptFiled', subject: `packets/${packetId}`, digest: sha256 })
    }
    return filed
  })
}

function receiptIn(bytes: Uint8Array): { readonly receipt: PacketReceipt, readonly content: string } {
  const signed = readSigned(bytes)
  if (signed?.said.format === 'vpk-receipt') return { receipt: signed.said, content: signed.content }
  throw broken('Tệp này không phải là phiếu báo nhận, hoặc đã bị thay đổi.', 'Xin nơi nhận gửi lại phiếu báo (.vpkr).')
}

/** The card in a file; anything else, or a changed byte, is refused. */
export function cardIn(bytes: Uint8Array): OfficeCard {
  const signed = readSigned(bytes)
  if (signed?.said.format === 'vpk-office-card') return signed.said
  throw broken('Tệp này không phải là thẻ văn phòng, hoặc đã bị thay đổi.', 'Xin nơi kia gửi lại thẻ văn phòng (.vpkcard).')
}

function broken(happened: string, remedy: string): Error {
  return fault('PACKET_BROKEN', { happened, kept, remedy })
}
