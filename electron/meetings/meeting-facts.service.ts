/** What is known of a meeting, read once: itself, its record as it stands, its members on the day, how they are counted. */
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import type { ReadDatabase } from '../db/index.ts'
import { nameOn, organisationView, selectMembershipsOf } from '../organisation/index.ts'
import { getRecord } from '../records/index.ts'
import { countingRuleOf } from './counting-rules.ts'
import type { MeetingResources } from './meeting-resources.ts'
import { meetingStore, entriesOfMeeting } from './meeting.repository.ts'
import type { MeetingFacts } from './minutes.ts'
import { rollOf } from './roll.ts'

/** `revision`: of the meeting. `view`: the whole organisation. */
export interface LoadedMeeting extends MeetingFacts { readonly revision: number, readonly view: OrganisationView }

/** Faults RECORD_UNKNOWN. */
export async function loadMeeting(db: ReadDatabase, resources: MeetingResources, id: string): Promise<LoadedMeeting> {
  const { revision, record: meeting } = await getRecord(db, meetingStore, id)
  const view = await organisationView(db)
  const entries = await entriesOfMeeting(db, id)
  const roll = rollOf(meeting, entries, await selectMembershipsOf(db, meeting.bodyId, meeting.organ), view)
  return { revision, view, meeting, entries, roll, rule: meeting.signedRoll?.rule ?? countingRuleOf(resources.counting(), meeting.organ), bodyName: nameOn(view.bodies, meeting.bodyId, meeting.start.slice(0, 10)) }
}
