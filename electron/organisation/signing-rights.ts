/** Which written right to sign is proposed for a paper that has no signer yet. Pure. */
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { isWithin } from '../../shared/domain/dates.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'

/** The first right in force that names this kind, else the first that covers all kinds; null leaves the signer to the person. */
export function signingRightFor(view: OrganisationView, bodyId: string, kind: DocumentKind, date: string): string | null {
  const rights = [...view.signingRights.values()].filter((right) => {
    const post = view.posts.get(right.postId)
    return right.bodyId === bodyId && isWithin(date, right.period.from, right.period.to) && post !== undefined && isWithin(date, post.period.from, post.period.to)
  })
  return (rights.find(({ kinds }) => kinds.includes(kind)) ?? rights.find(({ kinds }) => kinds.length === 0))?.id ?? null
}
