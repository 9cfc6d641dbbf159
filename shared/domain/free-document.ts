/** A paper of any kind: its template says which data it needs; the free template takes any text. */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { requiredLineSchema, textSchema } from '../document/text.ts'
import { paperFactsSchema, recordIdSchema } from './common.ts'
import { fieldValuesSchema } from './template-field.ts'

/** The template that takes any text; what records without a template of their own use. */
export const freeTemplateId = 'van-ban-tu-do'

export const templateIdSchema = z.string().max(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'Mã mẫu chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.')

export const freeDocumentSchema = z.strictObject({
  id: recordIdSchema,
  paper: paperFactsSchema,
  kind: documentKindSchema,
  subject: requiredLineSchema,
  /** Kính gửi / Kính trình, for công văn and tờ trình. */
  addressees: z.array(requiredLineSchema).default([]),
  /**
   * The text as a clerk types it, one paragraph per line. A line that begins `I.`, `I-`, `1.`, `1.1.`, `a)`, `-`, `+`,
   * `Phần thứ nhất`, `Chương I`, `Mục 1` or `Điều 1.` becomes that level; the program numbers again in order.
   * Only templates that read it need it.
   */
  text: textSchema.default(''),
  /** The template this paper is made with. */
  templateId: templateIdSchema.default(freeTemplateId),
  /** Values of the fields that template declares. */
  fields: fieldValuesSchema.default({}),
})
export type FreeDocument = Readonly<z.output<typeof freeDocumentSchema>>
