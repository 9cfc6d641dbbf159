/**
 * Searching Vietnamese as people type it: words typed without marks find marked ones; words typed with marks must
 * match their marks, wherever the tone is written (`uỷ` = `ủy`). `Ð` (Icelandic eth) counts as `Đ`.
 */
import { foldText } from './fold.ts'

const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** Lower case with the tone of each syllable moved to its end, so that both ways to place it are equal. */
export function toneLast(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/ð/gu, 'đ')
    .replace(/[\p{L}\p{M}]+/gu, (word) => word.replace(tones, '') + (word.match(tones) ?? []).join(''))
    .normalize('NFC')
}

/** A text made ready for many searches. */
export interface Searchable {
  readonly folded: string
  readonly exact: string
  readonly toned: string
}

export function searchable(text: string): Searchable {
  return { folded: foldText(text), exact: text.normalize('NFC').toLowerCase().replace(/ð/gu, 'đ'), toned: toneLast(text) }
}

/** Every word of the query must be found; each word is judged by how it was typed. */
export function matcher(query: string): (text: Searchable) => boolean {
  const words = query.normalize('NFC').toLowerCase().replace(/ð/gu, 'đ').split(/\s+/u).filter((word) => word !== '')
    .map((word) => ({ word, folded: foldText(word), toned: toneLast(word) }))
  return (text) => words.every(({ word, folded, toned }) => word === folded
    ? text.folded.includes(folded)
    : text.exact.includes(word) || text.toned.includes(toned))
}

/** As {@link matcher}, for texts that are looked at once: only those that hold the words without their marks are made ready. */
export function textMatcher(query: string): (text: string) => boolean {
  const [words, matches] = [foldText(query).split(' ').filter((word) => word !== ''), matcher(query)]
  return (text) => {
    const folded = foldText(text)
    return words.every((word) => folded.includes(word)) && matches(searchable(text))
  }
}
