/** Who signs a letter for a body on a day, as printed: by the right that any paper without a signer is given. */
import type { Signature } from '../../shared/document/model.ts'
import { signingRightFor } from '../organisation/index.ts'
import type { OrganisationView } from '../organisation/index.ts'

/** Without such a right only the room to sign. */
export function letterSigner(view: OrganisationView, bodyId: string, date: string): Signature {
  const right = view.signingRights.get(signingRightFor(view, bodyId, 'officialLetter', date) ?? '')
  const post = right === undefined ? undefined : view.posts.get(right.postId)
  if (right === undefined || post === undefined) return { form: 'own', authority: null, role: null, post: null, fullName: null }
  return { form: right.form, authority: right.authority, role: null, post: right.printPost ? post.title : null, fullName: view.people.get(post.personId)?.fullName ?? null }
}
