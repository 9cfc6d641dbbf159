/** What a free paper needs: its own words. */
import { z } from 'zod'
import type { FreeDocument } from '../../../../shared/domain/free-document.ts'
import type { OfficeFacts, PaperHead } from '../facts.ts'
import { basisLines } from './citation.ts'
import { issuerSchema, issuerView } from './issuer.ts'

/** `text` is what the clerk typed; the `freeText` node reads it. */
export const freeDocumentViewSchema = z.object({
  issuer: issuerSchema,
  paper: z.object({ subject: z.string(), bases: z.array(z.string()), addressees: z.array(z.string()), text: z.string() }),
}).readonly()
export type FreeDocumentView = z.output<typeof freeDocumentViewSchema>

export function freeDocumentView(record: FreeDocument, head: PaperHead, facts: Pick<OfficeFacts, 'directives'>): FreeDocumentView {
  return {
    issuer: issuerView(head),
    paper: { subject: record.subject, bases: basisLines(record.paper.bases, facts.directives), addressees: [...record.addressees], text: record.text },
  }
}
