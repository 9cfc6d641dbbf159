/** Several files of one unit (the workbook with figures, the Word file with texts) as one report. The order of the files never matters. */
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import { isRate } from '../../../shared/domain/indicator.ts'
import { askedQuestions } from './form-input.ts'
import type { FormAnswer, FormMeasurement } from './form-input.ts'
import type { SubmissionRead } from './read-submission.ts'
import { missingAnswer, pathOf } from './read-questions.ts'
import { absences, issue, problemAt } from './reading.ts'
import type { ReadingInput } from './reading.ts'

export interface CombinedSubmission {
  readonly measurements: readonly FormMeasurement[]
  readonly answers: readonly FormAnswer[]
  /** Those of the files, without what another file makes up for, and what no file has. */
  readonly problems: readonly CellProblem[]
}

/** `reads`: readable files of one unit and this campaign. */
export function combineSubmissions(reads: readonly SubmissionRead[], { campaign, indicators }: Pick<ReadingInput, 'campaign' | 'indicators'>): CombinedSubmission {
  const ordered = reads.toSorted((one, other) => compare(one.file, other.file) || compare(JSON.stringify(one), JSON.stringify(other)))
  const file = ordered.map((read) => read.file).join(', ')
  const place = { file, sheet: '', cell: '' }
  const conflicts: CellProblem[] = []
  const measurements = indicators.flatMap(({ code, name }) => agreed(ordered.flatMap((read) => read.measurements.filter((one) => one.code === code)), figureSays, () => {
    conflicts.push(problemAt(place, `measurements.${code}`, code, issue('error', 'figure.conflict', `Các tệp của đơn vị ghi chỉ tiêu ${code} (${name}) khác nhau; chương trình không chọn.`, 'Hỏi lại đơn vị, bỏ bớt tệp không đúng.')))
  }))
  const questions = askedQuestions(campaign.outline)
  const answers = questions.flatMap((question) => agreed(ordered.flatMap((read) => read.answers.filter(({ questionId }) => questionId === question.id)), answerSays, () => {
    conflicts.push(problemAt(place, pathOf(question), question.id, issue('error', 'answer.conflict', `Các tệp của đơn vị trả lời câu ${question.id} khác nhau; chương trình không chọn.`, 'Hỏi lại đơn vị, bỏ bớt tệp không đúng.')))
  }))
  const own = ordered.flatMap(({ problems }) => problems.filter(({ code }) => !absences.has(code)))
  const told = new Set([...own, ...conflicts].filter(({ severity }) => severity === 'error').map(({ path }) => path))
  const given = new Set([...measurements.map(({ code }) => `measurements.${code}`), ...answers.map(({ questionId }) => `answers.${questionId}`), ...told])
  const absent = ordered.flatMap(({ problems }) => problems.filter(({ code, path }) => absences.has(code) && path.includes('.') && !given.has(path)))
  const named = new Set(absent.map(({ path }) => path))
  const unnamed = [
    ...indicators.flatMap((indicator) => given.has(`measurements.${indicator.code}`) || named.has(`measurements.${indicator.code}`) ? [] : [problemAt(place, `measurements.${indicator.code}`, '', issue('error', 'figure.missing', `Chưa có ${isRate(indicator) ? 'tử số và mẫu số' : 'số liệu'} của chỉ tiêu ${indicator.code} (${indicator.name}).`, 'Hỏi lại đơn vị; không có thì ghi số 0.'))]),
    ...questions.flatMap((question) => !question.required || given.has(pathOf(question)) || named.has(pathOf(question)) ? [] : [problemAt(place, pathOf(question), '', missingAnswer(question))]),
  ]
  return { measurements, answers, problems: [...own, ...conflicts, ...firstOfEach(absent), ...unnamed] }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function figureSays({ numerator, denominator, rate }: FormMeasurement): string {
  return JSON.stringify([numerator, denominator, rate])
}

function answerSays({ text, rows }: FormAnswer): string {
  return JSON.stringify([text, rows])
}

/** The first of values that all say the same; none of values that differ. */
function agreed<Value>(values: readonly Value[], says: (value: Value) => string, differ: () => void): readonly Value[] {
  const [first] = values
  if (first === undefined) return []
  if (values.every((value) => says(value) === says(first))) return [first]
  differ()
  return []
}

/** What two files lack alike is said once. */
function firstOfEach(problems: readonly CellProblem[]): readonly CellProblem[] {
  return [...Map.groupBy(problems, ({ path }) => path).values()].flatMap((same) => same.slice(0, 1))
}
