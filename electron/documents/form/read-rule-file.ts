/** One file of rules (YAML) against its schema: the value with the lines of its parts, or every problem with file, line and remedy. */
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { Document, YAMLError } from 'yaml'
import type { z } from 'zod'
import { joinPath, problemsFromIssues } from '../../../shared/domain/problem.ts'
import type { Problem } from '../../../shared/domain/problem.ts'

/** A file of rules: its name (for problems) and its text. */
export interface RulePackFile { readonly name: string, readonly text: string }

/** A problem with its place in a file; `line` counts from 1. */
export type FilePlacedProblem = Problem & { readonly file: string, readonly line: number }

/** What a person wrote wrong, before it has its place. */
export interface RuleFault { readonly code: string, readonly path: readonly PropertyKey[], readonly value?: string, readonly message: string, readonly remedy: string }

/** A read file; `problem` gives a fault of its contents the line of the node at `path`, or of the nearest one above it. */
export interface ReadRuleFile<Value> {
  readonly file: string
  readonly value: Value
  readonly problem: (fault: RuleFault) => FilePlacedProblem
}

/** What came of reading rules: the whole, or every problem; never a part. */
export type Loaded<Value> =
  | { readonly ok: true, readonly value: Value }
  | { readonly ok: false, readonly problems: readonly FilePlacedProblem[] }

/** A file the rules folder must have. `missing`: what is said when it is not there; `faultsOf`: what its schema cannot see. */
export interface RuleFileKind<Schema extends z.ZodType> {
  readonly name: string
  readonly schema: Schema
  readonly missing: Pick<Problem, 'code' | 'message'> & Partial<Problem>
  readonly faultsOf: (value: z.output<Schema>) => readonly RuleFault[]
}

/** Reads the one file of a kind among the files of the rules folder. All problems at once. */
export function loadRuleFile<Schema extends z.ZodType>(files: readonly RulePackFile[], kind: RuleFileKind<Schema>): Loaded<z.output<Schema>> {
  const file = files.find(({ name }) => name === kind.name)
  if (file === undefined) {
    return { ok: false, problems: [placed(kind.name, 1, { remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục rules.', ...kind.missing })] }
  }
  const read = readRuleFile(file, kind.schema)
  if ('problems' in read) return { ok: false, problems: read.problems }
  const faults = kind.faultsOf(read.value)
  return faults.length > 0 ? { ok: false, problems: faults.map(read.problem) } : { ok: true, value: read.value }
}

/** Reads one file. Refused: broken YAML, a key written twice, whatever the schema refuses; all problems at once. */
export function readRuleFile<Schema extends z.ZodType>(
  file: RulePackFile, schema: Schema,
): ReadRuleFile<z.output<Schema>> | { readonly problems: readonly FilePlacedProblem[] } {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    return { problems: document.errors.map((error) => placed(file.name, lines.linePos(error.pos[0]).line, brokenYaml(error))) }
  }
  const lineAt = (path: readonly PropertyKey[]): number => lines.linePos(offsetOf(document, path)).line
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) {
    return {
      file: file.name, value: parsed.data,
      problem: ({ path, ...fault }) => placed(file.name, lineAt(path), { ...fault, path: joinPath('', path) }),
    }
  }
  const found = problemsFromIssues(parsed.error)
  return {
    problems: parsed.error.issues.map((issue, index) => {
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
      return placed(file.name, lineAt(path), { ...found[index], path: joinPath('', issue.path) })
    }),
  }
}

/** A problem of a file as a whole stands on line 1. */
export function placed(file: string, line: number, problem: Partial<Problem>): FilePlacedProblem {
  return { severity: 'error', code: 'schema.custom', path: '', value: '', message: '', remedy: '', ...problem, file, line }
}

/** The problem as one list of several files tells it: its place in `path` ("qd366.yaml, dòng 12: levels[0].id"). */
export function withItsFile({ file, line, ...problem }: FilePlacedProblem): Problem {
  return { ...problem, path: `${file}, dòng ${line}: ${problem.path}` }
}

function brokenYaml(error: YAMLError): Partial<Problem> {
  return error.code === 'DUPLICATE_KEY'
    ? { code: 'yaml.broken', message: 'Mục ở dòng này đã có ở phía trên trong cùng tệp.', remedy: 'Giữ lại một mục, hoặc sửa tên mục viết nhầm.' }
    : {
        code: 'yaml.broken', message: `Tệp không đúng cú pháp YAML (${error.code}).`,
        remedy: 'Kiểm tra thụt dòng, dấu hai chấm và dấu nháy ở dòng này; so với tệp gốc của chương trình.',
      }
}

/** Offset of the node at a path, or of its nearest ancestor when it is missing. Keys count, so that a line with the name is shown. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents
  let offset = 0
  for (const step of path) {
    if (isSeq(node) && typeof step === 'number') {
      node = node.items[step]
      if (isMap(node) || isScalar(node) || isSeq(node)) offset = node.range?.[0] ?? offset
      continue
    }
    if (!isMap(node)) break
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
    if (pair === undefined) break
    if (isScalar(pair.key) && pair.key.range) offset = pair.key.range[0]
    node = pair.value
  }
  return offset
}
