/** Chỉ tiêu thống kê, mức phấn đấu and đối chiếu: what is counted, what should be reached, what must agree. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'
import { countSchema, divideQuantities, percentOf, quantitySchema, quantityText } from './quantity.ts'
import type { Quantity } from './quantity.ts'

/** How often a figure is asked for, and the periods reports are made for. `nineMonths` and `halfYear` run from January. */
export const reportingPeriodSchema = z.enum(['month', 'quarter', 'halfYear', 'nineMonths', 'year', 'term'])
export type ReportingPeriod = z.infer<typeof reportingPeriodSchema>

/**
 * How an indicator adds up. Across units: `sum` and `latest` add the counts, `rateOfSums` divides summed numerators by
 * summed denominators (pooled), `averageOfRates` averages the units' rates, each unit weighing the same. Across the
 * periods inside a longer one: `sum` adds (a flow: admissions), `latest` takes the last (a stock: members);
 * the rates do as they do across units. A report names the way it used.
 */
export const rollUpSchema = z.enum(['sum', 'latest', 'rateOfSums', 'averageOfRates'])
export type RollUp = z.infer<typeof rollUpSchema>

/** What a rate is counted per: `hundred`, a per cent; `one`, a mean in its own unit of measure ("tuổi bình quân": years of age over members). */
export const ratePerSchema = z.enum(['hundred', 'one'])
export type RatePer = z.infer<typeof ratePerSchema>

/** Code printed in forms and read back from them: `TC01`, `PTD-3`. */
export const indicatorCodeSchema = z.string().regex(/^[A-Z][A-Z0-9-]{0,15}$/u, 'Mã chỉ tiêu gồm chữ in không dấu, chữ số và gạch nối (tối đa 16 ký tự), ví dụ TC01.')

export const indicatorSchema = z.strictObject({
  id: recordIdSchema,
  code: indicatorCodeSchema,
  /** As a table prints it: "Số đảng viên được kết nạp". */
  name: requiredLineSchema,
  /** Heading in forms and tables: "Phát triển đảng". */
  group: requiredLineSchema,
  /** Đơn vị tính: "đồng chí", "tổ chức", "lớp", "%". */
  unitOfMeasure: requiredLineSchema,
  rollUp: rollUpSchema,
  /** Of a rate: what stands above and below the line. Empty for counts. */
  numeratorName: lineSchema.default(''),
  denominatorName: lineSchema.default(''),
  /** Of a rate; counts leave it alone. */
  ratePer: ratePerSchema.default('hundred'),
  /** Of a rate: its denominator is a plan, so that more than the whole is work done beyond it and no slip of the pen. */
  againstPlan: z.boolean().default(false),
  /** Whom it counts: the base of "on all organisations / members / non-members". */
  base: z.enum(['organisations', 'members', 'nonMembers', 'other']).default('other'),
  /** Is more better? Decides how a comparison is marked. */
  direction: z.enum(['higher', 'lower', 'neutral']).default('neutral'),
  period: reportingPeriodSchema,
  /** Decimals printed, after a comma. Of a rate: of its per cent or mean. */
  decimals: z.number().int().min(0).max(2).default(0),
  note: lineSchema.default(''),
}).superRefine((indicator, context) => {
  if (isRate(indicator) !== (indicator.denominatorName !== '')) {
    context.addIssue({ code: 'custom', path: ['denominatorName'], message: isRate(indicator)
      ? 'Chỉ tiêu tỷ lệ phải nói rõ mẫu số là gì. Ghi tên mẫu số, ví dụ “Số đảng viên được triệu tập”.'
      : 'Chỉ tiêu đếm số không có mẫu số. Bỏ tên mẫu số, hoặc chọn cách cộng là tỷ lệ.' })
  }
  if (isMean(indicator) && indicator.unitOfMeasure.trim() === '%') {
    context.addIssue({ code: 'custom', path: ['unitOfMeasure'], message: 'Số bình quân không tính bằng %. Ghi đơn vị tính, ví dụ “tuổi”, “điểm”, hoặc chọn tỷ lệ phần trăm.' })
  }
  if (!isRate(indicator) && indicator.ratePer === 'one') {
    context.addIssue({ code: 'custom', path: ['ratePer'], message: 'Chỉ tiêu đếm số không chia cho mẫu số. Chọn cách cộng là tỷ lệ chung hoặc bình quân các tỷ lệ.' })
  }
})
export type Indicator = Readonly<z.output<typeof indicatorSchema>>

export function isRate(indicator: { readonly rollUp: RollUp }): boolean {
  return indicator.rollUp === 'rateOfSums' || indicator.rollUp === 'averageOfRates'
}

/** How an indicator's figures are made: enough to work one out. What says nothing of `ratePer` is per hundred. */
export interface FigureRule { readonly rollUp: RollUp, readonly ratePer?: RatePer | undefined }

/** A rate per one: numerator over denominator, in its own unit of measure. */
export function isMean(indicator: FigureRule): boolean {
  return isRate(indicator) && indicator.ratePer === 'one'
}

/** A rate per hundred. */
export function isPercent(indicator: FigureRule): boolean {
  return isRate(indicator) && indicator.ratePer !== 'one'
}

