/** This capability's part of the contract. */
import { randomUUID } from 'node:crypto'
import { collectionProcedures, noRules } from '../records/index.ts'
import { answerOf, os, streamed, today } from '../requests/index.ts'
import type { ErrorLog, RequestContext } from '../requests/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { organisationView } from '../organisation/index.ts'
import type { CampaignResources } from './resources.ts'
import { addresseesOn } from './addressees.ts'
import { boardSheet } from './board-sheet.ts'
import { campaignRules } from './campaign-rules.ts'
import { campaignStore, reportingRoundStore } from './campaigns.repository.ts'
import { listCampaigns, listReportingRounds, readBoard } from './campaigns.service.ts'
import { suppliedOutlines } from './outlines.ts'
import { makeCallPaper, makeReminder } from './papers.service.ts'
import type { MakeContext } from './papers.service.ts'
import { askAgain, excuse, moveDue } from './owing.service.ts'
import { propose } from './proposal.service.ts'
import { createAhead, roundPeriods } from './rounds.service.ts'
import { writeForms } from './write-forms.ts'

/** What these procedures need of the process that serves. `formsFolder`: the folder behind a grant for forms. */
export interface CampaignsHost extends GrantedPlaces { readonly resources: CampaignResources, readonly log: ErrorLog, formsFolder(grant: string): string }

export function campaignsProcedures(host: CampaignsHost) {
  return { ...collectionProcedures(os.campaigns, campaignStore, campaignRules, listCampaigns), ...planProcedures(host), ...boardProcedures(host) }
}

function planProcedures(host: CampaignsHost) {
  const { resources } = host
  return {
    propose: os.campaigns.propose.handler(({ context, input }) => propose(context.office().read, resources, { today: today(context.actor), id: newRecordId('DOT', context) }, input)),
    addressees: os.campaigns.addressees.handler(async ({ context, input }) => [...addresseesOn((await organisationView(context.office().read)).bodies, input.rule, input.date)]),
    outlines: os.campaigns.outlines.handler(() => suppliedOutlines(resources.folders.resources).map(({ id, name, kind, source, outline }) => ({ id, name, kind, source, outline: [...outline] }))),
    makePaper: os.campaigns.makePaper.handler(({ context, input }) => makeCallPaper(makeContext(host, context), input)),
    writeForms: os.campaigns.writeForms.handler(({ context, input, signal }) => {
      const folder = host.formsFolder(input.grant)
      const making = makeContext(host, context)
      return streamed((progress) => writeForms(making, { id: input.id, folder, kinds: input.kinds }, progress), signal, (error) => answerOf(error, 'campaigns.writeForms', host.log))
    }),
  }
}

function boardProcedures(host: CampaignsHost) {
  return {
    board: os.campaigns.board.handler(({ context, input }) => readBoard(context.office().read, today(context.actor), input)),
    boardSheet: os.campaigns.boardSheet.handler(async ({ context, input: { grant, ...input } }) =>
      writeGranted(host, grant, boardSheet(await readBoard(context.office().read, today(context.actor), input), 'Văn phòng Khối'))),
    excuse: os.campaigns.excuse.handler(({ context, input }) => excuse(context.office(), context.actor, input)),
    askAgain: os.campaigns.askAgain.handler(({ context, input }) => askAgain(context.office(), context.actor, input)),
    moveDue: os.campaigns.moveDue.handler(({ context, input }) => moveDue(context.office(), context.actor, today(context.actor), input)),
    remind: os.campaigns.remind.handler(({ context, input }) => makeReminder(makeContext(host, context), input)),
  }
}

export function reportingRoundsProcedures(host: Pick<CampaignsHost, 'resources'>) {
  return {
    ...collectionProcedures(os.reportingRounds, reportingRoundStore, noRules, listReportingRounds),
    periods: os.reportingRounds.periods.handler(({ context, input }) => roundPeriods(makeContext(host, context), input)),
    createAhead: os.reportingRounds.createAhead.handler(({ context, input }) => createAhead(makeContext(host, context), input)),
  }
}

function makeContext({ resources }: Pick<CampaignsHost, 'resources'>, context: RequestContext): MakeContext {
  return { office: context.office(), resources, actor: context.actor, today: today(context.actor), newId: (prefix) => newRecordId(prefix, context) }
}

/** `DOT-20261122-3f9a1c`: says the kind and the day, and two clerks never meet. */
function newRecordId(prefix: string, { actor }: Pick<RequestContext, 'actor'>): string {
  return madeId(prefix, today(actor))
}

export function madeId(prefix: string, date: string): string {
  return `${prefix}-${date.replaceAll('-', '')}-${randomUUID().slice(0, 8)}`
}
