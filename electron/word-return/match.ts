/**
 * Which returned paragraph is which sent one: the same words first, then the bookmark, then likeness; in order, with what moved found
 * afterwards. A bookmark alone is not believed against words, since Word lets it slip to the paragraph typed before. Pure.
 */
import { leastLikeness, likeness, pairsOf } from '../documents/compare/index.ts'
import type { ReturnedParagraph } from './returned-paper.ts'
import type { SentParagraph } from './sent-paper.ts'

/** Places in the lists of sent and of returned paragraphs. `moved`: sent paragraphs found out of their order. */
export interface Matched {
  readonly returnedOf: ReadonlyMap<number, number>
  readonly sentOf: ReadonlyMap<number, number>
  readonly moved: ReadonlySet<number>
}

interface Item { readonly at: number, readonly flat: string, readonly inTable: boolean, readonly marks: readonly number[] }

/** Fewer letters may stand anywhere by chance. */
const leastMoved = 12

export function matchParagraphs(sent: readonly SentParagraph[], returned: readonly ReturnedParagraph[]): Matched {
  const from = sent.map(({ text, inTable }, at): Item => ({ at, flat: text, inTable, marks: [at] }))
  const to = returned.map(({ flat, cell, marks }, at): Item => ({ at, flat, inTable: cell !== '', marks }))
  const pairs = pairsOf(from, to, { keyOf: ({ inTable, flat }) => `${inTable ? 'cell' : 'text'}\n${flat}`, worth })
  const returnedOf = new Map<number, number>()
  const sentOf = new Map<number, number>()
  const join = (one: Item, other: Item): void => {
    returnedOf.set(one.at, other.at)
    sentOf.set(other.at, one.at)
  }
  for (const pair of pairs) if (pair.from !== null && pair.to !== null) join(pair.from, pair.to)
  const moved = new Set<number>()
  for (const one of from) {
    if (returnedOf.has(one.at)) continue
    const other = to.find((each) => !sentOf.has(each.at) && each.inTable === one.inTable && (
      (each.flat === one.flat && one.flat.length >= leastMoved) || (sharesMark(one, each) && likeness(one.flat, each.flat) >= leastLikeness)))
    if (other === undefined) continue
    join(one, other)
    moved.add(one.at)
  }
  return { returnedOf, sentOf, moved }
}

function sharesMark(one: Item, other: Item): boolean {
  return one.marks.some((mark) => other.marks.includes(mark))
}

function worth(one: Item, other: Item): number {
  if (one.inTable !== other.inTable) return 0
  const alike = likeness(one.flat, other.flat)
  if (sharesMark(one, other)) return 1 + alike
  return alike >= leastLikeness ? alike : 0
}

/** Share of the sent paragraphs that came back in some shape, 0 to 1. */
export function shareFound(sent: readonly SentParagraph[], { returnedOf }: Matched): number {
  return sent.length === 0 ? 0 : returnedOf.size / sent.length
}
