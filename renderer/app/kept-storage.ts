/**
 * Where words wait on this machine that no record has yet. Of an encrypted office they are sealed (XChaCha20-Poly1305) with a key the
 * service works out of the file's: whoever has this machine and not what opens the office reads nothing of them.
 */
import { useMemo } from 'react'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToHex, bytesToUtf8, hexToBytes, randomBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { useOffice } from './office.ts'
import type { OpenOffice } from './office.ts'

export type KeptStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** `none`: the office is plain. `hidden`: it is encrypted and nobody is signed in. Otherwise 32 bytes in hexadecimal. */
export type WordsKey = 'none' | 'hidden' | { readonly hex: string }

export function wordsKeyOf({ encrypted, wordsKey }: Pick<OpenOffice, 'encrypted' | 'wordsKey'>): WordsKey {
  if (!encrypted) return 'none'
  return wordsKey === null ? 'hidden' : { hex: wordsKey }
}

const sealMark = 'sealed:'
/** Bytes before the sealed words: a nonce of this length may be drawn at random each time. */
const nonceLength = 24

/** The name the words lie under is sealed with them: they cannot be moved to another record. */
function seal(hex: string, name: string, words: string): string {
  const nonce = randomBytes(nonceLength)
  return `${sealMark}${bytesToHex(nonce)}${bytesToHex(xchacha20poly1305(hexToBytes(hex), nonce, utf8ToBytes(name)).encrypt(utf8ToBytes(words)))}`
}

/** null: sealed with another key, or damaged. */
function unseal(hex: string, name: string, kept: string): string | null {
  try {
    const bytes = hexToBytes(kept.slice(sealMark.length))
    return bytesToUtf8(xchacha20poly1305(hexToBytes(hex), bytes.subarray(0, nonceLength), utf8ToBytes(name)).decrypt(bytes.subarray(nonceLength)))
  } catch {
    return null
  }
}

/** Words kept before the office was encrypted are still read. `setItem` throws while the key is hidden, as where there is no room. */
export function keptStorage(storage: KeptStorage, key: WordsKey): KeptStorage {
  return {
    getItem: (name) => {
      const kept = storage.getItem(name)
      if (kept === null || !kept.startsWith(sealMark)) return kept
      return typeof key === 'string' ? null : unseal(key.hex, name, kept)
    },
    setItem: (name, words) => {
      if (key === 'hidden') throw new Error('window: words of an encrypted office, and nobody is signed in')
      storage.setItem(name, key === 'none' ? words : seal(key.hex, name, words))
    },
    removeItem: (name) => storage.removeItem(name),
    key: (at) => storage.key(at),
    get length() { return storage.length },
  }
}

/** The file was encrypted, made plain or given another key: words that wait under `place` are kept with the new one. Where there is no room for the longer text they stay as they are: the office opens all the same. */
export function reseal(storage: KeptStorage, place: string, before: WordsKey, after: WordsKey): void {
  const names = Array.from({ length: storage.length }, (_one, at) => storage.key(at)).filter((name) => name !== null && name.startsWith('vpk.') && name.includes(`/${place}/`))
  for (const name of names) {
    if (name === null) continue
    const words = keptStorage(storage, before).getItem(name)
    if (words === null) continue
    try {
      keptStorage(storage, after).setItem(name, words)
    } catch {
      continue
    }
  }
}

let last: { readonly place: string, readonly key: WordsKey } | null = null

/** Told each time the window learns of its office, before its pages read what waits. Plain words of an encrypted office are sealed whenever they are met: it may have been encrypted elsewhere, or the window closed before the sign-in. */
export function followKey(office: OpenOffice, storage: KeptStorage = localStorage): void {
  const key = wordsKeyOf(office)
  if (office.signInNeeded || key === 'hidden') return
  const place = `${office.fileName}/${office.bodyId}`
  const before = last?.place === place ? last.key : 'none'
  if (JSON.stringify(before) !== JSON.stringify(key)) reseal(storage, place, before, key)
  last = { place, key }
}

/** The storage of the open office. */
export function useKeptStorage(): KeptStorage {
  const { office: { encrypted, wordsKey } } = useOffice()
  return useMemo(() => keptStorage(localStorage, wordsKeyOf({ encrypted, wordsKey })), [encrypted, wordsKey])
}
