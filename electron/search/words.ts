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

/** For each UTF-16 unit whether it belongs to a word: letters, marks and digits. A table, because whole pages are gone through for each answer. */
const inWord = Uint8Array.from({ length: 65_536 }, (_unit, code) => /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0)
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** The same few thousand syllables come again and again. */
const known = new Map<string, Word>()
const knownMost = 50_000

/** The words of an NFC text from `from` to `to`. */
export function placedWords(text: string, from = 0, to = text.length): readonly PlacedWord[] {
  const words: PlacedWord[] = []
  eachWord(text, from, Math.min(to, text.length), (at, end) => {
    const { exact, folded } = wordOf(text.slice(at, end))
    words.push({ exact, folded, at, length: end - at })
  })
  return words
}

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  eachWord(text, 0, text.length, (at, end) => { words.push(wordOf(text.slice(at, end))) })
  return words
}

function eachWord(text: string, from: number, to: number, found: (at: number, end: number) => void): void {
  let start = -1
  for (let at = from; at <= to; at++) {
    const inside = at < to && inWord[text.charCodeAt(at)] === 1
    if (inside && start < 0) start = at
    else if (!inside && start >= 0) {
      found(start, at)
      start = -1
    }
  }
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
