/**
 * Single pages of an encrypted office, for when SQLite does not open it: ChaCha20-Poly1305 as SQLite3 Multiple Ciphers lays it on a page. The last 32
 * bytes of a page are its nonce (12), the start of its counter (4) and its seal (16); the counter is mixed with the page's number, the first block gives
 * two keys, one for the seal and one for the words. Of the first page the first 24 bytes are not encrypted (the salt, and SQLite's plain marks).
 */
import { timingSafeEqual } from 'node:crypto'
import { poly1305 } from '@noble/ciphers/_poly1305.js'
import { chacha20 } from '@noble/ciphers/chacha.js'
import { saltLength } from '../files/index.ts'
import { wrongPassphrase } from './cipher.ts'
import type { Unlock } from './cipher.ts'
import { deriveKey, keyCosts } from './office-key.ts'
import type { OfficeKey } from './office-key.ts'
import { readRecoveryKey } from './recovery-key.ts'

/** Bytes of a page the cipher keeps for itself. */
export const cipherReserve = 32
const nonceLength = 12
const counterEnd = 16
const plainStart = 24
const sqliteWords = Buffer.from('SQLite format 3\0', 'latin1')

/** A page as SQLite sees it; null: its seal does not hold, so it was changed or is of another key. `number` counts from 1. */
export function openPage(key: OfficeKey, number: number, page: Uint8Array): Buffer | null {
  const end = page.length - cipherReserve
  const nonce = page.subarray(end, end + nonceLength)
  const counter = (new DataView(page.buffer, page.byteOffset).getUint32(end + nonceLength, true) ^ number) >>> 0
  const keys = chacha20(key.bytes(), nonce, new Uint8Array(64), undefined, counter)
  const seal = poly1305(page.subarray(0, end + counterEnd), keys.subarray(0, 32))
  const first = number === 1
  if (!timingSafeEqual(seal, page.subarray(end + counterEnd))) return null
  const from = first ? plainStart : 0
  const words = chacha20(keys.subarray(32), nonce, page.subarray(from, end), undefined, (counter + 1) >>> 0)
  const opened = Buffer.from(page)
  opened.set(words, from)
  if (first) opened.set(sqliteWords)
  return opened
}

/** The key by which the pages of a damaged office open; `pages`: some of them, the first one first. Its head may be gone, so any page that opens proves the key. */
export async function keyOfPages(unlock: Unlock, pages: readonly { readonly number: number, readonly bytes: Uint8Array }[]): Promise<OfficeKey> {
  const salt = pages.find(({ number }) => number === 1)?.bytes.subarray(0, saltLength) ?? new Uint8Array(saltLength)
  for (const key of await possibleKeys(unlock, salt)) if (pages.some(({ number, bytes }) => openPage(key, number, bytes) !== null)) return key
  throw wrongPassphrase()
}

async function possibleKeys(unlock: Unlock, salt: Uint8Array): Promise<readonly OfficeKey[]> {
  if ('key' in unlock) return [unlock.key]
  if ('passphrase' in unlock) return Promise.all(keyCosts.map((cost) => deriveKey(unlock.passphrase, salt, cost)))
  const read = readRecoveryKey(unlock.recoveryKey)
  return read.ok ? [read.key] : []
}
