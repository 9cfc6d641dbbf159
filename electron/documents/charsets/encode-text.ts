/** NFC Unicode to another charset: the way back, which proves that nothing is lost on the way here. */
import type { Charset } from '../../../shared/document/charsets.ts'
import type { FontCharset } from './font-charset.ts'
import { charOf } from './codes.ts'
import { letterCodes } from './one-byte.ts'
import type { OneByteCharset } from './one-byte.ts'
import { isMarkedLetter } from './vietnamese-letters.ts'
import { vniLetters, vniMarks } from './vni-marks.ts'

export interface Encoded {
  readonly text: string
  /** Letters the charset has no code for; the small letter stands in their place. */
  readonly lost: readonly { readonly at: number, readonly letter: string }[]
}

/** As Word keeps it: codes seen through code page 1252. `decomposed` is NFD with đ, which has no parts, as it is. */
export function encodeText(text: string, charset: Charset): Encoded {
  if (charset === 'decomposed') return { text: text.normalize('NFD'), lost: [] }
  const codes = codesOf(charset)
  const lost: { at: number, letter: string }[] = []
  let at = 0
  const encoded = [...text].map((letter) => {
    const code = isMarkedLetter(letter) ? codes.get(letter) : letter
    if (code === undefined) lost.push({ at, letter })
    at += letter.length
    return code ?? codes.get(letter.toLowerCase()) ?? letter
  })
  return { text: encoded.join(''), lost }
}

const made = new Map<FontCharset, ReadonlyMap<string, string>>()

function codesOf(charset: FontCharset): ReadonlyMap<string, string> {
  const codes = made.get(charset) ?? (charset === 'vni' ? vniCodes() : oneByteCodes(charset))
  made.set(charset, codes)
  return codes
}

/** Codes below 32 are left out: neither Word nor Excel can keep them. */
function oneByteCodes(charset: OneByteCharset): ReadonlyMap<string, string> {
  return new Map([...letterCodes(charset)].filter(([, code]) => code >= 0x80).map(([letter, code]) => [letter, charOf(code)]))
}

function vniCodes(): ReadonlyMap<string, string> {
  const own = new Map([...vniLetters].map(([code, letter]) => [letter, code]))
  const bases: readonly (readonly [string, string])[] = [...[...'aeiouyAEIOUY'].map((vowel) => [vowel, vowel] as const), ['ơ', 'ô'], ['ư', 'ö'], ['Ơ', 'Ô'], ['Ư', 'Ö']]
  const composed = bases.flatMap(([vowel, code]) => [...vniMarks].flatMap(([mark, { shape, tone }]) => {
    const sameCase = (vowel === vowel.toUpperCase()) === (mark === mark.toUpperCase())
    const letter = `${vowel}${shape}${tone}`.normalize('NFC')
    return sameCase && isMarkedLetter(letter) ? [[letter, `${code}${mark}`] as const] : []
  }))
  return new Map([...composed, ...own])
}
