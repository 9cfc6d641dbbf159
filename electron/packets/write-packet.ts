/** A packet as a stream of bytes: parts as they come, then the manifest that names them all, then the signature over it. Memory does not grow with the papers. */
import { storedZip } from '../documents/zip/index.ts'
import { fault } from '../faults/index.ts'
import { manifestPath, packetLimits, packetManifestSchema, packetMediaTypes, partPathSchema, signaturePath } from '../../shared/domain/packet.ts'
import type { PacketEnding, PacketManifest, PacketPart, PartRole } from '../../shared/domain/packet.ts'
import { sha256Of, signatureText } from './signing.ts'
import type { SigningKey } from './signing.ts'

/** What a packet says of itself besides its parts. */
export type PacketHead = Omit<PacketManifest, 'format' | 'version' | 'parts'>

export interface WrittenPacket { readonly manifest: PacketManifest, readonly manifestText: string, readonly manifestSha256: string, readonly size: number }

export function packetWriter(write: (bytes: Uint8Array) => Promise<void>) {
  const zip = storedZip(write)
  const parts: PacketPart[] = []
  let total = 0
  return {
    /** Adds a part; the path's ending says what it is. */
    async add(path: string, role: PartRole, bytes: Uint8Array): Promise<void> {
      total += bytes.length
      if (bytes.length > packetLimits.partBytes || total > packetLimits.fileBytes - packetLimits.manifestBytes * 2 || parts.length >= packetLimits.parts) throw tooLarge()
      parts.push({ path: partPathSchema.parse(path), size: bytes.length, sha256: sha256Of(bytes), mediaType: packetMediaTypes[endingOf(path)], role })
      await zip.add(path, bytes)
    },
    /** Closes the packet; nothing is added afterwards. */
    async end(head: PacketHead, key: SigningKey): Promise<WrittenPacket> {
      // Parsed, so that nothing leaves that a receiver of this program would refuse.
      const manifest = packetManifestSchema.parse({ format: 'vpk-packet', version: 1, ...head, parts })
      const manifestText = `${JSON.stringify(manifest, null, 2)}\n`
      const bytes = Buffer.from(manifestText)
      await zip.add(manifestPath, bytes)
      await zip.add(signaturePath, Buffer.from(signatureText(bytes, key)))
      return { manifest, manifestText, manifestSha256: sha256Of(bytes), size: await zip.end() }
    },
  }
}
export type PacketWriter = ReturnType<typeof packetWriter>

function endingOf(path: string): PacketEnding {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  const known = Object.keys(packetMediaTypes).find((each): each is PacketEnding => each === ending)
  if (known === undefined) throw new Error('a part of a packet has one of the known endings')
  return known
}

function tooLarge(): Error {
  return fault('INPUT_INVALID', { happened: 'Gói quá lớn: một tệp hơn 50 MB, hoặc cả gói gần 2 GB.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Chia thành nhiều gói, hoặc giảm dung lượng các tệp kèm theo.' })
}
