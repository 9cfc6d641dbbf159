/** Several files of one unit (the workbook with figures, the Word file with texts) as one report. The order of the files never matters. */
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import { isRate, rateText } from '../../../shared/domain/indicator.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import { shorten } from '../../../shared/domain/problem.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { askedQuestions } from './form-input.ts'
import type { FormAnswer, FormMeasurement } from './form-input.ts'
import type { SubmissionRead } from './read-submission.ts'
import { cellsWords, valuePlace } from './places.ts'
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
  const measurements = indicators.flatMap((indicator) => agreed(saidIn(ordered, ({ measurements: all }) => all.filter(({ code }) => code === indicator.code)), figureSays, (said) => {
    const { code, name } = indicator
    conflicts.push(conflictOf(said, (one) => figureWords(indicator, one), { path: `measurements.${code}`, code: 'figure.conflict', about: `ghi chỉ tiêu ${code} (${name})` }))
  }))
  const questions = askedQuestions(campaign.outline)
  const answers = questions.flatMap((question) => agreed(saidIn(ordered, ({ answers: all }) => all.filter(({ questionId }) => questionId === question.id)), answerSays, (said) => {
    conflicts.push(conflictOf(said, answerWords, { path: pathOf(question), code: 'answer.conflict', about: `trả lời câu ${question.id}` }))
  }))
  const own = ordered.flatMap(({ problems }) => problems.filter(({ code }) => !absences.has(code)))
  const told = new Set([...own, ...conflicts].filter(({ severity }) => severity === 'error').map(({ path }) => path))
  const given = new Set([...measurements.map(({ code }) => `measurements.${code}`), ...answers.map(({ questionId }) => `answers.${questionId}`), ...told])
  const absent = ordered.flatMap(({ problems, blanks }) => [...problems, ...blanks].filter(({ code, path }) => absences.has(code) && path.includes('.') && !given.has(path)))
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
function agreed<Value>(said: readonly Said<Value>[], says: (value: Value) => string, differ: (said: readonly [Said<Value>, ...Said<Value>[]]) => void): readonly Value[] {
  const [first, ...others] = said
  if (first === undefined) return []
  if (others.every(({ value }) => says(value) === says(first.value))) return [first.value]
  differ([first, ...others])
  return []
}

/** A value with the file that says it. */
interface Said<Value> { readonly file: string, readonly value: Value }

function saidIn<Value>(reads: readonly SubmissionRead[], values: (read: SubmissionRead) => readonly Value[]): readonly Said<Value>[] {
  return reads.flatMap((read) => values(read).map((value) => ({ file: read.file, value })))
}

interface Conflict { readonly path: string, readonly code: string, readonly about: string }

/** What files say of one thing: at the place of the first of them, all of them in words. */
function conflictOf<Value extends { readonly place: string }>(said: readonly [Said<Value>, ...Said<Value>[]], words: (value: Value) => string, { path, code, about }: Conflict): CellProblem {
  const placed = said.map(({ file, value }) => ({ ...valuePlace(value.place, file), words: words(value) }))
  const [first] = said
  const { file, sheet, cells } = valuePlace(first.value.place, first.file)
  const each = placed.map((one) => [`“${one.file}”`, ...one.sheet === '' ? [] : [cellsWords(one)], `ghi ${one.words}`].join(' ')).join('; ')
  return problemAt({ file, sheet, cell: cells.join(', ') }, path, words(first.value), issue('error', code, `Các tệp của đơn vị ${about} khác nhau: ${each}.`, 'Chương trình không chọn bên nào. Hỏi lại đơn vị, bỏ bớt tệp không đúng.'))
}

/** "10", "3/4", "75%". */
function figureWords(indicator: Indicator, { numerator, denominator, rate }: FormMeasurement): string {
  if (rate !== null) return rateText(indicator, rate)
  return [numerator, denominator].flatMap((count) => count === null ? [] : [quantityText(count)]).join('/')
}

function answerWords({ text, rows }: FormAnswer): string {
  return `“${shorten([text, ...rows.map((row) => row.join(' | '))].filter((line) => line !== '').join('; '))}”`
}

/** What two files lack alike is said once. */
function firstOfEach(problems: readonly CellProblem[]): readonly CellProblem[] {
  return [...Map.groupBy(problems, ({ path }) => path).values()].flatMap((same) => same.slice(0, 1))
}
