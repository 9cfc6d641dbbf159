/** A paper that replaces an issued one, begun from it: the same record without number and day, with the old paper among its căn cứ and, where the text has a place for it, the sentence that says so. */
import { randomUUID } from 'node:crypto'
import { shortDate } from '../../shared/domain/dates.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
import { freeTemplateId } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import type { EntryPaper, RegisterEntry } from '../../shared/domain/register.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { organisationView } from '../organisation/index.ts'
import { planStore } from '../plans/index.ts'
import { belongWith, getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { summaryReportStore } from '../reporting/index.ts'
import { bodyName, getEntry } from './lists.service.ts'
import { findPointers } from './register.repository.ts'

const kept = 'Chưa soạn văn bản nào; văn bản cũ vẫn nguyên như đã ban hành.'

/** What the new paper says of the old one. */
interface Replaced { readonly citation: PaperFacts['bases'][number], readonly words: string, readonly kindName: string }

/** Faults RECORD_UNKNOWN; INPUT_INVALID for a number that is no paper in force made here, and for minutes, which are corrected by new minutes of the session. Nothing of the old paper or its entry changes. */
export async function draftReplacement(office: OfficeDatabase, resources: PaperResources, actor: Actor, entryId: number): Promise<EntryPaper> {
  const { entry } = await getEntry(office.read, entryId)
  const { paper } = await findPointers(office.read, entryId)
  if (entry.state !== 'issued' || paper === null || entry.date === null || entry.kind === null) {
    throw fault('INPUT_INVALID', { happened: `Số ${entry.written} không phải văn bản đang có hiệu lực, lập trong chương trình.`, kept, remedy: 'Soạn văn bản mới rồi chọn văn bản được thay thế khi cấp số.' })
  }
  const issuer = bodyName(await organisationView(office.read), entry.series.bodyId)
  const replaced = replacedWords({ ...entry, date: entry.date, kind: entry.kind }, issuer)
  const recordId = `TT-${randomUUID().slice(0, 8)}`
  const { template } = await resources.templateIn(office.read, paper.templateId)
  await office.write(async (transaction) => {
    const db = readingIn(transaction)
    switch (paper.collection) {
      case 'plans': {
        const { record } = await getRecord(db, planStore, paper.recordId)
        return writeRecord(transaction, planStore, null, { ...record, id: recordId, paper: draftFacts(record.paper, { ...replaced, replaces: { collection: paper.collection, recordId: paper.recordId } }) }, actor)
      }
      case 'summaryReports': {
        const { record } = await getRecord(db, summaryReportStore, paper.recordId)
        return writeRecord(transaction, summaryReportStore, null, { ...record, id: recordId, paper: draftFacts(record.paper, { ...replaced, replaces: { collection: paper.collection, recordId: paper.recordId } }) }, actor)
      }
      case 'freeDocuments': {
        const { record } = await getRecord(db, freeDocumentStore, paper.recordId)
        await belongWith(transaction, { collection: 'freeDocuments', id: recordId }, [{ collection: 'freeDocuments', id: paper.recordId }])
        return writeRecord(transaction, freeDocumentStore, null, { ...saying(record, template.fields.some(({ id }) => id === 'replaces'), replaced), id: recordId, paper: draftFacts(record.paper, { ...replaced, replaces: { collection: paper.collection, recordId: paper.recordId } }) }, actor)
      }
      case 'sessions': throw fault('INPUT_INVALID', { happened: 'Biên bản không có văn bản thay thế.', kept, remedy: 'Ghi buổi làm việc mới, nêu điều cần sửa của biên bản trước.' })
      case 'incomingPapers': throw fault('INPUT_INVALID', { happened: 'Văn bản đến không do văn phòng này ban hành nên không thay thế được.', kept, remedy: 'Chọn một văn bản trong sổ văn bản đi.' })
      default: return paper.collection satisfies never
    }
  })
  return { templateId: paper.templateId, recordId }
}

/** "Kế hoạch số 15-KH/ĐU, ngày 05/6/2026". */
function replacedWords({ written, date, kind, words, secrecy }: RegisterEntry & { readonly date: string, readonly kind: NonNullable<RegisterEntry['kind']> }, issuer: string): Replaced {
  const kindName = documentKinds[kind].name
  return {
    kindName, words: `${kindName} số ${written}, ngày ${shortDate(date)}`,
    citation: { type: 'document', link: 'basis', kind, designation: written, date, issuer, subject: secrecy === null ? words.subject : '' },
  }
}

function draftFacts(paper: PaperFacts, { citation, replaces }: Replaced & Pick<PaperFacts, 'replaces'>): PaperFacts {
  return { ...paper, number: null, date: null, draftNumber: 1, edits: [], bases: [...paper.bases, citation], replaces }
}

function saying(record: FreeDocument, hasField: boolean, { words, kindName }: Replaced): FreeDocument {
  if (hasField) return { ...record, fields: { ...record.fields, replaces: words } }
  return record.templateId === freeTemplateId ? { ...record, text: `${kindName} này thay thế ${words}.\n${record.text}` } : record
}
