/** Opening, creating and describing an office; importing; keeping a copy. */
import { z } from 'zod'
import { officeSchema } from '../domain/office-records.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { requiredLineSchema } from '../document/text.ts'
import { problemSchema } from '../domain/problem.ts'
import { base, grantTokenSchema, progressOf, revised, saveOutcome } from './base.ts'

/** The answers of the first-start wizard. */
export const newOfficeSchema = z.strictObject({
  name: requiredLineSchema,
  /** The committee's name as spoken: "Đảng uỷ các cơ quan Đảng tỉnh". */
  committeeName: requiredLineSchema,
  /** The upper line of the letterhead: "ĐẢNG BỘ TỈNH …"; empty where none is printed. */
  letterheadSuperior: z.string(),
  symbol: requiredLineSchema,
  place: requiredLineSchema,
  termName: requiredLineSchema,
  termFrom: calendarDateSchema,
  termTo: calendarDateSchema.nullable(),
})
export type NewOffice = z.output<typeof newOfficeSchema>

/** The office that is open: what the window shows in its title and on Tổng quan. */
export const openOfficeSchema = z.strictObject({
  name: z.string(), fileName: z.string(), bodyId: z.string(), schemaVersion: z.number().int(),
  /** The office has accounts and nobody is signed in: the body is not told yet, and the name is the file's. */
  signInNeeded: z.boolean(),
})

/** Result of an import: in = created + updated + refused. `unchanged` are counted within `updated`. */
export const importResultSchema = z.strictObject({
  in: z.number().int(), created: z.number().int(), updated: z.number().int(), refused: z.number().int(), unchanged: z.number().int(),
  problems: z.array(problemSchema),
})
export type ImportResult = Readonly<z.output<typeof importResultSchema>>

/** A figure on Tổng quan and where it leads. */
export const overviewSchema = z.strictObject({
  counts: z.strictObject({ bodies: z.number(), plans: z.number(), summaryReports: z.number(), inspections: z.number(), papers: z.number() }),
  /** Papers that still lack number, date or signer. */
  unfinished: z.array(z.strictObject({ templateId: z.string(), recordId: z.string(), kindSymbol: z.string(), subject: z.string(), missing: z.array(z.string()) })),
  /** Tasks and requests with a date, soonest first. */
  due: z.array(z.strictObject({ date: z.string(), content: z.string(), responsible: z.string(), recordId: z.string(), source: z.enum(['plan', 'inspection', 'campaign', 'task', 'incoming']) })),
  /** Kinds × term: last number used. */
  lastNumbers: z.array(z.strictObject({ kindSymbol: z.string(), bodyName: z.string(), termName: z.string(), number: z.number() })),
})

export const officeContract = {
  /** The account at work, as a restricted case names its readers. */
  account: base.output(z.strictObject({ name: z.string() })),
  current: base.output(openOfficeSchema.nullable()),
  create: base.input(z.strictObject({ grant: grantTokenSchema, office: newOfficeSchema })).output(openOfficeSchema),
  open: base.input(z.strictObject({ grant: grantTokenSchema })).output(openOfficeSchema),
  /** Opens the sample office at this grant, creating it when absent. */
  openSample: base.input(z.strictObject({ grant: grantTokenSchema })).output(openOfficeSchema),
  close: base.output(z.strictObject({ closed: z.literal(true) })),
  settings: base.output(revised(officeSchema)),
  saveSettings: base.input(z.strictObject({ revision: z.number().int(), record: z.unknown() })).output(saveOutcome(officeSchema)),
  importRecords: base.input(z.strictObject({ grant: grantTokenSchema })).output(progressOf(importResultSchema)),
  overview: base.output(overviewSchema),
}
