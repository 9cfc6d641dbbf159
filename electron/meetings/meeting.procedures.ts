/** This capability's part of the contract. */
import { randomUUID } from 'node:crypto'
import type { PaperResources } from '../documents/papers/index.ts'
import { collectionProcedures, noRules } from '../records/index.ts'
import { answerOf, os, streamed, today } from '../requests/index.ts'
import type { ErrorLog, RequestContext } from '../requests/index.ts'
import { proposeAgenda } from './agenda.service.ts'
import { beginRecord, closeRecord, liveEntries, markEntry, noteEdits, putEntries } from './live-record.service.ts'
import { makeMeetingPaper, scorePreview } from './meeting-papers.service.ts'
import type { MakePaperContext } from './meeting-papers.service.ts'
import { meetingResources } from './meeting-resources.ts'
import { meetingView, silentAt } from './meeting-view.service.ts'
import { meetingProgrammeStore, meetingStore, proceedingsStore } from './meeting.repository.ts'
import { listMeetingProgrammes, listMeetings, listProceedings, meetingRemoval, meetingRules, proceedingsRemoval, proceedingsRules } from './meeting.service.ts'
import { printPack } from './print-pack.service.ts'
import { advanceMeeting } from './states.service.ts'
import { takeTasks } from './taken.service.ts'
import { figuresOfPeriod, progressOfProgramme } from './year.service.ts'

/** What these procedures need of the process that serves. */
export interface MeetingsHost { readonly resources: PaperResources, readonly log: ErrorLog, /** The folder behind a grant for a print pack. */ packFolder(grant: string): string }

export function meetingsProcedures(host: MeetingsHost) {
  const on = os.meetings
  const rules = meetingResources(host.resources.folders.resources)
  const making = (context: RequestContext): MakePaperContext => ({
    office: context.office(), actor: context.actor, today: today(context.actor), resources: rules, templates: host.resources, newId: idMaker(context),
  })
  return {
    meetings: collectionProcedures(on.meetings, meetingStore, meetingRules, listMeetings, meetingRemoval),
    proceedings: collectionProcedures(on.proceedings, proceedingsStore, proceedingsRules, listProceedings, proceedingsRemoval),
    programmes: collectionProcedures(on.programmes, meetingProgrammeStore, noRules, listMeetingProgrammes),
    view: on.view.handler(({ context, input }) => meetingView(context.office().read, rules, input.id)),
    proposeAgenda: on.proposeAgenda.handler(({ context, input }) => proposeAgenda(context.office().read, rules, input.id, idMaker(context))),
    makePaper: on.makePaper.handler(({ context, input }) => makeMeetingPaper(making(context), input)),
    scorePreview: on.scorePreview.handler(({ context, input }) => scorePreview({ office: context.office(), resources: rules }, input)),
    printPack: on.printPack.handler(({ context, input, signal }) => {
      const folder = host.packFolder(input.grant)
      const pack = making(context)
      return streamed((progress) => printPack({ ...pack, paperResources: host.resources }, { id: input.id, copies: input.copies, folder }, progress), signal, (error) => answerOf(error, 'meetings.printPack', host.log))
    }),
    scoreSheets: on.scoreSheets.handler(() => rules.scoreSheets().sheets.map(({ id, name, source, status }) => ({ id, name, source, status }))),
    takeTasks: on.takeTasks.handler(({ context, input }) => takeTasks(context.office(), context.actor, rules, input.id)),
    advance: on.advance.handler(({ context, input }) => advanceMeeting(context.office(), context.actor, rules, input)),
    programmeProgress: on.programmeProgress.handler(({ context, input }) => progressOfProgramme(context.office().read, { id: input.id, on: input.on ?? today(context.actor) })),
    figures: on.figures.handler(({ context, input }) => figuresOfPeriod(context.office().read, input)),
    silent: on.silent.handler(({ context, input }) => silentAt(context.office().read, rules, input)),
    live: {
      begin: on.live.begin.handler(({ context, input }) => beginRecord(context.office(), context.actor, input.id)),
      entries: on.live.entries.handler(({ context, input }) => liveEntries(context.office().read, input.id)),
      put: on.live.put.handler(({ context, input }) => putEntries(context.office(), context.actor, input)),
      noteEdits: on.live.noteEdits.handler(({ context, input }) => noteEdits(context.office(), input)),
      remove: on.live.remove.handler(({ context, input }) => markEntry(context.office(), context.actor, { ...input, removed: true })),
      putBack: on.live.putBack.handler(({ context, input }) => markEntry(context.office(), context.actor, { ...input, revision: null, removed: false })),
      close: on.live.close.handler(({ context, input }) => closeRecord(context.office(), context.actor, input.id)),
    },
  }
}

function idMaker({ actor }: RequestContext): (prefix: string) => string {
  return (prefix) => `${prefix}-${today(actor).replaceAll('-', '')}-${randomUUID().slice(0, 8)}`
}
