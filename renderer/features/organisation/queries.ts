/** What the window asks about the organisation. */
import { service } from '../../api/client.ts'

export const treeQuery = (date: string) => service.organisation.treeOn.queryOptions({ input: { date }, placeholderData: (old) => old })
export const termsQuery = () => service.organisation.terms.list.queryOptions()
export const peopleQuery = () => service.organisation.people.list.queryOptions()
export const postsQuery = () => service.organisation.posts.list.queryOptions()
export const signingRightsQuery = () => service.organisation.signingRights.list.queryOptions()
export const bodiesQuery = () => service.organisation.bodies.list.queryOptions()
export const membershipsQuery = () => service.organisation.memberships.list.queryOptions()
