/** Levels, bands, conditions and the cap as data (`resources/evaluation/qd366.yaml`), checked when read: every problem with its line and what to do. Pure. */
import { z } from 'zod'
import { requiredLineSchema } from '../../shared/document/text.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import { ratingSchema } from '../../shared/domain/evaluation.ts'
import { addQuantities, compareQuantities, countSchema } from '../../shared/domain/quantity.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RuleFault, RulePackFile } from '../documents/form/index.ts'

const sourced = { source: requiredLineSchema, status: z.enum(['verified', 'reported', 'custom']) }
const pointsSchema = z.strictObject({ name: requiredLineSchema, most: countSchema, ...sourced })

const share = { value: countSchema, words: requiredLineSchema, ...sourced }
const conditionSchema = z.discriminatedUnion('test', [
  z.strictObject({ fact: z.enum(['onTimePercent', 'beyondPlanPercent', 'remediedPercent']), test: z.literal('atLeast'), ...share }),
  z.strictObject({ fact: z.literal('latePercent'), test: z.literal('atMost'), ...share }),
  z.strictObject({ fact: z.literal('disciplined'), test: z.literal('isNot'), words: requiredLineSchema, ...sourced }),
])
export type RatingCondition = z.output<typeof conditionSchema>

const levelSchema = z.strictObject({
  id: ratingSchema, name: requiredLineSchema, short: requiredLineSchema,
  /** `atLeast` ≤ score < `below`; `below` null: no upper edge. */
  atLeast: countSchema, below: countSchema.nullable(), conditions: z.array(conditionSchema), ...sourced,
})
export type RatingLevel = z.output<typeof levelSchema>

const named = <Id extends string>(ids: readonly [Id, ...Id[]]) => z.array(z.strictObject({ id: z.enum(ids), name: requiredLineSchema, ...sourced })).length(ids.length)

const fileSchema = z.strictObject({
  schemaVersion: z.literal(1), id: requiredLineSchema, name: requiredLineSchema, from: calendarDateSchema,
  points: z.strictObject({ common: pointsSchema, results: pointsSchema }),
  levels: z.array(levelSchema).length(ratingSchema.options.length, 'Phải có đủ bốn mức xếp loại.'),
  /** What enough points without a condition lead to. */
  failedCondition: z.strictObject({ reading: z.literal('nextLower'), ...sourced }),
  cap: z.strictObject({
    percent: z.strictObject({ value: countSchema, ...sourced }),
    bases: named(['atLeastGood', 'exactlyGood']), roundings: named(['halfUp', 'down']),
  }),
  averages: named(['yearlyRates', 'pooled']),
  forms: named(['01', '2A', '2B', '2C']),
})
/** Levels stand from the highest to the lowest. */
export type RatingRules = z.output<typeof fileSchema>

export const ratingRulesFile = 'qd366.yaml'

/** Reads the rules among the files of their folder. All problems at once. */
export function loadRatingRules(files: readonly RulePackFile[]): Loaded<RatingRules> {
  return loadRuleFile(files, {
    name: ratingRulesFile, schema: fileSchema, faultsOf,
    missing: { code: 'rating.missing', message: 'Thiếu tệp quy tắc xếp loại.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục evaluation.' },
  })
}

/** The highest level whose lower edge the score reaches. */
export function bandOf(rules: RatingRules, total: string): RatingLevel | null {
  return rules.levels.find(({ atLeast }) => compareQuantities(total, atLeast) >= 0) ?? null
}

/** The most points there are: 30 + 70. */
export function mostPoints({ points }: RatingRules): string {
  return addQuantities([points.common.most, points.results.most])
}

function faultsOf(rules: RatingRules): readonly RuleFault[] {
  const { levels } = rules
  return [
    ...orderFaults(levels), ...levels.flatMap((level, at) => edgeFaults(rules, level, at)),
    ...levels.flatMap(({ conditions }, at) => conditions.flatMap((condition, index) => condition.test === 'isNot' ? [] : percentFaults(condition.value, ['levels', at, 'conditions', index, 'value']))),
    ...percentFaults(rules.cap.percent.value, ['cap', 'percent', 'value']),
    ...([['bases', rules.cap.bases], ['roundings', rules.cap.roundings]] as const).flatMap(([key, rows]) => twice(rows, ['cap', key])),
    ...twice(rules.averages, ['averages']), ...twice(rules.forms, ['forms']),
  ]
}

function orderFaults(levels: readonly RatingLevel[]): readonly RuleFault[] {
  return levels.flatMap(({ id }, at) => id === ratingSchema.options[at] ? [] : [{
    code: 'rating.order', path: ['levels', at, 'id'], value: id, message: `Mức “${id}” không đứng đúng chỗ: các mức xếp từ cao đến thấp, mỗi mức một lần.`, remedy: `Ở chỗ này phải là “${ratingSchema.options[at] ?? ''}”.`,
  }])
}

/** Bands meet without a gap: each ends where the one above begins, the lowest begins at 0. */
function edgeFaults(rules: RatingRules, { id, atLeast, below }: RatingLevel, at: number): readonly RuleFault[] {
  const above = rules.levels[at - 1]
  const wanted = above?.atLeast ?? null
  const faults: RuleFault[] = []
  if (below !== wanted) faults.push({ code: 'rating.gap', path: ['levels', at, 'below'], value: below ?? '', message: `Mức “${id}” phải kết thúc đúng chỗ mức trên bắt đầu (${wanted ?? 'không có cận trên'}).`, remedy: 'Sửa below, hoặc atLeast của mức trên.' })
  if (compareQuantities(atLeast, below ?? mostPoints(rules)) >= 0) faults.push({ code: 'rating.empty', path: ['levels', at, 'atLeast'], value: atLeast, message: `Mức “${id}” không có điểm nào: cận dưới không nhỏ hơn cận trên.`, remedy: 'Sửa atLeast hoặc below.' })
  if (at === rules.levels.length - 1 && atLeast !== '0') faults.push({ code: 'rating.floor', path: ['levels', at, 'atLeast'], value: atLeast, message: 'Mức thấp nhất phải bắt đầu từ 0 điểm.', remedy: 'Đặt atLeast là 0.' })
  return faults
}

function percentFaults(value: string, path: RuleFault['path']): readonly RuleFault[] {
  return compareQuantities(value, '100') <= 0 ? [] : [{ code: 'rating.percent', path, value, message: `Tỷ lệ ${value}% lớn hơn 100%.`, remedy: 'Ghi tỷ lệ từ 0 đến 100.' }]
}

function twice(rows: readonly { readonly id: string }[], path: RuleFault['path']): readonly RuleFault[] {
  return rows.flatMap(({ id }, at) => rows.findIndex((row) => row.id === id) === at ? [] : [{
    code: 'rating.twice', path: [...path, at, 'id'], value: id, message: `“${id}” có hai lần.`, remedy: 'Mỗi mục một lần; sửa mục viết nhầm.',
  }])
}
