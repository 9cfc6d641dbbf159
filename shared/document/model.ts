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
import { documentKindSchema } from './kinds.ts'
import { lineSchema, requiredLineSchema } from './text.ts'

/** Box 2. `superior` is null for bodies that print none (tỉnh uỷ). Several issuers: văn bản liên tịch, lead first. */
export const letterheadSchema = z.strictObject({
  superior: requiredLineSchema.nullable(),
  issuers: z.array(requiredLineSchema).min(1).max(4),
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

/** Supplementary marks (boxes 10–12). All optional; absent means not printed. */
export const marksSchema = z.strictObject({
  secrecy: z.enum(['confidential', 'secret', 'topSecret']).optional(),
  urgency: z.enum(['urgent', 'veryUrgent', 'express']).optional(),
  circulation: lineSchema.optional(),
  draftNumber: z.number().int().min(1).max(99).optional(),
  /** Drafter and number of copies: `NguyenVanAn-26`. */
  drafter: z.strictObject({ mark: requiredLineSchema, copies: z.number().int().min(1) }).optional(),
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

/** An appendix: own page numbers, portrait or landscape. `label` null: a single appendix is just "PHỤ LỤC". */
export const appendixSchema = z.strictObject({
  title: requiredLineSchema,
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  blocks: z.array(blockSchema),
})

export const documentModelSchema = z.strictObject({
  schemaVersion: z.literal(1),
  kind: documentKindSchema,
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
  recipients: recipientsSchema.nullable().default(null),
  appendices: z.array(appendixSchema).default([]),
})

/** A parsed, valid paper. */
export type DocumentModel = Readonly<z.output<typeof documentModelSchema>>
/** A paper as a file may give it, before defaults (`vpk render`). */
export type DocumentModelInput = z.input<typeof documentModelSchema>
export type Signatures = DocumentModel['signatures']
export type Letterhead = DocumentModel['letterhead']
export type DocumentNumber = NonNullable<DocumentModel['number']>
export type PlaceAndDate = NonNullable<DocumentModel['placeAndDate']>
export type Recipients = NonNullable<DocumentModel['recipients']>
export type Addressees = NonNullable<DocumentModel['addressees']>
