/** The document from above, as the papers that carry it out name it. */
import { z } from 'zod'
import type { Directive } from '../../../../shared/domain/directive.ts'
import { fullMention, shortMention } from './citation.ts'

/** `given` false: the record names none; the words are then empty. */
export const directiveViewSchema = z.object({ given: z.boolean(), full: z.string(), short: z.string(), subject: z.string() }).readonly()
export type DirectiveView = z.output<typeof directiveViewSchema>

export function directiveView(directive: Directive | null): DirectiveView {
  return directive === null ? { given: false, full: '', short: '', subject: '' }
    : { given: true, full: fullMention(directive), short: shortMention(directive), subject: directive.subject }
}
