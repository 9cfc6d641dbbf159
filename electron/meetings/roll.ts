/** The members of a meeting in the official order, each with who he is and where he was; guests by rank. Pure. */
import { countedMember, presenceAt, wasPresent } from '../../shared/domain/counting.ts'
import type { CountedMember, Presence } from '../../shared/domain/counting.ts'
import { isWithin } from '../../shared/domain/dates.ts'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { Guest, Meeting } from '../../shared/domain/meeting.ts'
import { membersOn } from '../../shared/domain/membership.ts'
import type { Membership } from '../../shared/domain/membership.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'

/** `title`: the post held in the body on the day; `came`, `left`: when, if later or earlier than the others. `atEnd`: where he was when it closed. */
export interface RollLine {
  readonly membership: Membership, readonly member: CountedMember, readonly fullName: string, readonly title: string
  readonly attended: boolean, readonly called: Presence, readonly reason: string, readonly came: string | null, readonly left: string | null
}

export type People = Pick<OrganisationView, 'people' | 'posts'>

/** Everyone who belongs to the organ on the day of the meeting: by position, then as entered. */
export function rollOf(meeting: Pick<Meeting, 'bodyId' | 'organ' | 'start'>, entries: readonly MeetingEntry[], memberships: Iterable<Membership>, people: People): readonly RollLine[] {
  const date = meeting.start.slice(0, 10)
  const listed = membersOn(memberships, meeting, date)
  return listed.toSorted((one, other) => (one.position ?? Infinity) - (other.position ?? Infinity) || listed.indexOf(one) - listed.indexOf(other))
    .map((membership) => lineOf(membership, entries, people, date))
}

function lineOf(membership: Membership, entries: readonly MeetingEntry[], people: People, date: string): RollLine {
  const moves = entriesOf(entries, 'movement').filter((move) => move.membershipId === membership.id)
  const called = entriesOf(entries, 'attendance').find((entry) => entry.membershipId === membership.id)
  return {
    membership, member: countedMember(membership, date), fullName: people.people.get(membership.personId)?.fullName ?? '', title: postOn(people, membership.personId, membership.bodyId, date),
    attended: wasPresent(entries, membership.id), called: presenceAt(entries, membership.id, ''),
    reason: called?.reason ?? '', came: moves.find(({ direction }) => direction === 'arrives')?.at ?? null, left: moves.findLast(({ direction }) => direction === 'leaves')?.at ?? null,
  }
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
