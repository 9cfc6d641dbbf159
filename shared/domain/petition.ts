/** Đơn thư, kiến nghị, câu hỏi đối thoại: taken in, passed on, answered by a day (seed 1-39, 2-26). No more of the sender is kept than is needed. */
import { z } from 'zod'
import { lineSchema, requiredTextSchema, textSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema, daysBetween } from './dates.ts'

/** khiếu nại, tố cáo, phản ánh, kiến nghị, câu hỏi đối thoại. */
export const petitionKindSchema = z.enum(['complaint', 'denunciation', 'feedback', 'proposal', 'dialogueQuestion'])
export type PetitionKind = z.infer<typeof petitionKindSchema>

export const petitionSchema = z.strictObject({
  id: recordIdSchema,
  kind: petitionKindSchema,
  /** The body that must see to it. */
  bodyId: recordIdSchema,
  receivedOn: calendarDateSchema,
  /** From which unit; the sender's name only where the rule asks for it. */
  fromBodyId: recordIdSchema.nullable().default(null), from: lineSchema.default(''),
  /** About which organisation; null: none in particular. */
  aboutBodyId: recordIdSchema.nullable().default(null),
  content: requiredTextSchema,
  /** The case that settles it; where that case is for its readers only, so is the petition. */
  inspectionId: recordIdSchema.nullable().default(null),
  /** Where it was raised. */
  meetingId: recordIdSchema.nullable().default(null),
  due: calendarDateSchema.nullable().default(null),
  /** Who has it, from day to day: days from receipt to passing on are counted from here. */
  passedOn: z.array(z.strictObject({ on: calendarDateSchema, to: lineSchema.default(''), toBodyId: recordIdSchema.nullable().default(null) })).max(50).default([]),
  answer: z.strictObject({ on: calendarDateSchema, text: requiredTextSchema, freeDocumentId: recordIdSchema.nullable().default(null) }).nullable().default(null),
  /** giải quyết xong; không thuộc thẩm quyền, không đủ điều kiện (with why). */
  closed: z.strictObject({ on: calendarDateSchema, outcome: z.enum(['settled', 'notAccepted']), reason: textSchema.default('') }).nullable().default(null),
}).superRefine((petition, context) => {
  const tooEarly = (path: (string | number)[], day: string | undefined): void => {
    if (day !== undefined && day < petition.receivedOn) context.addIssue({ code: 'custom', path, message: 'Ngày này đứng trước ngày tiếp nhận. Kiểm tra lại.' })
  }
  petition.passedOn.forEach(({ on }, at) => tooEarly(['passedOn', at, 'on'], on))
  tooEarly(['answer', 'on'], petition.answer?.on)
  tooEarly(['closed', 'on'], petition.closed?.on)
  if (petition.closed?.outcome === 'notAccepted' && petition.closed.reason === '') context.addIssue({ code: 'custom', path: ['closed', 'reason'], message: 'Ghi lý do không thụ lý, không tiếp thu.' })
})
export type Petition = Readonly<z.output<typeof petitionSchema>>

/** mới nhận, đã chuyển, đã trả lời, đã xong; late: due before the day with no answer. */
export function petitionState({ closed, answer, passedOn, due }: Petition, on: string): 'received' | 'passedOn' | 'answered' | 'closed' | 'late' {
  if (closed !== null && closed.on <= on) return 'closed'
  if (answer !== null && answer.on <= on) return 'answered'
  if (due !== null && due < on) return 'late'
  return passedOn.some((step) => step.on <= on) ? 'passedOn' : 'received'
}

/** Days from receipt to passing on; null: it was not passed on. Figures of a year are counted from these. */
export function daysToPassOn({ receivedOn, passedOn }: Pick<Petition, 'receivedOn' | 'passedOn'>): number | null {
  const first = passedOn.map(({ on }) => on).toSorted()[0]
  return first === undefined ? null : daysBetween(receivedOn, first)
}
