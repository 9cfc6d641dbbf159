/** Phân công phụ trách: which committee member follows which organisation or field, from–to, by which decision (seed 1-23, 2-17). */
import { z } from 'zod'
import { lineSchema } from '../document/text.ts'
import { periodSchema, recordIdSchema } from './common.ts'

export const supervisionAssignmentSchema = z.strictObject({
  id: recordIdSchema, personId: recordIdSchema,
  /** An organisation, or a field in words. */
  bodyId: recordIdSchema.nullable().default(null), field: lineSchema.default(''),
  period: periodSchema,
  decision: lineSchema.default(''),
}).refine((assignment) => (assignment.bodyId !== null) !== (assignment.field !== ''), { path: ['bodyId'], error: 'Ghi tổ chức được phụ trách, hoặc lĩnh vực; chỉ một trong hai.' })
export type SupervisionAssignment = Readonly<z.output<typeof supervisionAssignmentSchema>>
