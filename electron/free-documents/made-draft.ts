/** A draft the program made of a record and makes again of the record as it stands: what people wrote into it since stays theirs. */
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import { sameData } from '../../shared/domain/same-data.ts'
import type { FieldValues } from '../../shared/domain/template-field.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { selectHistory, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { freeDocumentStore } from './free-document.repository.ts'
import { mergedFields } from './merged-fields.ts'

/** `made`: as the program wrote it last; null: not known. */
export interface MadeDraft { readonly current: Revised<FreeDocument>, readonly made: FreeDocument | null }

/** `madeRevision`: which revision the program wrote last; null: nobody noted it. Null when there is no such paper. */
export async function madeDraft(db: ReadDatabase, id: string, madeRevision: number | null): Promise<MadeDraft | null> {
  const current = await freeDocumentStore.find(db, id)
  if (current === null) return null
  const written = madeRevision === null ? undefined : (await selectHistory(db, 'freeDocuments', id)).find(({ revision }) => revision === madeRevision)
  const made = freeDocumentSchema.safeParse(written === undefined ? null : JSON.parse(written.after))
  return { current, made: made.success ? made.data : null }
}

/** `kept`: fields that stay as people wrote them although the record says something else. */
export function madeAgain({ current, made }: MadeDraft, fields: FieldValues): { readonly paper: FreeDocument, readonly kept: readonly string[] } {
  const merged = mergedFields(made?.fields ?? null, current.record.fields, fields)
  return { paper: { ...current.record, fields: merged.fields }, kept: merged.kept }
}

/**
 * Writes a paper that was made anew or again; answers with the revision to note as made. Where a person's words stay, the fields as the record
 * says them are written first, so that the next making still tells the person's words from its own.
 */
export async function writeMade(transaction: WriteTransaction, standing: MadeDraft | null, paper: FreeDocument, fields: FieldValues, actor: Actor): Promise<number> {
  if (standing === null) return writeRecord(transaction, freeDocumentStore, null, paper, actor)
  const made = { ...paper, fields: { ...paper.fields, ...fields } }
  const revision = await writeRecord(transaction, freeDocumentStore, standing.current, made, actor)
  if (!sameData(made.fields, paper.fields)) await writeRecord(transaction, freeDocumentStore, { revision, record: made }, paper, actor)
  return revision
}

/** `source`: what says otherwise now, "diễn biến cuộc họp". */
export function keptNotes(kept: readonly string[], { fields }: Pick<Template, 'fields'>, source: string): readonly string[] {
  return kept.map((id) => `Mục “${fields.find((field) => field.id === id)?.label ?? id}” giữ như đã sửa trong văn bản; ${source} nay ghi khác.`)
}
