/** What the year's meetings come to: the programme against what was held, attendance of cells and committees. */
import type { z } from 'zod'
import type { periodFiguresSchema, programmeProgressSchema } from '../../shared/contract/meetings.ts'
import { deliberativeKinds } from '../../shared/domain/meeting.ts'
import type { ReadDatabase } from '../db/index.ts'
import { nameOn, officialOrder, organisationView, selectMembershipsOf } from '../organisation/index.ts'
import { getRecord } from '../records/index.ts'
import { isRecorded } from './meeting-figures.ts'
import { meetingProgrammeStore, entriesOfMeeting, selectMeetings } from './meeting.repository.ts'
import { periodFigures } from './period-figures.ts'
import { programmeProgress } from './programme-progress.ts'
import { rollOf } from './roll.ts'

/** Faults RECORD_UNKNOWN. */
export async function progressOfProgramme(db: ReadDatabase, { id, on }: { readonly id: string, readonly on: string }): Promise<z.output<typeof programmeProgressSchema>> {
  const { record: programme } = await getRecord(db, meetingProgrammeStore, id)
  const { bodies } = await organisationView(db)
  const meetings = (await selectMeetings(db)).map(({ record }) => record).toReversed()
  const rows = programmeProgress({ programme, meetings, bodies, on })
  return { on, rows: rows.map((row) => ({ ...row, meetings: [...row.meetings] })), missing: rows.filter(({ state }) => state === 'missing').length }
}

/** Of meetings whose record was closed, in the official order of the bodies. */
export async function figuresOfPeriod(db: ReadDatabase, { from, to }: { readonly from: string, readonly to: string }): Promise<z.output<typeof periodFiguresSchema>[]> {
  const view = await organisationView(db)
  const meetings = (await selectMeetings(db)).map(({ record }) => record).filter((meeting) => isRecorded(meeting) && deliberativeKinds.has(meeting.kind) && meeting.start.slice(0, 10) >= from && meeting.start.slice(0, 10) <= to)
  const held = await Promise.all(meetings.map(async (meeting) => {
    const entries = await entriesOfMeeting(db, meeting.id)
    return { meeting, entries, roll: rollOf(meeting, entries, await selectMembershipsOf(db, meeting.bodyId, meeting.organ), view) }
  }))
  const order = officialOrder(view.bodies, to).map(({ body }) => body.id)
  return periodFigures(held).toSorted((one, other) => order.indexOf(one.bodyId) - order.indexOf(other.bodyId)).map((row) => ({ ...row, bodyName: nameOn(view.bodies, row.bodyId, to) }))
}
