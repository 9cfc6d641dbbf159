/** Phân công phụ trách: which committee member follows which organisation or field, from–to, by which decision (seed 1-23, 2-17). */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'
import { periodSchema, recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'

/** Once at the organisation (dự sinh hoạt khác, làm việc, nắm tình hình). Meetings attended are not typed here: they are counted from the records of meetings. */
export const supervisionVisitSchema = z.strictObject({ id: recordIdSchema, on: calendarDateSchema, purpose: requiredLineSchema, result: textSchema.default('') })
export type SupervisionVisit = Readonly<z.output<typeof supervisionVisitSchema>>

export const supervisionAssignmentSchema = z.strictObject({
  id: recordIdSchema, personId: recordIdSchema,
  /** An organisation, or a field in words. */
  bodyId: recordIdSchema.nullable().default(null), field: lineSchema.default(''),
  period: periodSchema,
  decision: lineSchema.default(''),
  visits: z.array(supervisionVisitSchema).max(500).default([]),
}).superRefine(({ visits }, context) => {
  visits.forEach(({ id }, at) => {
    if (visits.findIndex((other) => other.id === id) !== at) context.addIssue({ code: 'custom', path: ['visits', at, 'id'], message: `Mã “${id}” đã dùng cho lần làm việc khác. Đặt mã khác.` })
  })
}).refine((assignment) => (assignment.bodyId !== null) !== (assignment.field !== ''), { path: ['bodyId'], error: 'Ghi tổ chức được phụ trách, hoặc lĩnh vực; chỉ một trong hai.' })
export type SupervisionAssignment = Readonly<z.output<typeof supervisionAssignmentSchema>>
