/** Whether a packet that was read may be taken in, and what stands against it. */
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { PacketReport } from '../../shared/contract/packets.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { dayOfMoment } from '../../shared/domain/moments.ts'
import type { OfficeIdentity } from '../../shared/domain/packet.ts'
import { findKeys } from './keys.service.ts'
import { selectEarlierReceiving } from './packets.repository.ts'
import type { PacketReading } from './read-packet.ts'
import { reportOf } from './report.service.ts'
import { keyState, otherNameWords, refuseContradicted } from './senders.service.ts'

/** A packet of the same number that was received. `isSame`: it was this very one. */
interface Earlier { readonly at: string, readonly actor: string, readonly isSame: boolean }

/** `isForOther`: its sender sealed it for another office. */
export interface Standing { readonly report: PacketReport, readonly before: Earlier | null, readonly isForOther: boolean }

export async function standingOf(db: ReadDatabase, reading: PacketReading, sealed: boolean): Promise<Standing> {
  const { manifest, manifestSha256 } = reading
  const before = manifest === null ? null : await selectEarlierReceiving(db, manifest.packetId)
  return {
    report: await reportOf(reading, db, sealed),
    before: before === null ? null : { at: before.at, actor: before.actor, isSame: before.manifest_sha256 === manifestSha256 },
    isForOther: manifest?.sealedFor !== undefined && manifest.sealedFor !== (await findKeys(db))?.identity.officeId,
  }
}

/** The office that signed; null: nobody did, or not over these bytes. */
export function signedSender({ manifest, isSigned }: PacketReading): OfficeIdentity | null {
  return isSigned ? manifest?.sender ?? null : null
}

/** Why nothing can be received; '' when it can. An unknown key is the person's to compare first. */
export function heldBy({ report: { whole, problems, packet, signature: { state, words, known } }, before, isForOther }: Standing): string {
  if (!whole) return problems.map(({ message }) => message).slice(0, 3).join(' ')
  if (before !== null) return before.isSame ? 'Gói này đã được nhận trước đây.' : 'Đã nhận một gói khác mang cùng mã; gói này không được nhận.'
  if (isForOther && state !== 'own') return 'Nơi gửi niêm phong gói này cho văn phòng khác, không phải cho văn phòng này.'
  switch (state) {
    case 'trusted': return ''
    case 'own': return 'Gói này do chính văn phòng này lập.'
    case 'unknown': return 'Chưa đối chiếu khoá của nơi gửi. Gọi cho nơi gửi, đọc dãy số của khoá rồi xác nhận.'
    case 'changed': return `${words}${known === '' ? '' : ` (${known})`}. Có thể gói đã bị tráo.`
    case 'otherName': return otherNameWords(packet?.sender.name ?? '', known)
    case 'invalid': case 'none': return `${words}.`
  }
}

/** As a fault, when something stands against receiving. */
export async function refuseHeld(db: ReadDatabase, standing: Standing): Promise<void> {
  const held = heldBy(standing)
  if (held === '') return
  const [kept, { report, before, isForOther }] = ['Không có gì được nhận.', standing]
  const { whole, problems, packet, signature: { state, fingerprint } } = report
  if (!whole) throw fault('PACKET_BROKEN', { happened: held, kept, remedy: problems[0]?.remedy ?? '' })
  if (before !== null) throw fault('PACKET_KNOWN', { happened: held, kept: 'Những gì đã nhận trước đây được giữ nguyên.', remedy: `Xem gói đã nhận ngày ${shortDate(dayOfMoment(before.at))} trong danh sách gói nhận.` })
  if (isForOther && state !== 'own') throw fault('PACKET_SEALED', { happened: held, kept, remedy: 'Báo cho nơi gửi; nếu gói đúng là gửi văn phòng này, gửi cho nơi gửi thẻ văn phòng (.vpkcard) của mình để lập lại gói.' })
  if (packet !== null) refuseContradicted(packet.sender.name, await keyState(db, packet.sender))
  const remedy = state === 'unknown' ? `Dãy số của khoá: ${fingerprint}. Khớp với số nơi gửi đọc thì xác nhận (lệnh receive: --accept-key "…") rồi nhận lại.` : 'Xin nơi gửi lập và gửi lại gói có chữ ký.'
  throw fault('PACKET_SENDER', { happened: held, kept, remedy })
}
