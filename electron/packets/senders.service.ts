/**
 * Offices whose key was compared by word of mouth. A key is trusted for the office it was compared with and for no other: a packet may claim any
 * number and any name, so both are held against what is known. (The code of its body is its own choice; two offices may use the same.)
 */
import { appendAudit } from '../audit/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { foldText } from '../../shared/domain/fold.ts'
import type { OfficeIdentity, SignatureState } from '../../shared/domain/packet.ts'
import { findKeys } from './keys.service.ts'
import { insertSenderEvent, selectSenderEvents } from './packets.repository.ts'
import type { SenderEvent } from './packets.repository.ts'
import { fingerprintOf, sha256Of, typedFingerprint } from './signing.ts'

export interface KnownSender { readonly office: OfficeIdentity, readonly fingerprint: string, readonly at: string, readonly actor: string }

/** Those accepted and not removed since, by name. */
export async function listSenders(db: ReadDatabase): Promise<readonly KnownSender[]> {
  const last = new Map<string, SenderEvent>()
  for (const event of await selectSenderEvents(db)) last.set(event.office_id, event)
  return [...last.values()].filter(({ event }) => event === 'accepted').map((row) => ({
    office: { officeId: row.office_id, name: row.name, bodyId: row.body_id, signingKey: row.signing_key, sealingKey: row.sealing_key },
    fingerprint: fingerprintOf(row.signing_key), at: row.at, actor: row.actor,
  })).toSorted((one, other) => one.office.name.localeCompare(other.office.name, 'vi'))
}

/** `known`: the sender the key agrees with or contradicts. */
export interface KeyState { readonly state: Extract<SignatureState, 'own' | 'trusted' | 'unknown' | 'changed' | 'otherName'>, readonly known: KnownSender | null }

/** What is known of a key whose signature is right, for the office that is named beside it. */
export async function keyState(db: ReadDatabase, office: OfficeIdentity): Promise<KeyState> {
  const own = await findKeys(db)
  if (own?.identity.signingKey === office.signingKey) return { state: 'own', known: null }
  const senders = await listSenders(db)
  const same = senders.find((sender) => sender.office.signingKey === office.signingKey)
  if (same !== undefined) return { state: isNamed(same.office, office) ? 'trusted' : 'otherName', known: same }
  const claimed = senders.find((sender) => isClaimed(sender.office, office))
  return claimed === undefined ? { state: 'unknown', known: null } : { state: 'changed', known: claimed }
}

function isNamed(known: OfficeIdentity, office: OfficeIdentity): boolean {
  return known.officeId === office.officeId && foldText(known.name) === foldText(office.name)
}

function isClaimed(known: OfficeIdentity, office: OfficeIdentity): boolean {
  return known.officeId === office.officeId || foldText(known.name) === foldText(office.name)
}

/**
 * Accepts a key after both sides compared its fingerprint; `typed` is what the person read and typed, so that nobody accepts without looking. A known
 * sender's other key is refused until the old one has been removed with a reason.
 */
export async function acceptSender(office: OfficeDatabase, actor: Actor, identity: OfficeIdentity, typed: string): Promise<void> {
  if (typedFingerprint(typed) !== fingerprintOf(identity.signingKey)) {
    throw fault('PACKET_SENDER', { happened: 'Dãy số đối chiếu không khớp với khoá của nơi gửi.', kept: 'Khoá này chưa được tin; không có gì được nhận.', remedy: 'Gọi cho nơi gửi, đọc lại từng nhóm số. Vẫn không khớp thì không nhận gói này.' })
  }
  await office.write(async (transaction) => {
    const { state, known } = await keyState(readingIn(transaction), identity)
    refuseContradicted(identity.name, { state, known })
    if (state !== 'unknown') return
    const stamp = { at: actor.now().toISOString(), actor: actor.name }
    await insertSenderEvent(transaction, identity, 'accepted', '', stamp)
    await appendAudit(transaction, { ...stamp, action: 'packet.keyTrusted', subject: `senders/${identity.officeId}`, digest: sha256Of(identity.signingKey) })
  })
}

/** Takes the trust back, with a reason; packets received before stay as they are. */
export async function removeSender(office: OfficeDatabase, actor: Actor, officeId: string, reason: string): Promise<void> {
  await office.write(async (transaction) => {
    const known = (await listSenders(readingIn(transaction))).find((sender) => sender.office.officeId === officeId)
    if (known === undefined) throw fault('RECORD_UNKNOWN', { happened: 'Không có nơi gửi này trong danh sách.', kept: 'Danh sách không thay đổi.', remedy: 'Mở lại danh sách nơi gửi.' })
    const stamp = { at: actor.now().toISOString(), actor: actor.name }
    await insertSenderEvent(transaction, known.office, 'removed', reason, stamp)
    await appendAudit(transaction, { ...stamp, action: 'packet.keyDistrusted', subject: `senders/${officeId}`, digest: sha256Of(known.office.signingKey) })
  })
}

/** A known name with another key, or a known key under another name: the fault PACKET_SENDER. `name`: as it is claimed. */
export function refuseContradicted(name: string, { state, known }: KeyState): void {
  const kept = 'Không có gì được nhận.'
  if (state === 'changed') {
    throw fault('PACKET_SENDER', {
      happened: `Tệp ghi nơi gửi là “${name}” nhưng ký bằng khoá khác với khoá đã đối chiếu${known === null ? '' : ` của “${known.office.name}”`}; có thể tệp đã bị tráo trên đường.`,
      kept, remedy: 'Gọi cho nơi gửi. Nếu nơi gửi đã lập văn phòng mới (khoá mới), gỡ khoá cũ trong “Khoá và nơi gửi” kèm lý do, đối chiếu khoá mới rồi nhận lại.',
    })
  }
  if (state === 'otherName') {
    throw fault('PACKET_SENDER', {
      happened: otherNameWords(name, known?.office.name ?? ''),
      kept, remedy: 'Gọi cho nơi đã đối chiếu khoá. Nếu nơi ấy đã đổi tên, gỡ tên cũ trong “Khoá và nơi gửi” kèm lý do, đối chiếu lại dãy số rồi nhận lại; nếu không thì không nhận tệp này.',
    })
  }
}

export function otherNameWords(name: string, known: string): string {
  return `Tệp ghi nơi gửi là “${name}” nhưng ký bằng khoá đã đối chiếu của “${known}”, dưới tên hoặc mã văn phòng khác.`
}
