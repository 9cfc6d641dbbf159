/** The members of a meeting in the official order, each with who he is and where he was; guests by rank. Pure. */
import { countedMember, movesOf, presenceAt, wasPresent } from '../../shared/domain/counting.ts'
import type { CountedMember, CountingRule, Presence } from '../../shared/domain/counting.ts'
import type { CountedRoll } from '../../shared/domain/counted-roll.ts'
import { isWithin } from '../../shared/domain/dates.ts'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import { deliberativeKinds } from '../../shared/domain/meeting.ts'
import type { Guest, Meeting } from '../../shared/domain/meeting.ts'
import { membersOn } from '../../shared/domain/membership.ts'
import type { Membership } from '../../shared/domain/membership.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'

/**
 * `title`: the post held in the body on the day. `belongs`: is on the list of members on the day; who is not has entries all the same and is
 * kept. `moves`: coming and going as it is told; `came`, `left`: when, if later or earlier than the others.
 */
export interface RollLine {
  readonly membership: Pick<Membership, 'id' | 'personId' | 'standing'>, readonly member: CountedMember, readonly belongs: boolean, readonly fullName: string, readonly title: string
  readonly attended: boolean, readonly called: Presence, readonly reason: string, readonly moves: readonly Move[], readonly came: string | null, readonly left: string | null
}

export interface Move { readonly how: keyof typeof moveWords, readonly at: string }

/** How coming and going is told, before the hour. */
export const moveWords = { came: 'đến', wentOut: 'ra ngoài', cameBack: 'trở lại', left: 'về' } as const

export type People = Pick<OrganisationView, 'people' | 'posts'>
type RollAsked = Pick<Meeting, 'bodyId' | 'organ' | 'start' | 'signedRoll'>

/** Everyone who belongs to the organ on the day of the meeting, and whoever its record names: by position, then as entered. A signed meeting keeps the roll it was signed with. */
export function rollOf(meeting: RollAsked, entries: readonly MeetingEntry[], memberships: Iterable<Membership>, people: People): readonly RollLine[] {
  return (meeting.signedRoll?.members.map(signedWho) ?? listedWho(meeting, entries, [...memberships], people)).map((who) => ({ ...who, ...courseOf(who.membership.id, entries) }))
}

/** Those of the roll the meeting is about: where the kind calls nobody (giao ban, sơ kết, đối thoại), only whom the record tells of. */
export function calledOf({ kind }: Pick<Meeting, 'kind'>, roll: readonly RollLine[]): readonly RollLine[] {
  return deliberativeKinds.has(kind) ? roll : roll.filter(({ attended, called }) => attended || called !== 'unknown')
}

/** What is kept of the roll at signing. */
export function countedRoll(roll: readonly RollLine[], rule: CountingRule): CountedRoll {
  return {
    rule: { quorum: rule.quorum, quorumLeavesOut: [...rule.quorumLeavesOut], majorityLeavesOut: [...rule.majorityLeavesOut] },
    members: roll.map(({ membership, member, fullName, title }) => ({ ...member, personId: membership.personId, fullName, title })),
  }
}

type Who = Pick<RollLine, 'membership' | 'member' | 'belongs' | 'fullName' | 'title'>

function signedWho({ personId, fullName, title, ...member }: CountedRoll['members'][number]): Who {
  return { membership: { id: member.membershipId, personId, standing: member.standing }, member, belongs: true, fullName, title }
}

function listedWho(meeting: RollAsked, entries: readonly MeetingEntry[], memberships: readonly Membership[], people: People): readonly Who[] {
  const date = meeting.start.slice(0, 10)
  const onDay = new Set(membersOn(memberships, meeting, date))
  const named = membersNamed(entries)
  const listed = memberships.filter((membership) => onDay.has(membership) || (membership.bodyId === meeting.bodyId && membership.organ === meeting.organ && named.has(membership.id)))
  return listed.toSorted((one, other) => (one.position ?? Infinity) - (other.position ?? Infinity) || listed.indexOf(one) - listed.indexOf(other)).map((membership) => ({
    membership, member: countedMember(membership, date), belongs: onDay.has(membership),
    fullName: people.people.get(membership.personId)?.fullName ?? '', title: postOn(people, membership.personId, membership.bodyId, date),
  }))
}

/** Members the record says something of: their ids. */
export function membersNamed(entries: readonly MeetingEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => 'membershipId' in entry && entry.membershipId !== null ? [entry.membershipId] : []))
}

function courseOf(membershipId: string, entries: readonly MeetingEntry[]): Pick<RollLine, 'attended' | 'called' | 'reason' | 'moves' | 'came' | 'left'> {
  const moves = movesTold(movesOf(entries, membershipId))
  return {
    attended: wasPresent(entries, membershipId), called: presenceAt(entries, membershipId, ''), reason: entriesOf(entries, 'attendance').find((entry) => entry.membershipId === membershipId)?.reason ?? '',
    moves, came: moves.find(({ how }) => how === 'came')?.at ?? null, left: moves.find(({ how }) => how === 'left')?.at ?? null,
  }
}

/** An arrival after a departure is a return, a departure before one a going out; what is written twice is told once. */
function movesTold(moves: ReturnType<typeof movesOf>): readonly Move[] {
  const turns = moves.filter(({ direction }, at) => moves[at - 1]?.direction !== direction)
  return turns.map(({ direction, at }, index) => ({ at, how: direction === 'arrives' ? index === 0 ? 'came' : 'cameBack' : index === turns.length - 1 ? 'left' : 'wentOut' }))
}

/** The first post the person holds in the body on the day; '' when none. */
export function postOn({ posts }: People, personId: string, bodyId: string, date: string): string {
  return [...posts.values()].find((post) => post.personId === personId && post.bodyId === bodyId && isWithin(date, post.period.from, post.period.to))?.title ?? ''
}

/** Guests who came, by rank, then as invited. Nobody is written off: where the secretary ticked nobody, all who were invited are listed as such. */
export function guestsBy(meeting: Pick<Meeting, 'guests'>, entries: readonly MeetingEntry[]): { readonly present: readonly Guest[], readonly invited: readonly Guest[] } {
  const ranked = meeting.guests.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || meeting.guests.indexOf(one) - meeting.guests.indexOf(other))
  const there = new Set(entriesOf(entries, 'guest').filter(({ present }) => present).map(({ guestId }) => guestId))
  return { present: ranked.filter(({ id }) => there.has(id)), invited: ranked }
}
