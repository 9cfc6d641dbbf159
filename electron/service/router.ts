/** The contract joined to the capabilities. Nothing is decided here. */
import { randomUUID } from 'node:crypto'
import { accountsProcedures } from '../accounts/index.ts'
import { admissionsProcedures } from '../admissions/index.ts'
import { aggregationProcedures } from '../aggregation/index.ts'
import { answersProcedures } from '../answers/index.ts'
import { backupsProcedures } from '../backups/index.ts'
import { batchesProcedures } from '../batches/index.ts'
import { campaignsProcedures, reportingRoundsProcedures } from '../campaigns/index.ts'
import { commitmentsProcedures } from '../commitments/index.ts'
import { caseProceduresProcedures } from '../case-procedures/index.ts'
import { conversionsProcedures } from '../conversions/index.ts'
import { deliveriesProcedures } from '../deliveries/index.ts'
import { directivesProcedures } from '../directives/index.ts'
import { auditProcedures, doctorProcedures } from '../doctor/index.ts'
import { ownRuleProblems } from '../documents/form/index.ts'
import { overviewPapers, papersProcedures, previewOf, tryTemplate } from '../documents/papers/index.ts'
import { evaluationsProcedures } from '../evaluations/index.ts'
import { readInputBytes, writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { formChecksProcedures } from '../form-checks/index.ts'
import { freeDocumentsProcedures } from '../free-documents/index.ts'
import { indicatorsProcedures } from '../indicators/index.ts'
import { incomingProcedures } from '../incoming/index.ts'
import { caseResources, caseSettlerOf, inspectionProgrammesProcedures, inspectionsProcedures, restrictOpenCases } from '../inspections/index.ts'
import { meetingResources, meetingReviews, meetingsProcedures, meetingPaperProblems, membershipRules } from '../meetings/index.ts'
import { networkStatementProcedures } from '../network-statement/index.ts'
import { officeProcedures, replaceOpenOffice } from '../offices/index.ts'
import { organisationChangesProcedures } from '../organisation-changes/index.ts'
import { organisationProcedures } from '../organisation/index.ts'
import { packetsProcedures } from '../packets/index.ts'
import { petitionsProcedures } from '../petitions/index.ts'
import { plansProcedures } from '../plans/index.ts'
import { registersProcedures } from '../registers/index.ts'
import { reportDraftsProcedures, summaryReportsProcedures } from '../reporting/index.ts'
import { os } from '../requests/index.ts'
import { rulesProcedures } from '../rules/index.ts'
import { salvageProcedures } from '../salvage/index.ts'
import { searchProcedures } from '../search/index.ts'
import { studySessionsProcedures } from '../study-sessions/index.ts'
import { submissionsProcedures } from '../submissions/index.ts'
import { supervisionAssignmentsProcedures } from '../supervision-assignments/index.ts'
import { tasksProcedures } from '../tasks/index.ts'
import { templatesProcedures } from '../templates/index.ts'
import { wordReturnProcedures } from '../word-return/index.ts'
import { workflowProcedures } from '../workflow/index.ts'
import { yearWorkProcedures } from '../year-work/index.ts'
import type { ServiceHost } from './context.ts'

export function createRouter(host: ServiceHost) {
  const { session, grants, resources, log } = host
  const files = {
    exportPath: (grant: string) => grants.pathFor(grant, 'export'),
    /** The shell learns of a file under a name it never granted, so that the window may open it. */
    grantWritten: (path: string) => {
      const token = randomUUID()
      grants.add(token, path, 'export')
      host.announce(token, path)
      return token
    },
  }
  const imageBytes = (grant: string): Uint8Array => readInputBytes(grants.pathFor(grant, 'image'))
  return os.router({
    office: officeProcedures({
      session, accounts: host.accounts, grants, resourcesDir: resources.folders.resources, log,
      opened: () => host.opened(),
      overviewPapers: (office, most) => resources.templatesIn(office.read).then((templates) => overviewPapers(office.read, templates, most)),
      importRules: { templatesIn: (db) => resources.templatesIn(db), settleInspection: caseSettlerOf(resources.folders.resources), meetings: meetingResources(resources.folders.resources), cases: caseResources(resources.folders.resources) },
      settingsProblems: ({ houseStyle }) => ownRuleProblems(houseStyle.rules, resources.profiles()),
      writeKeySheet: (grant, sheet) => writeGranted(files, grant, resources.typesetter().keySheet(sheet).bytes),
    }),
    organisation: organisationProcedures(() => resources.issuers(), membershipRules),
    directives: directivesProcedures(files),
    plans: plansProcedures,
    summaryReports: summaryReportsProcedures,
    inspections: inspectionsProcedures({ resources, review: meetingReviews(meetingResources(resources.folders.resources)) }, files),
    freeDocuments: freeDocumentsProcedures((db) => resources.templatesIn(db), meetingPaperProblems),
    templates: templatesProcedures({
      library: resources.library,
      tryOut: async (office, template, { recordId, ...pages }) => previewOf(await tryTemplate(office.read, resources, template, recordId), resources, pages),
    }),
    papers: papersProcedures({ ...files, resources, log, imageBytes }),
    formChecks: formChecksProcedures({
      ...files, resources, log, imageBytes, filePath: (grant) => grants.pathFor(grant, 'checkFile'), folderPath: (grant) => grants.pathFor(grant, 'checkFolder'),
    }),
    rules: rulesProcedures(resources),
    conversions: conversionsProcedures({ ...files, log, sourcePath: (grant) => grants.pathFor(grant, 'convertFile') }),
    ...deskProcedures(host, files),
    ...meetingRoomProcedures(host),
    ...issueDeskProcedures(host, files, imageBytes),
    ...trustProcedures(host, files),
  })
}

/** The collection desk and the standing work of the year. */
function deskProcedures({ grants, resources, log }: ServiceHost, files: GrantedPlaces) {
  return {
    indicators: indicatorsProcedures(resources.folders.resources),
    campaigns: campaignsProcedures({ ...files, resources, log, formsFolder: (grant) => grants.pathFor(grant, 'formsFolder') }),
    reportingRounds: reportingRoundsProcedures({ resources }),
    studySessions: studySessionsProcedures({ ...files, resources }),
    commitments: commitmentsProcedures({ ...files, resources }),
    admissions: admissionsProcedures({ ...files, resources }),
    evaluations: evaluationsProcedures({ ...files, resources }),
    organisationChanges: organisationChangesProcedures(resources),
    aggregation: aggregationProcedures(files),
    submissions: submissionsProcedures({ ...files, resources, log, formsPath: (grant) => grants.pathFor(grant, 'returnedForms') }),
    answers: answersProcedures(files),
    reportDrafts: reportDraftsProcedures(resources),
    yearWork: yearWorkProcedures,
  }
}

/** Meetings, what they leave to do, and the programmes they follow. */
function meetingRoomProcedures({ grants, resources, log }: ServiceHost) {
  const cases = caseResources(resources.folders.resources)
  return {
    caseProcedures: caseProceduresProcedures({
      supplied: () => cases.procedures().procedures, templatesIn: (db) => resources.templatesIn(db), restrictOpenCases: (office, actor) => restrictOpenCases(office, actor, cases),
    }),
    meetings: meetingsProcedures({ resources, log, packFolder: (grant) => grants.pathFor(grant, 'formsFolder') }), tasks: tasksProcedures, petitions: petitionsProcedures,
    supervisionAssignments: supervisionAssignmentsProcedures(resources), inspectionProgrammes: inspectionProgrammesProcedures({ resources }),
  }
}

/** From the signed paper to what is sent and what came in. */
function issueDeskProcedures({ grants, resources, log }: ServiceHost, files: GrantedPlaces, imageBytes: (grant: string) => Uint8Array) {
  const attachmentPath = (grant: string): string => grants.pathFor(grant, 'attachment')
  return {
    workflow: workflowProcedures({ ...files, resources }),
    wordReturn: wordReturnProcedures({ ...files, resources, filePath: (grant) => grants.pathFor(grant, 'returnedWord') }),
    registers: registersProcedures({ ...files, resources, imageBytes, bookPath: attachmentPath }),
    search: searchProcedures(resources),
    incomingPapers: incomingProcedures({ ...files, attachmentPath }),
    packets: packetsProcedures({ ...files, resources, log, packetPath: (grant) => grants.pathFor(grant, 'packetFile'), attachmentPath }),
    batches: batchesProcedures({ ...files, resources, log, sheetPath: attachmentPath, folderPath: (grant) => grants.pathFor(grant, 'formsFolder') }),
    deliveries: deliveriesProcedures({ ...files, resources, attachmentPath }),
  }
}

/** Who may do what, what was done, whether the file is whole, and its copies. */
function trustProcedures(host: ServiceHost, files: GrantedPlaces) {
  const { session, grants, resources, accounts, log } = host
  return {
    accounts: accountsProcedures(accounts), audit: auditProcedures, doctor: doctorProcedures, networkStatement: networkStatementProcedures({ ...files, resources }),
    salvage: salvageProcedures({
      ...files, resources, log, officePath: (grant) => grants.pathFor(grant, 'openOffice', 'createOffice'), newOfficePath: (grant) => grants.pathFor(grant, 'createOffice'),
      slowed: (path, unlock, work) => session.tries.slowed(path, unlock ?? null, accounts.local.now().getTime(), work),
    }),
    backups: backupsProcedures({
      ...files, resources, folderPath: (grant) => grants.pathFor(grant, 'backupFolder'), officePath: (grant) => grants.pathFor(grant, 'openOffice'),
      replaceOpen: (work) => replaceOpenOffice({ session, accounts, opened: () => host.opened() }, work),
      slowed: (path, unlock, work) => session.tries.slowed(path, unlock ?? null, accounts.local.now().getTime(), work),
    }),
  }
}
