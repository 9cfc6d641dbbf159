/** The data file of a unit that has this program, or of an office with its own roll-up: the same figures and answers as a form, as JSON. */
import { submissionDataSchema } from '../../../shared/domain/submission.ts'
import type { SubmissionData } from '../../../shared/domain/submission.ts'
import { problemsFromIssues } from '../../../shared/domain/problem.ts'
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import { isRate } from '../../../shared/domain/indicator.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import { formProblems } from './asked-form.ts'
import { askedQuestions, typedFigure, wantsWhole } from './form-input.ts'
import type { AskedQuestion, FormAnswer, FormMeasurement } from './form-input.ts'
import type { Identity } from './identify.ts'
import { judgeRate } from './judge-rate.ts'
import { readFigureText } from './read-figure.ts'
import { missingAnswer, pathOf } from './read-questions.ts'
import { issue, problemAt } from './reading.ts'
import type { Gathered, Issue, ReadingInput } from './reading.ts'

/** Largest data file: ten times what 300 indicators and 100 long answers need. */
export const mostDataBytes = 16 * 1024 ** 2

export interface DataFileReading extends Gathered { readonly identity: Identity, readonly data: SubmissionData | null }

/** The bytes of the file: same data, same bytes. */
export function writeDataFile(data: SubmissionData): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(submissionDataSchema.parse(data), null, 2)}\n`)
}

const nobody: Identity = { bodyId: null, matchedBy: null, campaignId: null, problems: [] }

export function readDataFile(bytes: Uint8Array, input: ReadingInput): DataFileReading {
  const place = { file: input.file, sheet: '', cell: '' }
  const failed = (problems: readonly CellProblem[]): DataFileReading => ({ measurements: [], answers: [], problems, identity: nobody, data: null })
  if (bytes.length > mostDataBytes) return failed([problemAt(place, '', '', issue('error', 'data.tooLarge', `Tệp dữ liệu lớn hơn ${mostDataBytes / 1024 ** 2} MB, không phải là báo cáo của một đơn vị.`, 'Xuất lại tệp dữ liệu từ chương trình của đơn vị.'))])
  const json = parsed(bytes)
  if (json === undefined) return failed([problemAt(place, '', '', issue('error', 'data.broken', 'Tệp dữ liệu bị hỏng hoặc không phải là tệp do chương trình xuất ra.', 'Xuất lại tệp dữ liệu từ chương trình của đơn vị.'))])
  const read = submissionDataSchema.safeParse(json, { reportInput: true })
  if (!read.success) return failed(problemsFromIssues(read.error).map((problem) => ({ ...problem, ...place, cell: problem.path })))
  const figures = figuresOf(read.data, input)
  const answers = answersOf(read.data, input)
  return { measurements: figures.measurements, answers: answers.answers, problems: [...formProblems(read.data, input), ...figures.problems, ...answers.problems], identity: identityOf(read.data, input), data: read.data }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function identityOf({ campaignId, bodyId }: SubmissionData, { campaign, candidates, file }: ReadingInput): Identity {
  const place = { file, sheet: '', cell: '' }
  const body = candidates.find(({ id }) => id === bodyId)
  return {
    bodyId: body?.id ?? null, matchedBy: body === undefined ? null : 'key', campaignId,
    problems: [
      ...(campaignId === campaign.id ? [] : [problemAt(place, '', campaignId, issue('error', 'form.otherCampaign', `Đây là báo cáo của đợt khác (mã “${campaignId}”).`, `Chọn đúng đợt khi nhập, hoặc đề nghị đơn vị gửi báo cáo của đợt “${campaign.title}”.`))]),
      ...(body === undefined ? [problemAt(place, '', bodyId, issue('error', 'form.notAsked', `Đơn vị có mã “${bodyId}” không thuộc danh sách phải báo cáo của đợt này.`, 'Kiểm tra lại đơn vị gửi, hoặc bổ sung đơn vị vào đợt báo cáo.'))] : []),
    ],
  }
}

/** The same questions are asked of a figure here as of one in a cell. */
function figuresOf({ measurements, aggregate }: SubmissionData, input: ReadingInput): Gathered {
  const problems: CellProblem[] = []
  const known = new Map(input.indicators.map((indicator) => [indicator.code, indicator]))
  const at = (code: string): ReturnType<typeof placeAt> => placeAt(input, `Chỉ tiêu ${code}`)
  for (const [code, all] of Map.groupBy(measurements, (one) => one.code)) {
    if (!known.has(code)) problems.push(problemAt(at(code), '', code, issue('warning', 'row.unknown', `Mã “${code}” không có trong biểu của đợt này; chương trình bỏ qua.`, 'Kiểm tra mã chỉ tiêu.')))
    else if (all.length > 1) problems.push(problemAt(at(code), `measurements.${code}`, code, issue('error', 'row.duplicate', `Chỉ tiêu ${code} có ${all.length} lần; chương trình không chọn.`, 'Xuất lại tệp dữ liệu từ chương trình của đơn vị.')))
  }
  const taken = input.indicators.flatMap((indicator): readonly FormMeasurement[] => {
    const own = measurements.filter(({ code }) => code === indicator.code)
    const [one] = own
    if (own.length > 1) return []
    const judged = judgeMeasurement(indicator, one)
    for (const found of judged.issues) problems.push(problemAt(at(indicator.code), `measurements.${indicator.code}`, one === undefined ? '' : [one.numerator, one.denominator, one.rate].filter((part) => part !== null).join('/'), found))
    return judged.value === null ? [] : [{ code: indicator.code, place: placeWords(indicator.code, aggregate === undefined ? '' : one?.place ?? ''), ...judged.value }]
  })
  return { measurements: taken, answers: [], problems }
}

/** Of a rolled-up figure the sender says how many units are in it. */
function placeWords(code: string, more: string): string {
  return more === '' ? `Chỉ tiêu ${code}` : `Chỉ tiêu ${code} (${more})`
}

function placeAt({ file }: ReadingInput, cell: string): { readonly file: string, readonly sheet: string, readonly cell: string } {
  return { file, sheet: '', cell }
}

type Counts = Pick<FormMeasurement, 'numerator' | 'denominator' | 'rate'>

function judgeMeasurement(indicator: Indicator, one: Counts | undefined): { readonly value: Counts | null, readonly issues: readonly Issue[] } {
  // An exact decimal text has a dot; a figure is read the Vietnamese way.
  const read = (quantity: string | null | undefined, kind: 'count' | 'percent') => readFigureText(typedFigure(quantity ?? ''), { kind, whole: kind === 'count' && wantsWhole(indicator), mayBeNegative: false, unitOfMeasure: '' })
  const parts = { numerator: read(one?.numerator, 'count'), denominator: read(one?.denominator, 'count'), rate: read(one?.rate, 'percent') }
  const issues = Object.values(parts).flatMap((part) => part.issues).filter(({ code }) => code !== 'figure.text')
  if (isRate(indicator)) {
    const judged = judgeRate(indicator, parts)
    return { value: judged.value, issues: [...issues, ...judged.issues.map(({ found }) => found)] }
  }
  if (parts.numerator.empty) return { value: null, issues: [...issues, issue('error', 'figure.missing', `Chưa có số liệu của chỉ tiêu ${indicator.code} (${indicator.name}).`, 'Hỏi lại đơn vị; không có thì ghi số 0.')] }
  return { value: parts.numerator.value === null ? null : { numerator: parts.numerator.value, denominator: null, rate: null }, issues }
}

function answersOf({ answers }: SubmissionData, input: ReadingInput): Gathered {
  const problems: CellProblem[] = []
  const questions = askedQuestions(input.campaign.outline)
  const ids = new Set(questions.map(({ id }) => id))
  for (const { questionId } of answers.filter((answer) => !ids.has(answer.questionId))) {
    problems.push(problemAt(placeAt(input, `Câu ${questionId}`), '', questionId, issue('warning', 'answer.unknown', `Câu “${questionId}” không có trong đề cương của đợt này; chương trình bỏ qua.`, 'Kiểm tra đơn vị dùng đúng đề cương chưa.')))
  }
  const taken = questions.flatMap((question): readonly FormAnswer[] => {
    const report = (found: Issue, value = ''): void => { problems.push(problemAt(placeAt(input, `Câu ${question.id}`), pathOf(question), value, found)) }
    const own = answers.filter(({ questionId, text, rows }) => questionId === question.id && (text.trim() !== '' || rows.length > 0))
    const [one] = own
    if (one === undefined && question.required) report(missingAnswer(question))
    if (own.length > 1) report(issue('error', 'answer.duplicate', `Câu ${question.id} có ${own.length} câu trả lời; chương trình không chọn.`, 'Xuất lại tệp dữ liệu từ chương trình của đơn vị.'))
    if (one === undefined || own.length > 1) return []
    const wrong = misfit(question, one)
    if (wrong !== null) report(wrong, one.text)
    return wrong === null ? [{ ...one, place: `Câu ${question.id}` }] : []
  })
  return { measurements: [], answers: taken, problems }
}

/** null: the answer is of the kind its question asks for. */
function misfit(question: AskedQuestion, { text, rows }: FormAnswer): Issue | null {
  const sendAgain = 'Xuất lại tệp dữ liệu từ chương trình của đơn vị.'
  switch (question.type) {
    case 'text': return rows.length === 0 ? null : issue('error', 'answer.misfit', `Câu ${question.id} cần một đoạn văn, không phải bảng.`, sendAgain)
    case 'number': return rows.length === 0 && /^-?\d+(?:\.\d+)?$/u.test(text) ? null : issue('error', 'answer.misfit', `Câu ${question.id} cần một con số.`, sendAgain)
    case 'table': return text === '' && rows.every((row) => row.length === question.columns.length) ? null : issue('error', 'answer.misfit', `Câu ${question.id} cần bảng có ${question.columns.length} cột.`, sendAgain)
  }
}
