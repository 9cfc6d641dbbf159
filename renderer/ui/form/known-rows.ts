/** The rows a choice from very many knows so far. */
import { useState } from 'react'

/** Those of `first` and all that were `brought` since, in the order they came. Rows are only added: one that went when the answer to the next letter came would take the arrow keys' place with it. */
export function useKnownRows<T>(brought: readonly T[], keyOf: (row: T) => string, first: readonly T[] = []): readonly T[] {
  const [known, setKnown] = useState(first)
  const keys = new Set(known.map(keyOf))
  const fresh = brought.filter((row) => {
    const isFresh = !keys.has(keyOf(row))
    keys.add(keyOf(row))
    return isFresh
  })
  if (fresh.length > 0) setKnown([...known, ...fresh])
  return known
}
