/** A stored version of what a unit sent, with its values, and how two sets of values are told apart. Pure. */
import type { CellProblem } from '../../shared/contract/submissions.ts'
import type { Answer, Measurement, SubmissionState, submissionSourceSchema } from '../../shared/domain/submission.ts'
import type { z } from 'zod'

export type SubmissionSource = z.infer<typeof submissionSourceSchema>

/** A file a version is made of; `carried`: it came with an earlier version, whose values this one took over. */
export interface VersionFile { readonly fileName: string, readonly hash: string, readonly source: SubmissionSource, readonly carried: boolean }

/** What a version says. */
export interface Values { readonly measurements: readonly Measurement[], readonly answers: readonly Answer[] }

export interface StoredVersion extends Values {
  readonly id: string, readonly bodyId: string
  /** The unit's first is 1. */
  readonly version: number
  readonly state: SubmissionState, readonly source: SubmissionSource, readonly receivedOn: string
  readonly fileName: string, readonly reason: string, readonly at: string, readonly actor: string
  readonly batchId: string | null, readonly carriesId: string | null
  readonly files: readonly VersionFile[], readonly problems: readonly CellProblem[]
}

/** A version to be written. */
export interface Draft extends Values {
  readonly bodyId: string, readonly source: SubmissionSource, readonly fileName: string
  readonly files: readonly VersionFile[], readonly problems: readonly CellProblem[], readonly carriesId: string | null
}

/** Says the same, wherever in a file it stood. */
export function sameValues(one: Values, other: Values): boolean {
  return valuesKey(one) === valuesKey(other)
}

function valuesKey({ measurements, answers }: Values): string {
  const figures = measurements.map(({ indicatorId, numerator, denominator, rate }) => [indicatorId, numerator, denominator, rate].join('\u0000')).toSorted()
  return JSON.stringify([figures, answers.map(answerKey).toSorted()])
}

/** One answer's words. */
export function answerKey({ questionId, text, rows }: Pick<Answer, 'questionId' | 'text' | 'rows'>): string {
  return JSON.stringify([questionId, text, rows])
}

/** The unit's last version that was not withdrawn; the one a new version comes after. */
export function lastStanding<V extends Pick<StoredVersion, 'state'>>(versions: readonly V[]): V | null {
  return versions.findLast(({ state }) => state !== 'withdrawn') ?? null
}

/** The unit's last version that was neither sent back nor withdrawn. */
export function inHand<V extends Pick<StoredVersion, 'state'>>(versions: readonly V[]): V | null {
  return versions.findLast(({ state }) => state === 'accepted' || state === 'received') ?? null
}

export function hasErrors(problems: readonly { readonly severity: string }[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}
