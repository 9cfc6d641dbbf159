/**
 * Which records a record points to, with the place of each pointer. The one list that saving, importing and removing
 * follow; a new field that holds an id is added here.
 */
import type { Office, RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'
import type { Citation, PaperFacts } from '../../shared/domain/common.ts'
import type { DeliveryList } from '../../shared/domain/delivery.ts'
import type { IncomingPaper } from '../../shared/domain/incoming-paper.ts'
import type { InspectionSession } from '../../shared/domain/inspection.ts'
import type { MeetingEntry } from '../../shared/domain/meeting-entry.ts'
import type { Meeting } from '../../shared/domain/meeting.ts'
import type { Task, TaskSource } from '../../shared/domain/task.ts'

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
    inspection.decision === null ? null : ofCitation(inspection.decision, 'decision'),
    to('bodies', 'bodyId', inspection.bodyId),
    inspection.inspectee.type === 'organisation' ? to('bodies', 'inspectee.bodyId', inspection.inspectee.bodyId) : null,
    ...inspection.team.map((member, at) => to('people', `team[${at}].personId`, member.personId)),
    ...inspection.sessions.flatMap((session, at) => ofSession(session, `sessions[${at}]`)),
    ...inspection.otherInspectees.map((object, at) => object.type === 'organisation' ? to('bodies', `otherInspectees[${at}].bodyId`, object.bodyId) : null),
    to('inspectionProgrammes', 'programme.programmeId', inspection.programme?.programmeId ?? null), to('meetings', 'reviewMeeting.meetingId', inspection.reviewMeeting.meetingId),
    ...inspection.steps.map((step, at) => to('freeDocuments', `steps[${at}].freeDocumentId`, step.freeDocumentId)),
    ...inspection.strengths.map((strength, at) => to('people', `strengths[${at}].personId`, strength.personId)),
    ...inspection.findings.flatMap((finding, at) => finding.responsibles.flatMap((responsible, index) => [
      to('people', `findings[${at}].responsibles[${index}].personId`, responsible.personId), to('bodies', `findings[${at}].responsibles[${index}].bodyId`, responsible.bodyId),
    ])),
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
  memberships: (membership) => [to('people', 'personId', membership.personId), to('bodies', 'bodyId', membership.bodyId)],
  meetings: ofMeeting,
  proceedings: (proceedings) => [to('meetings', 'id', proceedings.id), ...proceedings.entries.flatMap((entry, at) => ofEntry(entry, `entries[${at}]`))],
  meetingProgrammes: (programme) => [
    to('bodies', 'bodyId', programme.bodyId), ...programme.lines.flatMap((line, at) => line.bodyIds.map((id, index) => to('bodies', `lines[${at}].bodyIds[${index}]`, id))),
  ],
  tasks: (task) => [to('bodies', 'bodyId', task.bodyId), ...ofLead(task.lead, 'lead'), ofTaskSource(task.source)],
  petitions: (petition) => [
    to('bodies', 'bodyId', petition.bodyId), to('bodies', 'fromBodyId', petition.fromBodyId), to('bodies', 'aboutBodyId', petition.aboutBodyId), to('meetings', 'meetingId', petition.meetingId),
    to('inspections', 'inspectionId', petition.inspectionId),
    ...petition.passedOn.map((step, at) => to('bodies', `passedOn[${at}].toBodyId`, step.toBodyId)), to('freeDocuments', 'answer.freeDocumentId', petition.answer?.freeDocumentId ?? null),
  ],
  supervisionAssignments: (assignment) => [to('people', 'personId', assignment.personId), to('bodies', 'bodyId', assignment.bodyId)],
  inspectionProgrammes: (programme) => [
    to('bodies', 'bodyId', programme.bodyId), to('freeDocuments', 'freeDocumentId', programme.freeDocumentId),
    ...programme.upperLevel.map((line, at) => to('bodies', `upperLevel[${at}].bodyId`, line.bodyId)),
    ...programme.lines.flatMap((line, at) => [
      to('people', `lines[${at}].leadPersonId`, line.leadPersonId),
      ...line.objects.flatMap((object, index) => [
        to('bodies', `lines[${at}].objects[${index}].bodyId`, object.bodyId), object.type === 'member' ? to('people', `lines[${at}].objects[${index}].personId`, object.personId) : null,
      ]),
    ]),
  ],
  caseProcedures: () => [],
  incomingPapers: ofIncoming,
  deliveryLists: ofDeliveries,
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
    to('bodies', 'paper.bodyId', paper.bodyId), to('signingRights', 'paper.signingRightId', paper.signingRightId), paper.replaces === null ? null : to(paper.replaces.collection, 'paper.replaces.recordId', paper.replaces.recordId),
    ...paper.jointWith.flatMap((joint, at) => [
      to('bodies', `paper.jointWith[${at}].bodyId`, joint.bodyId), to('signingRights', `paper.jointWith[${at}].signingRightId`, joint.signingRightId),
    ]),
  ]
}

