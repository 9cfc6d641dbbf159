/** Chương trình kiểm tra, giám sát of a year or term: of the party committee (Điều 30) or of its inspection committee (Điều 32). */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema, textListSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'

/** Whom a line names: organisations, or a member by post (persons are named in the case, not in the programme). */
export const programmeObjectSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('organisation'), bodyId: recordIdSchema }),
  z.strictObject({ type: z.literal('member'), personId: recordIdSchema.nullable().default(null), text: requiredLineSchema, bodyId: recordIdSchema.nullable().default(null), /** Người đứng đầu. */ head: z.boolean().default(false) }),
])
export type ProgrammeObject = Readonly<z.output<typeof programmeObjectSchema>>

export const inspectionProgrammeLineSchema = z.strictObject({
  id: z.string().min(1).max(80),
  kind: z.enum(['inspection', 'supervision']),
  objects: z.array(programmeObjectSchema).min(1, 'Dòng chương trình phải có ít nhất một đối tượng.').max(200),
  contents: textListSchema,
  coveredPeriod: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema }).nullable().default(null),
  year: z.number().int().min(1990).max(2100), quarter: z.number().int().min(1).max(4).nullable().default(null),
  lead: lineSchema.default(''), leadPersonId: recordIdSchema.nullable().default(null),
  /** Why a line was left undone; asked for at the end of its year. */
  notDone: lineSchema.default(''),
})
export type InspectionProgrammeLine = Readonly<z.output<typeof inspectionProgrammeLineSchema>>

export const inspectionProgrammeSchema = z.strictObject({
  id: recordIdSchema, bodyId: recordIdSchema, title: requiredLineSchema,
  owner: z.enum(['partyCommittee', 'inspectionCommittee']),
  period: z.enum(['year', 'term']), year: z.number().int().min(1990).max(2100), toYear: z.number().int().min(1990).max(2100),
  lines: z.array(inspectionProgrammeLineSchema).max(500).default([]),
  /** What the upper level does in this time: the same object is not gone to twice. */
  upperLevel: z.array(z.strictObject({ issuer: requiredLineSchema, bodyId: recordIdSchema.nullable().default(null), text: lineSchema.default(''), quarter: z.number().int().min(1).max(4).nullable().default(null), year: z.number().int().min(1990).max(2100) })).max(200).default([]),
  /** Its paper, and the revision the program wrote last; null: not known (imported). */
  freeDocumentId: recordIdSchema.nullable().default(null), madeRevision: z.number().int().min(1).nullable().default(null),
}).superRefine((programme, context) => {
  if (programme.toYear < programme.year) context.addIssue({ code: 'custom', path: ['toYear'], message: 'Năm cuối đứng trước năm đầu.' })
  if (programme.period === 'year' && programme.toYear !== programme.year) context.addIssue({ code: 'custom', path: ['toYear'], message: 'Chương trình năm chỉ có một năm.' })
  programme.lines.forEach((line, at) => {
    if (programme.lines.findIndex(({ id }) => id === line.id) !== at) context.addIssue({ code: 'custom', path: ['lines', at, 'id'], message: `Mã dòng “${line.id}” bị trùng. Đặt mã khác.` })
    if (line.year < programme.year || line.year > programme.toYear) context.addIssue({ code: 'custom', path: ['lines', at, 'year'], message: 'Năm của dòng này nằm ngoài chương trình.' })
  })
})
export type InspectionProgramme = Readonly<z.output<typeof inspectionProgrammeSchema>>
