/** What is remembered of a copy that went out, and its way into the table and back. */
import { z } from 'zod'
import { readStored } from '../records/index.ts'
import { sentParagraphSchema } from './sent-paper.ts'

const sentCopySchema = z.strictObject({
  paragraphs: z.array(sentParagraphSchema), unheld: z.array(z.strictObject({ what: z.string(), text: z.string() })),
})
export type SentCopy = Readonly<z.output<typeof sentCopySchema>>

export function sentCopyOf(json: string): SentCopy {
  return readStored(() => sentCopySchema.parse(JSON.parse(json)))
}
