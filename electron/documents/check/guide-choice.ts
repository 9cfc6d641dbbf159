/** What is said of the guide a paper was set by (G01, G02): the choice itself is made in `form`, the words are the catalogue's. */
import type { Finding } from '../../../shared/contract/papers.ts'
import type { ProfileId } from '../../../shared/document/form.ts'
import type { GuideNote } from '../form/index.ts'
import type { CheckCatalogue } from './catalogue.ts'
import { findingOf } from './rule.ts'

/** The ids of the checks that the choice of the guide sets off. */
export const guideCheckIds = ['G01', 'G02'] as const satisfies readonly GuideNote['ruleId'][]

/** The notes as findings, on the paper's date. */
export function guideFindings(notes: readonly GuideNote[], profileId: ProfileId, { checks }: CheckCatalogue): readonly Finding[] {
  return notes.flatMap(({ ruleId, clause, ...hit }) => checks.filter(({ id }) => id === ruleId)
    .map((entry) => findingOf(entry, profileId, { ...hit, place: 'placeAndDate', basis: { clause, status: entry[profileId].status } })))
}
