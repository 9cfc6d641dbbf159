/** Which rule each field of the forms is about: the one map between what is typed and what is held to. */
export const fieldRules: Readonly<Record<string, string>> = {
  'paper.bodyId': 'type.issuer', 'paper.number': 'drafting.numberSeries', 'paper.date': 'drafting.dateForm', 'paper.draftNumber': 'wording.draftMark',
  'paper.signingRightId': 'wording.signing', 'paper.secrecy': 'wording.secrecy', 'paper.urgency': 'wording.urgency', 'paper.bases': 'drafting.basisForm',
  'paper.recipients': 'wording.recipientEnd', 'paper.archive': 'drafting.archiveLine', 'paper.circulation': 'wording.circulation',
  'paper.drafter': 'wording.drafterMark', 'paper.contact': 'type.contact', 'kind': 'drafting.kindSymbol', 'subject': 'type.subject', 'addressees': 'wording.addressing',
  'houseStyle.toneMarks': 'wording.toneMarks', 'houseStyle.headingSeparator': 'wording.headingSeparator', 'houseStyle.endMark': 'wording.endMark',
  'houseStyle.lastBasisMark': 'wording.lastBasisEnd', 'houseStyle.subjectSeparator': 'wording.subjectSeparator', 'houseStyle.linePitchPt': 'paragraph.linePitchPt',
  'houseStyle.bodySizePt': 'type.body', 'houseStyle.signatureLines': 'signatures.blankLines', 'houseStyle.boldPost': 'signatures.boldPost',
}
