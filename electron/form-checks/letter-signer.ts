/** Who may sign a letter for a body on a day: the first written right that covers công văn. */
import type { Signature } from '../../shared/document/model.ts'
import { isWithin } from '../../shared/domain/dates.ts'
import type { OrganisationView } from '../organisation/index.ts'

/** As printed; without such a right only the room to sign. */
export function letterSigner(view: OrganisationView, bodyId: string, date: string): Signature {
  for (const right of view.signingRights.values()) {
    const post = view.posts.get(right.postId)
    const person = post === undefined ? undefined : view.people.get(post.personId)
    if (right.bodyId !== bodyId || post === undefined || person === undefined) continue
    if (right.kinds.length > 0 && !right.kinds.includes('officialLetter')) continue
    if (!isWithin(date, right.period.from, right.period.to) || !isWithin(date, post.period.from, post.period.to)) continue
    return { form: right.form, authority: right.authority, role: null, post: right.printPost ? post.title : null, fullName: person.fullName }
  }
  return { form: 'own', authority: null, role: null, post: null, fullName: null }
}
