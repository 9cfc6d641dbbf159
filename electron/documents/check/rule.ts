/**
 * What a check is: data (severity, clause, status, words) and one pure function that finds the places.
 * A check never changes the paper and never throws; what it cannot know it does not say.
 */
import type { Finding } from '../../../shared/contract/papers.ts'
import type { ProfileId, RuleStatus } from '../../../shared/document/form.ts'
import type { Severity } from '../../../shared/domain/problem.ts'
import type { PaperUnderCheck } from './paper.ts'

/** The clause a check stands on, and how sure that clause is, in each guide. */
export type RuleBasis = Readonly<Record<ProfileId, { readonly clause: string, readonly status: RuleStatus }>>

/** One place where the rule is broken. `severity` overrides the rule's own for a milder case. */
export interface Hit {
  readonly place: string
  readonly excerpt: string
  readonly found: string
  readonly expected: string
  readonly severity?: Severity
}

/** `{found}` and `{expected}` in the words are filled from the hit. */
export interface CheckRule {
  readonly id: string
  readonly severity: Severity
  readonly basis: RuleBasis
  readonly message: string
  readonly remedy: string
  readonly find: (paper: PaperUnderCheck) => readonly Hit[]
}

/** Runs one check. */
export function findingsOf(rule: CheckRule, paper: PaperUnderCheck): readonly Finding[] {
  const { clause, status } = rule.basis[paper.form.profileId]
  return rule.find(paper).map((hit) => ({
    ruleId: rule.id, severity: hit.severity ?? rule.severity, place: hit.place, excerpt: shortened(hit.excerpt, 120),
    found: hit.found, expected: hit.expected, clause, status,
    message: filled(rule.message, hit), remedy: filled(rule.remedy, hit),
  }))
}

function filled(words: string, hit: Hit): string {
  return words.replaceAll('{found}', () => shortened(hit.found, 80)).replaceAll('{expected}', () => hit.expected)
}

function shortened(text: string, length: number): string {
  const letters = [...text.trim()]
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : text.trim()
}

const hd05 = 'Hướng dẫn 05-HD/VPTW'
const hd36 = 'Hướng dẫn 36-HD/VPTW'

/** A rule read in the reproduced text of Hướng dẫn 36; of Hướng dẫn 05 only reports are known. */
export function readInHd36(clause05: string, clause36: string): RuleBasis {
  return { hd05: { clause: `${hd05}, ${clause05}`, status: 'reported' }, hd36: { clause: `${hd36}, ${clause36}`, status: 'verified' } }
}

/** A rule known for both guides from others' transcriptions and from issued papers. */
export function reported(clause05: string, clause36: string): RuleBasis {
  return { hd05: { clause: `${hd05}, ${clause05}`, status: 'reported' }, hd36: { clause: `${hd36}, ${clause36}`, status: 'reported' } }
}

/** A rule of another regulation, known from reports; the same under both guides. */
export function reportedElsewhere(clause: string): RuleBasis {
  return { hd05: { clause, status: 'reported' }, hd36: { clause, status: 'reported' } }
}

/** No clause: good office practice, our own check. */
export const ownPractice: RuleBasis = {
  hd05: { clause: 'Không thấy quy định (kiểm tra của chương trình)', status: 'custom' },
  hd36: { clause: 'Không thấy quy định (kiểm tra của chương trình)', status: 'custom' },
}
