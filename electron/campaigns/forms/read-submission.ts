/** One returned file, whatever it is: whose it is, what it says, and everything that is wrong with it. It never throws for what a file holds. */
import { charsetNames, planSheetFile, planWordFile } from '../../documents/charsets/index.ts'
import { openPackage } from '../../documents/ooxml/index.ts'
import type { OfficePackage } from '../../documents/ooxml/index.ts'
import { guardWorkbook, inWorkbookWords, workbookOf } from '../../documents/sheets/index.ts'
import { FaultError } from '../../faults/index.ts'
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import { cleanAnswer } from './clean-answers.ts'
import { readDataFile } from './data-file.ts'
import { keySheet } from './form-input.ts'
import type { FormAnswer, FormMeasurement } from './form-input.ts'
import { identify } from './identify.ts'
import type { Identity, MatchedBy, Traces } from './identify.ts'
import { printedParagraphs } from './document-form.ts'
import { valuePlace } from './places.ts'
import { readDocumentForm } from './read-document-form.ts'
import { readFigures } from './read-figures.ts'
import { readQuestions } from './read-questions.ts'
import { absences, issue, problemAt } from './reading.ts'
import type { Gathered, Place, ReadingInput } from './reading.ts'
import { printedTexts } from './workbook-form.ts'
import type { Workbook } from '../../documents/sheets/index.ts'

/** What a returned file says. `bodyId` null: a person must say whose it is. */
export interface SubmissionRead {
  readonly file: string
  /** null: the file could not be read. */
  readonly kind: 'workbook' | 'document' | 'dataFile' | null
  readonly bodyId: string | null
  readonly matchedBy: MatchedBy
  /** Campaign of the key; null: the file names none. */
  readonly campaignId: string | null
  /** Figures that can be used, in the order of the indicators. */
  readonly measurements: readonly FormMeasurement[]
  /** In the order of the outline. */
  readonly answers: readonly FormAnswer[]
  readonly preparedOn: string | null
  readonly preparedBy: string
  /** In the order of the file: the whole file first, then figures, then answers. */
  readonly problems: readonly CellProblem[]
  /** Of a file nothing was filled in, which `problems` says once: everything that is not there, with its cell. Else empty. */
  readonly blanks: readonly CellProblem[]
}

/** Reads a workbook, a Word file or a data file, told apart by their content. */
export async function readSubmission(bytes: Uint8Array, input: ReadingInput): Promise<SubmissionRead> {
  if (isJson(bytes)) {
    const { identity, data, ...gathered } = readDataFile(bytes, input)
    return result('dataFile', identity, gathered, input, { preparedOn: data?.preparedOn ?? null, preparedBy: data?.preparedBy ?? '' }, data !== null)
  }
  try {
    const pkg = await openPackage(bytes)
    return pkg.kind === 'xlsx' ? readWorkbookForm(pkg, input) : readWordForm(pkg, input)
  } catch (error) {
    return unread(inWordsOf(input.file, error), input)
  }
}