/** How a figure is counted. */
export type CountingRule = Pick<Indicator, 'rollUp' | 'ratePer' | 'unitOfMeasure'>

/** Whether figures counted by the two may be held against each other: the same kind of figure in the same unit of measure. */
export function isComparable(one: CountingRule, other: CountingRule): boolean {
  return ruleOf(one) === ruleOf(other) && one.unitOfMeasure === other.unitOfMeasure
}

/** Flows and stocks are both added up over units. */
function ruleOf({ rollUp, ratePer }: CountingRule): string {
  switch (rollUp) {
    case 'sum':
    case 'latest': return 'count'
    case 'rateOfSums':
    case 'averageOfRates': return `${rollUp} ${ratePer}`
  }
}

/** The rate of two counts, in per cent or as a mean; null when the denominator is 0. */
export function rateOf(indicator: FigureRule, numerator: Quantity, denominator: Quantity, decimals: number): Quantity | null {
  return isMean(indicator) ? divideQuantities(numerator, denominator, decimals) : percentOf(numerator, denominator, decimals)
}

/** A rate in words: `92,5%`; of a mean `45,2 tuổi`. `decimals` null: as many as it has. */
export function rateText(indicator: FigureRule & { readonly unitOfMeasure?: string }, rate: Quantity, decimals: number | null = null): string {
  const text = decimals === null ? quantityText(rate) : quantityText(rate, decimals)
  return isMean(indicator) ? `${text} ${indicator.unitOfMeasure ?? ''}`.trimEnd() : `${text}%`
}

/**
 * What a numerator above its denominator is: of people and organisations a part cannot be more than the whole; of money and
 * hours it is worth a look; against a plan, and of means, it is nothing odd (null).
 */
export function overWhole(indicator: Pick<Indicator, 'rollUp' | 'ratePer' | 'base' | 'againstPlan'>): 'error' | 'warning' | null {
  if (!isPercent(indicator) || indicator.againstPlan) return null
  return indicator.base === 'other' ? 'warning' : 'error'
}

/** How a value is held against a threshold. */
export const comparisonSchema = z.enum(['atLeast', 'above', 'atMost', 'below', 'exactly'])
export type Comparison = z.infer<typeof comparisonSchema>

const spanSchema = z.strictObject({ from: calendarDateSchema, to: calendarDateSchema })
  .refine((span) => span.to >= span.from, { path: ['to'], error: 'Ngày kết thúc đứng trước ngày bắt đầu. Sửa lại một trong hai ngày.' })

export const targetSchema = z.strictObject({
  id: recordIdSchema,
  indicatorId: recordIdSchema,
  /** Who must reach it. */
  bodyId: recordIdSchema,
  /** Who set it, in words, and the document if it is registered here. */
  setBy: requiredLineSchema,
  directiveId: recordIdSchema.nullable().default(null),
  period: spanSchema,
  comparison: comparisonSchema.default('atLeast'),
  /** A count, or what the rate is to be: a per cent, a mean. */
  value: countSchema,
  /** The split: by year or quarter (`bodyId` null), or the quota of a unit. */
  shares: z.array(z.strictObject({ bodyId: recordIdSchema.nullable().default(null), period: spanSchema, value: countSchema })).default([]),
  /**
   * "trong đó 20 % hoàn thành xuất sắc": a share with its own denominator. `ofBase`: of the target's whole base;
   * `ofReached`: of those that reached the target.
   */
  ofWhich: z.array(z.strictObject({
    name: requiredLineSchema, indicatorId: recordIdSchema.nullable().default(null), comparison: comparisonSchema.default('atLeast'),
    percent: countSchema, denominator: z.enum(['ofBase', 'ofReached']),
  })).default([]),
  note: lineSchema.default(''),
})
export type Target = Readonly<z.output<typeof targetSchema>>

/** A term of a cross-check: an indicator's part times a whole number (usually 1 or -1). */
export const checkTermSchema = z.strictObject({
  indicatorId: recordIdSchema,
  /** `value`: the count, or the per cent of a rate. */
  part: z.enum(['value', 'numerator', 'denominator']).default('value'),
  /** `previous`: of the period before, as it was accepted then. */
  of: z.enum(['this', 'previous']).default('this'),
  factor: z.number().int().min(-1000).max(1000).default(1),
})

/** Đối chiếu: left, relation, right, tolerance. It reports; nothing is ever repaired by it. */
export const crossCheckSchema = z.strictObject({
  id: recordIdSchema,
  /** "Tổng số TCCSĐ bằng số đảng bộ cộng số chi bộ cơ sở". */
  name: requiredLineSchema,
  left: z.array(checkTermSchema).min(1),
  relation: z.enum(['equal', 'atMost', 'atLeast']),
  right: z.array(checkTermSchema).default([]),
  /** Added to the right side. */
  constant: quantitySchema.default('0'),
  tolerance: countSchema.default('0'),
  /** On each unit's submission, or on the rolled-up total. */
  scope: z.enum(['unit', 'total']).default('unit'),
})
export type CrossCheck = Readonly<z.output<typeof crossCheckSchema>>
