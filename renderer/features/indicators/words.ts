/** What the values of indicators, targets and cross-checks are called, and a cross-check as one line. Pure. */
import type { z } from 'zod'
import type { crossCheckRowSchema } from '../../../shared/contract/desk-records.ts'
import { quantitySchema, quantityText } from '../../../shared/domain/quantity.ts'
import type { Comparison, CrossCheck, Indicator, RatePer, ReportingPeriod, RollUp, Target } from '../../../shared/domain/indicator.ts'
import type { Choice } from '../../ui/form/choice-field.tsx'

type CheckOrigin = z.output<typeof crossCheckRowSchema>['origin']
type Term = CrossCheck['left'][number]
type Words<Value extends string> = Readonly<Record<Value, string>>

const rollUps: Words<RollUp> = {
  sum: 'Đếm số phát sinh: cộng dồn các kỳ', latest: 'Đếm số hiện có: lấy số cuối kỳ', rateOfSums: 'Tỷ lệ chung: tổng tử số chia tổng mẫu số', averageOfRates: 'Bình quân các tỷ lệ',
}
const ratePers: Words<RatePer> = { hundred: 'Tỷ lệ phần trăm (%)', one: 'Số bình quân (tử số chia mẫu số)' }
const periods: Words<ReportingPeriod> = { month: 'Tháng', quarter: 'Quý', halfYear: '6 tháng', nineMonths: '9 tháng', year: 'Năm', term: 'Nhiệm kỳ' }
const bases: Words<Indicator['base']> = { organisations: 'Tổ chức đảng', members: 'Đảng viên', nonMembers: 'Quần chúng', other: 'Khác' }
const directions: Words<Indicator['direction']> = { higher: 'Càng cao càng tốt', lower: 'Càng thấp càng tốt', neutral: 'Không so hơn kém' }
const comparisons: Words<Comparison> = { atLeast: 'từ mức này trở lên', above: 'trên mức này', atMost: 'không quá mức này', below: 'dưới mức này', exactly: 'đúng mức này' }
const shareBases: Words<Target['ofWhich'][number]['denominator']> = { ofBase: 'tính trên toàn bộ', ofReached: 'tính trên số đã đạt' }
const parts: Words<Term['part']> = { value: 'Giá trị', numerator: 'Tử số', denominator: 'Mẫu số' }
const times: Words<Term['of']> = { this: 'Kỳ này', previous: 'Kỳ trước' }
const relations: Words<CrossCheck['relation']> = { equal: 'bằng (=)', atMost: 'không lớn hơn (≤)', atLeast: 'không nhỏ hơn (≥)' }
const scopes: Words<CrossCheck['scope']> = { unit: 'Từng đơn vị', total: 'Số tổng hợp' }

const origins: Words<CheckOrigin> = { supplied: 'Có sẵn', changed: 'Có sẵn, văn phòng đã sửa', office: 'Văn phòng đặt' }

const choicesOf = (words: Readonly<Record<string, string>>): readonly Choice<string>[] => Object.entries(words).map(([value, label]) => ({ value, label }))
export const rollUpChoices = choicesOf(rollUps)
export const ratePerChoices = choicesOf(ratePers)
export const indicatorPeriodChoices = choicesOf(periods)
export const baseChoices = choicesOf(bases)
export const directionChoices = choicesOf(directions)
export const decimalChoices: readonly Choice<number>[] = [{ value: 0, label: 'Không có số lẻ: 96' }, { value: 1, label: 'Một số lẻ: 96,5' }, { value: 2, label: 'Hai số lẻ: 96,52' }]
export const comparisonChoices = choicesOf(comparisons)
export const shareBaseChoices = choicesOf(shareBases)
export const partChoices = choicesOf(parts)
export const timeChoices = choicesOf(times)
export const relationChoices = choicesOf(relations)
export const scopeChoices = choicesOf(scopes)
export const originChoices = choicesOf(origins)

/** For the history: a stored word and what it is called. */
export const indicatorValueWords: Readonly<Record<string, string>> = { ...rollUps, ...ratePers, ...periods, ...bases, ...directions, ...relations, ...comparisons, ...shareBases, ...parts, ...times, ...scopes }

