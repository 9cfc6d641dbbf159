/** Time limits of inspections as data (`resources/inspections/time-limits.yaml`), checked when read: every problem with its line and what to do. Pure. */
import { z } from 'zod'
import { requiredLineSchema } from '../../shared/document/text.ts'
import type { CaseTimeLimits } from '../../shared/domain/case-time.ts'
import { calendarDateSchema } from '../../shared/domain/dates.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RuleFault, RulePackFile } from '../documents/form/index.ts'

const sourced = { source: requiredLineSchema, status: z.enum(['verified', 'reported', 'custom']) }

const levelSchema = z.strictObject({ words: requiredLineSchema, workingDays: z.number().int().min(1).max(400), ...sourced })

const fileSchema = z.strictObject({
  schemaVersion: z.literal(1), id: requiredLineSchema, name: requiredLineSchema, from: calendarDateSchema,
  /** trung ương, tỉnh, cấp trên trực tiếp của tổ chức cơ sở đảng, cơ sở. */
  levels: z.strictObject({ central: levelSchema, province: levelSchema, aboveGrassroots: levelSchema, grassroots: levelSchema }),
  /** The most an extension may add, as a share of the working days. */
  extension: z.strictObject({ of: z.number().int().min(0), from: z.number().int().min(1), ...sourced }),
  startWithin: z.strictObject({ workingDays: z.number().int().min(1).max(400), ...sourced }),
  covered: z.strictObject({ years: z.number().int().min(1).max(100), ...sourced }),
})
export type TimeLimitRules = z.output<typeof fileSchema>
export type CaseLevel = keyof TimeLimitRules['levels']

export const timeLimitsFile = 'time-limits.yaml'

/** Reads the rules among the files of their folder. All problems at once. */
export function loadTimeLimits(files: readonly RulePackFile[]): Loaded<TimeLimitRules> {
  return loadRuleFile(files, {
    name: timeLimitsFile, schema: fileSchema, faultsOf,
    missing: { code: 'timeLimits.missing', message: 'Thiếu tệp thời hạn kiểm tra, giám sát.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục inspections.' },
  })
}

/** The limits of one level. */
export function timeLimitsOf({ levels, extension, startWithin, covered }: TimeLimitRules, level: CaseLevel): CaseTimeLimits {
  return { workingDays: levels[level].workingDays, extensionOf: { of: extension.of, from: extension.from }, startWithin: startWithin.workingDays, coveredYears: covered.years }
}

function faultsOf({ extension: { of, from } }: TimeLimitRules): readonly RuleFault[] {
  return of <= from ? [] : [{
    code: 'timeLimits.share', path: ['extension', 'of'], value: `${of}/${from}`, message: `Thời gian gia hạn (${of} phần ${from}) dài hơn cả cuộc kiểm tra.`, remedy: 'Ghi of không lớn hơn from, ví dụ of: 1, from: 3.',
  }]
}
