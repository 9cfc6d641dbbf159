/**
 * What sets two papers apart, as a person would mark it with a pen: component by component, block by block, within a
 * block word by word. Blocks are matched by their words, since an item put in above changes the ids and numbers of those
 * below it and not their meaning. Pure.
 */
import type { RedlineBlock } from '../../../shared/contract/workflow.ts'
import { commonOrder } from './common-order.ts'
import type { Passage } from './passages.ts'
import { likeness, redlineWords } from './words.ts'

/** Less alike than this, a block is another block. */
const leastLikeness = 0.4
/** More pairs than this in one gap are matched by their ids alone. */
const mostPairs = 40_000
/** A line of fewer letters may stand anywhere by chance and is not called moved. */
const leastMoved = 12

/** In the order of the second paper; what was taken out stands where it stood. */
export function redline(from: readonly Passage[], to: readonly Passage[]): readonly RedlineBlock[] {
  const steps = commonOrder(from, to, keyOf)
  const blocks: (RedlineBlock | Removed | Added)[] = []
  let gap: { readonly removed: Passage[], readonly added: Passage[] } = { removed: [], added: [] }
  const close = (): void => {
    blocks.push(...matchGap(gap.removed, gap.added))
    gap = { removed: [], added: [] }
  }
  for (const step of steps) {
    if (step.mark === 'removed') gap.removed.push(step.from)
    else if (step.mark === 'added') gap.added.push(step.to)
    else {
      close()
      blocks.push(blockOf(step.to, 'same', [{ mark: 'same', text: step.to.text }]))
    }
  }
  close()
  return withMoves(blocks)
}

/** Left open until it is known whether the words only moved. */
interface Removed { readonly removed: Passage }
interface Added { readonly added: Passage }

/** Components are the same by what they are, blocks by their words. */
function keyOf({ id, component, text }: Passage): string {
  return component ? `${id}\n${text}` : `\n${text}`
}

/** Pairs what stands between two unchanged places, in order, the most alike together. */
function matchGap(removed: readonly Passage[], added: readonly Passage[]): readonly (RedlineBlock | Removed | Added)[] {
  const pairs = pairUp(removed, added)
  const blocks: (RedlineBlock | Removed | Added)[] = []
  let next = 0
  removed.forEach((passage, at) => {
    const other = pairs.get(at)
    if (other === undefined) {
      blocks.push({ removed: passage })
      return
    }
    for (; next < other; next++) blocks.push({ added: added[next] as Passage })
    const pair = added[other] as Passage
    blocks.push(blockOf(pair, 'changed', redlineWords(passage.text, pair.text)))
    next = other + 1
  })
  for (; next < added.length; next++) blocks.push({ added: added[next] as Passage })
  return blocks
}

/** Place in `removed` → place in `added`, both growing: the pairing with the greatest sum of likeness. */
function pairUp(removed: readonly Passage[], added: readonly Passage[]): ReadonlyMap<number, number> {
  const byIdAlone = removed.length * added.length > mostPairs
  const worth = (one: Passage, other: Passage): number => {
    if (one.component || other.component) return one.component && other.component && one.id === other.id ? 2 : 0
    if (byIdAlone) return one.id === other.id ? 1 : 0
    const alike = likeness(one.text, other.text)
    return alike >= leastLikeness ? alike : 0
  }
  const best = Array.from({ length: removed.length + 1 }, () => new Float64Array(added.length + 1))
  const value = (at: number, other: number): number => best[at]?.[other] ?? 0
  for (let at = removed.length - 1; at >= 0; at--) {
    for (let other = added.length - 1; other >= 0; other--) {
      const pair = worth(removed[at] as Passage, added[other] as Passage)
      const row = best[at] as Float64Array
      row[other] = Math.max(value(at + 1, other), value(at, other + 1), pair > 0 ? pair + value(at + 1, other + 1) : 0)
    }
  }
  const pairs = new Map<number, number>()
  let [at, other] = [0, 0]
  while (at < removed.length && other < added.length) {
    if (value(at, other) === value(at + 1, other)) at++
    else if (value(at, other) === value(at, other + 1)) other++
    else pairs.set(at++, other++)
  }
  return pairs
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
