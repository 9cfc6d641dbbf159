/** Parts every record shares: its id, its revision, citations and the facts that stand on its paper. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, requiredTextSchema, textSchema } from '../document/text.ts'
import { documentKindSchema } from '../document/kinds.ts'
import { paperSizeSchema } from '../document/model.ts'
import { calendarDateSchema, localDateTimeSchema } from './dates.ts'

/**
 * Id of a record: chosen by the person who writes an interchange file, made by the program for records typed in.
 * Letters without marks, digits and `. _ / -`, so that it can be typed on a command line.
 */
export const recordIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/u,
  'Mã chỉ gồm chữ không dấu, chữ số và các dấu . _ / - (tối đa 80 ký tự), bắt đầu bằng chữ hoặc số.')

/** A closed period; `to` null means still running. */
export const periodSchema = z.strictObject({ from: calendarDateSchema, to: calendarDateSchema.nullable().default(null) })
  .refine((period) => period.to === null || period.to >= period.from, {
    path: ['to'], error: 'Ngày kết thúc đứng trước ngày bắt đầu. Sửa lại một trong hai ngày.',
  })

/** How a paper leans on another: Căn cứ, Thực hiện, Xét, Theo đề nghị của. */
export const citationLinkSchema = z.enum(['basis', 'carryingOut', 'considering', 'onProposalOf'])

/**
 * A line of căn cứ. `document`: printed in full at first mention, "Căn cứ Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của
 * Đảng uỷ về …". `directive`: the same from the register, so that its number stands in one way only. `text`: the person's
 * own words after the linking word.
 */
export const citationSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('document'), link: citationLinkSchema.default('basis'),
    kind: documentKindSchema, designation: requiredLineSchema, date: calendarDateSchema,
    issuer: requiredLineSchema, subject: lineSchema.default(''),
  }),
  z.strictObject({ type: z.literal('directive'), link: citationLinkSchema.default('basis'), directiveId: recordIdSchema }),
  z.strictObject({ type: z.literal('text'), link: citationLinkSchema.default('basis'), text: requiredLineSchema }),
])
export type Citation = Readonly<z.output<typeof citationSchema>>

/** A recipient line: name and, in brackets, the purpose ("để báo cáo"). */
export const recipientSchema = z.strictObject({ name: requiredLineSchema, purpose: lineSchema.default('') })

/**
 * A person's change to one composed block. `base` is what the program had written when the person changed it: when
 * the program would now write something else, the person is told (their words stay).
 */
export const paperEditSchema = z.strictObject({ blockId: z.string().min(1), text: textSchema, base: textSchema })
export type PaperEdit = Readonly<z.output<typeof paperEditSchema>>

/** A body that issues a paper together with another, and the right by which it signs. */
export const jointIssuerSchema = z.strictObject({ bodyId: recordIdSchema, signingRightId: recordIdSchema.nullable().default(null) })
export type JointIssuer = Readonly<z.output<typeof jointIssuerSchema>>

/** The facts that stand on the paper made from a record. Blank ones are printed blank, as drafts are. */
export const paperFactsSchema = z.strictObject({
  /** The body that issues. */
  bodyId: recordIdSchema,
  /** Number within kind and term; null until issue. */
  number: z.number().int('Số văn bản phải là số nguyên.').min(1, 'Số văn bản bắt đầu từ 1.').max(99_999).nullable().default(null),
  date: calendarDateSchema.nullable().default(null),
  /** Who signs, by which right; null leaves a problem to be shown, never an invented name. */
  signingRightId: recordIdSchema.nullable().default(null),
  /** Văn bản liên tịch: who issues together with `bodyId`, which leads and gives the number. In the order they are named. */
  jointWith: z.array(jointIssuerSchema).max(3, 'Văn bản liên tịch có tối đa bốn cơ quan cùng ban hành.').default([]),
  bases: z.array(citationSchema).default([]),
  recipients: z.array(recipientSchema).default([]),
  /** Last line of Nơi nhận: "Lưu Văn phòng Đảng uỷ". */
  archive: lineSchema.default(''),
  draftNumber: z.number().int().min(1).max(99).nullable().default(null),
  secrecy: z.enum(['confidential', 'secret', 'topSecret']).nullable().default(null),
  urgency: z.enum(['urgent', 'veryUrgent', 'express']).nullable().default(null),
  /** Hoả tốc hẹn giờ: when the paper must have arrived; printed only with `express`. */
  deliverBy: localDateTimeSchema.nullable().default(null),
  /** Chỉ dẫn phạm vi lưu hành ("TÀI LIỆU HỘI NGHỊ"); empty: none. */
  circulation: lineSchema.default(''),
  /** Drafter's mark and number of copies; printed when both are there. */
  drafter: z.strictObject({ mark: lineSchema.default(''), copies: z.number().int().min(1).max(9999).nullable().default(null) })
    .default({ mark: '', copies: null }),
  /** Contact lines at the foot of the first page; printed as far as they are filled in. */
  contact: z.strictObject({
    address: lineSchema.default(''), phone: lineSchema.default(''), fax: lineSchema.default(''), email: lineSchema.default(''), website: lineSchema.default(''),
  }).default({ address: '', phone: '', fax: '', email: '', website: '' }),
  /** Sheet; null: as the template says. A5 is for slips only. */
  paperSize: paperSizeSchema.nullable().default(null),
  edits: z.array(paperEditSchema).default([]),
  /** The issued paper this one is to take the place of: the record it was made from. From the issue on it is what the register says. */
  replaces: z.strictObject({ collection: z.enum(['plans', 'summaryReports', 'freeDocuments']), recordId: recordIdSchema }).nullable().default(null),
})
export type PaperFacts = Readonly<z.output<typeof paperFactsSchema>>

type Unmarked = Pick<PaperFacts, 'jointWith' | 'draftNumber' | 'secrecy' | 'urgency' | 'deliverBy' | 'circulation' | 'drafter' | 'contact' | 'paperSize' | 'replaces'>

/** Facts of one issuer with no mark at all: what minutes and a paper nobody has filled in have. */
export const noMarks: Unmarked = {
  jointWith: [], paperSize: null, replaces: null,
  draftNumber: null, secrecy: null, urgency: null, deliverBy: null, circulation: '', drafter: { mark: '', copies: null },
  contact: { address: '', phone: '', fax: '', email: '', website: '' },
}

/** Lists of words the forms edit one line per entry. */
export const textListSchema = z.array(requiredTextSchema).default([])
