/** This capability's part of the contract. */
import { randomUUID } from 'node:crypto'
import { collectionProcedures, noRules, saveRecord } from '../records/index.ts'
import { os, today } from '../requests/index.ts'
import type { RequestContext } from '../requests/index.ts'
import { proceduresOfOffice } from '../case-procedures/index.ts'
import { listInspections } from './case-list.service.ts'
import { caseSettler } from './case-readers.service.ts'
import { caseResources } from './case-resources.ts'
import { savingRules } from './case-saving.service.ts'
import { completeStep, leaveOutStep } from './case-steps.service.ts'
import { problemsOfProgramme, statisticsOf, viewOfCase } from './case-view.service.ts'
import { inspectionProgrammeStore } from './inspection-programme.repository.ts'
import { inspectionStore } from './inspection.repository.ts'
import { inspectionRules, listInspectionProgrammes } from './inspection.service.ts'
import { openFromLine } from './open-from-line.service.ts'
import { casesOfProgramme } from './programme-cases.service.ts'
import { makeProgrammePaper } from './programme-paper.service.ts'
import type { ProgrammePaperContext } from './programme-paper.service.ts'
import { makeStepPaper } from './step-papers.service.ts'
import type { CaseTemplates } from './step-papers.service.ts'

/** What these procedures need of the process that serves; papers themselves read inspections, so this names the parts and not them. */
export interface InspectionsHost { readonly resources: CaseTemplates & ProgrammePaperContext['templates'] & { readonly folders: { readonly resources: string } } }

export function inspectionsProcedures({ resources: templates }: InspectionsHost) {
  const on = os.inspections
  const resources = caseResources(templates.folders.resources)
  const settle = caseSettler(resources)
  return {
    ...collectionProcedures(on, inspectionStore, inspectionRules, (db, actor) => listInspections(db, resources, today(actor))),
    save: on.save.handler(({ context, input: { revision, record } }) => saveRecord(context.office(), inspectionStore, savingRules(resources, today(context.actor)), context.actor, { revision, record }, settle)),
    procedures: on.procedures.handler(async ({ context }) => (await proceduresOfOffice(context.office().read, resources.procedures().procedures, today(context.actor))).map(({ id, name, kind, restricted, source, status }) => ({ id, name, kind, restricted, source, status }))),
    openFromLine: on.openFromLine.handler(({ context, input }) => openFromLine({ office: context.office(), actor: context.actor, today: today(context.actor), resources, newId: idMaker(context) }, input)),
    caseView: on.caseView.handler(({ context, input }) => viewOfCase(context.office().read, resources, input.id, today(context.actor))),
    makeStepPaper: on.makeStepPaper.handler(({ context, input }) => makeStepPaper({ office: context.office(), actor: context.actor, today: today(context.actor), resources, templates, newId: idMaker(context) }, input)),
    completeStep: on.completeStep.handler(({ context, input }) => completeStep(context.office(), context.actor, resources, input)),
    leaveOutStep: on.leaveOutStep.handler(({ context, input }) => leaveOutStep(context.office(), context.actor, resources, input)),
    statisticsForms: on.statisticsForms.handler(() => resources.statistics().forms.map(({ id, name, source, status }) => ({ id, name, source, status }))),
    statistics: on.statistics.handler(({ context, input }) => statisticsOf(context.office().read, resources, input, today(context.actor))),
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
