/** Contract of the papers that come in. */
import { z } from 'zod'
import { attachmentSchema } from '../domain/attachment.ts'
import { recordIdSchema } from '../domain/common.ts'
import { directiveLevelSchema } from '../domain/directive.ts'
import { incomingPaperSchema, incomingStateSchema } from '../domain/incoming-paper.ts'
import { lineSchema } from '../document/text.ts'
import { base, collectionContract, grantTokenSchema, pageOf, pageSchema, rowBase, writtenSchema } from './base.ts'

/** A line of the book of papers in. */
export const incomingPaperRowSchema = z.strictObject({
  ...rowBase, number: z.number().int(), receivedOn: z.string(), designation: z.string(), date: z.string().nullable(), sender: z.string(), kindName: z.string(),
  /** '' for a Tuyệt mật paper. */
  subject: z.string(), secrecy: incomingPaperSchema.shape.secrecy,
  /** The earliest day something is still owed by. */
  due: z.string().nullable(),
  /** Whom it was passed to last. */
  routedTo: z.string(),
  /** Numbers of our papers that answer it. */
  answeredBy: z.string(), attachments: z.number().int(), state: incomingStateSchema, bodyName: z.string(),
})
export type IncomingPaperRow = Readonly<z.output<typeof incomingPaperRowSchema>>

/** `late`: something is owed by a day that is over. `open`: late, or neither answered, done nor struck out. `secret`: with a mark of secrecy. */
export const incomingViewSchema = z.enum(['all', 'late', 'open', 'secret'])
export type IncomingView = z.infer<typeof incomingViewSchema>

/** Which papers; absent: all. `text` is looked for in number of arrival, sender, designation, subject, whom it was passed to last and what answers it, without marks too. */
export const incomingFilterSchema = z.strictObject({ view: incomingViewSchema.default('all'), text: lineSchema.optional() })
export type IncomingFilter = Readonly<z.output<typeof incomingFilterSchema>>

export const incomingPapersContract = {
  /** A first save takes the next number of the book, or enters the number that was typed. A number never changes afterwards, and a paper that has one is voided with a reason, never removed. */
  ...collectionContract(incomingPaperSchema, incomingPaperRowSchema),
  /** A page of the book, newest first. */
  list: base.input(incomingFilterSchema.extend(pageSchema.shape)).output(pageOf(incomingPaperRowSchema)),
  /** Keeps the bytes of a chosen file (PDF, PNG, JPG, TIF, Word, Excel; at most 50 MB) for this paper; the answer is put into its `attachments` and saved with it. */
  takeFile: base.input(z.strictObject({ id: recordIdSchema, grant: grantTokenSchema })).output(attachmentSchema),
  /** Writes a file that the paper names to a granted place. */
  writeFile: base.input(z.strictObject({ id: recordIdSchema, sha256: attachmentSchema.shape.sha256, grant: grantTokenSchema })).output(writtenSchema),
  /** The same paper among the documents being carried out, tied to this one. Refused while kind, number, day or subject is not known. */
  makeDirective: base.input(z.strictObject({ id: recordIdSchema, level: directiveLevelSchema })).output(z.strictObject({ directiveId: recordIdSchema })),
}
