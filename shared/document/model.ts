/**
 * `DocumentModel`: a paper as meaning. Every mandatory component of the form has its own field; the body is a list
 * of {@link Block}s. No points, no fonts: the form profile (chosen by the document's date) turns meaning into form.
 *
 * Components and their boxes: Hướng dẫn 36-HD/VPTW Phụ lục 1; Quy định 399-QĐ/TW Điều 14–17 (as reported).
 * The Party's title is on every paper and therefore not a field.
 */
import { z } from 'zod'
import { calendarDateSchema } from '../domain/dates.ts'
import { blockSchema } from './blocks.ts'
import { inlinesSchema } from './inline.ts'
import { documentKindSchema, documentKinds } from './kinds.ts'
import { lineSchema, requiredLineSchema } from './text.ts'

/** Sheet: A4, or A5 for slips (giấy giới thiệu, giấy đi đường …), which the rules allow and nothing else may take. */
export const paperSizeSchema = z.enum(['A4', 'A5'])
export type PaperSize = z.infer<typeof paperSizeSchema>

/** Box 2. `superior` is null for bodies that print none (tỉnh uỷ). Several issuers: văn bản liên tịch, lead first. */
export const letterheadSchema = z.strictObject({
  superior: requiredLineSchema.nullable(),
  issuers: z.array(requiredLineSchema).min(1).max(4),
  /** What running text calls the issuing body ("Ban Thường vụ Đảng uỷ xã A"): in "(kèm theo Kế hoạch số … của …)". Absent: the issuers' names. */
  nameInText: requiredLineSchema.optional(),
})

/** Box 3, `Số 05-KH/ĐU`. `number` null: blank until issue (`Số      -KH/ĐU`). `suffix`: "264a", seen in practice, read only. */
export const documentNumberSchema = z.strictObject({
  number: z.number().int().min(1).max(99_999).nullable(),
  suffix: z.string().regex(/^[a-zđ]$/u).optional(),
  kindSymbol: requiredLineSchema,
  bodySymbol: requiredLineSchema,
})

/** Box 4. `date` null: all blank. `dayBlank`: only the day is left to be filled at issue. */
export const placeAndDateSchema = z.strictObject({
  place: requiredLineSchema,
  date: calendarDateSchema.nullable(),
  dayBlank: z.boolean().optional(),
})

/** Contact details at the foot of page 1 (box 13, HD05: 14): công văn, giấy giới thiệu, giấy mời, phiếu gửi. At least one. */
export const contactSchema = z.strictObject({
  address: requiredLineSchema.optional(), phone: requiredLineSchema.optional(), fax: requiredLineSchema.optional(),
  email: requiredLineSchema.optional(), website: requiredLineSchema.optional(),
}).refine((contact) => Object.values(contact).some((line) => line !== undefined), 'Thông tin liên hệ chưa có dòng nào. Nhập ít nhất một dòng, hoặc bỏ cả mục.')
export type Contact = Readonly<z.output<typeof contactSchema>>

/** When a paper marked hoả tốc hẹn giờ must have arrived: `time` as 24 hours, "15:30". */
export const deliverBySchema = z.strictObject({
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'Giờ viết theo 24 giờ, ví dụ 15:30.'), date: calendarDateSchema,
})

