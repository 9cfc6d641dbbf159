/** Data compared as data: the order of keys says nothing, and a missing key is the same as an undefined one. */

export function sameData(left: unknown, right: unknown): boolean {
  return dataText(left) === dataText(right)
}

/** One text for equal data. */
export function dataText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).filter(([, inner]) => inner !== undefined).sort(([one], [other]) => one < other ? -1 : 1)) : part) ?? 'null'
}
