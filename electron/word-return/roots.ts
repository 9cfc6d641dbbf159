/** Which block of the paper now is which block that went out: lists may have grown or shrunk, and ids with them. Pure. */
import { leastLikeness, likeness } from '../documents/compare/index.ts'
import { isListRoot } from './own-lists.ts'
import { linesByRoot } from './sent-paper.ts'
import type { SentParagraph, WordsPlace } from './sent-paper.ts'

export interface RootPairs {
  /** Id as sent → id now; blocks that are gone are not there. */
  readonly nowOf: ReadonlyMap<string, string>
  readonly sentLines: ReadonlyMap<string, readonly WordsPlace[]>
  readonly nowLines: ReadonlyMap<string, readonly WordsPlace[]>
}

/** As edits find their place: the same id with the same words, else the same words from the same node of the template, else the same id. Those of a list of the record as well, where they are alike. */
export function pairRoots(sent: readonly SentParagraph[], now: readonly SentParagraph[]): RootPairs {
  const [sentLines, nowLines] = [linesByRoot(sent), linesByRoot(now)]
  const [roots, rootsNow] = [rootsIn(sent), rootsIn(now)]
  const nowOf = new Map<string, string>()
  const taken = new Set<string>()
  const wordsOf = (lines: ReadonlyMap<string, readonly WordsPlace[]>, root: string): string => (lines.get(root) ?? []).map(({ printed }) => printed.words).join('\n')
  const join = (root: string, other: string | undefined): void => {
    if (other === undefined || nowOf.has(root) || taken.has(other)) return
    nowOf.set(root, other)
    taken.add(other)
  }
  for (const root of roots) if (rootsNow.has(root) && wordsOf(sentLines, root) === wordsOf(nowLines, root)) join(root, root)
  for (const root of roots) if (!nowOf.has(root)) join(root, [...rootsNow].find((other) => !taken.has(other) && nodeOf(other) === nodeOf(root) && wordsOf(nowLines, other) !== '' && wordsOf(nowLines, other) === wordsOf(sentLines, root)))
  // An entry of a list may have made room for another.
  const isSame = (root: string): boolean => !isListRoot(root) || likeness(wordsOf(sentLines, root), wordsOf(nowLines, root)) >= leastLikeness
  for (const root of roots) if (!nowOf.has(root) && rootsNow.has(root) && isSame(root)) join(root, root)
  return { nowOf, sentLines, nowLines }
}

function rootsIn(paragraphs: readonly SentParagraph[]): ReadonlySet<string> {
  return new Set(paragraphs.flatMap(({ place }) => 'root' in place ? [place.root] : []))
}

/** An id without the places in lists and lines. */
const nodeOf = (id: string): string => id.replace(/\[\d+\]/gu, '[]').replace(/~\d+$/u, '')
