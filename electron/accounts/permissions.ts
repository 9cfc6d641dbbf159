/**
 * Which roles may call which procedure of the contract: data, and the only place that says so. A procedure that is not here may
 * be called by nobody, and a test fails until it is. Offices without accounts ask nothing of it but that the procedure is here.
 */
import { roles } from '../../shared/domain/account.ts'
import type { Role } from '../../shared/domain/account.ts'

/** `beforeSignIn`: also while nobody is signed in; such a call gives nothing of the office away. */
export type Permission = 'beforeSignIn' | readonly Role[]

const everyone = roles
/** Whoever makes and changes records. */
const desk: readonly Role[] = ['drafter', 'checker', 'clerk']
const administrator: readonly Role[] = ['administrator']
/** What leaves the office as a whole, or comes in as a whole. */
const keepers: readonly Role[] = ['clerk', 'administrator']
/** Form of papers is decided by who answers for it. */
const formKeepers: readonly Role[] = ['checker', 'administrator']
/** Who looks into the journal. */
const overseers: readonly Role[] = ['signer', 'administrator']

/** Procedures of one place of the contract (`a b c` beneath `place`) and who may call them. */
function of(place: string, verbs: string, who: Permission): readonly (readonly [string, Permission])[] {
  return verbs.split(' ').map((verb) => [`${place}.${verb}`, who])
}

/** The five verbs of collections: everyone reads, these write. */
function collections(writers: readonly Role[], ...places: readonly string[]): readonly (readonly [string, Permission])[] {
  return places.flatMap((place) => [...of(place, 'list get history', everyone), ...of(place, 'save remove', writers)])
}

