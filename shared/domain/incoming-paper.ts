/** Văn bản đến: entered in the book under its number of arrival, routed, answered by a day. The book of papers in is the list of these records. */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'
import { attachmentSchema } from './attachment.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'
import { paperPointerSchema } from './paper-pointer.ts'
import { reasonSchema } from './register.ts'

/** Whom it was passed to and what is asked of them; a person, a body or words. */
export const routingSchema = z.strictObject({
  on: calendarDateSchema, personId: recordIdSchema.nullable().default(null), bodyId: recordIdSchema.nullable().default(null), to: lineSchema.default(''),
  ask: lineSchema.default(''), due: calendarDateSchema.nullable().default(null), doneOn: calendarDateSchema.nullable().default(null),
})
export type Routing = Readonly<z.output<typeof routingSchema>>

/** A paper of ours that answers it, with number and day as issued. */
export const answeringPaperSchema = paperPointerSchema.extend({ designation: requiredLineSchema, date: calendarDateSchema })
export type AnsweringPaper = Readonly<z.output<typeof answeringPaperSchema>>

const incomingPaperFields = z.strictObject({
  id: recordIdSchema,
  /** Whose book it is entered in. */
  bodyId: recordIdSchema,
  /** Số đến; null only before the first save, which takes the next one. Never changed afterwards. */
  number: z.number().int('Số đến phải là số nguyên.').min(1, 'Số đến bắt đầu từ 1.').max(99_999).nullable().default(null),
  receivedOn: calendarDateSchema,
  /** Day of the postmark; null: not sent by post, or not to be read. */
  postmarkedOn: calendarDateSchema.nullable().default(null),
  /** Who sent it: a body of the tree, or words. */
  sender: z.strictObject({ bodyId: recordIdSchema.nullable().default(null), text: lineSchema.default('') }).prefault({}),
  kind: documentKindSchema.nullable().default(null),
  /** Its number and symbol as written on it; '' where it has none. */
  designation: lineSchema.default(''),
  /** The day on the paper. */
  date: calendarDateSchema.nullable().default(null),
  /** Trích yếu. Not written down for a Tuyệt mật paper. */
  subject: lineSchema.default(''),
  secrecy: z.enum(['confidential', 'secret', 'topSecret']).nullable().default(null),
  urgency: z.enum(['urgent', 'veryUrgent', 'express']).nullable().default(null),
  /** Sheets and copies that came, for the book. */
  copies: z.number().int().min(1).max(9999).nullable().default(null), pages: z.number().int().min(1).max(99_999).nullable().default(null),
  /** Last day to answer or carry out. */
  due: calendarDateSchema.nullable().default(null),
  routedTo: z.array(routingSchema).max(100).default([]),
  /** Our papers that answer it. */
  answeredBy: z.array(answeringPaperSchema).max(20).default([]),
  /** The same paper among the documents being carried out. */
  directiveId: recordIdSchema.nullable().default(null),
  /** The case it belongs to; where that case is for its readers only, so is this. */
  inspectionId: recordIdSchema.nullable().default(null),
  attachments: z.array(attachmentSchema).max(50, 'Kèm tối đa 50 tệp.').default([]),
  /** The packet it came in; '': on paper or otherwise. */
  packetId: lineSchema.default(''),
  /** Where it lies: the file or the shelf. */
  place: lineSchema.default(''), note: textSchema.default(''),
  /** Done with, and with what result. */
  closed: z.strictObject({ on: calendarDateSchema, result: requiredLineSchema }).nullable().default(null),
  /** Entered by mistake: the number stays taken, with the reason. */
  voided: z.strictObject({ on: calendarDateSchema, reason: reasonSchema }).nullable().default(null),
})

