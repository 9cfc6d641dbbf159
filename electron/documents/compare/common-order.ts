/** Two sequences laid side by side: what stands in both, in the same order, and what stands in one alone. Pure. */

/** `same`: an item of both; `removed`: of the first alone; `added`: of the second alone. */
export type Step<Item> =
  | { readonly mark: 'same', readonly from: Item, readonly to: Item }
  | { readonly mark: 'removed', readonly from: Item }
  | { readonly mark: 'added', readonly to: Item }

/** Up to here every pair is looked at, which finds the longest common order; beyond, items that are single on both sides part the work. */
const mostPairs = 4_000_000

/** `keyOf`: items with one key are the same. */
export function commonOrder<Item>(from: readonly Item[], to: readonly Item[], keyOf: (item: Item) => string): readonly Step<Item>[] {
  let start = 0
  while (start < from.length && start < to.length && keyOf(from[start] as Item) === keyOf(to[start] as Item)) start++
  let end = 0
  while (end < from.length - start && end < to.length - start && keyOf(from.at(-1 - end) as Item) === keyOf(to.at(-1 - end) as Item)) end++
  const both = (at: number, other: number): Step<Item> => ({ mark: 'same', from: from[at] as Item, to: to[other] as Item })
  return [
    ...from.slice(0, start).map((_item, at) => both(at, at)),
    ...middle(from.slice(start, from.length - end), to.slice(start, to.length - end), keyOf),
    ...from.slice(from.length - end).map((_item, at) => both(from.length - end + at, to.length - end + at)),
  ]
}

function middle<Item>(from: readonly Item[], to: readonly Item[], keyOf: (item: Item) => string): readonly Step<Item>[] {
  if (from.length === 0 || to.length === 0) return apart(from, to)
  if (from.length * to.length <= mostPairs) return longest(from, to, keyOf)
  const anchor = middleAnchor(from, to, keyOf)
  if (anchor === null) return apart(from, to)
  return [
    ...commonOrder(from.slice(0, anchor.at), to.slice(0, anchor.other), keyOf),
    ...commonOrder(from.slice(anchor.at), to.slice(anchor.other), keyOf),
  ]
}

function apart<Item>(from: readonly Item[], to: readonly Item[]): readonly Step<Item>[] {
  return [...from.map((item): Step<Item> => ({ mark: 'removed', from: item })), ...to.map((item): Step<Item> => ({ mark: 'added', to: item }))]
}

/** The longest common order, by a table of lengths from the end. */
function longest<Item>(from: readonly Item[], to: readonly Item[], keyOf: (item: Item) => string): readonly Step<Item>[] {
  const [keys, others] = [from.map(keyOf), to.map(keyOf)]
  const width = to.length + 1
  const lengths = new Uint32Array((from.length + 1) * width)
  const length = (at: number, other: number): number => lengths[at * width + other] ?? 0
  for (let at = from.length - 1; at >= 0; at--) {
    for (let other = to.length - 1; other >= 0; other--) {
      lengths[at * width + other] = keys[at] === others[other] ? length(at + 1, other + 1) + 1 : Math.max(length(at + 1, other), length(at, other + 1))
    }
  }
  const steps: Step<Item>[] = []
  let [at, other] = [0, 0]
  while (at < from.length && other < to.length) {
    if (keys[at] === others[other]) steps.push({ mark: 'same', from: from[at++] as Item, to: to[other++] as Item })
    else if (length(at + 1, other) >= length(at, other + 1)) steps.push({ mark: 'removed', from: from[at++] as Item })
    else steps.push({ mark: 'added', to: to[other++] as Item })
  }
  return [...steps, ...apart(from.slice(at), to.slice(other))]
}

/** Of the items that stand once on either side, the one nearest the middle of the first; it is not at both starts, so the work gets smaller. */
function middleAnchor<Item>(from: readonly Item[], to: readonly Item[], keyOf: (item: Item) => string): { readonly at: number, readonly other: number } | null {
  const [single, others] = [singles(from, keyOf), singles(to, keyOf)]
  let best: { readonly at: number, readonly other: number } | null = null
  for (const [key, at] of single) {
    const other = others.get(key)
    if (other === undefined || (at === 0 && other === 0)) continue
    if (best === null || Math.abs(at - from.length / 2) < Math.abs(best.at - from.length / 2)) best = { at, other }
  }
  return best
}

function singles<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const seen = new Set<string>()
  items.forEach((item, at) => {
    const key = keyOf(item)
    if (seen.has(key)) places.delete(key)
    else places.set(key, at)
    seen.add(key)
  })
  return places
}
