/** Which record a paper is made of, so that the right one is locked and its saves are the paper's versions. */
import type { PaperSubject } from '../../shared/contract/papers.ts'
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { ReadDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { selectOwnerOfSession } from '../inspections/index.ts'
import { selectOwnerRevision } from './paper-state.repository.ts'
import type { PaperOwner } from './paper-state.repository.ts'

const collections = { plan: 'plans', summaryReport: 'summaryReports', freeDocument: 'freeDocuments' } as const

/** The owner with the revision as stored; null: no such record is stored (it may be on its way). */
export async function ownerOf(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<PaperOwner & { readonly revision: number } | null> {
  const { template } = await resources.templateIn(db, key.templateId)
  const owner = await ownerByKind(db, template.subjectKind, key.recordId)
  const revision = owner === null ? null : await selectOwnerRevision(db, owner)
  return owner === null || revision === null ? null : { ...owner, revision }
}

/** As {@link ownerOf}; a paper without a stored record is a fault. */
export async function storedOwner(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<PaperOwner & { readonly revision: number }> {
  const owner = await ownerOf(db, resources, key)
  if (owner !== null) return owner
  throw fault('RECORD_UNKNOWN', {
    happened: 'Văn bản này chưa được lưu hoặc không còn trong văn phòng.', kept: 'Không có gì bị thay đổi.', remedy: 'Lưu văn bản trước; nếu đã bị xoá ở nơi khác thì mở lại danh sách văn bản.',
  })
}

async function ownerByKind(db: ReadDatabase, kind: PaperSubject, recordId: string): Promise<PaperOwner | null> {
  if (kind !== 'session') return { collection: collections[kind], ownerId: recordId }
  const ownerId = await selectOwnerOfSession(db, recordId)
  return ownerId === null ? null : { collection: 'inspections', ownerId }
}
