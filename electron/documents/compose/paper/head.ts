/** Looks up what stands on the head and foot of a paper: the body as it was on the date, the number, the signer. */
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { DocumentModelInput, PaperSize } from '../../../../shared/document/model.ts'
import { noMarks } from '../../../../shared/domain/common.ts'
import type { PaperFacts } from '../../../../shared/domain/common.ts'
import { bodyOn, type BodyVersion } from '../../../../shared/domain/organisation.ts'
import type { Issuing, OfficeFacts, PaperHead, PaperSubjectRecord } from '../facts.ts'

/** The head of the paper that `subject` makes; what cannot be found is null and reported by the checks. */
export function resolveHead(subject: PaperSubjectRecord, templateKind: DocumentKind | null, facts: OfficeFacts): PaperHead {
  const paper = paperOf(subject)
  return {
    kind: templateKind ?? (subject.kind === 'freeDocument' ? subject.record.kind : 'officialLetter'),
    paper, recordId: recordIdOf(subject), revision: subject.revision,
    ...issuingOf(paper, paper.date, facts), joint: paper.jointWith.map((joint) => issuingOf(joint, paper.date, facts)),
  }
}

/** A body as it was on the date, and its signer. */
export function issuingOf({ bodyId, signingRightId }: Pick<PaperFacts, 'bodyId' | 'signingRightId'>, date: string | null, facts: OfficeFacts): Issuing {
  const body = facts.bodies.get(bodyId) ?? null
  const inForce = body !== null && date !== null ? bodyOn(body, date) : null
  const right = signingRightId === null ? null : facts.signingRights.get(signingRightId) ?? null
  const post = right === null ? null : facts.posts.get(right.postId) ?? null
  return {
    bodyId, signingRightId, body, version: inForce ?? body?.versions.at(-1) ?? null, existed: body === null || date === null || inForce !== null,
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

interface HeadOfTemplate {
  readonly number: 'always' | 'whenGiven', readonly bodySymbol?: string | undefined, readonly paper: PaperSize
  /** Names the template prints instead of the body's own (a congress); `superior` null: the body's own stands. */
  readonly names: { readonly superior: string | null, readonly issuer: string } | null
}

/** Letterhead, number, place and date, marks, sheet: the same for every template. */
export function headComponents(head: PaperHead, version: BodyVersion, { number, bodySymbol, paper: sheet, names }: HeadOfTemplate):
  Pick<DocumentModelInput, 'letterhead' | 'number' | 'placeAndDate' | 'marks' | 'paper'> {
  const { paper } = head
  const versions = versionsOf(head, version)
  return {
    letterhead: names === null ? letterheadOf(versions)
      : { superior: names.superior ?? version.letterheadSuperior, issuers: [names.issuer], nameInText: names.issuer },
    number: number === 'whenGiven' && paper.number === null ? null
      : { number: paper.number, kindSymbol: documentKinds[head.kind].symbol, bodySymbol: bodySymbol ?? versions.map(({ symbol }) => symbol).join('-') },
    placeAndDate: { place: version.place, date: paper.date },
    marks: marksOf(paper),
    paper: documentKinds[head.kind].group === 'slip' ? paper.paperSize ?? sheet : 'A4',
  }
}

/** The bodies that issue, the lead first; one that is not in the records is left out (the checks say so). */
export function versionsOf({ joint }: Pick<PaperHead, 'joint'>, lead: BodyVersion): readonly BodyVersion[] {
  return [lead, ...joint.flatMap(({ version }) => version ?? [])]
}

/** Names of all issuers (format-rules 1.6). The line above is printed when it is the same for all: over strangers it would say something false. */
function letterheadOf(versions: readonly BodyVersion[]): DocumentModelInput['letterhead'] {
  const [lead] = versions
  const superior = lead !== undefined && versions.every(({ letterheadSuperior }) => letterheadSuperior === lead.letterheadSuperior) ? lead.letterheadSuperior : null
  return { superior, issuers: versions.map(({ letterheadIssuer }) => letterheadIssuer), nameInText: namesInText(versions.map(({ name }) => name)) }
}

/** "A", "A và B", "A, B và C". */
export function namesInText(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`
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