function isJson(bytes: Uint8Array): boolean {
  return /^(?:\u00EF\u00BB\u00BF)?\s*[{[]/u.test(String.fromCharCode(...bytes.subarray(0, 64)))
}

const unsigned = { preparedOn: null, preparedBy: '' }

/** A fault speaks of Word; a file with another ending is a workbook to its sender. */
function inWordsOf(file: string, error: unknown): unknown {
  return /\.docx?$/iu.test(file) ? error : inWorkbookWords(error)
}

function unread(error: unknown, { file }: ReadingInput): SubmissionRead {
  if (!(error instanceof FaultError)) throw error
  const { code, happened, remedy } = error.fault
  return {
    file, kind: null, bodyId: null, matchedBy: null, campaignId: null, measurements: [], answers: [], ...unsigned, blanks: [],
    problems: [problemAt({ file, sheet: '', cell: '' }, '', '', issue('error', `file.${code}`, happened, remedy))],
  }
}

function readWorkbookForm(pkg: OfficePackage, input: ReadingInput): SubmissionRead {
  guardWorkbook(pkg)
  const converted = toUnicode(pkg, input)
  const workbook = workbookOf(pkg)
  const figures = readFigures(workbook, input)
  const questions = readQuestions(workbook, input)
  const gathered = { measurements: figures.measurements, answers: questions.answers, problems: [...converted, ...figures.problems, ...questions.problems] }
  return result('workbook', identify(tracesOf(workbook), input), gathered, input)
}

function readWordForm(pkg: OfficePackage, input: ReadingInput): SubmissionRead {
  const converted = toUnicode(pkg, input)
  const { traces, ...gathered } = readDocumentForm(pkg, input)
  return result('document', identify(traces, input), { ...gathered, problems: [...converted, ...gathered.problems] }, input)
}

function tracesOf({ sheets }: Workbook): Traces {
  const hidden = sheets.filter(({ name, visibility }) => name === keySheet && visibility !== 'visible')
  return {
    hidden: hidden.flatMap(({ cells }) => cells.map(({ text }) => text)),
    visible: sheets.filter((sheet) => !hidden.includes(sheet)).flatMap(({ cells }) => cells.map((cell, at) => {
      const right = cells[at + 1]
      return { text: cell.text, next: right?.row === cell.row ? right.text : '' }
    })),
  }
}

/** Legacy fonts become Unicode in memory; the file itself is not touched. */
function toUnicode(pkg: OfficePackage, { file, campaign, indicators, candidates }: ReadingInput): readonly CellProblem[] {
  const known = new Set([...pkg.kind === 'xlsx' ? printedTexts({ campaign, indicators }) : printedParagraphs({ campaign, indicators }), ...candidates.map(({ name }) => name)])
  const plan = pkg.kind === 'xlsx' ? planSheetFile(pkg, 'auto', known) : planWordFile(pkg, 'auto', known)
  const { charsets, lost } = plan.report
  if (charsets.length === 0) return []
  plan.write()
  const place = { file, sheet: '', cell: '' }
  const legacy = charsets.flatMap(({ charset }) => charset === 'decomposed' ? [] : [charsetNames[charset]])
  return [
    ...(legacy.length === 0 ? [] : [problemAt(place, '', legacy.join(', '), issue('info', 'file.charset', `Tệp dùng bảng mã cũ (${legacy.join(', ')}); chương trình đã đọc sang Unicode.`, 'Đọc lướt lại các câu trả lời.'))]),
    ...lost.map(({ letter, place: where, excerpt }) => problemAt({ ...place, cell: where }, '', excerpt, issue('warning', 'file.lostLetter', `Ký tự “${letter}” không có trong bảng mã, được giữ nguyên.`, 'Sửa lại chữ này khi biên tập.'))),
  ]
}

/** `Câu hỏi!C6` or `Câu c1` as a place in the file. */
function placeOf(place: string, file: string): Place {
  const { sheet, cells } = valuePlace(place, file)
  return { file, sheet, cell: cells.join(', ') }
}

function cleaned({ measurements, answers, problems }: Gathered, { file }: ReadingInput): Gathered {
  const clean = answers.map((answer) => ({ given: answer, ...cleanAnswer(answer) }))
  const told = clean.flatMap(({ given, told: one }) => one === null ? [] : [problemAt(placeOf(given.place, file), `answers.${given.questionId}`, [given.text, ...given.rows.flat()].join(' ').trim(), one)])
  return { measurements, answers: clean.map(({ answer }) => answer), problems: [...problems, ...told] }
}

function result(kind: NonNullable<SubmissionRead['kind']>, identity: Identity, gathered: Gathered, input: ReadingInput, signed: Pick<SubmissionRead, 'preparedOn' | 'preparedBy'> = unsigned, readable = true): SubmissionRead {
  const { bodyId, matchedBy, campaignId } = identity
  const { measurements, answers, problems } = cleaned(gathered, input)
  const blank = readable && measurements.length === 0 && answers.length === 0 && !problems.some(({ code, severity }) => severity === 'error' && !absences.has(code))
  if (blank && campaignId === null && bodyId === null) {
    const place = { file: input.file, sheet: '', cell: '' }
    return { file: input.file, kind, bodyId, matchedBy, campaignId, measurements, answers, ...signed, blanks: [], problems: [problemAt(place, '', '', issue('error', 'form.notOurs', 'Không nhận ra đây là biểu hay đề cương của đợt báo cáo này.', 'Đề nghị đơn vị điền vào biểu đã gửi; nếu tệp để nhầm chỗ thì bỏ qua.'))] }
  }
  const own = blank ? [...problems.filter(({ code }) => !absences.has(code)), problemAt({ file: input.file, sheet: '', cell: '' }, '', '', issue('error', 'form.blank', 'Tệp chưa điền gì: không có số liệu, không có câu trả lời.', 'Đề nghị đơn vị gửi lại biểu đã điền.'))] : problems
  return { file: input.file, kind: readable ? kind : null, bodyId, matchedBy, campaignId, measurements, answers, ...signed, problems: [...identity.problems, ...own], blanks: blank ? problems.filter(({ code }) => absences.has(code)) : [] }
}
