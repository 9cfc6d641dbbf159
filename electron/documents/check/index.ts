/**
 * The form check on the document tree: what is missing, wrong or doubtful, each with its clause and what to do.
 * Pure: the paper, the form and the office's facts come as arguments; a paper in order gives no findings.
 */
import type { Finding } from '../../../shared/contract/papers.ts'
import type { ProfileId, ResolvedForm, RuleStatus } from '../../../shared/document/form.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import type { Severity } from '../../../shared/domain/problem.ts'
import { layOut } from './paper.ts'
import type { CheckFacts } from './paper.ts'
import { findingsOf } from './rule.ts'
import type { CheckRule } from './rule.ts'
import { dateRules } from './rules/dates.ts'
import { figureRules } from './rules/figures.ts'
import { letterheadRules } from './rules/letterhead.ts'
import { numberRules } from './rules/number.ts'
import { recipientRules } from './rules/recipients.ts'
import { signatureRules } from './rules/signatures.ts'
import { spellingRules } from './rules/spelling.ts'
import { structureRules } from './rules/structure.ts'
import { subjectRules } from './rules/subject.ts'

export type { CheckFacts } from './paper.ts'

const rules: readonly CheckRule[] = [
  ...letterheadRules, ...numberRules, ...dateRules, ...subjectRules, ...structureRules, ...spellingRules, ...figureRules,
  ...signatureRules, ...recipientRules,
]

/** Everything the check finds, in the order in which the places stand on the page. Absent facts are not checked. */
export function checkDocument(model: DocumentModel, form: ResolvedForm, facts: CheckFacts): readonly Finding[] {
  const paper = layOut(model, form, facts)
  const places = ['letterhead', 'number', 'placeAndDate', 'marks', 'subject', 'addressees', 'bases', ...paper.blocks.map(({ place }) => place), 'signatures', 'recipients']
  const order = new Map(places.map((place, index) => [place, index]))
  const position = (finding: Finding): number => order.get(finding.place) ?? places.length
  return rules.flatMap((rule) => findingsOf(rule, paper)).toSorted((a, b) => position(a) - position(b))
}

/** A check as it is listed for people. */
export interface CheckRow { readonly id: string, readonly severity: Severity, readonly clause: string, readonly status: RuleStatus, readonly message: string, readonly remedy: string }

/** Every check of a guide, in the order in which they run. `{found}` and `{expected}` stand for what a finding says. */
export function listChecks(profileId: ProfileId): readonly CheckRow[] {
  return rules.map(({ id, severity, basis, message, remedy }) => ({ id, severity, ...basis[profileId], message, remedy }))
}
