/** Passages that may say the same thing, ranked by the words they share. Nothing is gathered by this: a person decides. Pure. */
import { foldText } from '../../shared/domain/fold.ts'

export interface SaidWords { readonly id: string, readonly words: string, readonly themeId: string | null }

export interface Alike { readonly first: string, readonly second: string, readonly percent: number, readonly sharedWords: readonly string[] }

/** Words every text has, which make no two alike. Without marks, as they are compared. */
const emptyWords = new Set(['va', 'cua', 'cac', 'la', 'co', 'cho', 'trong', 'duoc', 'voi', 've', 'o', 'tai', 'den', 'tu', 'theo', 'nhung', 'mot', 'so', 'con', 'chua', 'khong', 'da', 'viec', 'thi', 'do', 'nay', 'de', 'bi', 'cung'])

/**
 * Pairs with two words or more in common that are at least `leastPercent` of the shorter passage's, the most alike
 * first. Two passages one theme already gathers are no pair.
 */
export function alikePassages(passages: readonly SaidWords[], leastPercent: number): readonly Alike[] {
  const read = passages.map((passage) => ({ passage, words: wordsOf(passage.words) }))
  const found: Alike[] = []
  read.forEach(({ passage, words }, at) => {
    for (const other of read.slice(at + 1)) {
      if (passage.themeId !== null && passage.themeId === other.passage.themeId) continue
      const shared = [...words].filter(([word]) => other.words.has(word))
      const percent = shared.length < 2 ? 0 : Math.floor(shared.length * 100 / Math.min(words.size, other.words.size))
      if (percent > 0 && percent >= leastPercent) found.push({ first: passage.id, second: other.passage.id, percent, sharedWords: shared.map(([, written]) => written) })
    }
  })
  return found.toSorted((one, other) => other.percent - one.percent || other.sharedWords.length - one.sharedWords.length)
}

/** Folded word → as written. */
function wordsOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => [foldText(word), word.toLocaleLowerCase('vi')] as const).filter(([word]) => !emptyWords.has(word)))
}
