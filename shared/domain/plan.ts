/** Kế hoạch thực hiện chỉ thị, nghị quyết (document-catalogue 1b). */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, requiredTextSchema, textSchema } from '../document/text.ts'
import { paperFactsSchema, recordIdSchema, textListSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'

/** A target with its horizon ("đến hết năm 2026"). */
export const planTargetSchema = z.strictObject({ horizon: requiredLineSchema, content: requiredTextSchema })

/** A task: content, who leads, with whom, due, product ("5 rõ"). */
export const planTaskSchema = z.strictObject({
  content: requiredTextSchema, lead: requiredLineSchema, partners: lineSchema.default(''),
  due: calendarDateSchema.nullable().default(null),
  /** Used when there is no single due date ("hằng quý"). */
  dueText: lineSchema.default(''),
  product: lineSchema.default(''),
})
export type PlanTask = Readonly<z.output<typeof planTaskSchema>>

/** A group of tasks under one numbered solution. */
export const planSolutionSchema = z.strictObject({ title: requiredLineSchema, content: textListSchema })

export const planSchema = z.strictObject({
  id: recordIdSchema,
  paper: paperFactsSchema,
  directiveId: recordIdSchema.nullable().default(null),
  /** Trích yếu, without final stop ("thực hiện Chỉ thị số … về …"). */
  subject: requiredLineSchema,
  purposes: textListSchema,
  requirements: textListSchema,
  generalObjective: textSchema.default(''),
  targets: z.array(planTargetSchema).default([]),
  solutions: z.array(planSolutionSchema).default([]),
  tasks: z.array(planTaskSchema).default([]),
  funding: textSchema.default(''),
  assignments: z.array(z.strictObject({ agency: requiredLineSchema, duty: requiredTextSchema })).default([]),
  /** When units report back ("trước ngày 20 của tháng cuối quý và trước ngày 15/11 hằng năm"). */
  reportingRule: lineSchema.default(''),
})
export type Plan = Readonly<z.output<typeof planSchema>>
