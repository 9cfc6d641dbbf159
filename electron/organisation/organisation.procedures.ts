/** The organisation's part of the contract, one line each. */
import type { IssuerTable } from '../documents/form/index.ts'
import { collectionOf } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { bodyStore } from './bodies.repository.ts'
import { bodyRules, listBodies, listPeople, listPosts, listSigningRights, listTerms, listTree, noRules } from './organisation.service.ts'
import { personStore, postStore, signingRightStore, termStore } from './people.repository.ts'

const terms = collectionOf(termStore, noRules, listTerms)
const people = collectionOf(personStore, noRules, listPeople)
const posts = collectionOf(postStore, noRules, listPosts)
const signingRights = collectionOf(signingRightStore, noRules, listSigningRights)
const on = os.organisation

/** `issuers`: what heads and symbols usually look like. */
export function organisationProcedures(issuers: () => IssuerTable) {
  const bodies = collectionOf(bodyStore, bodyRules(issuers), listBodies)
  return {
    treeOn: on.treeOn.handler(({ context, input }) => listTree(context.office().read, input.date)),
    bodies: {
      list: on.bodies.list.handler(({ context }) => bodies.list(context)),
      get: on.bodies.get.handler(({ context, input }) => bodies.get(context, input)),
      save: on.bodies.save.handler(({ context, input }) => bodies.save(context, input)),
      remove: on.bodies.remove.handler(({ context, input }) => bodies.remove(context, input)),
      history: on.bodies.history.handler(({ context, input }) => bodies.history(context, input)),
    },
    terms: {
      list: on.terms.list.handler(({ context }) => terms.list(context)),
      get: on.terms.get.handler(({ context, input }) => terms.get(context, input)),
      save: on.terms.save.handler(({ context, input }) => terms.save(context, input)),
      remove: on.terms.remove.handler(({ context, input }) => terms.remove(context, input)),
      history: on.terms.history.handler(({ context, input }) => terms.history(context, input)),
    },
    people: {
      list: on.people.list.handler(({ context }) => people.list(context)),
      get: on.people.get.handler(({ context, input }) => people.get(context, input)),
      save: on.people.save.handler(({ context, input }) => people.save(context, input)),
      remove: on.people.remove.handler(({ context, input }) => people.remove(context, input)),
      history: on.people.history.handler(({ context, input }) => people.history(context, input)),
    },
    posts: {
      list: on.posts.list.handler(({ context }) => posts.list(context)),
      get: on.posts.get.handler(({ context, input }) => posts.get(context, input)),
      save: on.posts.save.handler(({ context, input }) => posts.save(context, input)),
      remove: on.posts.remove.handler(({ context, input }) => posts.remove(context, input)),
      history: on.posts.history.handler(({ context, input }) => posts.history(context, input)),
    },
    signingRights: {
      list: on.signingRights.list.handler(({ context }) => signingRights.list(context)),
      get: on.signingRights.get.handler(({ context, input }) => signingRights.get(context, input)),
      save: on.signingRights.save.handler(({ context, input }) => signingRights.save(context, input)),
      remove: on.signingRights.remove.handler(({ context, input }) => signingRights.remove(context, input)),
      history: on.signingRights.history.handler(({ context, input }) => signingRights.history(context, input)),
    },
  }
}
