/** This capability's part of the contract. */
import { randomUUID } from 'node:crypto'
import { collectionProcedures, noRules, saveRecord } from '../records/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { os, today } from '../requests/index.ts'
import type { RequestContext } from '../requests/index.ts'
import { proceduresOfOffice } from '../case-procedures/index.ts'
import { listInspections } from './case-list.service.ts'
import { caseSettler } from './case-readers.service.ts'
import { caseResources } from './case-resources.ts'
import { savingRules } from './case-saving.service.ts'
import { completeStep, leaveOutStep } from './case-steps.service.ts'
import { problemsOfProgramme, viewOfCase } from './case-view.service.ts'
import { inspectionProgrammeStore } from './inspection-programme.repository.ts'
import { inspectionStore } from './inspection.repository.ts'
import { inspectionRules, listInspectionProgrammes } from './inspection.service.ts'
import { openFromLine } from './open-from-line.service.ts'
import { casesOfProgramme } from './programme-cases.service.ts'
import { makeProgrammePaper } from './programme-paper.service.ts'
import type { ProgrammePaperContext } from './programme-paper.service.ts'
import { reviewMeetings, tieReviewMeeting } from './review-meeting.service.ts'
import type { ReviewHost } from './review-meeting.service.ts'
import { addForms, listForms, removeForm } from './statistics-forms.service.ts'
import { makeStatisticsPaper, statisticsOf, statisticsSheet } from './statistics.service.ts'
import { makeStepPaper } from './step-papers.service.ts'
import type { CaseTemplates } from './step-papers.service.ts'

/** What these procedures need of the process that serves; papers themselves read inspections, so this names the parts and not them. */
export interface InspectionsHost { readonly resources: CaseTemplates & ProgrammePaperContext['templates'] & { readonly folders: { readonly resources: string } } }

export function inspectionsProcedures({ resources: templates, review }: InspectionsHost & { readonly review: ReviewHost }, places: GrantedPlaces) {
  const on = os.inspections
  const resources = caseResources(templates.folders.resources)
  const settle = caseSettler(resources)
  return {
    ...collectionProcedures(on, inspectionStore, inspectionRules, (db, actor) => listInspections(db, resources, today(actor))),
    save: on.save.handler(({ context, input: { revision, record } }) => saveRecord(context.office(), inspectionStore, savingRules(resources, today(context.actor)), context.actor, { revision, record }, settle)),
    procedures: on.procedures.handler(async ({ context }) => (await proceduresOfOffice(context.office().read, resources.procedures().procedures, today(context.actor))).map(({ id, name, kind, restricted, source, status }) => ({ id, name, kind, restricted, source, status }))),
    openFromLine: on.openFromLine.handler(({ context, input }) => openFromLine({ office: context.office(), actor: context.actor, today: today(context.actor), resources, newId: idMaker(context) }, input)),
    caseView: on.caseView.handler(({ context, input }) => viewOfCase(context.office().read, resources, input.id, today(context.actor))),
    makeStepPaper: on.makeStepPaper.handler(({ context, input }) => makeStepPaper({ office: context.office(), actor: context.actor, today: today(context.actor), resources, templates, review, newId: idMaker(context) }, input)),
    reviewMeetings: on.reviewMeetings.handler(({ context, input }) => reviewMeetings(context.office().read, review, input.id, today(context.actor))),
    tieReviewMeeting: on.tieReviewMeeting.handler(({ context, input }) => tieReviewMeeting(context.office(), context.actor, review, input)),
    completeStep: on.completeStep.handler(({ context, input }) => completeStep(context.office(), context.actor, resources, input)),
    leaveOutStep: on.leaveOutStep.handler(({ context, input }) => leaveOutStep(context.office(), context.actor, resources, input)),
    statisticsForms: on.statisticsForms.handler(({ context }) => listForms(context.office().read, resources)),
    addStatisticsForms: on.addStatisticsForms.handler(({ context, input }) => addForms(context.office(), context.actor, resources, input.text)),
    removeStatisticsForm: on.removeStatisticsForm.handler(({ context, input }) => removeForm(context.office(), context.actor, input.formId)),
    statistics: on.statistics.handler(({ context, input }) => statisticsOf({ db: context.office().read, resources, on: today(context.actor) }, input)),
    statisticsSheet: on.statisticsSheet.handler(async ({ context, input: { grant, ...asked } }) => writeGranted(places, grant, await statisticsSheet({ db: context.office().read, resources, on: today(context.actor) }, asked, 'Văn phòng Khối'))),
    makeStatisticsPaper: on.makeStatisticsPaper.handler(({ context, input }) => makeStatisticsPaper({ office: context.office(), actor: context.actor, resources, templates, today: today(context.actor) }, input)),
  }
}

export function inspectionProgrammesProcedures({ resources: templates }: InspectionsHost) {
  const on = os.inspectionProgrammes
  const resources = caseResources(templates.folders.resources)
  return {
    ...collectionProcedures(on, inspectionProgrammeStore, noRules, listInspectionProgrammes),
    problems: on.problems.handler(({ context, input }) => problemsOfProgramme(context.office().read, input.id, today(context.actor))),
    cases: on.cases.handler(({ context, input }) => casesOfProgramme(context.office().read, resources, input.id, today(context.actor))),
    makePaper: on.makePaper.handler(({ context, input }) => makeProgrammePaper({ office: context.office(), actor: context.actor, today: today(context.actor), templates, newId: idMaker(context) }, input.id)),
  }
}

function idMaker({ actor }: RequestContext): (prefix: string) => string {
  return (prefix) => `${prefix}-${today(actor).replaceAll('-', '')}-${randomUUID().slice(0, 8)}`
}
