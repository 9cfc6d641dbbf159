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
