/** A paper made from a register, stored as a draft like any other paper. */
import { randomUUID } from 'node:crypto'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { organisationView, signingRightFor } from '../organisation/index.ts'
import { belongWith, writeRecord } from '../records/index.ts'
import type { Actor, Source } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { fittingProblems } from '../templates/index.ts'

/** The templates in use in an office: what papers made from registers need of the program's resources. */
export interface RegisterTemplates {
  templateIn(db: ReadDatabase, id: string): Promise<{ readonly template: Template }>
  templatesIn(db: ReadDatabase): Promise<readonly Template[]>
}

/** `prefix` and `on`: what the record's id begins with. `what`: what the template in use cannot take, "danh sách này". */
export interface RegisterPaper { readonly templateId: string, readonly prefix: string, readonly on: string, readonly what: string }

/** `sources`: the papers it speaks of; it is as restricted as they are. */
export async function storeRegisterPaper(
  office: OfficeDatabase, resources: RegisterTemplates, actor: Actor, about: RegisterPaper, build: (id: string, template: Template) => FreeDocument, sources: readonly Source[] = [],
): Promise<{ recordId: string }> {
  const paper = await readyRegisterPaper(office.read, resources, actor, about, build)
  await office.write(async (transaction) => {
    await belongWith(transaction, { collection: 'freeDocuments', id: paper.id }, sources)
    await writeRecord(transaction, freeDocumentStore, null, paper, actor)
  })
  return { recordId: paper.id }
}

/** `build` gets the id and the template in use in this office; who usually signs such a paper today is proposed, else the signer stays open. Faults PAPER_NOT_READY when that template has no place for the data. Nothing is stored. */
export async function readyRegisterPaper(
  db: ReadDatabase, resources: RegisterTemplates, actor: Actor, { templateId, prefix, on, what }: RegisterPaper, build: (id: string, template: Template) => FreeDocument,
): Promise<FreeDocument> {
  const { template } = await resources.templateIn(db, templateId)
  const built = build(`${prefix}-${on.replaceAll('-', '')}-${randomUUID().slice(0, 8)}`, template)
  const signingRightId = signingRightFor(await organisationView(db), built.paper.bodyId, built.kind, today(actor))
  const paper: FreeDocument = { ...built, paper: { ...built.paper, signingRightId } }
  fittingProblems(paper, await resources.templatesIn(db), what)
  return paper
}
