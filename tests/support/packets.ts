/** Small packets made without an office, for tests of what their bytes say. */
import { packetWriter } from '../../electron/packets/write-packet.ts'
import type { PacketHead } from '../../electron/packets/write-packet.ts'
import { makeSigningKey } from '../../electron/packets/signing.ts'
import type { SigningKey } from '../../electron/packets/signing.ts'
import type { PartRole } from '../../shared/domain/packet.ts'

export const sealingKey = `age1${'q'.repeat(58)}`

export function testHead(key: SigningKey, given: Partial<PacketHead> = {}): PacketHead {
  return {
    packetId: '6f0c1c52-6a0c-4a37-9c55-30a6c0a1f2b4', madeAt: '2026-11-22T03:04:05.000Z', madeWith: 'Văn phòng Khối 0.1.0',
    sender: { officeId: '0b0f7a5e-52a4-4dbb-8a42-5a7b70b6a111', name: 'Văn phòng Đảng uỷ', bodyId: 'dang-uy', signingKey: key.publicKey, sealingKey },
    addressee: 'Ban Thường vụ Tỉnh uỷ', note: '', documents: [], figures: [], ...given,
  }
}

export interface TestPart { readonly path: string, readonly role: PartRole, readonly text: string }
export const testParts: readonly TestPart[] = [
  { path: 'doc-truoc.txt', role: 'readme', text: 'Gói gửi cấp trên' }, { path: 'van-ban/01-ke-hoach.docx', role: 'paper', text: 'PK văn bản một' },
  { path: 'van-ban/01-ke-hoach.pdf', role: 'paper', text: '' }, { path: 'phu-luc/01-anh.png', role: 'appendix', text: 'ảnh '.repeat(40) },
]

/** The bytes of a packet of these parts. */
export async function testPacket(parts: readonly TestPart[] = testParts, key: SigningKey = makeSigningKey(), given: Partial<PacketHead> = {}): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const writer = packetWriter((bytes) => { pieces.push(bytes); return Promise.resolve() })
  for (const { path, role, text } of parts) await writer.add(path, role, Buffer.from(text))
  await writer.end(testHead(key, given), key)
  return Buffer.concat(pieces)
}
