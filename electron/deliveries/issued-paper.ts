/** What deliveries, scans and tasks need to know of an issued paper: the paper as composed, and which record it is of. */
import { designationOf } from '../../shared/document/model.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import type { DeliveryList } from '../../shared/domain/delivery.ts'
import type { PaperPointer } from '../../shared/domain/paper-pointer.ts'
import type { ReadDatabase } from '../db/index.ts'
import { makePaper } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { inspectionStore, selectOwnerOfSession } from '../inspections/index.ts'
import { planStore } from '../plans/index.ts'
import { getRecord } from '../records/index.ts'
import { summaryReportStore } from '../reporting/index.ts'
import type { PaperKey } from './deliveries.repository.ts'

/** `subject`: '' for a Tuyệt mật paper, of which no list writes it down. */
export interface IssuedPaper {
  readonly pointer: PaperPointer, readonly bodyId: string, readonly designation: string, readonly date: string, readonly subject: string
  readonly secrecy: DeliveryList['secrecy'], readonly model: DocumentModel, readonly form: ResolvedForm
}

/** Faults RECORD_UNKNOWN when there is no such paper (for this account); PAPER_NOT_READY while it has no number and day. */
export async function issuedPaper(db: ReadDatabase, resources: PaperResources, key: PaperKey): Promise<IssuedPaper> {
  const { pointer, bodyId } = await paperOf(db, resources, key)
  const { model, form } = await makePaper(db, resources, key)
  const date = model?.placeAndDate?.date ?? null
  if (model === null || form === null || model.number === null || model.number.number === null || date === null) {
    throw fault('PAPER_NOT_READY', { happened: 'Văn bản này chưa ban hành: chưa có số và ngày.', kept: 'Không có gì được ghi.', remedy: 'Ban hành văn bản trong sổ văn bản đi rồi làm lại.' })
  }
  const secrecy = model.marks.secrecy ?? null
  return { pointer, bodyId, designation: designationOf(model.number), date, subject: secrecy === 'topSecret' ? '' : model.subject ?? '', secrecy, model, form }
}

/** The record behind a paper and who issues it. */
export async function paperOf(db: ReadDatabase, resources: PaperResources, { templateId, recordId }: PaperKey): Promise<{ readonly pointer: PaperPointer, readonly bodyId: string }> {
  const { template: { subjectKind } } = await resources.templateIn(db, templateId)
  switch (subjectKind) {
    case 'plan': return { pointer: { templateId, recordId, collection: 'plans', ownerId: recordId }, bodyId: (await getRecord(db, planStore, recordId)).record.paper.bodyId }
    case 'summaryReport': return { pointer: { templateId, recordId, collection: 'summaryReports', ownerId: recordId }, bodyId: (await getRecord(db, summaryReportStore, recordId)).record.paper.bodyId }
    case 'freeDocument': return { pointer: { templateId, recordId, collection: 'freeDocuments', ownerId: recordId }, bodyId: (await getRecord(db, freeDocumentStore, recordId)).record.paper.bodyId }
    case 'session': {
      const ownerId = await selectOwnerOfSession(db, recordId) ?? recordId
      return { pointer: { templateId, recordId, collection: 'inspections', ownerId }, bodyId: (await getRecord(db, inspectionStore, ownerId)).record.bodyId }
    }
    default: return subjectKind satisfies never
  }
}
