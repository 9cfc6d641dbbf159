/** What the program does on the network, as a paper for the office's file. */
import { z } from 'zod'
import { base, grantTokenSchema, writtenSchema } from './base.ts'

export const networkStatementContract = {
  /** With the day and what this computer's adapters say at that moment. */
  write: base.input(z.strictObject({ grant: grantTokenSchema, format: z.enum(['docx', 'pdf']) })).output(writtenSchema),
}
