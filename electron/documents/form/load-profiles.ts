/**
 * Reads rule packs from their texts. All problems come at once, each with file, line and what to do; a pack with any
 * problem is refused whole, because half a form would print a wrong paper without a word.
 */
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { profileIdSchema } from '../../../shared/document/form.ts'
import { joinPath, problemsFromIssues } from '../../../shared/domain/problem.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { formProfileSchema } from './rule-pack.ts'
import type { FormProfile } from './rule-pack.ts'

/** A rule pack's file: its name (for problems) and its text. */
export interface RulePackFile { readonly name: string, readonly text: string }

/** A problem with its place in a file; `line` counts from 1. */
export type FilePlacedProblem = Problem & { readonly file: string, readonly line: number }

/** Profiles newest first, or everything that is wrong. */
export type LoadedProfiles =
  | { readonly ok: true, readonly profiles: readonly FormProfile[] }
  | { readonly ok: false, readonly problems: readonly FilePlacedProblem[] }

type OneFile = { readonly profile: FormProfile, readonly file: string } | { readonly problems: readonly FilePlacedProblem[] }

/** Reads all rule packs. Refused: broken YAML, unknown or missing keys, two packs for one guide or one date, a guide missing. */
export function loadFormProfiles(files: readonly RulePackFile[]): LoadedProfiles {
  const read = files.map(readOne)
  const own = read.flatMap((one) => 'problems' in one ? one.problems : [])
  const packs = read.flatMap((one) => 'profile' in one ? [one] : [])
  const problems = [...own, ...own.length > 0 ? [] : togetherProblems(packs)]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, profiles: packs.map((pack) => pack.profile).toSorted((a, b) => a.effective.from < b.effective.from ? 1 : -1) }
}

function readOne(file: RulePackFile): OneFile {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => placed(file.name, lines.linePos(error.pos[0]).line, {
        code: 'yaml.broken', path: '', message: `Tệp không đúng cú pháp YAML (${error.code}).`,
        remedy: 'Kiểm tra thụt dòng, dấu hai chấm và dấu nháy ở dòng này; so với tệp gốc của chương trình.',
      })),
    }
  }
  const parsed = formProfileSchema.safeParse(document.toJS())
  if (parsed.success) return { profile: parsed.data, file: file.name }
  const found = problemsFromIssues(parsed.error)
  return {
    problems: parsed.error.issues.map((issue, index) => {
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
      return { ...found[index], ...placed(file.name, lines.linePos(offsetOf(document, path)).line, { ...namedIn(issue.path, found[index]) }) }
    }),
  }
}

function namedIn(path: readonly PropertyKey[], problem: Problem | undefined): Partial<Problem> {
  return { ...problem, path: joinPath('', path) }
}

function placed(file: string, line: number, problem: Partial<Problem>): FilePlacedProblem {
  return { severity: 'error', code: 'schema.custom', path: '', value: '', message: '', remedy: '', ...problem, file, line }
}

/** Offset of the node at a path, or of its nearest ancestor when it is missing. Keys count, so that a line with the name is shown. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    if (!isMap(node)) break
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
    if (pair === undefined) break
    if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0]
    node = pair.value
  }
  return offset
}

function togetherProblems(packs: readonly { readonly profile: FormProfile, readonly file: string }[]): readonly FilePlacedProblem[] {
  const missing = profileIdSchema.options.filter((id) => !packs.some((pack) => pack.profile.id === id))
  const pairs = packs.flatMap((one, index) => packs.slice(index + 1).map((other) => ({ one, other })))
  return [
    ...missing.map((id) => placed(`${id}.yaml`, 1, {
      code: 'profile.missing', path: 'id', value: id, message: `Thiếu hồ sơ thể thức “${id}”.`, remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục rules.',
    })),
    ...pairs.filter(({ one, other }) => one.profile.id === other.profile.id).map(({ one, other }) => placed(other.file, 1, {
      code: 'profile.duplicate', path: 'id', value: other.profile.id, message: `Hai tệp cùng mang mã “${other.profile.id}” (tệp kia: ${one.file}).`, remedy: 'Giữ lại một tệp.',
    })),
    ...pairs.filter(({ one, other }) => one.profile.id !== other.profile.id && overlap(one.profile, other.profile)).map(({ one, other }) => placed(other.file, 1, {
      code: 'profile.overlap', path: 'effective', value: `${other.profile.effective.from} – ${other.profile.effective.to ?? 'nay'}`,
      message: `Thời gian hiệu lực trùng với tệp ${one.file}.`, remedy: 'Sửa ngày bắt đầu hoặc ngày kết thúc để mỗi ngày chỉ có một hướng dẫn.',
    })),
  ]
}

function overlap(one: FormProfile, other: FormProfile): boolean {
  const ends = (profile: FormProfile, date: string): boolean => profile.effective.to === null || profile.effective.to >= date
  return ends(one, other.effective.from) && ends(other, one.effective.from)
}
