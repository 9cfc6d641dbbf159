/** What is said of a packet that was read: its bytes, its signature, and, in an office, whether that key is known. */
import type { ReadDatabase } from '../db/index.ts'
import type { PacketReport } from '../../shared/contract/packets.ts'
import { signatureStateWords } from '../../shared/domain/packet.ts'
import type { SignatureState } from '../../shared/domain/packet.ts'
import type { PacketReading } from './read-packet.ts'
import { keyState } from './senders.service.ts'
import type { KnownSender } from './senders.service.ts'
import { fingerprintOf } from './signing.ts'

/** `db` null: without an office no key is known. */
export async function reportOf(reading: PacketReading, db: ReadDatabase | null, sealed: boolean): Promise<PacketReport> {
  const { manifest, signature, isSigned, problems, size, manifestSha256 } = reading
  const { state, known } = await signatureState(reading, db)
  return {
    whole: manifest !== null && problems.length === 0, sealed, problems: [...problems], bytes: size, parts: manifest === null ? 0 : manifest.parts.length + (signature === null ? 1 : 2),
    signature: { state, words: signatureStateWords[state], fingerprint: signature === null || !isSigned ? '' : fingerprintOf(signature.publicKey), known: known?.office.name ?? '' },
    packet: manifest === null ? null : {
      packetId: manifest.packetId, madeAt: manifest.madeAt, madeWith: manifest.madeWith, sender: manifest.sender, addressee: manifest.addressee, note: manifest.note, manifestSha256,
      documents: [...manifest.documents], figures: [...manifest.figures], appendices: manifest.parts.filter(({ role }) => role === 'appendix').map(({ path }) => path),
    },
  }
}

async function signatureState({ manifest, signature, signatureText, isSigned }: PacketReading, db: ReadDatabase | null): Promise<{ readonly state: SignatureState, readonly known: KnownSender | null }> {
  if (signature === null && signatureText === '') return { state: 'none', known: null }
  if (!isSigned || manifest === null) return { state: 'invalid', known: null }
  return db === null ? { state: 'unknown', known: null } : keyState(db, manifest.sender)
}
