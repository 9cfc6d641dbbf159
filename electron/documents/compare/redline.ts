/**
 * What sets two papers apart, as a person would mark it with a pen: component by component, block by block, within a
 * block word by word. Blocks are matched by their words, since an item put in above changes the ids and numbers of those
 * below it and not their meaning. Pure.
 */
import type { RedlineBlock } from '../../../shared/contract/workflow.ts'
import { pairsOf } from './pairs.ts'
import type { Passage } from './passages.ts'
import { leastLikeness, likeness, redlineWords } from './words.ts'

/** A line of fewer letters may stand anywhere by chance and is not called moved. */
const leastMoved = 12

/** In the order of the second paper; what was taken out stands where it stood. */
export function redline(from: readonly Passage[], to: readonly Passage[]): readonly RedlineBlock[] {
  return withMoves(pairsOf(from, to, { keyOf, worth }).map((pair): RedlineBlock | Removed | Added => {
    if (pair.to === null) return { removed: pair.from }
    if (pair.from === null) return { added: pair.to }
    return pair.same ? blockOf(pair.to, 'same', [{ mark: 'same', text: pair.to.text }]) : blockOf(pair.to, 'changed', redlineWords(pair.from.text, pair.to.text))
  }))
}

/** Left open until it is known whether the words only moved. */
interface Removed { readonly removed: Passage }
interface Added { readonly added: Passage }

/** Components are the same by what they are, blocks by their words. */
function keyOf({ id, component, text }: Passage): string {
  return component ? `${id}\n${text}` : `\n${text}`
}

/** A component is always a pair with itself, a block with one that shares enough of its words. */
function worth(one: Passage, other: Passage): number {
  if (one.component || other.component) return one.component && other.component && one.id === other.id ? 2 : 0
  const alike = likeness(one.text, other.text)
  return alike >= leastLikeness ? alike : 0
}

/** Words taken out at one place and put in unchanged at another have moved; they are shown where they stand now. */
function withMoves(blocks: readonly (RedlineBlock | Removed | Added)[]): readonly RedlineBlock[] {
  const gone = new Map<string, number>()
  for (const block of blocks) if ('removed' in block && canMove(block.removed)) gone.set(block.removed.text, (gone.get(block.removed.text) ?? 0) + 1)
  const moved = new Map<string, number>()
  const shown = blocks.map((block): RedlineBlock | Removed => {
    if (!('added' in block)) return block
    const { added } = block
    const left = (gone.get(added.text) ?? 0) - (moved.get(added.text) ?? 0)
    if (!canMove(added) || left <= 0) return blockOf(added, 'added', [{ mark: 'added', text: added.text }])
    moved.set(added.text, (moved.get(added.text) ?? 0) + 1)
    return blockOf(added, 'moved', [{ mark: 'same', text: added.text }])
  })
  return shown.flatMap((block): readonly RedlineBlock[] => {
    if (!('removed' in block)) return [block]
    const left = moved.get(block.removed.text) ?? 0
    if (left > 0) {
      moved.set(block.removed.text, left - 1)
      return []
    }
    return [blockOf(block.removed, 'removed', [{ mark: 'removed', text: block.removed.text }])]
  })
}

function canMove({ component, text }: Passage): boolean {
  return !component && text.length >= leastMoved
}

function blockOf({ id, where, label }: Passage, change: RedlineBlock['change'], runs: readonly RedlineBlock['runs'][number][]): RedlineBlock {
  return { id, where, label, change, runs: [...runs] }
}
