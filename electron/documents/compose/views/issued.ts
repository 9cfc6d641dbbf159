/** A paper of this office as another one names it, once it has number and date (HD05 6.1.3). Pure. */
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import { designationOf } from '../../../../shared/document/model.ts'
import type { PaperFacts } from '../../../../shared/domain/common.ts'
import { bodyOn } from '../../../../shared/domain/organisation.ts'
import type { OrganisationView } from '../../../../shared/domain/organisation.ts'
import type { CitedDocument } from './citation.ts'

/** By its issuer as of its date, the collective where one signs on behalf of it; null while it has no number or date. */
export function issuedDocument(
  { kind, paper, subject }: { readonly kind: DocumentKind, readonly paper: PaperFacts, readonly subject: string }, facts: Pick<OrganisationView, 'bodies' | 'signingRights'>,
): CitedDocument | null {
  const { number, date } = paper
  const body = facts.bodies.get(paper.bodyId)
  const version = body === undefined || date === null ? null : bodyOn(body, date)
  if (number === null || date === null || version === null) return null
  const right = paper.signingRightId === null ? undefined : facts.signingRights.get(paper.signingRightId)
  const issuer = right?.form === 'onBehalf' && right.authority !== null && !version.name.startsWith(right.authority)
    ? `${right.authority} ${version.shortName || version.name}` : version.name
  return { kind, designation: designationOf({ number, kindSymbol: documentKinds[kind].symbol, bodySymbol: version.symbol }), date, issuer, subject }
}
