/** The words that stand on a paper, from top to bottom: letterhead, number, căn cứ, text, tables, signers, recipients. */
import type { ReadDatabase } from '../db/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { makePaper } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { printDocument, printedTexts } from '../documents/print/index.ts'
import type { PaperSubject } from '../../shared/contract/papers.ts'
import { FaultError } from '../faults/index.ts'

/** The paper as it would be printed now; null where nothing can be set (no template fits, the record is not whole). */
export async function paperText(db: ReadDatabase, resources: PaperResources, template: Template | undefined, recordId: string): Promise<string | null> {
  if (template === undefined) return null
  try {
    const { model, form } = await makePaper(db, resources, { templateId: template.id, recordId })
    return model === null || form === null ? null : printedTexts(printDocument(model, form)).filter((text) => text !== '').join('\n')
  } catch (error) {
    // A paper that cannot be composed is found by its record's words.
    if (error instanceof FaultError) return null
    throw error
  }
}

/** The template that makes the paper of such a record: its own, or the first that reads its kind. */
export function templateFor(templates: readonly Template[], subject: PaperSubject, own?: string): Template | undefined {
  return templates.find(({ id, subjectKind }) => subjectKind === subject && (own === undefined || id === own))
}
