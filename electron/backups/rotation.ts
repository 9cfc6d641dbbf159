/** Which automatic copies stay: the last of each of the past seven days, of each of five weeks and of each of twelve months. Pure. */

/** Copies made before a risky step that stay. */
export const beforeKept = 20

const days = 7
const weeks = 5
const months = 12

/** An automatic copy. `day`: `YYYY-MM-DD` on which it was made; `name` orders those of one day. */
export interface DatedCopy { readonly name: string, readonly day: string }

/** Names that may go, oldest first. The newest copy always stays. */
export function outdated(copies: readonly DatedCopy[]): readonly string[] {
  const newestFirst = copies.toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : one.name < other.name ? 1 : -1))
  const kept = new Set([...lastOfEach(newestFirst, ({ day }) => day, days), ...lastOfEach(newestFirst, ({ day }) => weekOf(day), weeks), ...lastOfEach(newestFirst, ({ day }) => day.slice(0, 7), months)])
  return newestFirst.filter(({ name }) => !kept.has(name)).map(({ name }) => name).toReversed()
}

/** The newest copy of each of the newest `count` spans. */
function lastOfEach(newestFirst: readonly DatedCopy[], spanOf: (copy: DatedCopy) => string, count: number): readonly string[] {
  const bySpan = new Map<string, string>()
  for (const copy of newestFirst) if (!bySpan.has(spanOf(copy))) bySpan.set(spanOf(copy), copy.name)
  return [...bySpan.values()].slice(0, count)
}

/** The Monday of the week. */
function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - (date.getUTCDay() + 6) % 7)
  return date.toISOString().slice(0, 10)
}
