/** Looks up what stands on the head and foot of a paper: the body as it was on the date, the number, the signer. */
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import { noMarks } from '../../../../shared/domain/common.ts'
import type { PaperFacts } from '../../../../shared/domain/common.ts'
import { bodyOn, type BodyVersion } from '../../../../shared/domain/organisation.ts'
import type { OfficeFacts, PaperHead, PaperSubjectRecord } from '../facts.ts'

/** The head of the paper that `subject` makes; what cannot be found is null and reported by the checks. */
export function resolveHead(subject: PaperSubjectRecord, templateKind: DocumentKind | null, facts: OfficeFacts): PaperHead {
  const paper = paperOf(subject)
  const body = facts.bodies.get(paper.bodyId) ?? null
  const inForce = body !== null && paper.date !== null ? bodyOn(body, paper.date) : null
  const right = paper.signingRightId === null ? null : facts.signingRights.get(paper.signingRightId) ?? null
  const post = right === null ? null : facts.posts.get(right.postId) ?? null
  return {
    kind: templateKind ?? (subject.kind === 'freeDocument' ? subject.record.kind : 'officialLetter'),
    paper, recordId: recordIdOf(subject), revision: subject.revision, body,
    version: inForce ?? body?.versions.at(-1) ?? null,
    existed: body === null || paper.date === null || inForce !== null,
    right, post, signer: post === null ? null : facts.people.get(post.personId) ?? null,
  }
}

/** The id blocks carry: of the record, or of the session for minutes. */
export function recordIdOf(subject: PaperSubjectRecord): string {
  return subject.kind === 'session' ? subject.session.id : subject.record.id
}

/** The facts that stand on the paper. Minutes take theirs from the session: the date is the day it began. */
function paperOf(subject: PaperSubjectRecord): PaperFacts {
  if (subject.kind !== 'session') return subject.record.paper
  const { inspection, session } = subject
  return {
    bodyId: inspection.bodyId, number: session.number, date: session.start.slice(0, 10), signingRightId: null,
    bases: [], recipients: [], archive: '', ...noMarks, edits: session.edits,
  }
}

/** Letterhead, number, place and date, marks: the same for every template. */
export function headComponents(head: PaperHead, version: BodyVersion, { number, bodySymbol }: { readonly number: 'always' | 'whenGiven', readonly bodySymbol?: string | undefined }):
  Pick<DocumentModelInput, 'letterhead' | 'number' | 'placeAndDate' | 'marks'> {
  const { paper } = head
  return {
    letterhead: { superior: version.letterheadSuperior, issuers: [version.letterheadIssuer], nameInText: version.name },
    number: number === 'whenGiven' && paper.number === null ? null
      : { number: paper.number, kindSymbol: documentKinds[head.kind].symbol, bodySymbol: bodySymbol ?? version.symbol },
    placeAndDate: { place: version.place, date: paper.date },
    marks: marksOf(paper),
  }
}

/** Marks as far as they are filled in. */
function marksOf({ secrecy, urgency, deliverBy, circulation, draftNumber, drafter, contact }: PaperFacts): NonNullable<DocumentModelInput['marks']> {
  const lines = Object.fromEntries(Object.entries(contact).filter(([, line]) => line !== ''))
  return {
    ...secrecy !== null && { secrecy }, ...urgency !== null && { urgency },
    ...urgency === 'express' && deliverBy !== null && { deliverBy: { date: deliverBy.slice(0, 10), time: deliverBy.slice(11) } },
    ...circulation !== '' && { circulation }, ...draftNumber !== null && { draftNumber },
    ...drafter.mark !== '' && drafter.copies !== null && { drafter: { mark: drafter.mark, copies: drafter.copies } },
    ...Object.keys(lines).length > 0 && { contact: lines },
  }
}
