/**
 * The last look before a mended file leaves: its words are those it had. Each change was judged by itself; this holds
 * the whole result against the whole file, so that a mistake of ours is never handed to anyone.
 */
import { descendants } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import type { Change } from './change.ts'
import type { Draft } from './draft.ts'
import { partsOfKind } from './draft.ts'
import { keptWords } from './form-words.ts'
import { textOf } from './paragraph-text.ts'

/** Letters and digits of every paragraph of text and notes, in no order (paragraphs may be moved). */
export type Words = ReadonlyMap<string, number>

/** Counts the paragraphs of the file by their words, without those whose letters are converted. Headers and footers hold page numbers, which are made and removed. */
export function wordsOf(draft: Draft, converted: ReadonlySet<XmlElement>): Words {
  const counts = new Map<string, number>()
  for (const part of [draft.pkg.mainPart, ...partsOfKind(draft.pkg, 'footnotes'), ...partsOfKind(draft.pkg, 'endnotes')]) {
    const root = draft.xml(part)?.documentElement ?? null
    for (const paragraph of root === null ? [] : descendants(root, 'w:p')) {
      if (converted.has(paragraph)) continue
      const words = keptWords(textOf(paragraph).text)
      if (words !== '') counts.set(words, (counts.get(words) ?? 0) + 1)
    }
  }
  return counts
}

/** Throws when words were lost, made or changed. */
export function proveWords(before: Words, after: Words, changes: readonly Change[]): void {
  const inserted = new Set(changes.flatMap((change) => change.type === 'insertParagraph' ? [keptWords(change.text)] : []))
  for (const words of new Set([...before.keys(), ...after.keys()])) {
    const [had, has] = [before.get(words) ?? 0, after.get(words) ?? 0]
    if (had !== has && !(inserted.has(words) && has > had)) throw new Error('Mending would have changed words of the document.')
  }
}
