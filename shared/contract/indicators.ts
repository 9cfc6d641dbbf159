/** The set of indicators and cross-checks supplied with the program: shown, and added to an office. */
import { z } from 'zod'
import { indicatorSchema, reportingPeriodSchema, rollUpSchema } from '../domain/indicator.ts'
import { base } from './base.ts'

/** `present`: the office has an indicator of this code, whoever wrote it; it is never overwritten. */
export const suppliedIndicatorSchema = z.strictObject({
  code: indicatorSchema.shape.code, name: z.string(), group: z.string(), unitOfMeasure: z.string(), rollUp: rollUpSchema, period: reportingPeriodSchema,
  numeratorName: z.string(), denominatorName: z.string(), present: z.boolean(),
})
export const suppliedSetSchema = z.strictObject({
  indicators: z.array(suppliedIndicatorSchema),
  /** `codes`: the indicators it speaks of; it can be added once the office has all of them. */
  crossChecks: z.array(z.strictObject({ id: z.string(), name: z.string(), codes: z.array(z.string()), present: z.boolean() })),
})
export type SuppliedSetView = z.output<typeof suppliedSetSchema>

export const addedSetSchema = z.strictObject({
  indicators: z.strictObject({ added: z.number().int(), kept: z.number().int() }),
  crossChecks: z.strictObject({ added: z.number().int(), kept: z.number().int() }),
})
export type AddedSet = z.output<typeof addedSetSchema>

export const suppliedIndicatorsContract = {
  supplied: base.output(suppliedSetSchema),
  /** Adds what the office does not have yet; adding twice changes nothing. `codes` empty: the whole set. Cross-checks come with the last of their indicators. */
  addSupplied: base.input(z.strictObject({ codes: z.array(indicatorSchema.shape.code).max(300).default([]) })).output(addedSetSchema),
}
