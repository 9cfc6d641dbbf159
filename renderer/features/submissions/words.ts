/** What states, decisions and sources of reports are called on the screen. Pure. */
import type { FigureView, ImportCounts, ImportDecision, ImportFile, ImportFileState, ImportOutcome, SubmissionRow } from '../../../shared/contract/submissions.ts'
import { lowerFirst } from '../../../shared/domain/first-letter.ts'
import { isRate, rateOf, rateText } from '../../../shared/domain/indicator.ts'
import type { FigureRule } from '../../../shared/domain/indicator.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { withoutCountsWords } from '../../../shared/domain/rolled-figure.ts'
import { importOutcomeWords } from '../../../shared/domain/submission-words.ts'

export const sourceWords: Readonly<Record<SubmissionRow['source'], string>> = {
  workbook: 'biểu Excel', document: 'tệp Word', dataFile: 'tệp dữ liệu', typed: 'nhập tay', correction: 'văn phòng sửa',
}
export const fileStateWords: Readonly<Record<ImportFileState, string>> = {
  ready: 'Không có lỗi', problems: 'Có lỗi', unitUnknown: 'Chưa rõ đơn vị', unchanged: 'Đã nhập rồi', unreadable: 'Không đọc được',
}
export const decisionWords: Readonly<Record<ImportDecision, string>> = { accept: 'Chấp nhận', receive: 'Nhận, chờ xem', return: 'Trả lại', skip: 'Bỏ qua' }

/** "7 tệp = 2 đã chấp nhận + 1 bỏ qua + …": every file is in one of the numbers. */
export function countsSentence({ in: all, ...parts }: ImportCounts): string {
  const named = (Object.keys(importOutcomeWords) as readonly ImportOutcome[]).filter((outcome) => parts[outcome] > 0).map((outcome) => `${parts[outcome]} ${lowerFirst(importOutcomeWords[outcome])}`)
  return `${all} tệp = ${named.length === 0 ? '0' : named.join(' + ')}`
}

/** What a file's decision is before the person says otherwise; null: nothing is to be decided. */
export function firstDecision({ state, waiting = null }: Pick<ImportFile, 'state'> & Partial<Pick<ImportFile, 'waiting'>>): ImportDecision | null {
  switch (state) {
    case 'ready': return 'accept'
    case 'problems': return 'receive'
    case 'unitUnknown': return 'skip'
    case 'unchanged': return waiting === null ? null : waiting.errors ? 'receive' : 'accept'
    case 'unreadable': return null
  }
}

/** A reason is owed to send back, and to accept in spite of errors. */
export function needsReason({ state, waiting = null }: Pick<ImportFile, 'state'> & Partial<Pick<ImportFile, 'waiting'>>, decision: ImportDecision, frozen: boolean): boolean {
  return decision === 'return' || (decision === 'accept' && (state === 'problems' || waiting?.errors === true || frozen))
}

type Counts = FigureView['value']

/** `37/40 = 92,5%`, `1.234`, `98,3% (chưa có số gốc)`; '' where nothing was given. */
export function figureText(figure: FigureRule & { readonly unitOfMeasure?: string } & Pick<FigureView, 'decimals'>, value: Counts): string {
  if (value === null) return ''
  const { numerator, denominator, rate } = value
  if (!isRate(figure)) return numerator === null ? '' : quantityText(numerator)
  if (numerator === null || denominator === null) return rate === null ? '' : `${rateText(figure, rate)} (${withoutCountsWords})`
  const rateMade = rateOf(figure, numerator, denominator, figure.decimals)
  return `${quantityText(numerator)}/${quantityText(denominator)}${rateMade === null ? '' : ` = ${rateText(figure, rateMade, figure.decimals)}`}`
}

export function lateWords(days: number): string {
  return days === 0 ? 'đúng hạn' : `muộn ${days} ngày`
}
