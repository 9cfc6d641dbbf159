/** Figures and answers typed by hand, held against what the campaign asks. The same rules as for returned forms; places are names of fields. Pure. */
import { cleanAnswer } from '../campaigns/index.ts'
import type { CellProblem } from '../../shared/contract/submissions.ts'
import type { Campaign, Question } from '../../shared/domain/campaign.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import { isMean, isRate, overWhole } from '../../shared/domain/indicator.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import { compareQuantities, quantitySchema, quantityText } from '../../shared/domain/quantity.ts'
import type { Severity } from '../../shared/domain/problem.ts'
import type { Answer, Measurement } from '../../shared/domain/submission.ts'

export type TypedMeasurement = Omit<Measurement, 'place'>
export type TypedAnswer = Omit<Answer, 'place'>
export interface TypedValues { readonly measurements: readonly TypedMeasurement[], readonly answers: readonly TypedAnswer[] }

/** Only what says something: a figure left blank is no figure. */
export function givenOnly({ measurements, answers }: TypedValues): TypedValues {
  return {
    measurements: measurements.filter(({ numerator, denominator, rate }) => numerator !== null || denominator !== null || rate !== null),
    answers: answers.map((answer) => ({ ...answer, rows: answer.rows.filter((row) => row.some((cell) => cell !== '')) })).filter(({ text, rows }) => text !== '' || rows.length > 0),
  }
}

/** Words pasted in bring the same odd letters as files do; what was changed is told beside the question. */
export function cleanValues({ measurements, answers }: TypedValues, { outline }: Pick<Campaign, 'outline'>): { readonly values: TypedValues, readonly told: readonly CellProblem[] } {
  const clean = answers.map((answer) => cleanAnswer(answer))
  const title = (id: string): string => outline.find((question) => question.id === id)?.title ?? id
  return {
    values: { measurements, answers: clean.map(({ answer }) => answer) },
    told: clean.flatMap(({ answer: { questionId }, told }) => told === null ? [] : [cell(`answers.${questionId}`, title(questionId), told.severity, told.code, told.message, told.remedy)]),
  }
}

export function valueProblems(values: TypedValues, campaign: Campaign, indicators: readonly Indicator[]): readonly CellProblem[] {
  const given = new Map(values.measurements.map((one) => [one.indicatorId, one]))
  const answered = new Map(values.answers.map((one) => [one.questionId, one]))
  const asked = new Set(indicators.map(({ id }) => id))
  return [
    ...doubled(values.measurements.map(({ indicatorId }) => indicatorId)).map((id) => cell(`measurements.${id}`, id, 'error', 'figure.twice', 'Chỉ tiêu này được ghi hai lần.', 'Ghi một lần.')),
    ...doubled(values.answers.map(({ questionId }) => questionId)).map((id) => cell(`answers.${id}`, id, 'error', 'answer.twice', 'Câu này được trả lời hai lần.', 'Ghi một lần.')),
    ...values.measurements.filter(({ indicatorId }) => !asked.has(indicatorId)).map(({ indicatorId }) => cell(`measurements.${indicatorId}`, indicatorId, 'error', 'figure.notAsked', `Đợt này không hỏi chỉ tiêu “${indicatorId}”.`, 'Bỏ chỉ tiêu này.')),
    ...indicators.flatMap((indicator) => figureProblems(indicator, given.get(indicator.id))),
    ...values.answers.filter(({ questionId }) => !campaign.outline.some(({ id, type }) => id === questionId && type !== 'heading')).map(({ questionId }) => cell(`answers.${questionId}`, questionId, 'error', 'answer.notAsked', `Đề cương không có câu “${questionId}”.`, 'Bỏ câu này.')),
    ...campaign.outline.flatMap((question) => answerProblems(question, answered.get(question.id))),
  ]
}

function doubled(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}

