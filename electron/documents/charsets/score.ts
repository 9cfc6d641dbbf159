/** How well a text reads in each charset: words that become Vietnamese syllables against words that stop being some. */
import type { FontCharset } from './font-charset.ts'
import { convertText } from './convert-text.ts'
import { isSyllable } from './syllables.ts'
import { hasUnicodeLetter } from './vietnamese-letters.ts'

type Reading = 'word' | 'letter' | 'none' | 'broken'

/** `gain` ≥ 3 is clear: three more words can be read than lost. `words`: words that differ and can be read in the charset. */
export interface Score { readonly gain: number, readonly words: number }

/**
 * Words are cut at spaces, digits and ASCII signs, which are the same in all charsets. A word that can be read only in the
 * charset counts +1, one that can be read only as it stands −2, one that cannot be read in either −1; a word with a letter only
 * Unicode has −3.
 */
export type Scorer = (text: string, charset: FontCharset) => Score

/** A scorer remembers the words it has met: a file says the same few thousand again and again. */
export function createScorer(): Scorer {
  const known = new Map<string, Score>()
  return (text, charset) => {
    let gain = 0
    let words = 0
    for (const [word] of text.matchAll(/[^\s!-@[-`{-~]+/gu)) {
      if (!beyondAscii.test(word)) continue
      const key = `${charset} ${word}`
      const score = known.get(key) ?? scoreWord(word, charset)
      known.set(key, score)
      gain += score.gain
      words += score.words
    }
    return { gain, words }
  }
}

const beyondAscii = /[^\p{ASCII}]/u

function scoreWord(word: string, charset: FontCharset): Score {
  if (hasUnicodeLetter(word)) return { gain: -3, words: 0 }
  const { text: converted, lost } = convertText(word, charset)
  if (converted === word && lost.length === 0) return { gain: 0, words: 0 }
  const after = lost.length > 0 ? 'broken' : readingOf(converted)
  return { gain: weigh(readingOf(word), after), words: after === 'word' ? 1 : 0 }
}

function weigh(before: Reading, after: Reading): number {
  if (after === 'broken') return before === 'word' || before === 'none' ? -2 : -1
  if (after === 'word') return before === 'word' ? 0 : 1
  return before === 'word' ? -1 : 0
}

/** A single letter can be anything (µ, ©) and proves nothing; signs between letters break a word. */
function readingOf(word: string): Reading {
  const normal = word.normalize('NFC')
  const inner = normal.replace(/^[\p{P}\p{Z}]+|[\p{P}\p{Z}]+$/gu, '')
  if (inner === '') return /[\u00A1-\u00B7\u00BB\u00BF]/u.test(normal) ? 'letter' : 'none'
  const parts = inner.split(/[\u2010-\u2026]+/u)
  if (!parts.every((part) => isSyllable(part))) return 'broken'
  return parts.some((part) => part.length > 1) ? 'word' : 'letter'
}
