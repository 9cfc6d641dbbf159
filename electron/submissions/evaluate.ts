/** What an import would do: each file's state, and the version each unit would get. The order of the files never matters. Pure. */
import type { UnitChecks } from '../aggregation/index.ts'
import type { SubmissionRead } from '../campaigns/index.ts'
import type { CellProblem, ImportFileState } from '../../shared/contract/submissions.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { lowerFirst } from '../../shared/domain/first-letter.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { Fault } from '../../shared/domain/problem.ts'
import { reportStateWords } from '../../shared/domain/submission-words.ts'
import { crossCheckProblems } from './cross-check-problems.ts'
import { unitDraft } from './unit-draft.ts'
import type { UnitFile } from './unit-draft.ts'
import { hasErrors, lastStanding, sameValues } from './version.ts'
import type { Draft, StoredVersion } from './version.ts'

/** A file as it was read, once. `read` null: the disk did not give it, and `fault` says why. */
export interface ImportedFile {
  readonly fileId: string, readonly fileName: string, readonly hash: string
  readonly read: SubmissionRead | null
  readonly fault: Fault | null
  /** The unit a person named; it goes before what the file says. */
  readonly assigned: string | null
}

export interface EvaluatedFile {
  readonly state: ImportFileState, readonly bodyId: string | null, readonly note: string, readonly problems: readonly CellProblem[]
  /** The version that holds this file already and waits to be decided about; null: there is none, or another takes its place. */
  readonly waiting: StoredVersion | null
}
export interface UnitDraft { readonly draft: Draft, readonly fileIds: readonly string[] }

export interface Evaluation {
  readonly files: ReadonlyMap<string, EvaluatedFile>
  /** By unit; only units that would get a new version. */
  readonly drafts: ReadonlyMap<string, UnitDraft>
}

export interface EvaluationInput {
  readonly files: readonly ImportedFile[]
  /** Files a person leaves out: the others are judged as if they were not there. */
  readonly skipped: ReadonlySet<string>
  readonly stored: readonly StoredVersion[]
  readonly campaign: Campaign
  readonly indicators: readonly Indicator[]
  readonly checks: UnitChecks
}

/** Problems of not knowing the unit; nothing of them is left once a person named it. */
const unitProblems: ReadonlySet<string> = new Set(['form.noBody', 'form.notAsked', 'form.otherBody', 'form.byName', 'form.byFileName'])

export function evaluate(input: EvaluationInput): Evaluation {
  const standing = input.stored.filter(({ state }) => state !== 'withdrawn')
  const files = new Map<string, EvaluatedFile>()
  const units = new Map<string, UnitFile[]>()
  const seen = new Map<string, string>()
  for (const file of input.files.toSorted(byName)) {
    const placed = placeOf(file, standing, seen)
    const skipped = input.skipped.has(file.fileId)
    if (placed.unit === null || skipped) {
      files.set(file.fileId, placed.unit === null ? placed.evaluated : skippedFile(placed.unit, placed.bodyId))
      continue
    }
    seen.set(`${placed.bodyId} ${file.hash}`, file.fileName)
    units.set(placed.bodyId, [...units.get(placed.bodyId) ?? [], placed.unit])
  }
  const drafts = new Map<string, UnitDraft>()
  for (const [bodyId, own] of units) {
    const settled = settleUnit(bodyId, own, standing, input)
    for (const [fileId, evaluated] of settled.files) files.set(fileId, evaluated)
    if (settled.draft !== null) drafts.set(bodyId, settled.draft)
  }
  return { files: new Map([...files].map(([fileId, file]) => [fileId, drafts.has(file.bodyId ?? '') ? { ...file, waiting: null } : file])), drafts }
}

/** The version when it is the unit's newest and still waits. */
function waitingOf(version: StoredVersion, standing: readonly StoredVersion[]): StoredVersion | null {
  const last = lastStanding(standing.filter(({ bodyId }) => bodyId === version.bodyId))
  return version.state === 'received' && last?.id === version.id ? version : null
}

function byName(one: ImportedFile, other: ImportedFile): number {
  if (one.fileName !== other.fileName) return one.fileName < other.fileName ? -1 : 1
  return one.hash < other.hash ? -1 : one.hash > other.hash ? 1 : 0
}

