/** Kết nạp đảng: one person's way from nguồn to chính thức, step by step with dates (document-catalogue 15). As little personal data as the papers need. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'

/** nguồn → lớp nhận thức → đơn, lý lịch → nghị quyết chi bộ → nghị quyết đảng uỷ → quyết định → lễ kết nạp → chính thức. In this order. */
export const admissionStepSchema = z.enum(['source', 'awarenessClass', 'application', 'cellResolution', 'committeeResolution', 'decision', 'ceremony', 'official'])
export type AdmissionStep = z.infer<typeof admissionStepSchema>

const ballotSchema = z.strictObject({ members: z.number().int().min(1), present: z.number().int().min(0), inFavour: z.number().int().min(0) })
  .refine((ballot) => ballot.inFavour <= ballot.present && ballot.present <= ballot.members, {
    path: ['inFavour'], error: 'Số tán thành, số có mặt, tổng số đảng viên chính thức không khớp nhau. Kiểm tra lại ba số này.',
  })

export const admissionSchema = z.strictObject({
  id: recordIdSchema,
  fullName: requiredLineSchema,
  /** The cell that follows the person. */
  bodyId: recordIdSchema,
  /** What the figures are split by. */
  traits: z.array(z.enum(['female', 'unionMember', 'intellectual', 'ethnicMinority', 'worker'])).default([]),
  steps: z.array(z.strictObject({
    step: admissionStepSchema, date: calendarDateSchema,
    /** Number of the resolution, decision or certificate. */
    designation: lineSchema.default(''),
    /** Vote of a resolution: of the official members, one person at a time. */
    ballot: ballotSchema.nullable().default(null),
  })).default([]),
  /** Ended without admission, or struck off later. */
  stopped: z.strictObject({ date: calendarDateSchema, reason: requiredLineSchema }).nullable().default(null),
  note: lineSchema.default(''),
}).superRefine((admission, context) => {
  const order = admissionStepSchema.options
  admission.steps.forEach((step, index) => {
    const before = admission.steps[index - 1]
    if (order.indexOf(step.step) !== index) {
      context.addIssue({ code: 'custom', path: ['steps', index, 'step'], message: 'Các bước kết nạp phải theo thứ tự, không bỏ bước. Ghi bước còn thiếu trước.' })
    }
    if (before !== undefined && step.date < before.date) {
      context.addIssue({ code: 'custom', path: ['steps', index, 'date'], message: 'Ngày của bước này đứng trước ngày của bước liền trước. Sửa lại một trong hai ngày.' })
    }
  })
})
export type Admission = Readonly<z.output<typeof admissionSchema>>
