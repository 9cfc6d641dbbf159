/** Đăng ký nêu gương, cam kết: one unit's register of one type for one year. The types change by year, so they are words. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'

/** One person who owes the registration. `registeredOn` null: has not registered. */
export const registrantSchema = z.strictObject({
  name: requiredLineSchema,
  /** Heads are listed apart, with their own form (seed-requirements 1-16). */
  role: z.enum(['head', 'member', 'nonMember']),
  registeredOn: calendarDateSchema.nullable().default(null),
  /** What was promised: tied to a task, with a result that can be measured (seed-requirements 1-37). */
  items: z.array(z.strictObject({ content: requiredLineSchema, task: lineSchema.default(''), result: lineSchema.default('') })).default([]),
  assessment: lineSchema.default(''),
})

export const commitmentSchema = z.strictObject({
  id: recordIdSchema,
  bodyId: recordIdSchema,
  year: z.number().int().min(1990).max(2100),
  /** "Nêu gương của người đứng đầu", "Cá nhân tự giác thực hiện". */
  type: requiredLineSchema,
  registrants: z.array(registrantSchema).default([]),
  note: lineSchema.default(''),
})
export type Commitment = Readonly<z.output<typeof commitmentSchema>>
