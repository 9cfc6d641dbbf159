/** Whether the two counts of a rate, and a per cent given beside them, can be true together. */
import { isMean, overWhole, rateOf, rateText } from '../../../shared/domain/indicator.ts'
import type { Indicator } from '../../../shared/domain/indicator.ts'
import { compareQuantities, quantityText } from '../../../shared/domain/quantity.ts'
import type { Quantity } from '../../../shared/domain/quantity.ts'
import type { FormMeasurement } from './form-input.ts'
import type { FigureReading } from './read-figure.ts'
import { issue } from './reading.ts'
import type { Issue } from './reading.ts'

interface RateParts { readonly numerator: FigureReading, readonly denominator: FigureReading, readonly rate: FigureReading }

export interface JudgedRate {
  readonly value: Pick<FormMeasurement, 'numerator' | 'denominator' | 'rate'> | null
  readonly issues: readonly { readonly column: 'value' | 'denominator' | 'rate', readonly found: Issue }[]
}

export function judgeRate(indicator: Indicator, { numerator, denominator, rate }: RateParts): JudgedRate {
  if (numerator.empty && denominator.empty) return withoutCounts(indicator, rate)
  if (numerator.empty || denominator.empty) {
    const [column, what] = numerator.empty ? ['value', 'tử số'] as const : ['denominator', 'mẫu số'] as const
    return { value: null, issues: [{ column, found: issue('error', 'rate.missingCount', `Chỉ tiêu tỷ lệ ${indicator.code} thiếu ${what}.`, 'Ghi đủ tử số và mẫu số.') }] }
  }
  if (numerator.value === null || denominator.value === null) return { value: null, issues: [] }
  return { value: { numerator: numerator.value, denominator: denominator.value, rate: null }, issues: [...tooMuch(indicator, numerator.value, denominator.value), ...disagreement(indicator, numerator.value, denominator.value, rate.value)] }
}

function withoutCounts(indicator: Indicator, rate: FigureReading): JudgedRate {
  const { code, name } = indicator
  if (rate.empty) return { value: null, issues: [{ column: 'value', found: issue('error', 'figure.missing', `Chưa có số liệu của chỉ tiêu ${code} (${name}).`, 'Hỏi lại đơn vị; không có thì ghi số 0.') }] }
  if (rate.value === null) return { value: null, issues: [] }
  return { value: { numerator: null, denominator: null, rate: rate.value }, issues: [{ column: 'rate', found: issue('warning', 'rate.noCounts', `${rateName(indicator)} ${rateText(indicator, rate.value)} chưa có số gốc: không có tử số và mẫu số.`, `Hỏi lại đơn vị tử số và mẫu số; chưa có thì ${rateName(indicator).toLocaleLowerCase('vi')} này không được cộng vào số chung.`) }] }
}

function rateName(indicator: Indicator): string {
  return isMean(indicator) ? 'Số bình quân' : 'Tỷ lệ'
}

function tooMuch(indicator: Indicator, numerator: Quantity, denominator: Quantity): JudgedRate['issues'] {
  const severity = overWhole(indicator)
  if (severity === null || compareQuantities(numerator, denominator) <= 0) return []
  const message = `Tử số ${quantityText(numerator)} lớn hơn mẫu số ${quantityText(denominator)}.`
  return [{ column: 'value', found: issue(severity, 'rate.overWhole', message, 'Kiểm tra có ghi nhầm hai cột không.') }]
}

function disagreement(indicator: Indicator, numerator: Quantity, denominator: Quantity, typed: Quantity | null): JudgedRate['issues'] {
  if (typed === null) return []
  const computed = rateOf(indicator, numerator, denominator, indicator.decimals)
  // A rate typed with more or fewer decimals than printed is no other one.
  const asTyped = rateOf(indicator, numerator, denominator, typed.split('.')[1]?.length ?? 0)
  if (computed === null || typed === computed || typed === asTyped) return []
  return [{ column: 'rate', found: issue('warning', 'rate.mismatch', `${rateName(indicator)} gõ tay ${rateText(indicator, typed)} khác ${rateName(indicator).toLocaleLowerCase('vi')} tính từ hai số là ${rateText(indicator, computed, indicator.decimals)}; chương trình lấy hai số.`, 'Kiểm tra tử số và mẫu số.') }]
}
