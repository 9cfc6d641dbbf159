/** A paper of any kind with any text: what the office writes that no template covers yet. */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { requiredLineSchema, requiredTextSchema } from '../document/text.ts'
import { paperFactsSchema, recordIdSchema } from './common.ts'

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
   */
  text: requiredTextSchema,
})
export type FreeDocument = Readonly<z.output<typeof freeDocumentSchema>>