/** What the chosen way of adding up does, with an example. */
export const rollUpExamples: Words<RollUp> = {
  sum: 'Cộng số của các đơn vị; kỳ dài là tổng các kỳ ngắn. Ví dụ: quý I kết nạp 10, quý II kết nạp 12 thì 6 tháng là 22.',
  latest: 'Cộng số của các đơn vị; kỳ dài lấy số của kỳ cuối. Ví dụ: cuối quý I có 500 đảng viên, cuối quý II có 510 thì 6 tháng là 510.',
  rateOfSums: 'Cộng riêng tử số, cộng riêng mẫu số rồi mới chia. Ví dụ: 90/100 và 10/20 thì tỷ lệ chung là 100/120, tức 83,33%.',
  averageOfRates: 'Lấy trung bình tỷ lệ của các đơn vị, đơn vị lớn nhỏ như nhau. Ví dụ: 90% và 50% thì bình quân là 70%.',
}

/** An indicator as far as a line about it needs it. */
export interface NamedIndicator { readonly id: string, readonly code: string }

/** A form's values while they are typed: anything may be missing or wrong. */
interface TypedCheck { readonly left: unknown, readonly relation: unknown, readonly right: unknown, readonly constant: unknown, readonly tolerance: unknown }

const signs: Readonly<Record<string, string>> = { equal: '=', atMost: '≤', atLeast: '≥' }

/** "TC01 = TC02 + TC03 (lệch không quá 1)"; "…" stands where nothing is chosen yet. */
export function checkWords(check: TypedCheck, indicators: readonly NamedIndicator[]): string {
  const { left, right } = sidesWords(check, indicators)
  const allowed = toleranceWords(check.tolerance)
  return `${left} ${signs[String(check.relation)] ?? '?'} ${right}${allowed === '' ? '' : ` (lệch ${allowed})`}`
}

/** Both sides of a check: "TC01", "TC02 + TC03". */
export function sidesWords({ left, right, constant }: Pick<TypedCheck, 'left' | 'right' | 'constant'>, indicators: readonly NamedIndicator[]): { readonly left: string, readonly right: string } {
  const added = isNumberOtherThanZero(constant) ? signed(constant.startsWith('-'), quantityText(constant.replace('-', ''))) : ''
  const rightWords = [sideWords(right, indicators), added].filter((part) => part !== '').join(' ')
  return { left: sideWords(left, indicators) || '…', right: rightWords.replace(/^\+ /u, '') || '0' }
}

/** "không quá 1"; '' when nothing may differ. */
export function toleranceWords(tolerance: unknown): string {
  return isNumberOtherThanZero(tolerance) ? `không quá ${quantityText(tolerance)}` : ''
}

function isNumberOtherThanZero(value: unknown): value is string {
  return typeof value === 'string' && value !== '0' && quantitySchema.safeParse(value).success
}

function sideWords(terms: unknown, indicators: readonly NamedIndicator[]): string {
  if (!Array.isArray(terms)) return ''
  return terms.map((term: Readonly<Record<string, unknown>>) => termWords(term, indicators)).join(' ').replace(/^\+ /u, '').replace(/^− /u, '−')
}

function termWords({ indicatorId, part, of, factor }: Readonly<Record<string, unknown>>, indicators: readonly NamedIndicator[]): string {
  const code = indicators.find(({ id }) => id === indicatorId)?.code ?? '…'
  const size = typeof factor === 'number' && Math.abs(factor) !== 1 ? `${Math.abs(factor)} × ` : ''
  const which = [part === 'numerator' ? 'tử số' : part === 'denominator' ? 'mẫu số' : '', of === 'previous' ? 'kỳ trước' : ''].filter((word) => word !== '').join(', ')
  return signed(typeof factor === 'number' && factor < 0, `${size}${code}${which === '' ? '' : ` [${which}]`}`)
}

const signed = (isMinus: boolean, words: string): string => `${isMinus ? '−' : '+'} ${words}`