export const permissions: ReadonlyMap<string, Permission> = new Map([
  ...of('accounts', 'access signIn signOut', 'beforeSignIn'),
  ...of('accounts', 'names changePassword', everyone),
  ...of('accounts', 'list create change resetPassword setIdleMinutes', administrator),
  ...of('audit', 'list verify', overseers),
  ...of('doctor', 'examine', [...overseers, 'clerk']),
  ...of('office', 'current create open openSample close', 'beforeSignIn'),
  ...of('office', 'account settings overview', everyone),
  ...of('office', 'saveSettings protection encrypt changePassphrase decrypt recoveryKey recoverySheet', administrator),
  ...of('office', 'importRecords', keepers),
  // Of a file that does not open, so nobody can be signed in to it; the new office keeps its accounts.
  ...of('salvage', 'run writeReport', 'beforeSignIn'),
  ...of('backups', 'state make drill drillStanding writeProof preview', keepers), ...of('backups', 'restore chooseSecond chooseDrillPlan', administrator),

  ...collections(desk, 'organisation.bodies', 'organisation.terms', 'organisation.people', 'organisation.posts', 'organisation.signingRights', 'organisation.memberships'),
  ...of('organisation', 'treeOn', everyone), ...of('organisation', 'moveBody', desk),
  ...collections(desk, 'organisationChanges'), ...of('organisationChanges', 'plan memberCounts', everyone), ...of('organisationChanges', 'carryOut undo draftPaper', desk),
  ...collections(desk, 'directives'), ...of('directives', 'reviews matrix exportMatrix relations', everyone), ...of('directives', 'fromCitation', desk),
  ...collections(desk, 'plans', 'summaryReports', 'freeDocuments'),
  ...collections(desk, 'inspections'),
  ...of('inspections', 'procedures caseView reviewMeetings statisticsForms statistics statisticsSheet', everyone),
  ...of('inspections', 'openFromLine makeStepPaper tieReviewMeeting completeStep leaveOutStep addStatisticsForms removeStatisticsForm makeStatisticsPaper', desk),
  ...collections(desk, 'inspectionProgrammes'), ...of('inspectionProgrammes', 'problems cases', everyone), ...of('inspectionProgrammes', 'makePaper', desk),
  ...collections(desk, 'caseProcedures'), ...of('caseProcedures', 'supplied', everyone),
  ...collections(desk, 'supervisionAssignments'), ...of('supervisionAssignments', 'view overview', everyone), ...of('supervisionAssignments', 'makeNotice handOver', desk),

  ...of('papers', 'page ofRecord templates preview suggestedName checkImage copyParts export', everyone),
  ...of('templates', 'list get versions structure edit lint compare fields test usedBy', everyone), ...of('templates', 'save restoreSupplied', formKeepers),
  ...of('formChecks', 'gate passed check pages previewMend mend comment defectLetter checkFolder', everyone), ...of('formChecks', 'waive', ['checker', 'clerk']), ...of('formChecks', 'writeSigningCopy', desk),
  ...of('rules', 'guides list', everyone),
  ...of('networkStatement', 'write', everyone),
  ...of('packets', 'choices sent received verify preview review card readCard senders receipt', everyone), ...of('packets', 'draftLetter', desk), ...of('packets', 'make receive fileReceipt exportCard acceptSender removeSender', keepers),
  ...of('batches', 'list view line', everyone), ...of('batches', 'readList create check skip writeEach writeOne prepare reconciliation drop', desk),
  ...of('batches', 'submit', ['drafter', 'clerk']), ...of('batches', 'approve', ['checker', 'signer']), ...of('batches', 'sign', ['signer', 'clerk']), ...of('batches', 'issue', ['clerk']),
  ...of('search', 'find suggest saved save removeSaved chain', everyone),
  ...of('conversions', 'plan write', everyone),

  ...of('registers', 'series entries entry ofPaper proposal next report signOffs choices writeBook writeReport writeIssued', everyone),
  ...of('registers', 'draftReplacement', desk),
  // Numbers are the clerk's; a term is signed off by who signs for it.
  ...of('registers', 'issue backdate issueCopy enter reserve release void unregistered adopt choose previewImport importBook', ['clerk']), ...of('registers', 'signOff', ['signer', 'clerk']),

  ...of('workflow', 'standing waiting comments versions compare compareInWord', everyone),
  ...of('wordReturn', 'standing preview writeReturned', everyone), ...of('wordReturn', 'open take giveUp', desk),
  ...of('workflow', 'submit', ['drafter', 'clerk']), ...of('workflow', 'approve', ['checker', 'signer']), ...of('workflow', 'sendBack', ['checker', 'signer', 'clerk']),
  // The paper is signed by hand; the clerk may write that down for the signer.
  ...of('workflow', 'sign', ['signer', 'clerk']), ...of('workflow', 'file', ['clerk']),
  ...of('workflow', 'comment answerComment resolveComment reopenComment nameVersion', ['drafter', 'checker', 'signer', 'clerk']),

  ...collections(['clerk'], 'incomingPapers', 'deliveries.lists'), ...of('incomingPapers', 'writeFile', everyone), ...of('incomingPapers', 'takeFile', ['clerk']), ...of('incomingPapers', 'makeDirective', desk),
  ...of('deliveries', 'propose scans writeScan taskOffers', everyone), ...of('deliveries', 'create makeSlips writeSlips writeList linkScan withdrawScan', ['clerk']), ...of('deliveries', 'takeTasks', desk),

  ...collections(desk, 'indicators.indicators', 'indicators.targets', 'indicators.crossChecks'), ...of('indicators', 'supplied', everyone), ...of('indicators', 'addSupplied', desk),
  ...collections(desk, 'campaigns'), ...of('campaigns', 'propose addressees outlines board boardSheet', everyone), ...of('campaigns', 'makePaper writeForms excuse askAgain moveDue remind', desk),
  ...collections(desk, 'reportingRounds'), ...of('reportingRounds', 'periods', everyone), ...of('reportingRounds', 'createAhead', desk),
  ...of('submissions', 'batches list get entry exportData', everyone), ...of('submissions', 'previewImport assign review commitImport undoImport decide correct typed defectLetter', desk),
  ...of('aggregation', 'table tableSheet units cells crossChecks amendments changesSince series overPeriods progress', everyone), ...of('aggregation', 'freeze', desk),
  ...of('answers', 'questions sheet sums sumsSheet nearCopies addressees themes suggestions', everyone), ...of('answers', 'mark setKind setAddressee unmark saveTheme moveTheme removeTheme gather', desk),
  ...of('reportDrafts', 'preview sources drillDown changes', everyone), ...of('reportDrafts', 'create apply', desk),

  ...collections(desk, 'studySessions', 'commitments', 'admissions', 'evaluations.rounds', 'evaluations.results'),
  ...of('studySessions', 'summary workbook', everyone), ...of('studySessions', 'makePaper', desk),
  ...of('commitments', 'coverage workbook', everyone), ...of('commitments', 'makePaper', desk),
  ...of('admissions', 'pipeline progress quotas workbook', everyone), ...of('admissions', 'makePaper', desk),
  ...of('evaluations', 'rules view termAverage history ratingMap summarySheet', everyone), ...of('evaluations', 'saveResults savePast accept withdraw setClosed makePaper', desk),
  ...of('yearWork', 'measurements compare', everyone),

  ...collections(desk, 'meetings.meetings', 'meetings.proceedings', 'meetings.programmes'),
  ...of('meetings', 'view proposeAgenda scorePreview scoreSheets printPack programmeProgress figures silent', everyone), ...of('meetings', 'makePaper takeTasks advance', desk),
  ...of('meetings.live', 'entries', everyone), ...of('meetings.live', 'begin put noteEdits remove putBack close', desk),
  ...collections(desk, 'tasks', 'petitions'), ...of('tasks', 'takePlan takePaper', desk),
])
