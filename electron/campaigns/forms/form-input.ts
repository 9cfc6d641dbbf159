/** What a form is made of, and the words on it that are looked for again when it comes back. */
import type { Campaign, Question } from '../../../shared/domain/campaign.ts'
import { shortDate } from '../../../shared/domain/dates.ts'
import { isRate } from '../../../shared/domain/indicator.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import type { Measurement, SubmissionData } from '../../../shared/domain/submission.ts'

/** A figure of a form: by code, as units send it. */
export type FormMeasurement = SubmissionData['measurements'][number]
export type FormAnswer = SubmissionData['answers'][number]

export interface FormInput {
  readonly campaign: Campaign
  /** The unit, named as of the campaign's date. */
  readonly body: { readonly id: string, readonly name: string }
  /** In the order of the campaign. */
  readonly indicators: readonly Indicator[]
  /** Figures of the period before, by the indicator's id. */
  readonly previous?: ReadonlyMap<string, Measurement>
  /** Values that stand in the form already: a form sent back for correction. */
  readonly filled?: { readonly measurements: readonly FormMeasurement[], readonly answers: readonly FormAnswer[] }
}

export type AskedQuestion = Exclude<Question, { readonly type: 'heading' }>

/** The items that want an answer. */
export function askedQuestions(outline: readonly Question[]): readonly AskedQuestion[] {
  return outline.filter((question) => question.type !== 'heading')
}

/** Things and people are counted whole; money and hours need not be. */
export function wantsWhole(indicator: Indicator): boolean {
  return isRate(indicator) ? indicator.base !== 'other' : indicator.decimals === 0
}

/** An exact figure as a clerk types it, so that it can be read in one way only: `12,345` might be twelve thousand, `12,3450` is not. */
export function typedFigure(quantity: string): string {
  return quantity.replace('.', ',').replace(/^-?[1-9]\d{0,2},\d{3}$/u, '$&0')
}

export const figuresSheet = 'Số liệu'
export const questionsSheet = 'Câu hỏi'
export const keySheet = 'vpk'
/** Name of the property of a Word file that holds the key. */
export const keyProperty = 'vpk-form'

export const bodyNameLabel = 'Đơn vị báo cáo'
export const bodyCodeLabel = 'Mã đơn vị'
export const formCodeLabel = 'Mã biểu'

/** Heads of the columns of figures, from the left. */
export const figureColumns = {
  code: 'Mã số', name: 'Chỉ tiêu', unit: 'Đơn vị tính', previous: 'Kỳ trước', value: 'Số liệu kỳ này (hoặc tử số)', denominator: 'Mẫu số', rate: 'Tỷ lệ (%)', note: 'Ghi chú',
} as const
export type FigureColumn = keyof typeof figureColumns
export const figureColumnOrder = ['code', 'name', 'unit', 'previous', 'value', 'denominator', 'rate', 'note'] as const satisfies readonly FigureColumn[]

/** Period, cut-off, due date and receiver in one line. */
export function campaignLine({ period, cutOff, due, receiver, contact }: Campaign): string {
  const where = [receiver, contact].filter((words) => words !== '').join(', ')
  return [
    `Kỳ báo cáo: từ ${shortDate(period.from)} đến ${shortDate(period.to)}`, `Số liệu tính đến: ${shortDate(cutOff)}`, `Hạn gửi: ${shortDate(due)}`,
    ...(where === '' ? [] : [`Nơi nhận: ${where}`]),
  ].join('; ')
}
