/**
 * The key of an encrypted office: 256 bits, worked out of the passphrase by argon2id with the salt that stands in the file's first
 * bytes. It is held in memory only, and shows in no message, log or JSON.
 */
import { hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { saltLength } from '../files/index.ts'

export const keyLength = 32

export class OfficeKey {
  readonly #bytes: Buffer

  /** `bytes`: {@link keyLength} of them. */
  constructor(bytes: Uint8Array) {
    if (bytes.length !== keyLength) throw new RangeError('A key has another length.')
    this.#bytes = Buffer.from(bytes)
  }

  /** For SQLite, and for another thread of this program. */
  hex(): string {
    return this.#bytes.toString('hex')
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }

  /** For words of the window that no record has yet: it tells nothing of the key it is worked out of. */
  wordsKey(): string {
    return Buffer.from(hkdfSync('sha256', this.#bytes, '', 'vpk words on this machine', keyLength)).toString('hex')
  }

  equals(other: OfficeKey): boolean {
    return timingSafeEqual(this.#bytes, other.#bytes)
  }
}

interface Cost { /** KiB. */ readonly memory: number, readonly passes: number, readonly lanes: number }

/**
 * Newest first: the first makes new keys, all of them are tried on a file, so that a stronger one can come later. 64 MiB, three
 * passes, four lanes: the second recommendation of RFC 9106, section 4; about half a second of an office computer.
 */
export const keyCosts: readonly [Cost, ...Cost[]] = [{ memory: 65_536, passes: 3, lanes: 4 }]

/** `passphrase` may come from any keyboard: it is taken as NFC. `salt`: {@link saltLength} bytes. */
export async function deriveKey(passphrase: string, salt: Uint8Array, cost: Cost = keyCosts[0]): Promise<OfficeKey> {
  const hash = await argon2id({
    // hash-wasm takes no empty text; an empty passphrase is wrong like any other.
    password: passphrase === '' ? '\u0000' : passphrase.normalize('NFC'), salt, memorySize: cost.memory, iterations: cost.passes, parallelism: cost.lanes, hashLength: keyLength, outputType: 'binary',
  })
  return new OfficeKey(hash)
}

/** A key with the salt a file gets when the key is set; an existing file has its own. */
export interface NewKey { readonly key: OfficeKey, readonly salt: Uint8Array }

/** The key of a passphrase that is chosen now. */
export async function newKey(passphrase: string): Promise<NewKey> {
  const salt = randomBytes(saltLength)
  return { key: await deriveKey(passphrase, salt), salt }
}
