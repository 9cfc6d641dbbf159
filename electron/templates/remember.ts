/** A written paper remembers which version of its template it was made with. */
import type { TemplateVersionRef } from '../../shared/contract/templates.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import type { Actor } from '../records/index.ts'
import { insertUse, selectUsed } from './templates.repository.ts'

/** Keeps the version, unless the paper was last written with the same. */
export async function rememberTemplate(
  office: OfficeDatabase, actor: Actor, paper: { readonly templateId: string, readonly recordId: string }, from: TemplateVersionRef,
): Promise<void> {
  await office.write(async (transaction) => {
    const last = await selectUsed(readingIn(transaction), paper.templateId, paper.recordId)
    if (last?.layer === from.layer && last.version === from.version) return
    await insertUse(transaction, { templateId: paper.templateId, recordId: paper.recordId, from, at: actor.now().toISOString(), actor: actor.name })
  })
}
