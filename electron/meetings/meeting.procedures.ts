/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { beginRecord, closeRecord, liveEntries, markEntry, putEntries } from './live-record.service.ts'
import { meetingProgrammeStore, meetingStore, proceedingsStore } from './meeting.repository.ts'
import { listMeetingProgrammes, listMeetings, listProceedings, meetingRules, proceedingsRules } from './meeting.service.ts'

const on = os.meetings

export const meetingsProcedures = {
  meetings: collectionProcedures(on.meetings, meetingStore, meetingRules, listMeetings),
  proceedings: collectionProcedures(on.proceedings, proceedingsStore, proceedingsRules, listProceedings),
  programmes: collectionProcedures(on.programmes, meetingProgrammeStore, noRules, listMeetingProgrammes),
  live: {
    begin: on.live.begin.handler(({ context, input }) => beginRecord(context.office(), context.actor, input.id)),
    entries: on.live.entries.handler(({ context, input }) => liveEntries(context.office().read, input.id)),
    put: on.live.put.handler(({ context, input }) => putEntries(context.office(), context.actor, input)),
    remove: on.live.remove.handler(({ context, input }) => markEntry(context.office(), context.actor, { ...input, removed: true })),
    putBack: on.live.putBack.handler(({ context, input }) => markEntry(context.office(), context.actor, { ...input, revision: null, removed: false })),
    close: on.live.close.handler(({ context, input }) => closeRecord(context.office(), context.actor, input.id)),
  },
}
