/**
 * Which records a record points to, with the place of each pointer. The one list that saving, importing and removing
 * follow; a new field that holds an id is added here.
 */
import type { Office, RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'
import type { Citation, PaperFacts } from '../../shared/domain/common.ts'
import type { InspectionSession } from '../../shared/domain/inspection.ts'

/** A pointer: the field at `path` names a record of `collection`. */
export interface Reference { readonly path: string, readonly collection: RecordCollection, readonly id: string }

type ReferenceFinders = { readonly [C in RecordCollection]: (record: RecordOf<C>) => readonly (Reference | null)[] }

const finders: ReferenceFinders = {
  bodies: (body) => body.versions.map((version, at) => to('bodies', `versions[${at}].parentId`, version.parentId)),
  terms: (term) => [to('bodies', 'bodyId', term.bodyId)],
  people: () => [],
  posts: (post) => [to('people', 'personId', post.personId), to('bodies', 'bodyId', post.bodyId)],
  signingRights: (right) => [to('posts', 'postId', right.postId), to('bodies', 'bodyId', right.bodyId)],
  directives: (directive) => [
    ...directive.links.map((link, at) => to('directives', `links[${at}].directiveId`, link.directiveId)),
    ...directive.responses.map((response, at) => to('bodies', `responses[${at}].bodyId`, response.bodyId)),
  ],
  plans: (plan) => [...ofPaper(plan.paper), to('directives', 'directiveId', plan.directiveId)],
  summaryReports: (report) => [
    ...ofPaper(report.paper), to('directives', 'directiveId', report.directiveId), to('plans', 'planId', report.planId), to('campaigns', 'draft.campaignId', report.draft?.campaignId ?? null),
  ],
  inspections: (inspection) => [
    ofCitation(inspection.decision, 'decision'),
    to('bodies', 'bodyId', inspection.bodyId),
    inspection.inspectee.type === 'organisation' ? to('bodies', 'inspectee.bodyId', inspection.inspectee.bodyId) : null,
    ...inspection.team.map((member, at) => to('people', `team[${at}].personId`, member.personId)),
    ...inspection.sessions.flatMap((session, at) => ofSession(session, `sessions[${at}]`)),
  ],
  freeDocuments: (paper) => ofPaper(paper.paper),
  indicators: () => [],
  targets: (target) => [
    to('indicators', 'indicatorId', target.indicatorId), to('bodies', 'bodyId', target.bodyId), to('directives', 'directiveId', target.directiveId),
    ...target.shares.map((share, at) => to('bodies', `shares[${at}].bodyId`, share.bodyId)),
    ...target.ofWhich.map((part, at) => to('indicators', `ofWhich[${at}].indicatorId`, part.indicatorId)),
  ],
  crossChecks: (check) => [
    ...check.left.map((term, at) => to('indicators', `left[${at}].indicatorId`, term.indicatorId)),
    ...check.right.map((term, at) => to('indicators', `right[${at}].indicatorId`, term.indicatorId)),
  ],
  reportingRounds: (round) => [
    to('bodies', 'bodyId', round.bodyId), to('directives', 'directiveId', round.directiveId), to('bodies', 'addressees.underBodyId', round.addressees.underBodyId),
    ...round.indicatorIds.map((id, at) => to('indicators', `indicatorIds[${at}]`, id)),
  ],
  campaigns: (campaign) => [
    to('bodies', 'bodyId', campaign.bodyId), to('directives', 'directiveId', campaign.directiveId), to('reportingRounds', 'roundId', campaign.roundId),
    ...campaign.addresseeIds.map((id, at) => to('bodies', `addresseeIds[${at}]`, id)),
    ...campaign.exempt.map((body, at) => to('bodies', `exempt[${at}].bodyId`, body.bodyId)),
    ...campaign.indicatorIds.map((id, at) => to('indicators', `indicatorIds[${at}]`, id)),
    to('campaigns', 'previousId', campaign.previousId), to('campaigns', 'yearAgoId', campaign.yearAgoId),
    ...campaign.papers.map((paper, at) => to(paper.collection, `papers[${at}].recordId`, paper.recordId)),
  ],
  studySessions: (session) => [
    to('bodies', 'bodyId', session.bodyId), to('studySessions', 'catchUpOfId', session.catchUpOfId),
    ...session.directiveIds.map((id, at) => to('directives', `directiveIds[${at}]`, id)),
  ],
  commitments: (commitment) => [to('bodies', 'bodyId', commitment.bodyId)],
  admissions: (admission) => [to('bodies', 'bodyId', admission.bodyId)],
  evaluationRounds: (round) => [
    to('bodies', 'bodyId', round.bodyId), ...round.papers.map((paper, at) => to(paper.collection, `papers[${at}].recordId`, paper.recordId)),
  ],
  evaluations: (evaluation) => [to('evaluationRounds', 'roundId', evaluation.roundId), to('bodies', 'bodyId', evaluation.bodyId)],
  // Bodies it makes are written when it is carried out; until then they are no records.
  organisationChanges: (change) => [
    ...change.fromIds.map((id, at) => to('bodies', `fromIds[${at}]`, id)),
    ...change.childMoves.map((move, at) => to('bodies', `childMoves[${at}].bodyId`, move.bodyId)),
    ...change.memberMoves.map((move, at) => to('bodies', `memberMoves[${at}].fromBodyId`, move.fromBodyId)),
    // `membersReceived` may name a body the change makes, so its pointer is judged with the plan.
    ...change.membersBefore.map((count, at) => to('bodies', `membersBefore[${at}].bodyId`, count.bodyId)),
  ],
}

/** Every pointer of a record, in the order of its fields. */
export function referencesOf<C extends RecordCollection>(collection: C, record: RecordOf<C>): readonly Reference[] {
  return finders[collection](record).filter((reference) => reference !== null)
}

/** The pointers of the office's settings. */
export function referencesOfOffice(office: Office): readonly Reference[] {
  return [{ collection: 'bodies', path: 'bodyId', id: office.bodyId }]
}

function to(collection: RecordCollection, path: string, id: string | null): Reference | null {
  return id === null ? null : { collection, path, id }
}

function ofCitation(citation: Citation, path: string): Reference | null {
  return citation.type === 'directive' ? to('directives', `${path}.directiveId`, citation.directiveId) : null
}

function ofPaper(paper: PaperFacts): readonly (Reference | null)[] {
  return [
    ...paper.bases.map((citation, at) => ofCitation(citation, `paper.bases[${at}]`)),
    to('bodies', 'paper.bodyId', paper.bodyId), to('signingRights', 'paper.signingRightId', paper.signingRightId),
    ...paper.jointWith.flatMap((joint, at) => [
      to('bodies', `paper.jointWith[${at}].bodyId`, joint.bodyId), to('signingRights', `paper.jointWith[${at}].signingRightId`, joint.signingRightId),
    ]),
  ]
}

function ofSession(session: InspectionSession, path: string): readonly (Reference | null)[] {
  return [
    to('people', `${path}.chairPersonId`, session.chairPersonId),
    to('people', `${path}.minuteTakerPersonId`, session.minuteTakerPersonId),
    ...session.teamPresentIds.map((id, at) => to('people', `${path}.teamPresentIds[${at}]`, id)),
  ]
}
