/** The document from above that is being carried out (chỉ thị, nghị quyết, đề án …), its life here and who has made it concrete. */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { addMonths, calendarDateSchema } from './dates.ts'

/** studied → concretised → implemented → reviewed → concluded. */
export const directiveStageSchema = z.enum(['studied', 'concretised', 'implemented', 'reviewed', 'concluded'])
export type DirectiveStage = z.infer<typeof directiveStageSchema>

/** Whose: a level above, or the office's own committee. */
export const directiveLevelSchema = z.enum(['central', 'province', 'superior', 'own'])

/** A document it stands in relation to: one registered here, or one in words. */
export const directiveLinkSchema = z.strictObject({
  kind: z.enum(['implements', 'replaces', 'reportsOn', 'concludes']),
  directiveId: recordIdSchema.nullable().default(null),
  /** Used when the other is not registered: "Kết luận số 01-KL/TW, ngày 18/5/2021 của Bộ Chính trị". */
  text: lineSchema.default(''),
}).refine((link) => (link.directiveId === null) !== (link.text === ''), { path: ['directiveId'], error: 'Chọn một văn bản trong sổ, hoặc ghi tên văn bản (chỉ một trong hai).' })

/** A unit's own plan or programme to carry it out. */
export const directiveResponseSchema = z.strictObject({
  bodyId: recordIdSchema, kind: documentKindSchema.default('plan'),
  designation: requiredLineSchema, date: calendarDateSchema, note: lineSchema.default(''),
})

export const directiveSchema = z.strictObject({
  id: recordIdSchema,
  kind: documentKindSchema,
  /** `05-CT/TU`, as printed by its issuer. */
  designation: requiredLineSchema,
  date: calendarDateSchema,
  issuer: requiredLineSchema,
  /** Trích yếu, word for word ("về tăng cường …"). */
  subject: requiredLineSchema,
  /** Since when it is carried out here. */
  startedOn: calendarDateSchema,
  stage: directiveStageSchema.default('studied'),
  level: directiveLevelSchema.default('superior'),
  /** When it reached the office; days taken by the units count from here (else from its date). */
  receivedOn: calendarDateSchema.nullable().default(null),
  /** What was done, when: the life cycle as it went. */
  steps: z.array(z.strictObject({ stage: directiveStageSchema, date: calendarDateSchema, note: lineSchema.default('') })).default([]),
  /** Set by hand; null: proposed two and five years after the start (seed-requirements 1-01). */
  preliminaryReviewOn: calendarDateSchema.nullable().default(null),
  finalReviewOn: calendarDateSchema.nullable().default(null),
  /** From this day it is no longer carried out; its tổng kết falls due then at the latest, unless another document replaced it. */
  endedOn: calendarDateSchema.nullable().default(null),
  links: z.array(directiveLinkSchema).default([]),
  /** Last day for units to issue their own plan; null: none was set. */
  responseDue: calendarDateSchema.nullable().default(null),
  responses: z.array(directiveResponseSchema).default([]),
})
export type Directive = Readonly<z.output<typeof directiveSchema>>

/** When sơ kết (2 years) and tổng kết (5 years, or the end when that comes first) fall due: the person's date, or the proposed one. */
export function reviewDates(
  { startedOn, preliminaryReviewOn, finalReviewOn, endedOn }: Pick<Directive, 'startedOn' | 'preliminaryReviewOn' | 'finalReviewOn' | 'endedOn'>,
): { readonly preliminary: string, readonly final: string } {
  const fiveYears = addMonths(startedOn, 60)
  return { preliminary: preliminaryReviewOn ?? addMonths(startedOn, 24), final: finalReviewOn ?? (endedOn !== null && endedOn < fiveYears ? endedOn : fiveYears) }
}
