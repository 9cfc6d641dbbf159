/** What reading a returned file gathers: values, and everything that is wrong with its place. */
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import type { Campaign } from '../../../shared/domain/campaign.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import { shorten } from '../../../shared/domain/problem.ts'
import type { Severity } from '../../../shared/domain/problem.ts'
import type { FormAnswer, FormMeasurement } from './form-input.ts'

/** A unit that may have sent the file, named as of the campaign's date. */
export interface Candidate { readonly id: string, readonly name: string, readonly shortName: string }

/** What a returned file is read against. */
export interface ReadingInput {
  /** Name of the file without its folder. */
  readonly file: string
  readonly campaign: Campaign
  /** In the order of the campaign. */
  readonly indicators: readonly Indicator[]
  /** Who is asked. */
  readonly candidates: readonly Candidate[]
}

/** Something wrong with one value; where it stands is added by the reader of the file. */
export interface Issue { readonly severity: Severity, readonly code: string, readonly message: string, readonly remedy: string }

export function issue(severity: Severity, code: string, message: string, remedy: string): Issue {
  return { severity, code, message, remedy }
}

export interface Place { readonly file: string, readonly sheet: string, readonly cell: string }

/** `path`: `measurements.TC01`, `answers.c2`, '' for the file. `value`: as it stands in the file. */
export function problemAt(place: Place, path: string, value: string, found: Issue): CellProblem {
  return { ...found, path, value: shorten(value), file: place.file, sheet: place.sheet, cell: place.cell }
}

export interface Gathered {
  readonly measurements: readonly FormMeasurement[]
  readonly answers: readonly FormAnswer[]
  readonly problems: readonly CellProblem[]
}

/** Problems that only say that something is not in this file: another file of the unit may have it. */
export const absences: ReadonlySet<string> = new Set(['figure.missing', 'row.missing', 'answer.missing', 'form.blank', 'form.noFigures'])