function ofMeeting(meeting: Meeting): readonly (Reference | null)[] {
  return [
    to('bodies', 'bodyId', meeting.bodyId), to('people', 'chairPersonId', meeting.chairPersonId), to('people', 'minuteTakerPersonId', meeting.minuteTakerPersonId),
    to('people', 'nextPreparerPersonId', meeting.nextPreparerPersonId), to('directives', 'directiveId', meeting.directiveId), to('meetings', 'preparedAtId', meeting.preparedAtId),
    to('meetingProgrammes', 'programme.programmeId', meeting.programme?.programmeId ?? null),
    ...meeting.agenda.flatMap((item, at) => [
      to('people', `agenda[${at}].preparerPersonId`, item.preparerPersonId),
      item.origin.type === 'petition' ? to('petitions', `agenda[${at}].origin.petitionId`, item.origin.petitionId) : null,
      item.origin.type === 'lastResolution' ? to('meetings', `agenda[${at}].origin.meetingId`, item.origin.meetingId) : null,
      ...item.papers.map((paper, index) => to('freeDocuments', `agenda[${at}].papers[${index}].freeDocumentId`, paper.freeDocumentId)),
    ]),
    ...meeting.guests.map((guest, at) => to('people', `guests[${at}].personId`, guest.personId)),
    ...meeting.papers.map((paper, at) => to('freeDocuments', `papers[${at}].freeDocumentId`, paper.freeDocumentId)),
    ...(meeting.signedRoll?.members ?? []).flatMap((member, at) => [to('memberships', `signedRoll.members[${at}].membershipId`, member.membershipId), to('people', `signedRoll.members[${at}].personId`, member.personId)]),
  ]
}

function ofEntry(entry: MeetingEntry, path: string): readonly (Reference | null)[] {
  switch (entry.kind) {
    case 'attendance': case 'movement': case 'speech': return [to('memberships', `${path}.membershipId`, entry.membershipId)]
    case 'task': return ofLead(entry.lead, `${path}.lead`)
    case 'guest': case 'item': case 'vote': case 'conclusion': case 'dues': case 'note': case 'closing': return []
    default: return entry satisfies never
  }
}

function ofIncoming(paper: IncomingPaper): readonly (Reference | null)[] {
  return [
    to('bodies', 'bodyId', paper.bodyId), to('bodies', 'sender.bodyId', paper.sender.bodyId), to('directives', 'directiveId', paper.directiveId), to('inspections', 'inspectionId', paper.inspectionId),
    ...paper.routedTo.flatMap((routing, at) => [to('people', `routedTo[${at}].personId`, routing.personId), to('bodies', `routedTo[${at}].bodyId`, routing.bodyId)]),
    ...paper.answeredBy.map((answer, at) => to(answer.collection, `answeredBy[${at}].ownerId`, answer.ownerId)),
  ]
}

function ofDeliveries(list: DeliveryList): readonly (Reference | null)[] {
  return [
    to('bodies', 'bodyId', list.bodyId), to(list.paper.collection, 'paper.ownerId', list.paper.ownerId),
    ...list.lines.flatMap((line, at) => [to('bodies', `lines[${at}].bodyId`, line.bodyId), to('freeDocuments', `lines[${at}].slipId`, line.slipId)]),
  ]
}

function ofLead(lead: Task['lead'], path: string): readonly (Reference | null)[] {
  return [to('people', `${path}.personId`, lead.personId), to('bodies', `${path}.bodyId`, lead.bodyId)]
}

function ofTaskSource(source: TaskSource): Reference | null {
  switch (source.type) {
    case 'meeting': return to('meetings', 'source.meetingId', source.meetingId)
    case 'plan': return to('plans', 'source.planId', source.planId)
    case 'inspection': return to('inspections', 'source.inspectionId', source.inspectionId)
    case 'petition': return to('petitions', 'source.petitionId', source.petitionId)
    case 'paper': return to('freeDocuments', 'source.freeDocumentId', source.freeDocumentId)
    case 'issued': return to(source.document.collection, 'source.document.ownerId', source.document.ownerId)
    case 'own': return null
    default: return source satisfies never
  }
}

function ofSession(session: InspectionSession, path: string): readonly (Reference | null)[] {
  return [
    to('people', `${path}.chairPersonId`, session.chairPersonId),
    to('people', `${path}.minuteTakerPersonId`, session.minuteTakerPersonId),
    ...session.teamPresentIds.map((id, at) => to('people', `${path}.teamPresentIds[${at}]`, id)),
  ]
}
