/** Who follows which organisation or field on a day, what was seen of it, and which organisations nobody follows (seed 1-23, 2-17). Pure. */
import type { AssignmentsOverview, AssignmentView } from '../../shared/contract/supervision-assignments.ts'
import { wasPresent } from '../../shared/domain/counting.ts'
import { isWithin } from '../../shared/domain/dates.ts'
import { entriesOf } from '../../shared/domain/meeting-entry.ts'
import type { Membership } from '../../shared/domain/membership.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { SupervisionAssignment } from '../../shared/domain/supervision-assignment.ts'
import { titleOn } from '../documents/compose/index.ts'
import type { ClosedRecord } from '../meetings/index.ts'
import { nameOn, officialOrder } from '../organisation/index.ts'
import { unitTree } from '../work-tables/index.ts'
import { byOfficialRank } from './official-people.ts'

/** `bodyId`: the office's own body. `records`: of meetings of the bodies that are followed. */
export interface AssignmentFacts {
  readonly assignments: readonly Revised<SupervisionAssignment>[], readonly memberships: readonly Membership[], readonly records: readonly ClosedRecord[]
  readonly view: OrganisationView, readonly bodyId: string, readonly on: string
}

export function assignmentsOverview(facts: AssignmentFacts): AssignmentsOverview {
  const { assignments, view, bodyId, on } = facts
  const running = runningOn(assignments, on)
  const { units } = unitTree(view.bodies, bodyId, on)
  const followed = new Set(running.flatMap(({ record }) => record.bodyId ?? []))
  const order = officialOrder(view.bodies, on).map(({ body }) => body.id)
  const people = byOfficialRank(new Set(running.map(({ record }) => record.personId)), facts)
  return {
    on, units: units.length, without: units.filter(({ id }) => !followed.has(id)).map(({ id, name }) => ({ bodyId: id, name })),
    people: people.map((personId) => ({
      personId, ...personWords(facts, personId),
      assignments: inOrder(running.filter(({ record }) => record.personId === personId), order).map((each) => assignmentView(facts, each)),
    })),
    objects: objectsOf(facts, order, people),
  }
}

/** Those whose time holds the day. */
export function runningOn(assignments: AssignmentFacts['assignments'], on: string): AssignmentFacts['assignments'] {
  return assignments.filter(({ record: { period } }) => isWithin(on, period.from, period.to))
}

/** Organisations as the tree has them, then fields as they were entered. */
export function inOrder(assignments: AssignmentFacts['assignments'], order: readonly string[]): AssignmentFacts['assignments'] {
  const placeOf = ({ record }: Revised<SupervisionAssignment>): number => record.bodyId === null ? order.length : order.indexOf(record.bodyId)
  return assignments.toSorted((one, other) => placeOf(one) - placeOf(other))
}

export function personWords({ view, bodyId, on }: Pick<AssignmentFacts, 'view' | 'bodyId' | 'on'>, personId: string): { readonly fullName: string, readonly title: string } {
  return { fullName: view.people.get(personId)?.fullName ?? personId, title: titleOn(personId, bodyId, on, view) }
}

export function objectName({ view, on }: Pick<AssignmentFacts, 'view' | 'on'>, { bodyId, field }: SupervisionAssignment): string {
  return bodyId === null ? field : nameOn(view.bodies, bodyId, on)
}

/** `facts.records` of its organisation are enough. */
export function assignmentView(facts: Omit<AssignmentFacts, 'assignments' | 'bodyId'>, { revision, record }: Revised<SupervisionAssignment>): AssignmentView {
  const { on } = facts
  const { id, bodyId, period, decision } = record
  const visits = record.visits.map((visit) => visit.on).filter((day) => day <= on).toSorted()
  const meetings = meetingsOf(facts, record)
  return {
    id, revision, bodyId, object: objectName(facts, record), ...period, decision, visits: visits.length, lastVisit: visits.at(-1) ?? null,
    held: meetings.length, attended: meetings.filter(({ as }) => as !== null).length, meetings: [...meetings],
  }
}

/** Meetings of that organisation in the time of the assignment, up to the day. */
function meetingsOf({ records, memberships, on }: Pick<AssignmentFacts, 'records' | 'memberships' | 'on'>, { personId, bodyId, period }: SupervisionAssignment): AssignmentView['meetings'] {
  const own = new Set(memberships.filter((membership) => membership.personId === personId).map(({ id }) => id))
  return records.flatMap(({ meeting, entries }) => {
    const day = meeting.start.slice(0, 10)
    if (bodyId === null || meeting.bodyId !== bodyId || day > on || !isWithin(day, period.from, period.to)) return []
    const guests = new Set(meeting.guests.filter((guest) => guest.personId === personId).map(({ id }) => id))
    const as = [...own].some((id) => wasPresent(entries, id)) ? 'member' : entriesOf(entries, 'guest').some(({ guestId, present }) => present && guests.has(guestId)) ? 'guest' : null
    return [{ id: meeting.id, title: meeting.title, start: meeting.start, as }]
  })
}

/** Each object that is or was followed; who does now, in the official order, and who did before. */
function objectsOf(facts: AssignmentFacts, order: readonly string[], people: readonly string[]): AssignmentsOverview['objects'] {
  const { assignments, on } = facts
  const groups = Map.groupBy(inOrder(assignments.filter(({ record }) => record.period.from <= on), order), ({ record }) => record.bodyId ?? `${fieldMark}${record.field}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const follower = ({ record: { id, personId, period } }: Revised<SupervisionAssignment>) => ({ assignmentId: id, ...personWords(facts, personId), ...period })
    const now = runningOn(group, on).toSorted((one, other) => people.indexOf(one.record.personId) - people.indexOf(other.record.personId))
    const before = group.filter((each) => !now.includes(each)).toSorted((one, other) => one.record.period.from < other.record.period.from ? 1 : -1)
    return [{ bodyId: first.record.bodyId, name: objectName(facts, first.record), now: now.map(follower), before: before.map(follower) }]
  })
}

/** No id begins with it, so a field in words is never taken for an organisation. */
const fieldMark = ' '
