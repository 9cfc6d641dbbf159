/** Statistical forms as data (`resources/statistics/*.yaml`): what each row counts and which rows must agree. A new form set needs no code. Pure. */
import { z } from 'zod'
import { requiredLineSchema } from '../../shared/document/text.ts'
import { caseResults, disciplines } from '../../shared/domain/case-outcome.ts'
import { bodyKindSchema } from '../../shared/domain/organisation.ts'
import { loadRuleFile } from '../documents/form/index.ts'
import type { Loaded, RuleFault, RulePackFile } from '../documents/form/index.ts'

const resultSchema = z.enum(caseResults)
const disciplineSchema = z.enum(disciplines)

/** All given conditions must hold. `bodyKinds`, `notBodyKinds`, `results`, `disciplines`, `concluded`: of each object counted; of a case, its gravest result, once every object has one. */
export const rowConditionSchema = z.strictObject({
  kind: z.enum(['inspection', 'supervision']).optional(), procedures: z.array(z.string()).min(1).optional(), notProcedures: z.array(z.string()).min(1).optional(),
  bodyKinds: z.array(bodyKindSchema).min(1).optional(), notBodyKinds: z.array(bodyKindSchema).min(1).optional(),
  results: z.array(resultSchema).min(1).optional(), disciplines: z.array(disciplineSchema).min(1).optional(),
  concluded: z.boolean().optional(), outsideProgramme: z.boolean().optional(),
  /** Still at work after its last day, or ended after it. */
  late: z.boolean().optional(),
})
export type RowCondition = Readonly<z.output<typeof rowConditionSchema>>

const idSchema = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,39}$/u)

/** `count`: cases, or the organisations or members they are about. */
const rowSchema = z.strictObject({ id: idSchema, level: z.number().int().min(1).max(4), name: requiredLineSchema, count: z.enum(['cases', 'organisations', 'members']), where: rowConditionSchema })
const checkSchema = z.strictObject({ id: idSchema, name: requiredLineSchema, left: z.array(idSchema).min(1), right: z.array(idSchema).min(1) })

export const formSchema = z.strictObject({
  id: idSchema, name: requiredLineSchema, dated: z.enum(['signed', 'ended', 'concluded']), source: requiredLineSchema, status: z.enum(['verified', 'reported', 'custom']),
  rows: z.array(rowSchema).min(1).max(300), crossChecks: z.array(checkSchema).max(200).default([]),
})
export type StatisticsForm = Readonly<z.output<typeof formSchema>>

const fileSchema = z.strictObject({ schemaVersion: z.literal(1), id: idSchema, name: requiredLineSchema, forms: z.array(formSchema).min(1).max(60) })
export type StatisticsForms = z.output<typeof fileSchema>

/** Reads one set of forms. All problems at once. */
export function loadStatisticsForms(files: readonly RulePackFile[], name: string): Loaded<StatisticsForms> {
  return loadRuleFile(files, {
    name, schema: fileSchema, faultsOf: ({ forms }) => forms.flatMap(formFaults),
    missing: { code: 'statistics.missing', message: `Thiếu tệp biểu thống kê ${name}.`, remedy: 'Cài lại chương trình, hoặc trả tệp này về thư mục statistics.' },
  })
}

function formFaults({ id, rows, crossChecks }: StatisticsForm, at: number, forms: readonly StatisticsForm[]): readonly RuleFault[] {
  const known = new Set(rows.map((row) => row.id))
  return [
    ...forms.findIndex((form) => form.id === id) === at ? [] : [fault(['forms', at, 'id'], id, `Biểu “${id}” có hai lần.`, 'Đặt mã khác.')],
    ...rows.flatMap((row, index) => rows.findIndex((other) => other.id === row.id) === index ? [] : [fault(['forms', at, 'rows', index, 'id'], row.id, `Dòng “${row.id}” có hai lần trong một biểu.`, 'Đặt mã khác cho dòng này.')]),
    ...rows.flatMap((row, index) => row.count === 'members' && (row.where.bodyKinds ?? row.where.notBodyKinds) !== undefined ? [fault(['forms', at, 'rows', index, 'where'], row.id, `Dòng “${row.id}” đếm đảng viên nên không xét loại tổ chức.`, 'Bỏ bodyKinds, notBodyKinds ở dòng này.')] : []),
    ...crossChecks.flatMap((check, index) => (['left', 'right'] as const).flatMap((side) => check[side].flatMap((row, place) => known.has(row) ? [] : [
      fault(['forms', at, 'crossChecks', index, side, place], row, `Phép đối chiếu “${check.id}” gọi dòng “${row}” không có trong biểu.`, 'Sửa mã dòng.'),
    ]))),
  ]
}

function fault(path: RuleFault['path'], value: string, message: string, remedy: string): RuleFault {
  return { code: 'statistics.wrong', path, value, message, remedy }
}
