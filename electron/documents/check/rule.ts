/**
 * What a check is: an entry of the catalogue (data) and one pure function that finds the places.
 * A check never changes the paper and never throws; what it cannot know it does not say.
 */
import type { Finding } from '../../../shared/contract/papers.ts'
import type { ProfileId, RuleStatus } from '../../../shared/document/form.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import type { IssuerLevel } from '../form/index.ts'
import type { CheckEntry } from './catalogue.ts'
import type { PaperUnderCheck } from './paper.ts'

/** One place where the rule is broken. */
export interface Hit {
  readonly place: string
  readonly excerpt: string
  readonly found: string
  readonly expected: string
  /** Name of the case in the entry's `variants`, when this one is said otherwise. */
  readonly variant?: string
  /** The clause of this very case, when other data than the catalogue gives it. */
  readonly basis?: { readonly clause: string, readonly status: RuleStatus }
}

/** The code of a check of the document tree. */
export interface CheckFinder {
  readonly id: string
  readonly find: (paper: PaperUnderCheck, entry: CheckEntry) => readonly Hit[]
}

/** Is the check made on such a paper? A level that is not known is not held against the check. */
export function appliesTo({ appliesTo: to }: CheckEntry, paper: { readonly kind: DocumentKind | null, readonly profileId: ProfileId, readonly level?: IssuerLevel | undefined }): boolean {
  if (to === undefined) return true
  return (to.kinds === undefined || (paper.kind !== null && to.kinds.includes(paper.kind)))
    && (to.levels === undefined || paper.level === undefined || to.levels.includes(paper.level))
    && (to.profiles === undefined || to.profiles.includes(paper.profileId))
}

/** Is there such a case of the check under the guide? */
export function caseHolds({ variants }: Pick<CheckEntry, 'variants'>, name: string, profileId: ProfileId): boolean {
  return variants?.[name]?.profiles?.includes(profileId) ?? true
}

/** What is said of one place: the words of the catalogue filled from the hit. */
export function findingOf(entry: CheckEntry, profileId: ProfileId, hit: Hit): Finding {
  const variant = hit.variant === undefined ? {} : entry.variants?.[hit.variant] ?? {}
  const { clause, status } = hit.basis ?? entry[profileId]
  return {
    ruleId: entry.id, severity: variant.severity ?? entry.severity, place: hit.place, excerpt: shortened(hit.excerpt, 120),
    found: hit.found, expected: hit.expected, clause, status,
    message: filled(variant.message ?? entry.message, hit), remedy: filled(variant.remedy ?? entry.remedy, hit),
  }
}

function filled(words: string, hit: Hit): string {
  return words.replaceAll('{found}', () => shortened(hit.found, 80)).replaceAll('{expected}', () => hit.expected)
}

function shortened(text: string, length: number): string {
  const letters = [...text.trim()]
  return letters.length > length ? `${letters.slice(0, length - 1).join('')}…` : text.trim()
}
