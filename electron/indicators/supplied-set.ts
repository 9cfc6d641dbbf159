/** The supplied set (`resources/indicators/supplied.yaml`), checked when it is read: every problem with its line and what to do. Pure. */
import { z } from 'zod'
import { checkTermSchema, crossCheckSchema, indicatorCodeSchema, indicatorSchema } from '../../shared/domain/indicator.ts'
import type { CrossCheck, Indicator } from '../../shared/domain/indicator.ts'
import { recordIdSchema } from '../../shared/domain/common.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RuleFault, RulePackFile } from '../documents/form/index.ts'

/** As in the file: no id of its own, since its code names it. */
const suppliedIndicatorSchema = z.strictObject(indicatorSchema.shape).omit({ id: true })
/** A term of a check names its indicator by code. */
const suppliedTermSchema = z.strictObject({ code: indicatorCodeSchema, part: checkTermSchema.shape.part, of: checkTermSchema.shape.of, factor: checkTermSchema.shape.factor })
const suppliedCheckSchema = z.strictObject({
  ...crossCheckSchema.shape, id: recordIdSchema, left: z.array(suppliedTermSchema).min(1), right: z.array(suppliedTermSchema).default([]),
})
const fileSchema = z.strictObject({ schemaVersion: z.literal(1), indicators: z.array(suppliedIndicatorSchema).min(1), crossChecks: z.array(suppliedCheckSchema).default([]) })
type SuppliedFile = z.output<typeof fileSchema>
export type SuppliedIndicator = SuppliedFile['indicators'][number]
export type SuppliedCheck = SuppliedFile['crossChecks'][number]

export interface SuppliedSet { readonly indicators: readonly SuppliedIndicator[], readonly crossChecks: readonly SuppliedCheck[] }

/** Reads the set among the files of its folder. All problems at once. */
export function loadSuppliedSet(files: readonly RulePackFile[]): Loaded<SuppliedSet> {
  return loadRuleFile(files, {
    name: 'supplied.yaml', schema: fileSchema, faultsOf,
    missing: { code: 'supplied.missing', message: 'Thiếu tệp bộ chỉ tiêu kèm theo.', remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục indicators.' },
  })
}

/** The record made of a supplied indicator. Its id is its code, so that it is the same record in every office. */
export function indicatorOf(supplied: SuppliedIndicator): Indicator {
  return { id: supplied.code, ...supplied }
}

/** The record made of a supplied check; `idOf` answers the office's indicator of a code. */
export function crossCheckOf({ left, right, ...check }: SuppliedCheck, idOf: (code: string) => string): CrossCheck {
  const terms = (some: SuppliedCheck['left']): CrossCheck['left'] => some.map(({ code, ...term }) => ({ indicatorId: idOf(code), ...term }))
  return { ...check, left: terms(left), right: terms(right) }
}

/** The codes a check speaks of. */
export function codesOf({ left, right }: SuppliedCheck): string[] {
  return [...new Set([...left, ...right].map(({ code }) => code))]
}

function faultsOf({ indicators, crossChecks }: SuppliedFile): readonly RuleFault[] {
  const codes = indicators.map(({ code }) => code)
  return [
    ...indicators.flatMap((supplied, at) => indicatorFaults(supplied, at)),
    ...repeated(codes).map((at): RuleFault => ({
      code: 'supplied.codeTwice', path: ['indicators', at, 'code'], value: codes[at] ?? '', message: `Mã chỉ tiêu “${codes[at] ?? ''}” có hai lần trong bộ.`, remedy: 'Đặt mã khác cho một trong hai.',
    })),
    ...repeated(crossChecks.map(({ id }) => id)).map((at): RuleFault => ({
      code: 'supplied.idTwice', path: ['crossChecks', at, 'id'], value: crossChecks[at]?.id ?? '', message: `Mã phép đối chiếu “${crossChecks[at]?.id ?? ''}” có hai lần trong bộ.`, remedy: 'Đặt mã khác cho một trong hai.',
    })),
    ...crossChecks.flatMap((check, at) => termFaults(check, at, indicators)),
  ]
}

/** What the record's own rules say of it: a rate names its denominator, a count has none. */
function indicatorFaults(supplied: SuppliedIndicator, at: number): readonly RuleFault[] {
  const parsed = indicatorSchema.safeParse(indicatorOf(supplied))
  return parsed.success ? [] : parsed.error.issues.map((issue) => ({
    code: 'supplied.indicator', path: ['indicators', at, ...issue.path], value: supplied.code, message: issue.message, remedy: 'Sửa chỉ tiêu ở dòng đã chỉ.',
  }))
}

function termFaults({ left, right }: SuppliedCheck, at: number, indicators: readonly SuppliedIndicator[]): readonly RuleFault[] {
  return ([['left', left], ['right', right]] as const).flatMap(([side, terms]) => terms.flatMap(({ code, part }, index): readonly RuleFault[] => {
    const indicator = indicators.find((one) => one.code === code)
    const path = ['crossChecks', at, side, index]
    if (indicator === undefined) return [{ code: 'supplied.codeUnknown', path: [...path, 'code'], value: code, message: `Phép đối chiếu nói đến chỉ tiêu “${code}” không có trong bộ.`, remedy: 'Sửa mã, hoặc thêm chỉ tiêu này vào bộ.' }]
    if (part === 'denominator' && indicator.denominatorName === '') return [{ code: 'supplied.noDenominator', path: [...path, 'part'], value: code, message: `Chỉ tiêu “${code}” đếm số nên không có mẫu số.`, remedy: 'Bỏ “part”, hoặc chọn một chỉ tiêu tỷ lệ.' }]
    return []
  }))
}

/** Places of entries whose value stands earlier already. */
function repeated(values: readonly string[]): readonly number[] {
  return values.flatMap((value, at) => values.indexOf(value) < at ? [at] : [])
}