function skippedFile({ read }: UnitFile, bodyId: string): EvaluatedFile {
  return { state: hasErrors(read.problems) ? 'problems' : 'ready', bodyId, note: '', problems: read.problems, waiting: null }
}

type Placed = { readonly unit: UnitFile, readonly bodyId: string } | { readonly unit: null, readonly evaluated: EvaluatedFile }

/** Whose the file is; `unit` null where nothing further is to be done with it. */
function placeOf({ fileId, fileName, hash, read, fault, assigned }: ImportedFile, standing: readonly StoredVersion[], seen: ReadonlyMap<string, string>): Placed {
  const done = (state: ImportFileState, bodyId: string | null, note: string, problems: readonly CellProblem[], waiting: StoredVersion | null = null): Placed => ({ unit: null, evaluated: { state, bodyId, note, problems, waiting } })
  if (read === null) return done('unreadable', null, fault === null ? '' : `${fault.happened} ${fault.remedy}`, [])
  const kind = read.kind
  if (kind === null) return done('unreadable', null, read.problems.map(({ message, remedy }) => `${message} ${remedy}`).slice(0, 1).join(''), read.problems)
  const bodyId = assigned ?? read.bodyId ?? standing.findLast((version) => version.files.some((file) => file.hash === hash))?.bodyId ?? null
  if (bodyId === null) return done('unitUnknown', null, 'Chọn đơn vị gửi tệp này.', read.problems)
  const problems = assigned === null && read.bodyId !== null ? read.problems : read.problems.filter(({ code }) => !unitProblems.has(code))
  const known = standing.findLast((version) => version.bodyId === bodyId && version.files.some((file) => file.hash === hash))
  if (known !== undefined) return done('unchanged', bodyId, `Tệp này đã nhập ngày ${shortDate(known.receivedOn)}, ${lowerFirst(reportStateWords[known.state])}.`, problems, waitingOf(known, standing))
  const twin = seen.get(`${bodyId} ${hash}`)
  if (twin !== undefined) return done('unchanged', bodyId, `Giống hệt tệp “${twin}” trong lần nhập này.`, problems)
  return { bodyId, unit: { fileId, fileName, hash, kind, read: { ...read, file: fileName, problems: inFile(problems, fileName), blanks: inFile(read.blanks, fileName) } } }
}

/** With the name the file has in this import, of a folder its path there. */
function inFile(problems: readonly CellProblem[], file: string): readonly CellProblem[] {
  return problems.map((problem) => ({ ...problem, file }))
}

function settleUnit(bodyId: string, files: readonly UnitFile[], standing: readonly StoredVersion[], { campaign, indicators, checks }: EvaluationInput) {
  const last = lastStanding(standing.filter((version) => version.bodyId === bodyId))
  const read = unitDraft({ bodyId, files, last, campaign, indicators })
  const draft: Draft = { ...read, problems: [...read.problems, ...crossCheckProblems(checks, { ...read, fileName: read.files.length === 1 ? read.fileName : '' })] }
  const same = last !== null && sameValues(draft, last)
  const note = last !== null && same ? `Không khác bản nhận ngày ${shortDate(last.receivedOn)}, ${lowerFirst(reportStateWords[last.state])}.` : ''
  return {
    draft: same ? null : { draft, fileIds: files.map(({ fileId }) => fileId) },
    files: files.map((file): readonly [string, EvaluatedFile] => [file.fileId, same ? { state: 'unchanged', bodyId, note, problems: file.read.problems, waiting: waitingOf(last, standing) } : ofDraft(file, draft, files)]),
  }
}

/** A file shows its own problems; the first one also what is wrong with the unit's report as a whole. */
function ofDraft(file: UnitFile, draft: Draft, files: readonly UnitFile[]): EvaluatedFile {
  const names = new Set(files.map(({ fileName }) => fileName))
  const isFirst = files[0]?.fileId === file.fileId
  const problems = draft.problems.filter((problem) => problem.file === file.fileName || (isFirst && !names.has(problem.file)))
  const withErrors = hasErrors(draft.problems)
  const note = withErrors && !hasErrors(problems) ? 'Báo cáo của đơn vị còn lỗi; xem tệp khác của đơn vị này.' : draft.carriesId === null ? '' : 'Phần không có trong tệp này giữ như bản đã nhận trước.'
  return { state: withErrors ? 'problems' : 'ready', bodyId: draft.bodyId, note, problems, waiting: null }
}
