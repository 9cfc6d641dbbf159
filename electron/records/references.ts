/**
 * Which records a record points to, with the place of each pointer. The one list that saving, importing and removing
 * follow; a new field that holds an id is added here.
 */
import type { Office, RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
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
  directives: () => [],
  plans: (plan) => [...ofPaper(plan.paper), to('directives', 'directiveId', plan.directiveId)],
  summaryReports: (report) => [
    ...ofPaper(report.paper), to('directives', 'directiveId', report.directiveId), to('plans', 'planId', report.planId),
  ],
  inspections: (inspection) => [
    to('bodies', 'bodyId', inspection.bodyId),
    inspection.inspectee.type === 'organisation' ? to('bodies', 'inspectee.bodyId', inspection.inspectee.bodyId) : null,
    ...inspection.team.map((member, at) => to('people', `team[${at}].personId`, member.personId)),
    ...inspection.sessions.flatMap((session, at) => ofSession(session, `sessions[${at}]`)),
  ],
  freeDocuments: (paper) => ofPaper(paper.paper),
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

function ofPaper(paper: PaperFacts): readonly (Reference | null)[] {
  return [
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
