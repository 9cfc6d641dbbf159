/** Data of a damaged office saved into a new one. */
import { z } from 'zod'
import { unlockSchema } from '../domain/passphrase.ts'
import { salvageAnswerSchema } from '../domain/salvage.ts'
import { base, grantTokenSchema, progressOf, writtenSchema } from './base.ts'

export const salvageContract = {
  /** `grant`: the damaged file, for opening an office; `target`: the new one, for creating an office. */
  run: base.input(z.strictObject({ grant: grantTokenSchema, target: grantTokenSchema, unlock: unlockSchema.optional() })).output(progressOf(salvageAnswerSchema)),
  /** The report of the last salvage as a paper. */
  writeReport: base.input(z.strictObject({ grant: grantTokenSchema, format: z.enum(['docx', 'pdf']) })).output(writtenSchema),
}
