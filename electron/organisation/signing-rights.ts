/** Which written right to sign is proposed for a paper that has no signer yet. Pure. */
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { isWithin } from '../../shared/domain/dates.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'

/** The one right in force that names this kind, else the one that covers all kinds; with several alike, or none, the signer is left to the person: null. */
export function signingRightFor(view: OrganisationView, bodyId: string, kind: DocumentKind, date: string): string | null {
  const rights = [...view.signingRights.values()].filter((right) => {
    const post = view.posts.get(right.postId)
    return right.bodyId === bodyId && isWithin(date, right.period.from, right.period.to) && post !== undefined && isWithin(date, post.period.from, post.period.to)
  })
  const own = rights.filter(({ kinds }) => kinds.includes(kind))
  const usual = own.length > 0 ? own : rights.filter(({ kinds }) => kinds.length === 0)
  return usual.length === 1 ? usual[0]?.id ?? null : null
}
