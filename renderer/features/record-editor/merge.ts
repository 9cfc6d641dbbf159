/** Comparing two versions of a record field by field, and putting one together from both. Pure. */
import { sameData } from '../../../shared/domain/same-data.ts'
import type { RecordValues } from '../../api/collections.ts'

export interface Difference {
  /** `paper.date`, `tasks`: as deep as a person would choose. */
  readonly path: string
  readonly mine: unknown
  readonly theirs: unknown
}

/** Keys whose value is a group of fields that is worth choosing field by field. */
const groups: ReadonlySet<string> = new Set(['paper', 'period', 'coveredPeriod', 'houseStyle'])

export function differences(mine: RecordValues, theirs: RecordValues, prefix = ''): readonly Difference[] {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  return keys.flatMap((key) => {
    const [left, right] = [mine[key], theirs[key]]
    if (sameData(left, right)) return []
    if (prefix === '' && groups.has(key) && isGroup(left) && isGroup(right)) return differences(left, right, `${key}.`)
    return [{ path: prefix + key, mine: left, theirs: right }]
  })
}

/** `mine`, with the named fields taken from `theirs`. */
export function merge(mine: RecordValues, theirs: RecordValues, takeTheirs: ReadonlySet<string>, prefix = ''): RecordValues {
  return Object.fromEntries([...new Set([...Object.keys(mine), ...Object.keys(theirs)])].map((key) => {
    const [left, right] = [mine[key], theirs[key]]
    if (prefix === '' && groups.has(key) && isGroup(left) && isGroup(right)) return [key, merge(left, right, takeTheirs, `${key}.`)]
    return [key, takeTheirs.has(prefix + key) ? right : left]
  }))
}

export function isGroup(value: unknown): value is RecordValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
