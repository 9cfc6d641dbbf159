/** People as a committee names them: by the organ they belong to and their place in its list, then by their posts as entered. Pure. */
import { isWithin } from '../../shared/domain/dates.ts'
import type { Membership, Organ } from '../../shared/domain/membership.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'

/** Higher organs first. */
const organs: readonly Organ[] = ['standingCommittee', 'executiveCommittee', 'cellCommittee', 'inspectionCommittee', 'members']

interface RankFacts { readonly memberships: readonly Membership[], readonly view: Pick<OrganisationView, 'people' | 'posts'>, readonly bodyId: string, readonly on: string }

/** `bodyId`: whose organs rank first. Those without membership and post stand last, as people were entered. */
export function byOfficialRank(personIds: ReadonlySet<string>, { memberships, view, bodyId, on }: RankFacts): readonly string[] {
  const listed = memberships.filter(({ bodyId: own, period }) => own === bodyId && isWithin(on, period.from, period.to))
  const organRank = (personId: string): readonly number[] => {
    const ranks = listed.flatMap((membership, at) => membership.personId === personId ? [[organs.indexOf(membership.organ), membership.position ?? Infinity, at]] : [])
    return ranks.toSorted(compare)[0] ?? [Infinity, Infinity, Infinity]
  }
  const posts = [...view.posts.values()].filter(({ period }) => isWithin(on, period.from, period.to))
  const people = [...view.people.keys()]
  const placed = (at: number): number => at < 0 ? Infinity : at
  const rankOf = (personId: string): readonly number[] => [...organRank(personId), placed(posts.findIndex((post) => post.personId === personId)), placed(people.indexOf(personId))]
  return [...personIds].map((personId) => ({ personId, rank: rankOf(personId) })).toSorted((one, other) => compare(one.rank, other.rank)).map(({ personId }) => personId)
}

/** As words in a dictionary. */
function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index])
  const [left = 0, right = 0] = [one[at], other[at]]
  return at < 0 || left === right ? 0 : left < right ? -1 : 1
}
