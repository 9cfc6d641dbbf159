/** Who of a team should not be on it: a member of the object, kin declared, nothing declared, a leader who ranks below the object. Pure. */
import { isWithin } from '../../shared/domain/dates.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import type { Membership } from '../../shared/domain/membership.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { wayUp } from '../organisation/index.ts'

export interface TeamFacts { readonly view: OrganisationView, readonly memberships: readonly Membership[], /** The day the team works from. */ readonly date: string }

export function teamProblems(inspection: Inspection, facts: TeamFacts): readonly Problem[] {
  const objects = [inspection.inspectee, ...inspection.otherInspectees]
  return inspection.team.flatMap((member, at) => {
    const name = facts.view.people.get(member.personId)?.fullName ?? member.personId
    const path = `team[${at}]`
    const own = objects.find((object) => object.type === 'organisation' && object.bodyId !== null && belongsTo(member.personId, object.bodyId, facts))
    const self = objects.find((object) => object.type === 'member' && object.name === name)
    return [
      ...own === undefined ? [] : [warning('team.ofObject', `${path}.personId`, name, `Đồng chí ${name} là đảng viên hoặc giữ chức vụ ở ${own.name}, đối tượng của cuộc này.`, 'Thay người khác vào đoàn.')],
      ...self === undefined ? [] : [warning('team.isObject', `${path}.personId`, name, `Đồng chí ${name} chính là đối tượng của cuộc này.`, 'Thay người khác vào đoàn.')],
      ...member.kin === '' ? [] : [warning('team.kin', `${path}.kin`, member.kin, `Đồng chí ${name} khai có quan hệ với đối tượng: ${member.kin}.`, 'Thay người khác, hoặc ghi ý kiến của người quyết định.')],
      ...member.declared || member.kin !== '' ? [] : [warning('team.notDeclared', `${path}.declared`, name, `Đồng chí ${name} chưa khai về quan hệ với đối tượng.`, 'Hỏi và đánh dấu đã khai trước khi trình quyết định.')],
    ]
  }).concat(rankProblems(inspection, facts))
}

/** A membership or a post in the body, or in one beneath it, on the day. */
function belongsTo(personId: string, bodyId: string, { view, memberships, date }: TeamFacts): boolean {
  const within = (id: string): boolean => wayUp(view.bodies, id, date).includes(bodyId)
  return memberships.some((membership) => membership.personId === personId && isWithin(date, membership.period.from, membership.period.to) && within(membership.bodyId))
    || [...view.posts.values()].some((post) => post.personId === personId && isWithin(date, post.period.from, post.period.to) && within(post.bodyId))
}

/** The leader stands after an object, or after the head of an organisation that is one, in the order of a committee both sit on, or sits on none that they do (document-catalogue 8: leader's rank against the object's). */
function rankProblems(inspection: Inspection, facts: TeamFacts): readonly Problem[] {
  const leader = inspection.team.find(({ role }) => role === 'leader')
  if (leader === undefined) return []
  const own = placesOf(leader.personId, facts)
  return [inspection.inspectee, ...inspection.otherInspectees].flatMap((object) => weighed(object, facts).filter(({ personId, places }) => personId !== leader.personId && ranksAbove(places, own)).map(({ personId, isHead }) => {
    const name = facts.view.people.get(personId)?.fullName ?? personId
    return warning('team.leaderRank', 'team', object.name, isHead ? `Đồng chí ${name}, đứng đầu ${object.name} (đối tượng), là cấp uỷ viên xếp trên trưởng đoàn.` : `Đối tượng (đồng chí ${name}) là cấp uỷ viên xếp trên trưởng đoàn.`, 'Cử trưởng đoàn có cương vị không thấp hơn đối tượng.')
  }))
}

interface Weighed { readonly personId: string, readonly isHead: boolean, readonly places: ReadonlyMap<string, number | null> }

/** Who of an object is held against the leader: the member himself; of an organisation those who stand first on an organ of its own, by their places elsewhere (its own organs rank nobody outside it). */
function weighed(object: Inspection['inspectee'], facts: TeamFacts): readonly Weighed[] {
  if (object.type === 'member') {
    const person = [...facts.view.people.values()].find(({ fullName }) => fullName === object.name)
    return person === undefined ? [] : [{ personId: person.id, isHead: false, places: placesOf(person.id, facts) }]
  }
  const heads = facts.memberships.filter((membership) => membership.bodyId === object.bodyId && membership.position === 1 && isOnOrgan(membership, facts.date)).map(({ personId }) => personId)
  return [...new Set(heads)].map((personId) => ({ personId, isHead: true, places: new Map([...placesOf(personId, facts)].filter(([organ]) => !organ.startsWith(`${object.bodyId} `))) }))
}

function isOnOrgan({ organ, period }: Membership, date: string): boolean {
  return organ !== 'members' && isWithin(date, period.from, period.to)
}

/** Places in the official order by organ (`body organ`); places of two organs are never compared. */
function placesOf(personId: string, { memberships, date }: TeamFacts): ReadonlyMap<string, number | null> {
  return new Map(memberships.filter((membership) => membership.personId === personId && isOnOrgan(membership, date)).map(({ bodyId, organ, position }) => [`${bodyId} ${organ}`, position]))
}

/** In an organ both sit on the place decides; one who sits on an organ stands above one who sits on none. */
function ranksAbove(object: ReadonlyMap<string, number | null>, leader: ReadonlyMap<string, number | null>): boolean {
  const shared = [...object].filter(([organ]) => leader.has(organ))
  if (shared.length === 0) return leader.size === 0 && [...object.values()].some((place) => place !== null)
  return shared.some(([organ, place]) => {
    const own = leader.get(organ) ?? null
    return place !== null && (own === null || own >= place)
  })
}
