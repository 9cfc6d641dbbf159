/** Ed25519 signatures over exact bytes, and the fingerprint of a key as two clerks read it to each other over the telephone. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { officeCardSchema, packetReceiptSchema, packetSignatureSchema, signedFileSchema } from '../../shared/domain/packet.ts'
import type { OfficeCard, PacketReceipt, PacketSignature, SignedFile } from '../../shared/domain/packet.ts'
import { sha256 as sha256Of } from '../files/index.ts'

export { sha256Of }

/** `privateKey`: PKCS #8. `publicKey`: its 32 bytes in base64. */
export interface SigningKey { readonly privateKey: Uint8Array, readonly publicKey: string }

export function makeSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return { privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }), publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64') }
}

/** The signature of 64 bytes, in base64. */
export function signBytes(bytes: Uint8Array, { privateKey }: Pick<SigningKey, 'privateKey'>): string {
  return sign(null, bytes, createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' })).toString('base64')
}

/** false also for a key or a signature that is none. */
export function isSignedBy(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  try {
    const x = Buffer.from(publicKey, 'base64').toString('base64url')
    return verify(null, bytes, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

const groups = 8
const bytesOfGroup = 5

/** Forty digits in groups of five (130 bits): enough that nobody finds another key with the same ones, short enough to be read aloud. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha512').update('vpk-office-key-1').update(Buffer.from(publicKey, 'base64')).digest()
  return Array.from({ length: groups }, (_, at) => String(hash.readUIntBE(at * bytesOfGroup, bytesOfGroup) % 100_000).padStart(5, '0')).join(' ')
}

/** What a person typed, in the form fingerprints are kept. */
export function typedFingerprint(text: string): string {
  return (text.replace(/\D/gu, '').match(/.{1,5}/gu) ?? []).join(' ')
}

/** The bytes of `signature.json` over these bytes of a manifest. */
export function signatureText(manifest: Uint8Array, key: SigningKey): string {
  return signatureJson({
    format: 'vpk-signature', version: 1, algorithm: 'Ed25519', manifestSha256: sha256Of(manifest), publicKey: key.publicKey, fingerprint: fingerprintOf(key.publicKey), signature: signBytes(manifest, key),
  })
}

function signatureJson({ format, version, algorithm, manifestSha256, publicKey, fingerprint, signature }: PacketSignature): string {
  return `${JSON.stringify({ format, version, algorithm, manifestSha256, publicKey, fingerprint, signature }, null, 2)}\n`
}

/** null: these bytes are no signature as this program writes it, to the last byte. */
export function readSignature(bytes: Uint8Array): PacketSignature | null {
  const read = packetSignatureSchema.safeParse(jsonOf(bytes))
  if (!read.success) return null
  const { publicKey, signature, fingerprint } = read.data
  const isExact = signatureJson(read.data) === Buffer.from(bytes).toString('utf8') && fingerprint === fingerprintOf(publicKey)
    && [publicKey, signature].every((text) => Buffer.from(text, 'base64').toString('base64') === text)
  return isExact ? read.data : null
}

/** Text that carries its own signature; for cards and receipts. */
export function signedText(content: string, key: SigningKey): string {
  const file: SignedFile = { format: 'vpk-signed', version: 1, content, publicKey: key.publicKey, signature: signBytes(Buffer.from(content), key) }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What a signed file says and whose key signed it; null: it is no such file, or its signature is wrong. */
export function readSigned(bytes: Uint8Array): { readonly said: OfficeCard | PacketReceipt, readonly publicKey: string, readonly content: string } | null {
  const file = signedFileSchema.safeParse(jsonOf(bytes))
  if (!file.success || !isSignedBy(Buffer.from(file.data.content), file.data.signature, file.data.publicKey)) return null
  const { content, publicKey } = file.data
  const inner = jsonOf(Buffer.from(content))
  const card = officeCardSchema.safeParse(inner)
  // Whoever signs speaks for the key that is named, and for no other.
  if (card.success) return card.data.office.signingKey === publicKey ? { said: card.data, publicKey, content } : null
  const receipt = packetReceiptSchema.safeParse(inner)
  return receipt.success && receipt.data.receiver.signingKey === publicKey ? { said: receipt.data, publicKey, content } : null
}

/** undefined: no JSON, or not UTF-8. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
