/**
 * Gói gửi cấp trên: what stands in a packet, who made it, and what comes back. A packet is a plain zip: papers, figures, their
 * index, `manifest.json` with the SHA-256 of each part, and `signature.json` over the manifest's exact bytes. Published as JSON Schemas.
 */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'
import { largestAttachment } from './attachment.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'

/** The two parts that speak of the others; everything else stands in the manifest. */
export const manifestPath = 'manifest.json'
export const signaturePath = 'signature.json'

/** Files a packet may carry, by ending. Nothing that runs. */
export const packetMediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', json: 'application/json', txt: 'text/plain',
  png: 'image/png', jpg: 'image/jpeg', tif: 'image/tiff',
} as const
export type PacketEnding = keyof typeof packetMediaTypes

/** Parts of one packet, and bytes: of one part, of the manifest, and of the whole file. */
export const packetLimits = { parts: 20_000, partBytes: largestAttachment, manifestBytes: 32 * 1024 ** 2, fileBytes: 2 * 1024 ** 3 - 1 } as const

/**
 * One folder at most, small ASCII letters: the same name on every system, never a way out of a folder. Names that Windows keeps for
 * devices (`con`, `lpt1`) are none.
 */
export const partPathSchema = z.string().max(120)
  .regex(/^(?:[a-z0-9][a-z0-9-]*\/)?(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[a-z0-9][a-z0-9-]*\.[a-z]{2,5}$/u, 'Tên phần trong gói không hợp lệ.')
  .refine((path) => path !== manifestPath && path !== signaturePath, 'Tên này dành cho bản kê và chữ ký của gói.')

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/u, 'SHA-256 viết bằng 64 chữ số hệ mười sáu.')

/** `letter`: công văn (tờ trình) that goes with the packet. `figures`: JSON of `vpk-submission`; `figuresSheet`: the same as a workbook. */
export const partRoleSchema = z.enum(['readme', 'index', 'letter', 'paper', 'appendix', 'figures', 'figuresSheet'])
export type PartRole = z.infer<typeof partRoleSchema>

export const packetPartSchema = z.strictObject({
  path: partPathSchema,
  /** In bytes. */
  size: z.number().int().min(0).max(packetLimits.partBytes),
  sha256: sha256Schema, mediaType: z.enum(Object.values(packetMediaTypes)), role: partRoleSchema,
})
export type PacketPart = Readonly<z.output<typeof packetPartSchema>>

/** A paper of the packet: what a register of papers in needs, and the parts that are it. */
export const packetDocumentSchema = z.strictObject({
  kind: documentKindSchema, /** As printed, `05-KH/ĐU`; '' without a number. */ designation: lineSchema, date: calendarDateSchema.nullable(),
  issuer: z.strictObject({ bodyId: recordIdSchema, name: requiredLineSchema }), subject: requiredLineSchema,
  secrecy: z.enum(['confidential', 'secret']).nullable(),
  /** `issued`: the bytes the office keeps of the issued paper. `made`: set anew from its record. */
  origin: z.enum(['issued', 'made']), isLetter: z.boolean(), /** Pages of the PDF. */ pages: z.number().int().min(1).nullable(),
  /** Where it comes from at the sender: `template/record`. */
  key: lineSchema, parts: z.array(partPathSchema).min(1).max(4),
})
export type PacketDocument = Readonly<z.output<typeof packetDocumentSchema>>

/**
 * Figures and answers of one unit for one call, or an office's own roll-up of a call it made (`aggregate`; `bodyId`: the body that called):
 * a data file and the same as a workbook.
 */
export const packetFiguresSchema = z.strictObject({
  kind: z.enum(['report', 'aggregate']).default('report'), period: z.strictObject({ from: calendarDateSchema, to: calendarDateSchema }).nullable().default(null),
  campaignId: recordIdSchema, campaignTitle: requiredLineSchema, bodyId: recordIdSchema, bodyName: requiredLineSchema,
  measurements: z.number().int().min(0), answers: z.number().int().min(0), data: partPathSchema, sheet: partPathSchema,
})
export type PacketFigures = Readonly<z.output<typeof packetFiguresSchema>>

export const figuresWords: Readonly<Record<PacketFigures['kind'], string>> = { report: 'Số liệu', aggregate: 'Số liệu tổng hợp' }

/** A key of 32 bytes, a signature of 64, in base64. */
const keySchema = z.string().regex(/^[A-Za-z0-9+/]{43}=$/u, 'Khoá công khai không hợp lệ.')
const signatureBytesSchema = z.string().regex(/^[A-Za-z0-9+/]{86}==$/u, 'Chữ ký không hợp lệ.')

/** An office as others know it. `sealingKey`: the age recipient packets for it are sealed with. */
export const officeIdentitySchema = z.strictObject({
  officeId: z.uuid(), name: requiredLineSchema, bodyId: recordIdSchema, signingKey: keySchema, sealingKey: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/u, 'Khoá niêm phong không hợp lệ.'),
})
export type OfficeIdentity = Readonly<z.output<typeof officeIdentitySchema>>

const momentSchema = z.iso.datetime()

