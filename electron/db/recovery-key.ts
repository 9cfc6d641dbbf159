/**
 * The key of an office as people copy it from paper (khoá khôi phục): four lines of four groups of four, in Crockford's base 32
 * (crockford.com/base32.html: no I, L, O, U). Each line ends with three letters that check it, so that a slip names its line. Pure.
 */
import { createHash } from 'node:crypto'
import { keyLength, OfficeKey } from './office-key.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const lineCount = 4
/** 4 × 13 letters of 5 bits hold 256 bits; the last four bits are 0. */
const lettersOfLine = 13
const checkLetters = 3
const lineLength = lettersOfLine + checkLetters
const groupLength = 4

/** Four lines, `ABCD-EFGH-JKMN-PQRS` each. */
export function recoveryKeyText(key: OfficeKey): string {
  const letters = toLetters(key.bytes())
  return Array.from({ length: lineCount }, (_, at) => grouped(withCheck(letters.slice(at * lettersOfLine, (at + 1) * lettersOfLine), at))).join('\n')
}

export type ReadKey = { readonly ok: true, readonly key: OfficeKey } | { readonly ok: false, readonly reason: 'letter', readonly letter: string } | { readonly ok: false, readonly reason: 'length', readonly found: number } | { readonly ok: false, readonly reason: 'line', readonly line: number }

export const recoveryKeyLength = lineCount * lineLength

/** Spaces, hyphens, small letters and look-alikes (O, I, L, U) are forgiven. `line` counts from 1. */
export function readRecoveryKey(text: string): ReadKey {
  const letters = text.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}.,:;_|/]/gu, '').replaceAll('O', '0').replace(/[IL]/gu, '1').replaceAll('U', 'V')
  const strange = [...letters].find((letter) => !alphabet.includes(letter))
  if (strange !== undefined) return { ok: false, reason: 'letter', letter: strange }
  if (letters.length !== recoveryKeyLength) return { ok: false, reason: 'length', found: letters.length }
  const lines = Array.from({ length: lineCount }, (_, at) => letters.slice(at * lineLength, (at + 1) * lineLength))
  const wrong = lines.findIndex((line, at) => withCheck(line.slice(0, lettersOfLine), at) !== line)
  if (wrong !== -1) return { ok: false, reason: 'line', line: wrong + 1 }
  return { ok: true, key: new OfficeKey(toBytes(lines.map((line) => line.slice(0, lettersOfLine)).join(''))) }
}

/** The line's place counts too: lines that changed places are noticed. */
function withCheck(letters: string, at: number): string {
  const hash = createHash('sha256').update(`vpk recovery key ${at} ${letters}`).digest()
  return `${letters}${toLetters(hash).slice(0, checkLetters)}`
}

function grouped(line: string): string {
  return Array.from({ length: line.length / groupLength }, (_, at) => line.slice(at * groupLength, (at + 1) * groupLength)).join('-')
}

function toLetters(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/gu) ?? []).map((five) => alphabet.charAt(Number.parseInt(five.padEnd(5, '0'), 2))).join('')
}

function toBytes(letters: string): Uint8Array {
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from({ length: keyLength }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8), 2))
}
