/** Records looked up by their id. */

/** Records by their id; a later one replaces an earlier one. */
export function byId<T extends { readonly id: string }>(...lists: readonly (Iterable<T>)[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const list of lists) for (const record of list) map.set(record.id, record)
  return map
}