/** Supplementary marks (boxes 10–13). All optional; absent means not printed. */
export const marksSchema = z.strictObject({
  secrecy: z.enum(['confidential', 'secret', 'topSecret']).optional(),
  urgency: z.enum(['urgent', 'veryUrgent', 'express']).optional(),
  /** Hoả tốc hẹn giờ: only with `express`. */
  deliverBy: deliverBySchema.optional(),
  /** Bản số …: which copy of a secret paper this is; null leaves the figure to the pen. */
  copyNumber: z.number().int().min(1).max(9999).nullable().optional(),
  /** Any of the guide's words ("THU HỒI", "TÀI LIỆU HỘI NGHỊ" …) or the office's own. */
  circulation: lineSchema.optional(),
  draftNumber: z.number().int().min(1).max(99).optional(),
  /** Drafter and number of copies: `NguyenVanAn-26`. */
  drafter: z.strictObject({ mark: requiredLineSchema, copies: z.number().int().min(1) }).optional(),
  contact: contactSchema.optional(),
}).refine(({ urgency, deliverBy }) => deliverBy === undefined || urgency === 'express', {
  path: ['deliverBy'], message: 'Giờ, ngày chuyển đến chỉ đi cùng mức “hoả tốc”. Chọn hoả tốc, hoặc bỏ hẹn giờ.',
})

/** Box 9a. `addressing`: Kính gửi (công văn) or Kính trình (tờ trình under HD05). */
export const addresseesSchema = z.strictObject({
  addressing: z.enum(['to', 'submittedTo']),
  names: z.array(requiredLineSchema).min(1),
})

/** T/M, T/L, K/T, Q.; `own`: the head of an advisory body signs in own right, no line above the post. */
export const signingFormSchema = z.enum(['onBehalf', 'byOrder', 'forHead', 'acting', 'own'])
export type SigningForm = z.infer<typeof signingFormSchema>

/**
 * One signature (box 7). `authority` is the body or head named after T/M, T/L, K/T, Q. (null with `own`);
 * `post` null: a committee member signs with the name only. `role` replaces both on minutes ("NGƯỜI GHI BIÊN BẢN").
 */
export const signatureSchema = z.strictObject({
  form: signingFormSchema.default('own'),
  authority: requiredLineSchema.nullable().default(null),
  role: requiredLineSchema.nullable().default(null),
  post: requiredLineSchema.nullable().default(null),
  /** null: the name is left blank to be written by hand. Never with "đồng chí", degree or rank (HD05 7.1.3). */
  fullName: requiredLineSchema.nullable(),
  /** Further people of the same body who sign below (đoàn chủ tịch, đoàn thư ký of a congress), in order. */
  alsoSigning: z.array(requiredLineSchema).min(1).max(12).optional(),
})
export type Signature = Readonly<z.output<typeof signatureSchema>>

/** How many sign: one (right), two (left, right) or three (left, centre, right; minutes of inspections). */
export const signaturesSchema = z.discriminatedUnion('layout', [
  z.strictObject({ layout: z.literal('single'), right: signatureSchema }),
  z.strictObject({ layout: z.literal('pair'), left: signatureSchema, right: signatureSchema }),
  z.strictObject({ layout: z.literal('triple'), left: signatureSchema, centre: signatureSchema, right: signatureSchema }),
])

/** Box 9b. Separators are the profile's; an item holds only words. `archive` is the last line ("Lưu Văn phòng Đảng uỷ"). */
export const recipientsSchema = z.strictObject({
  items: z.array(z.strictObject({ name: requiredLineSchema, purpose: lineSchema.optional() })),
  archive: requiredLineSchema.nullable(),
})

/**
 * An appendix: own page numbers, portrait or landscape. A single one is just "PHỤ LỤC". Under its title stands
 * "(kèm theo Kế hoạch số …, ngày … của …)", made from the paper's own number and date; `reference: false` leaves it out.
 */
export const appendixSchema = z.strictObject({
  title: requiredLineSchema,
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  reference: z.boolean().default(true),
  blocks: z.array(blockSchema),
})

/**
 * A text issued with the paper (ban hành kèm theo): names and star, the Party's title, no number, its own kind and
 * subject, "(Ban hành kèm theo Quyết định số …, ngày … của …)", own page numbers. `signatures` where it is signed too.
 */
export const attachedTextSchema = z.strictObject({
  kind: documentKindSchema,
  subject: requiredLineSchema,
  blocks: z.array(blockSchema).min(1),
  signatures: signaturesSchema.nullable().default(null),
})
export type AttachedText = Readonly<z.output<typeof attachedTextSchema>>

