/** A file kept with a record: its bytes are kept for good under their SHA-256, the record says what it was called. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'

/** What may be kept with a record, by what its bytes are and never by its name alone. */
export const attachmentKindSchema = z.enum(['pdf', 'png', 'jpeg', 'tiff', 'docx', 'xlsx'])
export type AttachmentKind = z.infer<typeof attachmentKindSchema>

/** A scan is a picture or a PDF; the rest came as a file. */
export const scanKinds: readonly AttachmentKind[] = ['pdf', 'png', 'jpeg', 'tiff']

/** In bytes: a long paper scanned at 300 dots in colour stays below. */
export const largestAttachment = 50 * 1024 * 1024

export const attachmentSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, 'Mã tệp kèm theo phải là 64 chữ số hệ mười sáu (SHA-256).'),
  fileName: requiredLineSchema, kind: attachmentKindSchema,
  /** In bytes. */
  size: z.number().int().min(1).max(largestAttachment),
  note: lineSchema.default(''),
})
export type Attachment = Readonly<z.output<typeof attachmentSchema>>
