/** Two sequences of parts laid side by side: the same, the alike in pairs, and what stands in one alone. Pure. */
import { commonOrder } from './common-order.ts'

/** `same`: by their keys; a pair that is not the same is alike. */
export type Pair<Item> =
  | { readonly from: Item, readonly to: Item, readonly same: boolean }
  | { readonly from: Item, readonly to: null }
  | { readonly from: null, readonly to: Item }

export interface Measure<Item> {
  /** Items with one key are the same. */
  readonly keyOf: (item: Item) => string
  /** How much is gained by pairing two that are not the same; 0: they are no pair. */
  readonly worth: (from: Item, to: Item) => number
}

/** In order; what stands in the first alone comes where it stood. Between two that are the same, pairs never cross. */
export function pairsOf<Item>(from: readonly Item[], to: readonly Item[], { keyOf, worth }: Measure<Item>): readonly Pair<Item>[] {
  const pairs: Pair<Item>[] = []
  let removed: Item[] = []
  let added: Item[] = []
  const close = (): void => {
    pairs.push(...inGap(removed, added, worth))
    removed = []
    added = []
  }
  for (const step of commonOrder(from, to, keyOf)) {
    if (step.mark === 'removed') removed.push(step.from)
    else if (step.mark === 'added') added.push(step.to)
    else {
      close()
      pairs.push({ from: step.from, to: step.to, same: true })
    }
  }
  close()
  return pairs
}

/** A longer stretch without one part in common is another text, and is shown as taken out and put in. */
const mostPairs = 160_000

function inGap<Item>(removed: readonly Item[], added: readonly Item[], worth: Measure<Item>['worth']): readonly Pair<Item>[] {
  const alike = removed.length * added.length > mostPairs ? new Map<number, number>() : bestPairs(removed, added, worth)
  const pairs: Pair<Item>[] = []
  let next = 0
  removed.forEach((item, at) => {
    const other = alike.get(at)
    if (other === undefined) {
      pairs.push({ from: item, to: null })
      return
    }
    for (; next < other; next++) pairs.push({ from: null, to: added[next] as Item })
    pairs.push({ from: item, to: added[other] as Item, same: false })
    next = other + 1
  })
  for (; next < added.length; next++) pairs.push({ from: null, to: added[next] as Item })
  return pairs
}

/** Place in `removed` → place in `added`, both growing, with the greatest sum of worth. */
function bestPairs<Item>(removed: readonly Item[], added: readonly Item[], worth: Measure<Item>['worth']): ReadonlyMap<number, number> {
  const best = Array.from({ length: removed.length + 1 }, () => new Float64Array(added.length + 1))
  const value = (at: number, other: number): number => best[at]?.[other] ?? 0
  for (let at = removed.length - 1; at >= 0; at--) {
    const row = best[at] as Float64Array
    for (let other = added.length - 1; other >= 0; other--) {
      const pair = worth(removed[at] as Item, added[other] as Item)
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
