/**
 * The form check on the document tree: what is missing, wrong or doubtful, each with its clause and what to do.
 * Pure: the paper, the form, the office's facts and the catalogue of checks come as arguments; a paper in order gives no findings.
 */
import type { Finding } from '../../../shared/contract/papers.ts'
import type { ProfileId, ResolvedForm, RuleStatus } from '../../../shared/document/form.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import type { Severity } from '../../../shared/domain/problem.ts'
import type { CheckCatalogue, CheckGroup } from './catalogue.ts'
import { treeFinders } from './finders.ts'
import { layOut } from './paper.ts'
import type { CheckFacts } from './paper.ts'
import { appliesTo, findingOf } from './rule.ts'

export { finderIds } from './finders.ts'
export { guideFindings } from './guide-choice.ts'
export { checkFile, fileFinderIds, readLetters } from './file/index.ts'
export type { FileCheckFacts, FileFix, RawFileFinding, RegisteredPaper } from './file/index.ts'
export { lookAlikes } from './letters.ts'
export { checkGroups, loadCheckCatalogue } from './catalogue.ts'
export type { CheckBasis, CheckCatalogue, CheckEntry, CheckGroup } from './catalogue.ts'
export { appliesTo, findingOf } from './rule.ts'
export type { Hit } from './rule.ts'
export type { CheckFacts } from './paper.ts'

/** Everything the check finds, in the order in which the places stand on the page. Absent facts are not checked. */
export function checkDocument(model: DocumentModel, form: ResolvedForm, facts: CheckFacts, catalogue: CheckCatalogue): readonly Finding[] {
  const paper = layOut(model, form, facts)
  const places = ['letterhead', 'number', 'placeAndDate', 'marks', 'subject', 'addressees', 'bases', ...paper.blocks.map(({ place }) => place), 'signatures', 'recipients']
  const order = new Map(places.map((place, index) => [place, index]))
  const position = (finding: Finding): number => order.get(finding.place) ?? places.length
  const about = { kind: model.kind, profileId: form.profileId, level: facts.issuerLevel }
  return catalogue.checks.filter((entry) => appliesTo(entry, about))
    .flatMap((entry) => (treeFinders.get(entry.id)?.(paper, entry) ?? []).map((hit) => findingOf(entry, form.profileId, hit)))
    .toSorted((a, b) => position(a) - position(b))
}

/** A check as it is listed for people. `source` holds descriptions, not keys. */
export interface CheckRow {
  readonly id: string, readonly group: CheckGroup, readonly severity: Severity, readonly text: string
  readonly clause: string, readonly status: RuleStatus, readonly source: readonly string[], readonly message: string, readonly remedy: string
}

/** Every check of a guide, in the order in which they run. `{found}` and `{expected}` stand for what a finding says. */
export function listChecks({ checks, sources }: CheckCatalogue, profileId: ProfileId): readonly CheckRow[] {
  return checks.filter(({ appliesTo: to }) => to?.profiles?.includes(profileId) ?? true).map((entry) => {
    const { id, group, severity, text, message, remedy } = entry
    const { clause, status, source } = entry[profileId]
    return { id, group, severity, text, clause, status, source: source.map((key) => sources[key] ?? key), message, remedy }
  })
}
