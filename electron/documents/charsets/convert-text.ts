/** Text of any charset to NFC Unicode. A word may lie in several pieces (runs): each letter stays in the piece of its vowel. */
import type { Charset } from '../../../shared/document/charsets.ts'
import { codeOf, plainChar } from './codes.ts'
import { letterAt, markAfterCapital } from './one-byte.ts'
import type { OneByteCharset } from './one-byte.ts'
import { composeLetter, isMarkedLetter } from './vietnamese-letters.ts'
import { vniLetters, vniMarks, vniVowels } from './vni-marks.ts'

/** A character that is no letter of the charset; it is left as it is. `at` counts UTF-16 units in its piece. */
export interface LostLetter { readonly piece: number, readonly at: number, readonly letter: string }

export interface Converted {
  /** As many as were given. */
  readonly texts: readonly string[]
  /** Vietnamese letters that were made. */
  readonly letters: number
  readonly lost: readonly LostLetter[]
}

/** One character and where it stands. */
interface Unit { readonly char: string, readonly piece: number, readonly at: number }

/** What one or more units become; `lost` when they stay as they are for want of a letter. */
interface Read { readonly text: string, readonly units: number, readonly letter: boolean, readonly lost: boolean }

type Reader = (units: readonly Unit[], at: number) => Read

/**
 * Pieces that follow each other, all of one charset. `capitals[i]`: the font of piece i shows small letters as
 * capitals, so the words become capitals.
 */
export function convertPieces(pieces: readonly string[], charset: Charset, capitals: readonly boolean[] = []): Converted {
  const units = pieces.flatMap((text, piece) => unitsOf(text, piece))
  const texts = pieces.map(() => '')
  const lost: LostLetter[] = []
  const read = readerOf(charset)
  let letters = 0
  for (let at = 0; at < units.length;) {
    const unit = units[at]
    if (unit === undefined) break
    const found = read(units, at)
    texts[unit.piece] += capitals[unit.piece] === true ? found.text.toUpperCase() : found.text
    if (found.letter) letters++
    if (found.lost) lost.push({ piece: unit.piece, at: unit.at, letter: unit.char })
    at += found.units
  }
  return { texts: texts.map((text) => text.normalize('NFC')), letters, lost }
}

/** One text. */
export function convertText(text: string, charset: Charset, { capitals = false }: { readonly capitals?: boolean } = {}): { readonly text: string, readonly letters: number, readonly lost: readonly LostLetter[] } {
  const { texts, letters, lost } = convertPieces([text], charset, [capitals])
  return { text: texts[0] ?? '', letters, lost }
}

function unitsOf(text: string, piece: number): readonly Unit[] {
  let at = 0
  return [...text].map((char) => {
    const unit = { char, piece, at }
    at += char.length
    return unit
  })
}

function readerOf(charset: Charset): Reader {
  switch (charset) {
    case 'tcvn3': return readTcvn3
    case 'vni': return readVni
    case 'decomposed': return readDecomposed
    case 'vps': case 'viscii': return (units, at) => readOneByte(charset, charAt(units, at))
  }
}

function charAt(units: readonly Unit[], at: number): string {
  return units[at]?.char ?? ''
}

function asIs(char: string): Read {
  return { text: char, units: 1, letter: false, lost: false }
}

function readOneByte(charset: OneByteCharset, char: string): Read {
  const code = codeOf(char)
  if (code === null) return { ...asIs(char), lost: isPrivate(char) }
  const letter = letterAt(charset, code)
  if (letter !== undefined) return { text: letter, units: 1, letter: true, lost: false }
  return rest(code)
}

/** Codes without a Vietnamese letter: signs stay signs, what looks like a letter of the font cannot be mapped. */
function rest(code: number): Read {
  const text = plainChar(String.fromCharCode(code))
  const isSign = code < 0x80 || /^[\p{P}\p{S}\p{Z}\p{No}]$/u.test(text)
  const isControl = code < 0x20 && !/\s/u.test(text)
  return { text, units: 1, letter: false, lost: isControl || (!isSign && text !== '\u00AD') }
}

/** Private characters outside the range of symbol fonts, and the sign for an unknown character. */
function isPrivate(char: string): boolean {
  return /^[\uE000-\uF8FF\uFFFD]$/u.test(char)
}

function readTcvn3(units: readonly Unit[], at: number): Read {
  const char = charAt(units, at)
  const read = readOneByte('tcvn3', char)
  const mark = markAfterCapital.get(codeOf(charAt(units, at + 1)) ?? 0)
  if (mark === undefined || !/^[AEIOUYĂÂÊÔƠƯ]$/u.test(read.text)) return read
  const inWord = isWordChar(charAt(units, at - 1)) || isWordChar(charAt(units, at + 2))
  const letter = composeLetter(read.text, mark)
  return inWord && letter !== null ? { text: letter, units: 2, letter: true, lost: false } : read
}

function isWordChar(char: string): boolean {
  return /^\p{L}$/u.test(char) || letterAt('tcvn3', codeOf(char) ?? 0) !== undefined
}

function readVni(units: readonly Unit[], at: number): Read {
  const char = charAt(units, at)
  const plain = plainChar(char)
  const own = vniLetters.get(plain)
  const base = own ?? plain
  if (vniVowels.has(base)) {
    const marked = readVniMarks(base, units, at + 1)
    return marked ?? { text: base, units: 1, letter: own !== undefined, lost: false }
  }
  if (own !== undefined) return { text: own, units: 1, letter: true, lost: false }
  return vniMarks.has(plain) ? readLeadingMark(plain, units, at) : readVniRest(char)
}

/** A vowel and up to two codes of marks, shape and tone in either order. */
function readVniMarks(base: string, units: readonly Unit[], from: number): Read | null {
  let marks = ''
  let letter: string | null = null
  let count = 0
  for (; count < 2; count++) {
    const next = vniMarks.get(plainChar(charAt(units, from + count)))
    if (next === undefined || (marks !== '' && next.shape !== '' && next.tone !== '')) break
    const composed = composeLetter(base, `${marks}${next.shape}${next.tone}`)
    if (composed === null) break
    letter = composed
    marks += `${next.shape}${next.tone}`
  }
  return letter === null ? null : { text: letter, units: count + 1, letter: true, lost: false }
}

/** A mark with no vowel before it belongs to a bare vowel after it, as some programs wrote it. */
function readLeadingMark(char: string, units: readonly Unit[], at: number): Read {
  const mark = vniMarks.get(char)
  const vowel = plainChar(charAt(units, at + 1))
  const base = vniLetters.get(vowel) ?? vowel
  const follows = vniMarks.has(plainChar(charAt(units, at + 2)))
  const letter = mark === undefined || follows || !vniVowels.has(base) ? null : composeLetter(base, `${mark.shape}${mark.tone}`)
  return letter === null ? { text: char, units: 1, letter: false, lost: true } : { text: letter, units: 2, letter: true, lost: false }
}

function readVniRest(char: string): Read {
  const code = codeOf(char)
  return code === null ? { ...asIs(char), lost: isPrivate(char) } : rest(code)
}

/** A character and the combining characters after it, in whatever order they were typed. */
function readDecomposed(units: readonly Unit[], at: number): Read {
  const base = charAt(units, at)
  let marks = ''
  let count = 1
  for (; /^\p{M}+$/u.test(charAt(units, at + count)); count++) marks += charAt(units, at + count)
  const letter = composeLetter(base, marks)
  const text = letter ?? `${base}${marks}`.normalize('NFC')
  return { text, units: count, letter: text !== `${base}${marks}` && isMarkedLetter(text), lost: false }
}
