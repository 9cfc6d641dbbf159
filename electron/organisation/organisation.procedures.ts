/** The organisation's part of the contract. */
import type { IssuerTable } from '../documents/form/index.ts'
import { collectionProcedures, noRules } from '../records/index.ts'
import type { RecordRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { bodyStore } from './bodies.repository.ts'
import { moveBody } from './body-order.service.ts'
import { membershipStore } from './membership.repository.ts'
import { bodyRules, listBodies, listMemberships, listPeople, listPosts, listSigningRights, listTerms, listTree } from './organisation.service.ts'
import { personStore, postStore, signingRightStore, termStore } from './people.repository.ts'

const on = os.organisation

/** `issuers`: what heads and symbols usually look like. `membershipRules`: what a change of the list of members touches elsewhere. */
export function organisationProcedures(issuers: () => IssuerTable, membershipRules: RecordRules<'memberships'>) {
  return {
    moveBody: on.moveBody.handler(({ context, input }) => moveBody(context.office(), context.actor, input)),
    treeOn: on.treeOn.handler(({ context, input }) => listTree(context.office().read, input.date)),
    bodies: collectionProcedures(on.bodies, bodyStore, bodyRules(issuers), listBodies),
    terms: collectionProcedures(on.terms, termStore, noRules, listTerms),
    people: collectionProcedures(on.people, personStore, noRules, listPeople),
    posts: collectionProcedures(on.posts, postStore, noRules, listPosts),
    signingRights: collectionProcedures(on.signingRights, signingRightStore, noRules, listSigningRights),
    memberships: collectionProcedures(on.memberships, membershipStore, membershipRules, listMemberships),
  }
}
