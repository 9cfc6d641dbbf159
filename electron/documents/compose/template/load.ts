/** Reads template files: YAML, then the schema, then the texts. A file with any fault is refused whole, with all its faults. */
import { LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { problemsFromIssues } from '../../../../shared/domain/problem.ts'
import { compileTemplate, type CompiledTemplate } from './compile.ts'
import { checkDeclaredFields, viewOfTemplate, warnOfUnused } from './declared-fields.ts'
import { checkFit } from './fit.ts'
import { positionOfKey, type YamlPath } from './position.ts'
import { ProblemList, type TemplateProblem } from './problem.ts'
import { templateSchema, type TemplateSource } from './schema.ts'

export interface TemplateFile { readonly name: string, readonly text: string }
/** `problems`: why files were refused. `warnings`: what is odd in files that were taken. */
export interface LoadedTemplates { readonly warnings: readonly TemplateProblem[], readonly templates: readonly CompiledTemplate[], readonly problems: readonly TemplateProblem[] }

/** Loads all files; a bad one does not stop the others. Two templates may not share an id and version. */
export function loadTemplates(files: readonly TemplateFile[]): LoadedTemplates {
  const templates: CompiledTemplate[] = []
  const found: TemplateProblem[] = []
  for (const file of files) {
    const { template, faults } = readTemplateText(file)
    if (template !== null && templates.some((other) => other.id === template.id && other.version === template.version)) {
      faults.atPath(['id'], `Đã có mẫu “${template.id}” phiên bản ${template.version}.`, 'Đổi mã mẫu, hoặc tăng số phiên bản.')
    }
    if (template !== null && !faults.refused) templates.push(template)
    found.push(...faults.problems)
  }
  return { templates, problems: found.filter(({ severity }) => severity === 'error'), warnings: found.filter(({ severity }) => severity === 'warning') }
}

/** Everything wrong or odd in one template text, with line, column and what to do. */
export function lintTemplate(text: string, name = ''): readonly TemplateProblem[] {
  return readTemplateText({ name, text }).faults.problems
}

/** One template, or null with the reasons; also what is merely odd. */
export function readTemplateText(file: TemplateFile): { readonly template: CompiledTemplate | null, readonly faults: ProblemList } {
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines, strict: true, uniqueKeys: true })
  const faults = new ProblemList(file.name, { text: file.text, document, lines })
  const template = readSafely(document, faults)
  return { template: faults.refused ? null : template, faults }
}

/** Aliases that grow without end and nesting without bottom make the reader throw: a bad template like any other. */
function readSafely(document: Document.Parsed, faults: ProblemList): CompiledTemplate | null {
  try {
    return readTemplate(document, faults)
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error
    faults.at({ line: 1, column: 1 }, 'Tệp mẫu lồng quá sâu hoặc dùng lại phần (&, *) quá nhiều lần.', 'Viết thẳng các phần ra, bớt cấp lồng nhau.')
    return null
  }
}

/** The template as its author wrote it, or null when it does not have the form of one. */
export function readTemplateSource(document: Document.Parsed): TemplateSource | null {
  if (document.errors.length > 0) return null
  const parsed = templateSchema.safeParse(document.toJS({ maxAliasCount: 20 }))
  return parsed.success ? parsed.data : null
}

function readTemplate(document: Document.Parsed, faults: ProblemList): CompiledTemplate | null {
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const place = error.linePos?.[0]
      faults.at({ line: place?.line ?? 1, column: place?.col ?? 1 }, `Tệp mẫu viết sai cú pháp YAML: ${yamlMessage(error.code)}.`, 'Kiểm tra thụt dòng, dấu hai chấm và dấu nháy ở dòng này.')
    }
    return null
  }
  const parsed = templateSchema.safeParse(document.toJS({ maxAliasCount: 20 }))
  if (!parsed.success) {
    reportIssues(parsed.error, faults)
    return null
  }
  const source = parsed.data
  checkDeclaredFields(source, faults)
  checkFit(source, faults)
  const view = viewOfTemplate(source)
  const compiled = compileTemplate(source, view, faults)
  warnOfUnused(source, view, compiled.visited, faults)
  return compiled.template
}

/** Short Vietnamese words for the parser's codes; the code itself stays for the rest. */
function yamlMessage(code: string): string {
  const words: Readonly<Record<string, string>> = {
    BAD_INDENT: 'thụt dòng không đều', TAB_AS_INDENT: 'thụt dòng bằng phím Tab', DUPLICATE_KEY: 'một mục viết hai lần',
    MISSING_CHAR: 'thiếu dấu đóng', BAD_ALIAS: 'tham chiếu sai', MULTILINE_IMPLICIT_KEY: 'tên mục viết nhiều dòng',
    BAD_PROP_ORDER: 'thứ tự khai báo sai', UNEXPECTED_TOKEN: 'có ký hiệu đặt sai chỗ', BLOCK_AS_IMPLICIT_KEY: 'dấu hai chấm đặt sai chỗ',
  }
  return words[code] ?? code
}

function reportIssues(error: z.ZodError, faults: ProblemList): void {
  const problems = problemsFromIssues(error)
  error.issues.forEach((issue, index) => {
    const path: YamlPath = issue.path.filter((step) => typeof step !== 'symbol')
    const words = problems[index]
    if (words === undefined) return
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        faults.at(positionOfKey(faults.source, path, key), `Có mục không dùng được: ${key}.`, 'Xoá mục này hoặc sửa tên theo hướng dẫn mẫu.', 'error', path)
      }
      return
    }
    if (issue.code === 'invalid_union') faults.atPath(path, 'Loại phần không có trong ngôn ngữ mẫu.', `Dùng một trong các loại: ${nodeTypes}.`)
    else faults.atPath(path, words.path === '' ? words.message : `${words.path}: ${words.message}`, words.remedy)
  })
}

const nodeTypes = 'paragraph, heading, section, numbered, item, division, article, clause, centredLine, each, when, table, freeText, charts'
