/** Bodies in a dated tree, terms, people, posts and rights to sign: their records, lists and rules. */
import { bodyStore } from './bodies.repository.ts'
import { membershipStore } from './membership.repository.ts'
import { personStore, postStore, signingRightStore, termStore } from './people.repository.ts'

export { byId } from './organisation-view.ts'
export type { OrganisationView } from '../../shared/domain/organisation.ts'
export { selectMemberships, selectMembershipsOf } from './membership.repository.ts'
export { organisationProcedures } from './organisation.procedures.ts'
export { organisationView, paperWarnings } from './organisation.service.ts'
export { dateProblems, paperProblems, termsFor } from './paper-rules.ts'
export { signingRightFor } from './signing-rights.ts'
export { cycleProblems, nameOn, officialOrder, versionAt, wayUp } from './tree.ts'

/** The stores of this capability's collections. */
export const organisationStores = { bodies: bodyStore, terms: termStore, people: personStore, posts: postStore, signingRights: signingRightStore, memberships: membershipStore }
