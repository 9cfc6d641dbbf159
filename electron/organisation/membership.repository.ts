/** SQL of memberships: who belongs to which organ of which body. */
import type { Membership, Organ } from '../../shared/domain/membership.ts'
import type { ReadDatabase } from '../db/index.ts'
import { contentStore, fromContent } from '../records/index.ts'

export const membershipStore = contentStore('memberships', ({ personId, bodyId, organ, period }) => ({ person_id: personId, body_id: bodyId, organ, from_date: period.from, to_date: period.to }))

/** All memberships of the office, in the order they were entered. */
export async function selectMemberships(db: ReadDatabase): Promise<readonly Membership[]> {
  const rows = await db.selectFrom('membership').select(['id', 'revision', 'content_json']).orderBy('from_date').orderBy('id').execute()
  return rows.map((row) => fromContent('memberships', row).record)
}

/** All memberships an organ ever had, in the order they were entered. */
export async function selectMembershipsOf(db: ReadDatabase, bodyId: string, organ: Organ): Promise<readonly Membership[]> {
  const rows = await db.selectFrom('membership').select(['id', 'revision', 'content_json']).where('body_id', '=', bodyId).where('organ', '=', organ).orderBy('from_date').orderBy('id').execute()
  return rows.map((row) => fromContent('memberships', row).record)
}

/** One row a membership: whose, where; by body, organ and place in the list. */
export async function selectMembershipRows(db: ReadDatabase) {
  const rows = await db.selectFrom('membership').innerJoin('person', 'person.id', 'membership.person_id').innerJoin('body_current', 'body_current.body_id', 'membership.body_id')
    .select(['membership.id', 'membership.revision', 'membership.content_json', 'person.full_name', 'body_current.name as body_name'])
    .orderBy('body_current.name_folded').orderBy('membership.organ').orderBy('person.full_name_folded').orderBy('membership.from_date').execute()
  return rows.map((row) => ({ ...fromContent('memberships', row), fullName: row.full_name, bodyName: row.body_name }))
}
