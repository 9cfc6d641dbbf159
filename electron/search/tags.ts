/** What a list of results is narrowed by (kind, year, unit, state) as words of the index's own column. Pure. */
import type { SearchFilter } from '../../shared/contract/search.ts'

interface Tagged { readonly kind: string, readonly year: number | null, readonly unitId: string | null, readonly state: string }

/** The words that stand with an entry. */
export function tagsOf({ kind, year, unitId, state }: Tagged): string {
  return [`k${kind}`, year === null ? '' : `y${year}`, unitId === null ? '' : unitTag(unitId), state === '' ? '' : `s${state}`].filter((tag) => tag !== '').join(' ')
}

/** As FTS5 is asked: one of each list that names anything. Null: nothing is narrowed. */
export function tagQuery({ kinds, years, unitIds, states }: SearchFilter): string | null {
  const groups = [kinds.map((kind) => `k${kind}`), years.map((year) => `y${year}`), unitIds.map(unitTag), states.map((state) => `s${state}`)].filter(({ length }) => length > 0)
  return groups.length === 0 ? null : groups.map((tags) => `tags : (${tags.map((tag) => `"${tag}"`).join(' OR ')})`).join(' AND ')
}

/** Ids hold marks that part words. */
function unitTag(id: string): string {
  return `u${Buffer.from(id, 'utf8').toString('hex')}`
}
