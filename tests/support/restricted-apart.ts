/** Calls of the contract that no account can learn of a restricted case by. */

/** Calls that never read a case or what goes with it, with why. */
export const apart: Readonly<Record<string, readonly string[]>> = {
  'a file or picture the person chose, or text given with the call': [
    ...calls('registers', 'previewImport importBook'), ...calls('formChecks', 'check pages previewMend mend comment defectLetter checkFolder'), ...calls('conversions', 'plan write'), 'papers.checkImage', 'incomingPapers.takeFile',
    ...calls('packets', 'verify preview review receive fileReceipt readCard'),
    ...calls('templates', 'list get versions structure edit lint save compare restoreSupplied fields'), 'directives.fromCitation', 'directives.exportMatrix',
  ],
  'the office as a whole; a copy of the file is the file, which whoever may copy it may open': [...calls('office', 'create open openSample close saveSettings importRecords protection encrypt changePassphrase decrypt recoveryKey recoverySheet'), ...calls('backups', 'make chooseSecond chooseDrillPlan drill drillStanding writeProof preview restore'), ...calls('salvage', 'run writeReport')],
  'words of the program itself, with the office\'s letterhead': calls('networkStatement', 'write'),
  'accounts of the office and their passwords': calls('accounts', 'access signIn signOut changePassword names list create change resetPassword setIdleMinutes'),
  'keys of this office and of those it gets packets from': calls('packets', 'card exportCard senders acceptSender removeSender'),
  'the account\'s own questions, kept under its name': calls('search', 'saved save removeSaved'),
  'one record of another kind is stored, ordered or undone': [
    ...calls('registers', 'next enter reserve release adopt choose signOff'),
    'organisation.moveBody', ...calls('organisationChanges', 'plan memberCounts carryOut undo draftPaper'), ...calls('meetings', 'printPack advance'), ...calls('meetings.live', 'begin put noteEdits remove putBack close'),
    'tasks.takePlan', ...calls('supervisionAssignments', 'makeNotice handOver'),
  ],
  'what units reported and the registers of the year': [
    ...calls('indicators', 'supplied addSupplied'), ...calls('campaigns', 'propose addressees outlines makePaper writeForms board boardSheet excuse askAgain moveDue remind'), ...calls('reportingRounds', 'periods createAhead'),
    ...calls('studySessions', 'summary workbook makePaper'), ...calls('commitments', 'coverage workbook makePaper'), ...calls('admissions', 'pipeline progress quotas workbook makePaper'),
    ...calls('evaluations', 'rules view saveResults savePast accept withdraw setClosed termAverage history ratingMap makePaper summarySheet'),
    ...calls('aggregation', 'table tableSheet units cells crossChecks freeze amendments changesSince series overPeriods progress'),
    ...calls('submissions', 'previewImport assign review commitImport undoImport batches list get decide correct entry typed defectLetter exportData'),
    ...calls('answers', 'questions sheet sums sumsSheet nearCopies mark setKind setAddressee addressees unmark themes saveTheme moveTheme removeTheme gather suggestions'),
    ...calls('reportDrafts', 'preview create sources drillDown changes apply'), ...calls('yearWork', 'measurements compare'),
  ],
}

/** `a b` beneath `place`. */
function calls(place: string, names: string): readonly string[] {
  return names.split(' ').map((name) => `${place}.${name}`)
}
