/**
 * Passwords as argon2id (RFC 9106), written with their parameters in the usual text form, so that stronger parameters can
 * come later and old hashes still be read. Compared in constant time.
 */
import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { fault } from '../faults/index.ts'

/** What new hashes are made with: 46 MiB, one pass, one lane, the first choice of the OWASP password storage cheat sheet; some 0.2 s of an office computer. */
export const usualCost = { memory: 47_104, passes: 1, lanes: 1 } as const

/** Beyond these a file made by somebody else could keep the program busy for minutes. KiB. */
const mostMemory = 262_144
const mostPasses = 10
const mostLanes = 4

interface Hashed { readonly memory: number, readonly passes: number, readonly lanes: number, readonly salt: Uint8Array, readonly hash: Uint8Array }

/** `$argon2id$v=19$m=65536,t=3,p=1$salt$hash` of a password, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, { ...usualCost, salt, length: 32 })
  return `$argon2id$v=19$m=${usualCost.memory},t=${usualCost.passes},p=${usualCost.lanes}$${base64(salt)}$${base64(hash)}`
}

/** Four groups of four letters and digits that are not taken for one another: 79 bits. */
export function randomPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

/** Whether the password is the one. A text that is no hash of ours means a damaged file. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const { salt, hash, ...cost } = readHash(stored)
  return timingSafeEqual(await derive(password, { ...cost, salt, length: hash.length }), hash)
}

/** Whether a text is a hash of ours; in a damaged file it may be none. */
export function isHash(stored: string): boolean {
  return parseHash(stored) !== null
}

/** Whether a hash was made with less than is usual now. */
export function isWeaker(stored: string): boolean {
  const { memory, passes } = readHash(stored)
  return memory * passes < usualCost.memory * usualCost.passes
}

/** For names nobody has: the same work, so that the time tells nothing. */
export async function wasteTheSameTime(password: string): Promise<void> {
  await derive(password, { ...usualCost, salt: new Uint8Array(16), length: 32 })
}

function derive(password: string, { memory, passes, lanes, salt, length }: { memory: number, passes: number, lanes: number, salt: Uint8Array, length: number }): Promise<Uint8Array> {
  // hash-wasm takes no empty password; one that is empty is wrong like any other.
  const text = password === '' ? '\u0000' : password.normalize('NFC')
  return argon2id({ password: text, salt, memorySize: memory, iterations: passes, parallelism: lanes, hashLength: length, outputType: 'binary' })
}

function readHash(stored: string): Hashed {
  const hashed = parseHash(stored)
  if (hashed !== null) return hashed
  throw fault('OFFICE_CORRUPT', {
    happened: 'Phần tài khoản của tệp văn phòng bị hỏng hoặc bị sửa.', kept: 'Chương trình không sửa gì vào tệp này.', remedy: 'Mở bản sao lưu gần nhất; giữ nguyên tệp này để nhờ hỗ trợ.',
  })
}

function parseHash(stored: string): Hashed | null {
  const found = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d)\$([A-Za-z0-9+/]{11,})\$([A-Za-z0-9+/]{43})$/u.exec(stored)
  const [memory, passes, lanes] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])]
  if (found === null || memory < 8 || memory > mostMemory || passes < 1 || passes > mostPasses || lanes < 1 || lanes > mostLanes) return null
  return { memory, passes, lanes, salt: Buffer.from(found[4] ?? '', 'base64'), hash: Buffer.from(found[5] ?? '', 'base64') }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/u, '')
}
