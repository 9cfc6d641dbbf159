/**
 * Where the tone mark stands in open syllables with oa, oe, uy: on the main vowel (uỷ, hoà) or classic (ủy, hòa).
 * Both are in use; a paper should keep to one (format-rules 3.3). Closed syllables (hoàn, thuỳnh) have one form only,
 * and after q the u belongs to the consonant (quý).
 */

export type ToneMarks = 'mainVowel' | 'classic'
export interface ToneWord { readonly word: string, readonly style: ToneMarks, readonly at: number }

const onMainVowel = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/iu
/** The last two letters of such a syllable in either style; both cases spelt out, as ignoring case costs tenfold. */
const openSyllable = /(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?!\p{L})/gu
/** Of proper names nobody chooses the style; these words are never one. */
const neverName = /^(uỷ|ủy)$/iu

/** Words that show a style. Proper names are left out: capitalised words beside a capitalised neighbour, and words in all capitals. */
export function toneWords(text: string): readonly ToneWord[] {
  return [...text.matchAll(openSyllable)].flatMap((match) => {
    const end = match.index + match[0].length
    const word = /\p{L}+$/u.exec(text.slice(Math.max(0, end - 12), end))?.[0] ?? match[0]
    if (/q..$/iu.test(word)) return []
    const at = end - word.length
    const before = /(\p{L}+)\P{L}*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1]
    const after = /\p{L}+/u.exec(text.slice(end, end + 30))?.[0]
    const inName = isCapitalised(word) && (isCapitalised(before) || isCapitalised(after))
    return inName && !neverName.test(word) ? [] : [{ word, style: onMainVowel.test(word) ? 'mainVowel' : 'classic', at } as const]
  })
}

function isCapitalised(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word)
}

/** The other spelling of a word: uỷ ↔ ủy. */
export function otherSpelling(word: string): string {
  const { tone, letters } = takeTone(word.normalize('NFD'))
  const vowels = letters.at(-1) ?? ''
  const before = letters.at(-2) ?? ''
  const onLast = onMainVowel.test(word)
  const joined = onLast ? `${before}${tone}${vowels}` : `${before}${vowels}${tone}`
  return `${letters.slice(0, -2).join('')}${joined}`.normalize('NFC')
}

/** Splits the tone mark off a decomposed word; the letters keep their own marks (ơ, â). */
function takeTone(decomposed: string): { readonly tone: string, readonly letters: readonly string[] } {
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(decomposed)?.[0] ?? ''
  const bare = decomposed.replace(tone, '')
  return { tone, letters: bare.match(/\P{M}\p{M}*/gu) ?? [] }
}