/**
 * The block that makes the sheets a copy (bản sao): it follows the last component of the copied text, under a line
 * across the text. `Số 24-BS/UBKTTU`, one series of BS for all kinds. An extract's tree holds only the chosen part.
 */
export const copySchema = z.strictObject({
  kind: z.enum(['trueCopy', 'copyOfCopy', 'extract']),
  letterhead: letterheadSchema,
  /** `number` null: blank until issue. */
  number: z.strictObject({ number: z.number().int().min(1).max(99_999).nullable(), bodySymbol: requiredLineSchema }),
  placeAndDate: placeAndDateSchema,
  signature: signatureSchema,
  recipients: recipientsSchema.nullable().default(null),
})
export type Copy = Readonly<z.output<typeof copySchema>>

/** Words under minutes by which the office vouches for the chair's signature (T/L BAN THƯỜNG VỤ / CHÁNH VĂN PHÒNG). */
export const certificationSchema = z.strictObject({ text: requiredLineSchema, signature: signatureSchema })
export type Certification = Readonly<z.output<typeof certificationSchema>>

export const documentModelSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: documentKindSchema,
  paper: paperSizeSchema.default('A4'),
  letterhead: letterheadSchema,
  /** null: the paper carries no number (minutes usually). */
  number: documentNumberSchema.nullable(),
  /** null: place and date are stated in the text only (minutes may). */
  placeAndDate: placeAndDateSchema.nullable(),
  marks: marksSchema.default({}),
  /** Trích yếu: under the kind's name, or under the number for công văn. */
  subject: requiredLineSchema,
  addressees: addresseesSchema.nullable().default(null),
  /** Căn cứ: each one line of words, without dash or end mark (the profile's). */
  bases: z.array(inlinesSchema).default([]),
  body: z.array(blockSchema).min(1),
  signatures: signaturesSchema,
  /** Minutes whose chair's signature cannot be sealed itself. */
  certification: certificationSchema.nullable().default(null),
  recipients: recipientsSchema.nullable().default(null),
  /** Issued with this paper; they stand before the appendices. */
  attachedTexts: z.array(attachedTextSchema).max(9).default([]),
  appendices: z.array(appendixSchema).default([]),
  /** Not null: the sheets are a copy, and end with the copy's own block. */
  copy: copySchema.nullable().default(null),
}).refine(({ paper, kind }) => paper === 'A4' || documentKinds[kind].group === 'slip', {
  path: ['paper'], message: 'Khổ A5 chỉ dùng cho giấy tờ hành chính (giấy mời, giấy giới thiệu, giấy đi đường …). Chọn A4.',
})

/** A parsed, valid paper. */
export type DocumentModel = Readonly<z.output<typeof documentModelSchema>>
/** A paper as a file may give it, before defaults (`vpk render`). */
export type DocumentModelInput = z.input<typeof documentModelSchema>
export type Signatures = DocumentModel['signatures']
export type Letterhead = DocumentModel['letterhead']
export type DocumentNumber = NonNullable<DocumentModel['number']>

/** Figures of a paper's number: two at least, with what is put behind them ("05a"). */
export function numberFigures(number: number, suffix = ''): string {
  return `${String(number).padStart(2, '0')}${suffix}`
}

/** `05-KH/ĐU`, as a paper is named and cited; before issue with room for the number. */
export function designationOf({ number, suffix, kindSymbol, bodySymbol }: DocumentNumber): string {
  return `${number === null ? '     ' : numberFigures(number, suffix)}-${kindSymbol}/${bodySymbol}`
}
export type PlaceAndDate = NonNullable<DocumentModel['placeAndDate']>
export type Recipients = NonNullable<DocumentModel['recipients']>
export type Addressees = NonNullable<DocumentModel['addressees']>