function figureProblems(indicator: Indicator, value: TypedMeasurement | undefined): readonly CellProblem[] {
  const { code, name } = indicator
  const at = (severity: Severity, problemCode: string, message: string, remedy: string): readonly CellProblem[] => [cell(`measurements.${code}`, name, severity, problemCode, message, remedy)]
  if (value === undefined) return at('error', 'figure.missing', `Chưa có số liệu của chỉ tiêu ${code} (${name}).`, 'Hỏi lại đơn vị; không có thì ghi số 0.')
  const { numerator, denominator, rate } = value
  const broken = isRate(indicator) ? [] : denominator !== null || rate !== null || numerator === null
    ? at('error', 'figure.wrongColumn', `Chỉ tiêu ${code} chỉ có một con số.`, 'Ghi con số ở cột “Số liệu”.') : wholeProblems(indicator, [numerator])
  if (!isRate(indicator)) return broken
  if (numerator === null && denominator === null) return at('warning', 'rate.noCounts', `${isMean(indicator) ? 'Số bình quân' : 'Tỷ lệ'} của chỉ tiêu ${code} chưa có số gốc: không có tử số và mẫu số.`, `Hỏi lại đơn vị tử số và mẫu số; chưa có thì ${isMean(indicator) ? 'số bình quân' : 'tỷ lệ'} này không được cộng vào số chung.`)
  if (numerator === null || denominator === null) return at('error', 'rate.missingCount', `Chỉ tiêu tỷ lệ ${code} thiếu ${numerator === null ? 'tử số' : 'mẫu số'}.`, 'Ghi đủ tử số và mẫu số.')
  if (rate !== null) return at('error', 'rate.both', `Chỉ tiêu ${code} ghi cả hai số và tỷ lệ.`, 'Chỉ ghi tử số và mẫu số; máy tự tính tỷ lệ.')
  const severity = overWhole(indicator)
  const over = severity === null || compareQuantities(numerator, denominator) <= 0 ? []
    : at(severity, 'rate.overWhole', `Tử số ${quantityText(numerator)} lớn hơn mẫu số ${quantityText(denominator)}.`, 'Kiểm tra có ghi nhầm hai cột không.')
  return [...over, ...wholeProblems(indicator, [numerator, denominator])]
}

/** Things and people are counted whole; money and hours need not be. */
function wholeProblems(indicator: Indicator, figures: readonly string[]): readonly CellProblem[] {
  const whole = isRate(indicator) ? indicator.base !== 'other' : indicator.decimals === 0
  return figures.filter((figure) => whole && figure.includes('.')).map((figure) =>
    cell(`measurements.${indicator.code}`, indicator.name, 'error', 'figure.fraction', `Chỉ tiêu này đếm bằng số nguyên, nhưng ghi ${quantityText(figure)}.`, 'Kiểm tra và ghi lại số nguyên.'))
}

function answerProblems(question: Question, answer: TypedAnswer | undefined): readonly CellProblem[] {
  if (question.type === 'heading') return []
  const at = (severity: Severity, code: string, message: string, remedy: string): CellProblem => cell(`answers.${question.id}`, question.title, severity, code, message, remedy)
  if (answer === undefined) return question.required ? [at('error', 'answer.missing', `Chưa trả lời câu ${question.id} (${question.title}).`, 'Hỏi lại đơn vị.')] : []
  switch (question.type) {
    case 'text': return answer.rows.length === 0 ? [] : [at('error', 'answer.shape', 'Câu này trả lời bằng lời, không phải bảng.', 'Ghi lại câu trả lời.')]
    case 'number': return quantitySchema.safeParse(answer.text).success ? [] : [at('error', 'answer.notNumber', `“${answer.text}” không phải là con số.`, 'Ghi con số bằng chữ số.')]
    case 'table': return answer.rows.flatMap((row, line) => row.length !== question.columns.length
      ? [at('error', 'answer.shape', `Dòng ${line + 1} không đủ ${question.columns.length} ô.`, 'Ghi lại dòng này.')]
      : question.columns.flatMap(({ type, title }, column) => {
        const text = row[column] ?? ''
        const right = text === '' || type === 'text' || (type === 'number' ? quantitySchema : calendarDateSchema).safeParse(text).success
        return right ? [] : [at('error', type === 'number' ? 'answer.notNumber' : 'answer.notDate', `Dòng ${line + 1}, cột “${title}”: “${text}” không phải là ${type === 'number' ? 'con số' : 'ngày tháng'}.`, 'Ghi lại ô này.')]
      }))
  }
}

/** `field`: what a person sees beside it. */
function cell(path: string, field: string, severity: Severity, code: string, message: string, remedy: string): CellProblem {
  return { severity, code, path, value: '', message, remedy, file: '', sheet: '', cell: field }
}
