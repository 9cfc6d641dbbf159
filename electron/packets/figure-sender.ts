/** Whether the sender of figures may speak for the unit they are of: a key is trusted for its office, not for every unit a packet may name. */
import type { ReadDatabase } from '../db/index.ts'
import { nameOn, organisationView, wayUp } from '../organisation/index.ts'
import type { PacketManifest } from '../../shared/domain/packet.ts'
import { keyState } from './senders.service.ts'

/** `bodyId`: of the sending office in this office's tree, where it stands there. */
export interface SenderHere { readonly name: string, readonly bodyId: string }

/** As a person chose it (`senderBodyId`), else as it was known when its key was compared, else as the packet says. */
export async function senderHere(db: ReadDatabase, { sender }: Pick<PacketManifest, 'sender'>, senderBodyId: string | null): Promise<SenderHere> {
  const { name, bodyId } = (await keyState(db, sender)).known?.office ?? sender
  return { name, bodyId: senderBodyId ?? bodyId }
}

/** '' when the unit is the sender's own body, or stood beneath it on that day. */
export async function doubtOf(db: ReadDatabase, bodyId: string, on: string, { name, bodyId: own }: SenderHere): Promise<string> {
  const { bodies } = await organisationView(db)
  if (wayUp(bodies, bodyId, on).includes(own)) return ''
  const unit = nameOn(bodies, bodyId, on)
  return bodies.has(own)
    ? `Nơi gửi “${name}” không phải “${unit}” và cũng không phải cấp trên của “${unit}”. Hỏi lại cả hai nơi trước khi chấp nhận số liệu này.`
    : `Nơi gửi “${name}” chưa rõ là tổ chức nào trong cây tổ chức ở đây, nên chưa biết có được báo cáo thay “${unit}” không. Hỏi lại “${unit}” trước khi chấp nhận số liệu này.`
}
