/** Abbreviations that a paper uses before it has said what they stand for. The same for the tree and for a file. */
import { documentKinds } from '../../../shared/document/kinds.ts'

/** Capitals that stand for words: without tone marks (those are words in capitals), alone among small letters, not in a symbol (`05-KH/ĐU`). */
const abbreviation = /(?<![\p{L}\p{N}/–-])[A-ZĐĂÂÊÔƠƯ]{2,8}(?![\p{L}\p{N}/–-])/gu
const roman = /^[IVXLC]+$/u
/** Symbols of kinds need no introduction. */
const kindSymbols = new Set(Object.values(documentKinds).map(({ symbol }) => symbol))

/** One use, in the text of that index. */
export interface Abbreviation { readonly text: number, readonly at: number, readonly found: string }

/** Abbreviations whose first use neither follows their words in brackets nor is announced; each once. Texts all in capitals are left alone. */
export function unintroduced(texts: readonly string[], known: ReadonlySet<string>): readonly Abbreviation[] {
  const seen = new Set<string>()
  return texts.flatMap((text, index) => text === text.toLocaleUpperCase('vi') ? [] : [...text.matchAll(abbreviation)].flatMap((match) => {
    const [found] = match
    if (seen.has(found) || roman.test(found) || known.has(found) || kindSymbols.has(found) || amongCapitals(text, match.index, found.length)) return []
    seen.add(found)
    const before = text.slice(0, match.index)
    const introduced = /\(\s*(?:[^()]*(?:viết tắt|gọi tắt)[^()]*)?[“"]?$/u.test(before) || /(?:viết tắt|gọi tắt|gọi) là:?\s*[“"]?$/iu.test(before)
    return introduced ? [] : [{ text: index, at: match.index, found }]
  }))
}

/** Does a word in capitals stand beside it? Then it is part of a phrase in capitals. */
function amongCapitals(text: string, at: number, length: number): boolean {
  return /(?:^|\s)\p{Lu}{2,}\s+$/u.test(text.slice(Math.max(0, at - 20), at)) || /^\s+\p{Lu}{2,}(?:\s|$)/u.test(text.slice(at + length, at + length + 20))
}
