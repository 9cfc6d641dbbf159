/**
 * Words as the index keeps them. Each word stands twice: exact (lower case, the tone at the end of the syllable, so that
 * `uỷ` = `ủy`, and `Ð` as `Đ`) and folded (no marks, đ as d). A word typed with marks is asked of the first, one typed
 * without of the second: "án" finds only án, "an" finds both. Leading zeros go: 05-KH/ĐU is found by 5. Pure.
 */
import { foldText } from '../../shared/domain/fold.ts'

export interface Word {
  readonly exact: string
  readonly folded: string
}
/** A word with its place in the text, in UTF-16 units. */
export interface PlacedWord extends Word { readonly at: number, readonly length: number }

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** The same few thousand syllables come again and again. */
const known = new Map<string, Word>()
const knownMost = 50_000

/** The words of an NFC text from `from` to `to`. */
export function placedWords(text: string, from = 0, to = text.length): readonly PlacedWord[] {
  return Array.from(text.slice(from, to).matchAll(wordPattern), ({ 0: written, index }) => ({ ...wordOf(written), at: from + index, length: written.length }))
}

export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(wordPattern), ([written]) => wordOf(written))
}

/** One unbroken run of letters, marks and digits. */
function wordOf(written: string): Word {
  const found = known.get(written)
  if (found !== undefined) return found
  const bare = written.normalize('NFD').toLowerCase().replaceAll('ð', 'đ').replace(/^0+(?=\d)/u, '')
  const word = { exact: (bare.replace(tones, '') + (bare.match(tones) ?? []).join('')).normalize('NFC'), folded: foldText(bare) }
  if (known.size >= knownMost) known.clear()
  known.set(written, word)
  return word
}

/** Both columns of the index for a text: words parted by spaces. */
export function indexedWords(text: string): { readonly exact: string, readonly folded: string } {
  const words = wordsOf(text.normalize('NFC'))
  return { exact: words.map(({ exact }) => exact).join(' '), folded: words.map(({ folded }) => folded).join(' ') }
}
