/** Receipts: what was taken in, signed by who took it in; at the sender it finds its packet by itself. */
import { appendAudit } from '../audit/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import type { OfficeCard, PacketReceipt, SignatureState } from '../../shared/domain/packet.ts'
import { insertReceipt, selectReceipts, selectSentPacket } from './packets.repository.ts'
import { changedKey, keyState } from './senders.service.ts'
import { readSigned, sha256Of } from './signing.ts'

const kept = 'Không có gì được ghi.'

export interface FiledReceipt { readonly packetId: string, readonly receiver: string, readonly state: SignatureState, readonly isNew: boolean }

/** Files a receipt against its packet; the same one twice changes nothing. A receipt of another packet, or signed with a changed key, is refused. */
export async function fileReceipt(office: OfficeDatabase, actor: Actor, bytes: Uint8Array): Promise<FiledReceipt> {
  const receipt = receiptIn(bytes)
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { packetId, receiver } = receipt
    const sent = await selectSentPacket(db, packetId)
    if (sent === null || sent.manifest_sha256 !== receipt.manifestSha256) {
      throw fault('PACKET_KNOWN', { happened: 'Phiếu báo này không phải của gói nào do văn phòng này gửi.', kept, remedy: 'Kiểm tra xem phiếu có gửi nhầm văn phòng không; mở đúng tệp văn phòng đã lập gói.' })
    }
    const { state, known } = await keyState(db, receiver)
    if (state === 'changed') throw changedKey(receiver.name, known)
    const [hash, stamp] = [sha256Of(bytes), { at: actor.now().toISOString(), actor: actor.name }]
    const isNew = !(await selectReceipts(db, packetId)).some(({ sha256 }) => sha256 === hash)
    if (isNew) {
      await insertReceipt(transaction, { packet_id: packetId, file_text: Buffer.from(bytes).toString('utf8'), sha256: hash, signature_state: state, ...stamp })
      await appendAudit(transaction, { ...stamp, action: 'packet.receiptFiled', subject: `packets/${packetId}`, digest: hash })
    }
    return { packetId, receiver: receiver.name, state, isNew }
  })
}

function receiptIn(bytes: Uint8Array): PacketReceipt {
  const signed = readSigned(bytes)
  if (signed?.said.format === 'vpk-receipt') return signed.said
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
