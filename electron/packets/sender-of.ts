/** Who sent a paper of a packet, as the register of papers in names it: a body of this office's tree where the person chose it, else the issuer's own words. Pure. */
import type { PacketDocument, PacketManifest } from '../../shared/domain/packet.ts'

export function senderOf({ sender }: Pick<PacketManifest, 'sender'>, { issuer }: Pick<PacketDocument, 'issuer'>, senderBodyId: string | null): { readonly bodyId: string | null, readonly senderText: string } {
  return senderBodyId !== null && issuer.bodyId === sender.bodyId ? { bodyId: senderBodyId, senderText: '' } : { bodyId: null, senderText: issuer.name }
}