export const incomingPaperSchema = incomingPaperFields.superRefine((paper, context) => {
  const wrong = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message })
  const isTopSecret = paper.secrecy === 'topSecret'
  if (isTopSecret && paper.subject !== '') wrong(['subject'], 'Sổ không ghi trích yếu của văn bản Tuyệt mật. Bỏ trống ô trích yếu.')
  if (isTopSecret && paper.attachments.length > 0) wrong(['attachments'], 'Chương trình không giữ tệp của văn bản Tuyệt mật. Bỏ các tệp kèm theo.')
  if (!isTopSecret && paper.subject === '') wrong(['subject'], 'Ghi trích yếu hoặc tóm tắt nội dung văn bản.')
  if ((paper.sender.bodyId === null) === (paper.sender.text === '')) wrong(['sender', 'text'], 'Chọn nơi gửi trong danh sách tổ chức, hoặc ghi bằng chữ (một trong hai).')
  if (paper.date !== null && paper.date > paper.receivedOn) wrong(['date'], 'Ngày của văn bản đứng sau ngày nhận. Kiểm tra lại hai ngày này.')
  if (paper.postmarkedOn !== null && paper.postmarkedOn > paper.receivedOn) wrong(['postmarkedOn'], 'Ngày dấu bưu điện đứng sau ngày nhận. Kiểm tra lại hai ngày này.')
  if (paper.due !== null && paper.due < paper.receivedOn) wrong(['due'], 'Hạn xử lý đứng trước ngày nhận. Kiểm tra lại.')
  paper.routedTo.forEach((routing, at) => {
    if ([routing.personId !== null, routing.bodyId !== null, routing.to !== ''].filter(Boolean).length !== 1) wrong(['routedTo', at, 'to'], 'Chọn một người, một tổ chức, hoặc ghi bằng chữ (một trong ba).')
    if (routing.on < paper.receivedOn) wrong(['routedTo', at, 'on'], 'Ngày chuyển đứng trước ngày nhận. Kiểm tra lại.')
    if (routing.doneOn !== null && routing.doneOn < routing.on) wrong(['routedTo', at, 'doneOn'], 'Ngày xong đứng trước ngày chuyển. Kiểm tra lại.')
  })
  if (paper.closed !== null && paper.closed.on < paper.receivedOn) wrong(['closed', 'on'], 'Ngày xong đứng trước ngày nhận. Kiểm tra lại.')
  if (new Set(paper.attachments.map(({ sha256 }) => sha256)).size !== paper.attachments.length) wrong(['attachments'], 'Có hai tệp kèm theo giống hệt nhau. Bỏ bớt một tệp.')
})
export type IncomingPaper = Readonly<z.output<typeof incomingPaperSchema>>
export type IncomingPaperInput = z.input<typeof incomingPaperSchema>

/** The earliest day something is still owed by; null: nothing is, or no day was set. */
export function openDue({ due, routedTo, answeredBy, closed, voided }: Pick<IncomingPaper, 'due' | 'routedTo' | 'answeredBy' | 'closed' | 'voided'>): string | null {
  if (closed !== null || voided !== null) return null
  const days = [...answeredBy.length === 0 ? [due] : [], ...routedTo.flatMap((routing) => routing.doneOn === null ? [routing.due] : [])]
  return days.filter((day) => day !== null).toSorted()[0] ?? null
}

export const incomingStateSchema = z.enum(['voided', 'closed', 'late', 'answered', 'routed', 'received'])
export type IncomingState = z.infer<typeof incomingStateSchema>

/** đã huỷ, đã xong, quá hạn, đã trả lời, đã chuyển, mới nhận. Late: something is owed by a day before `on`. */
export function incomingState(paper: Pick<IncomingPaper, 'due' | 'routedTo' | 'answeredBy' | 'closed' | 'voided'>, on: string): IncomingState {
  if (paper.voided !== null) return 'voided'
  if (paper.closed !== null) return 'closed'
  const due = openDue(paper)
  if (due !== null && due < on) return 'late'
  if (paper.answeredBy.length > 0) return 'answered'
  return paper.routedTo.length > 0 ? 'routed' : 'received'
}
