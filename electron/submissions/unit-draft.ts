/**
 * The files one unit sent at a time, made into one version: figures of its workbook, texts of its Word file, and what an
 * earlier version said where no new file of that kind came. Pure.
 */
import { combineSubmissions } from '../campaigns/index.ts'
import type { SubmissionRead } from '../campaigns/index.ts'
import type { CellProblem } from '../../shared/contract/submissions.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { Measurement } from '../../shared/domain/submission.ts'
import { crossCheckCode } from './cross-check-problems.ts'
import type { Draft, StoredVersion, SubmissionSource, VersionFile } from './version.ts'

export type FormKind = NonNullable<SubmissionRead['kind']>

/** A file of the unit as it was read. */
export interface UnitFile { readonly fileId: string, readonly fileName: string, readonly hash: string, readonly kind: FormKind, readonly read: SubmissionRead }

export interface UnitInput {
  readonly bodyId: string
  readonly files: readonly UnitFile[]
  /** The unit's version that stands last. */
  readonly last: StoredVersion | null
  readonly campaign: Campaign
  /** Asked for by the campaign. */
  readonly indicators: readonly Indicator[]
}

/** Figures and texts a source is expected to hold. */
type Part = 'figures' | 'texts'
const partsOf: Readonly<Record<SubmissionSource, readonly Part[]>> = {
  workbook: ['figures'], document: ['texts'], dataFile: ['figures', 'texts'], typed: ['figures', 'texts'], correction: ['figures', 'texts'],
}

export function unitDraft({ bodyId, files, last, campaign, indicators }: UnitInput): Draft {
  const parts = new Set(files.flatMap(({ kind }) => partsOf[kind]))
  const carried = carriedFrom(last, parts)
  const several = files.length + (carried?.files.length ?? 0) > 1
  const reads = files.map(({ read, fileName }) => several ? placed(read, fileName) : read)
  const codeOf = new Map(indicators.map(({ id, code }) => [id, code]))
  const idOf = new Map(indicators.map(({ id, code }) => [code, id]))
  const old = carried === null ? [] : [oldRead(carried, codeOf, reads, parts)]
  const combined = combineSubmissions([...reads, ...old], { campaign, indicators })
  return {
    bodyId, source: sourceOf(files), fileName: files.map(({ fileName }) => fileName).join('; '), carriesId: carried?.id ?? null,
    files: [...files.map(({ fileName, hash, kind }): VersionFile => ({ fileName, hash, source: kind, carried: false })), ...carried?.files ?? []],
    measurements: combined.measurements.flatMap(({ code, ...value }): readonly Measurement[] => {
      const indicatorId = idOf.get(code)
      return indicatorId === undefined ? [] : [{ indicatorId, ...value }]
    }),
    answers: combined.answers, problems: onceForAll(combined.problems, combined.measurements.length > 0 || parts.has('figures'), files),
  }
}

/** Several files: each place names its own. */
function placed(read: SubmissionRead, fileName: string): SubmissionRead {
  const named = <T extends { readonly place: string }>(value: T): T => value.place === '' || fileName === '' || value.place.startsWith(`${fileName}: `) ? value : { ...value, place: `${fileName}: ${value.place}` }
  return { ...read, measurements: read.measurements.map(named), answers: read.answers.map(named) }
}

interface Carried extends Pick<StoredVersion, 'id' | 'measurements' | 'answers' | 'problems'> {
  readonly files: readonly VersionFile[]
  /** The one file its places are of; '' where they name their file already. */
  readonly placeName: string
}

/** What of the last version no new file replaces: null when the new files are a whole report. */
function carriedFrom(last: StoredVersion | null, parts: ReadonlySet<Part>): Carried | null {
  if (last === null) return null
  const kept = (source: SubmissionSource): boolean => partsOf[source].some((part) => !parts.has(part))
  const files = last.files.filter(({ source }) => kept(source)).map((file) => ({ ...file, carried: true }))
  const isTyped = last.source === 'typed' || last.source === 'correction'
  if (files.length === 0 && !(isTyped && kept(last.source))) return null
  const names = new Set(files.map(({ fileName }) => fileName))
  return {
    id: last.id, files, placeName: last.files.length === 1 ? last.fileName : '', measurements: last.measurements, answers: last.answers,
    // Cross-checks are made anew of all the figures together.
    problems: last.problems.filter(({ file, code }) => names.has(file) && code !== crossCheckCode),
  }
}

/** The last version as if it were one more file: figures unless new ones came, answers to what no new file answers. */
function oldRead({ measurements, answers, problems, placeName, files }: Carried, codeOf: ReadonlyMap<string, string>, reads: readonly SubmissionRead[], parts: ReadonlySet<Part>): SubmissionRead {
  const answered = new Set(reads.flatMap((read) => read.answers.map(({ questionId }) => questionId)))
  const replaced = ({ path }: CellProblem): boolean => (path.startsWith('measurements') && parts.has('figures')) || (path.startsWith('answers') && (parts.has('texts') || answered.has(path.slice('answers.'.length))))
  return placed({
    file: files.map(({ fileName }) => fileName).join(', '), kind: 'dataFile', bodyId: null, matchedBy: null, campaignId: null, preparedOn: null, preparedBy: '',
    measurements: parts.has('figures') ? [] : measurements.flatMap(({ indicatorId, ...value }) => {
      const code = codeOf.get(indicatorId)
      return code === undefined ? [] : [{ code, ...value }]
    }),
    answers: answers.filter(({ questionId }) => !answered.has(questionId)), problems: problems.filter((problem) => !replaced(problem)), blanks: [],
  }, placeName)
}

/** A unit that sent its texts only has not reported its figures yet: that is said once, not for each figure. */
function onceForAll(problems: readonly CellProblem[], hasFigures: boolean, files: readonly UnitFile[]): readonly CellProblem[] {
  if (hasFigures || !problems.some(({ code }) => code === 'figure.missing')) return problems
  return [...problems.filter(({ code }) => code !== 'figure.missing'), {
    severity: 'error', code: 'submission.noFigures', path: 'measurements', value: '', file: files[0]?.fileName ?? '', sheet: '', cell: '',
    message: 'Đơn vị mới gửi phần lời, chưa gửi biểu số liệu.', remedy: 'Chờ biểu số liệu (chọn “Nhận, chờ xem”), hoặc đề nghị đơn vị gửi bổ sung.',
  }]
}

function sourceOf(files: readonly UnitFile[]): SubmissionSource {
  const kinds = files.map(({ kind }) => kind)
  return kinds.find((kind) => kind === 'dataFile') ?? kinds.find((kind) => kind === 'workbook') ?? 'document'
}