export const packetManifestSchema = z.strictObject({
  format: z.literal('vpk-packet', 'Bản kê phải có "format": "vpk-packet".'), version: z.literal(1, 'Chương trình này đọc phiên bản 1 của gói gửi.'),
  packetId: z.uuid(), madeAt: momentSchema, /** Program and its version. */ madeWith: requiredLineSchema,
  sender: officeIdentitySchema, /** The office (`officeId`) it was sealed for, which alone may take it in; left out: it was not sealed. */ sealedFor: z.uuid().optional(),
  /** Whom it is for, in words. */ addressee: lineSchema, note: textSchema,
  documents: z.array(packetDocumentSchema).max(packetLimits.parts), figures: z.array(packetFiguresSchema).max(1000),
  /** In the order in which they lie in the file. */
  parts: z.array(packetPartSchema).min(1).max(packetLimits.parts),
}).superRefine(({ documents, figures, parts }, context) => {
  const wrong = (path: (string | number)[], message: string): void => context.addIssue({ code: 'custom', path, message })
  const paths = new Set(parts.map(({ path }) => path))
  if (paths.size !== parts.length) wrong(['parts'], 'Hai phần của gói trùng tên.')
  const named = [...documents.flatMap((document) => document.parts), ...figures.flatMap(({ data, sheet }) => [data, sheet])]
  if (named.some((path) => !paths.has(path))) wrong(['documents'], 'Bản kê nêu một phần không có trong gói.')
  if (new Set(named).size !== named.length) wrong(['documents'], 'Một phần được kê cho hai văn bản.')
  for (const [at, { path, mediaType }] of parts.entries()) if (!mediaTypeFits(path, mediaType)) wrong(['parts', at, 'mediaType'], 'Loại tệp không khớp với đuôi tên.')
})
export type PacketManifest = Readonly<z.output<typeof packetManifestSchema>>

function mediaTypeFits(path: string, mediaType: string): boolean {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  return Object.entries(packetMediaTypes).some(([known, type]) => known === ending && type === mediaType)
}

export const packetSignatureSchema = z.strictObject({
  format: z.literal('vpk-signature'), version: z.literal(1), algorithm: z.literal('Ed25519'),
  /** Of the manifest's bytes; the signature is over those bytes themselves. */
  manifestSha256: sha256Schema, publicKey: keySchema, /** Of the public key, as it is read over the telephone. */ fingerprint: z.string(), signature: signatureBytesSchema,
})
export type PacketSignature = Readonly<z.output<typeof packetSignatureSchema>>

/** A signed file of its own (`.vpkcard`, `.vpkr`): `content` is the signed JSON text, exactly as it was signed. */
export const signedFileSchema = z.strictObject({
  format: z.literal('vpk-signed'), version: z.literal(1), content: z.string().max(1024 ** 2), publicKey: keySchema, signature: signatureBytesSchema,
})
export type SignedFile = Readonly<z.output<typeof signedFileSchema>>

/** Thẻ văn phòng: the public keys of an office, for those who get its packets or send it sealed ones. */
export const officeCardSchema = z.strictObject({ format: z.literal('vpk-office-card'), version: z.literal(1), madeAt: momentSchema, office: officeIdentitySchema })
export type OfficeCard = Readonly<z.output<typeof officeCardSchema>>

/** Phiếu báo nhận: what was taken in of a packet, signed by who took it in. */
export const packetReceiptSchema = z.strictObject({
  format: z.literal('vpk-receipt'), version: z.literal(1), packetId: z.uuid(), manifestSha256: sha256Schema, receivedAt: momentSchema, receiver: officeIdentitySchema,
  /** By the designation (or subject) of each paper: its number of arrival; null: not entered. */
  papers: z.array(z.strictObject({ designation: lineSchema, key: lineSchema, arrivalNumber: z.number().int().nullable() })),
  figures: z.array(z.strictObject({ campaignId: recordIdSchema, bodyId: recordIdSchema, outcome: z.enum(['accepted', 'received', 'returned', 'unchanged', 'skipped', 'refused']) })),
})
export type PacketReceipt = Readonly<z.output<typeof packetReceiptSchema>>

/** How many sets of figures came to the desk, or stood there already. */
export function takenSets(figures: PacketReceipt['figures']): number {
  return figures.filter(({ outcome }) => outcome !== 'skipped' && outcome !== 'refused').length
}

/**
 * What is known of the key that signed. `own`: of this office. `trusted`: compared and accepted here. `unknown`: a right signature of a key
 * nobody here has compared. `changed`: the sender is known with another key. `otherName`: the key is known as another office's than the one named.
 * `invalid`: the signature is not over these bytes. `none`: unsigned.
 */
export const signatureStateSchema = z.enum(['own', 'trusted', 'unknown', 'changed', 'otherName', 'invalid', 'none'])
export type SignatureState = z.infer<typeof signatureStateSchema>

export const signatureStateWords: Readonly<Record<SignatureState, string>> = {
  own: 'Chữ ký của chính văn phòng này', trusted: 'Chữ ký đúng, khoá đã đối chiếu', unknown: 'Chữ ký đúng nhưng khoá chưa đối chiếu',
  changed: 'Khoá khác với khoá đã đối chiếu của nơi gửi này', otherName: 'Khoá đã đối chiếu là của văn phòng khác với tên ghi ở đây', invalid: 'Chữ ký sai', none: 'Không có chữ ký',
}

/** One thing wrong with a packet, with the part it is in. */
export const packetProblemSchema = z.strictObject({
  /** `changed`: other bytes than the sender's. `shell`: bytes of the zip around the part. */
  code: z.enum(['changed', 'missing', 'extra', 'shell', 'cut', 'repacked', 'signature', 'unreadable']),
  /** Path of the part; '' for the file as a whole. */
  part: z.string(), message: z.string(), remedy: z.string(),
})
export type PacketProblem = Readonly<z.infer<typeof packetProblemSchema>>
