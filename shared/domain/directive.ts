/** The document from above that is being carried out (chỉ thị, nghị quyết, đề án …). */
import { z } from 'zod'
import { documentKindSchema } from '../document/kinds.ts'
import { requiredLineSchema } from '../document/text.ts'
import { recordIdSchema } from './common.ts'
import { calendarDateSchema } from './dates.ts'

/** studied → concretised → implemented → reviewed → concluded. */
export const directiveStageSchema = z.enum(['studied', 'concretised', 'implemented', 'reviewed', 'concluded'])

export const directiveSchema = z.strictObject({
  id: recordIdSchema,
  kind: documentKindSchema,
  /** `05-CT/TU`, as printed by its issuer. */
  designation: requiredLineSchema,
  date: calendarDateSchema,
  issuer: requiredLineSchema,
  /** Trích yếu, word for word ("về tăng cường …"). */
  subject: requiredLineSchema,
  /** Since when it is carried out here. */
  startedOn: calendarDateSchema,
  stage: directiveStageSchema.default('studied'),
})
export type Directive = Readonly<z.output<typeof directiveSchema>>
