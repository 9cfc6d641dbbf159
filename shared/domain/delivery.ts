/** Danh sách gửi một văn bản: who gets it, how, sent when, received when and by whom. One list for a paper that was issued. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'
import { paperPointerSchema } from './paper-pointer.ts'

/** trực tiếp, bưu điện, mạng, fax. */
export const deliveryHowSchema = z.enum(['byHand', 'post', 'network', 'fax'])
export type DeliveryHow = z.infer<typeof deliveryHowSchema>
export const deliveryHowWords: Readonly<Record<DeliveryHow, string>> = { byHand: 'Trực tiếp', post: 'Bưu điện', network: 'Mạng', fax: 'Fax' }

export const deliveryLineSchema = z.strictObject({
  /** Within its list. */
  id: recordIdSchema,
  /** The unit, where it is one of the tree; the name is as it was on the day the list was made. */
  bodyId: recordIdSchema.nullable().default(null), name: requiredLineSchema,
  /** "để báo cáo", as the paper says. */
  purpose: lineSchema.default(''),
  copies: z.number().int('Số bản phải là số nguyên.').min(1, 'Gửi ít nhất một bản.').max(9999).default(1),
  how: deliveryHowSchema.nullable().default(null),
  sentOn: calendarDateSchema.nullable().default(null),
  /** Of the post or the network: what it can be traced by. */
  sentUnder: lineSchema.default(''),
  /** `receipt`: what proves it (the slip sent back, the post's receipt). */
  received: z.strictObject({ on: calendarDateSchema, by: lineSchema.default(''), receipt: lineSchema.default('') }).nullable().default(null),
  /** The slip that went along with it. */
  slipId: recordIdSchema.nullable().default(null),
  note: lineSchema.default(''),
})
export type DeliveryLine = Readonly<z.output<typeof deliveryLineSchema>>

export const deliveryListSchema = z.strictObject({
  id: recordIdSchema,
  /** The body that issued the paper. */
  bodyId: recordIdSchema,
  paper: paperPointerSchema,
  /** Number, day and subject as issued; the subject of a Tuyệt mật paper is not written down. */
  designation: requiredLineSchema, date: calendarDateSchema, subject: lineSchema.default(''),
  secrecy: z.enum(['confidential', 'secret', 'topSecret']).nullable().default(null),
  /** In the order of Nơi nhận. */
  lines: z.array(deliveryLineSchema).max(2000, 'Danh sách gửi có tối đa 2.000 dòng.').default([]),
}).superRefine((list, context) => {
  const wrong = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message })
  if (list.secrecy === 'topSecret' && list.subject !== '') wrong(['subject'], 'Danh sách gửi không ghi trích yếu của văn bản Tuyệt mật. Bỏ trống ô trích yếu.')
  const ids = new Set<string>()
  list.lines.forEach((line, at) => {
    if (ids.has(line.id)) wrong(['lines', at, 'id'], 'Có hai dòng trùng mã. Bỏ một dòng.')
    ids.add(line.id)
    if (line.sentOn !== null && line.sentOn < list.date) wrong(['lines', at, 'sentOn'], 'Ngày gửi đứng trước ngày của văn bản. Kiểm tra lại.')
    if (line.received === null) return
    if (line.sentOn === null) wrong(['lines', at, 'sentOn'], 'Đã ghi ngày nhận thì ghi cả ngày gửi.')
    else if (line.received.on < line.sentOn) wrong(['lines', at, 'received', 'on'], 'Ngày nhận đứng trước ngày gửi. Kiểm tra lại.')
  })
})
export type DeliveryList = Readonly<z.output<typeof deliveryListSchema>>

/** chưa gửi, đã gửi một phần, đã gửi, đã nhận đủ. */
export const deliveryStateSchema = z.enum(['notSent', 'partlySent', 'sent', 'received'])
export type DeliveryState = z.infer<typeof deliveryStateSchema>

export function deliveryState({ lines }: Pick<DeliveryList, 'lines'>): DeliveryState {
  const sent = lines.filter(({ sentOn }) => sentOn !== null).length
  if (sent === 0) return 'notSent'
  if (sent < lines.length) return 'partlySent'
  return lines.every(({ received }) => received !== null) ? 'received' : 'sent'
}
