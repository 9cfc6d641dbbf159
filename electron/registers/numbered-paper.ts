/** A paper of the office about to get its number: its record, whose it is, and what the register writes of it. */
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import type { EntryWords, Register } from '../../shared/domain/register.ts'
import { readingIn } from '../db/index.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { inspectionStore } from '../inspections/index.ts'
import { planStore } from '../plans/index.ts'
import { getRecord, writeThroughLock } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { summaryReportStore } from '../reporting/index.ts'
import { storedOwner } from '../workflow/index.ts'
import type { FactsPaper } from './entry-facts.ts'

interface IssuedFacts extends Pick<PaperFacts, 'replaces'> { readonly number: number, readonly date: string }

export interface NumberedPaper {
  readonly pointer: FactsPaper
  readonly register: Extract<Register, 'outgoing' | 'congress'>
  readonly kind: DocumentKind, readonly bodyId: string, readonly jointWith: readonly string[], readonly secrecy: PaperFacts['secrecy']
  /** As typed on the record; a session's date is the day it was held. */
  readonly number: number | null, readonly date: string | null
  /** The date is what the record is about and cannot be chosen at issue. */
  readonly isDateFixed: boolean
  readonly words: EntryWords
  /** The paper it was begun to replace. */
  readonly replaces: PaperFacts['replaces']
  /** Writes number, date and what it replaces into the record, with its history. The draft mark goes: an issued paper is no draft. */
  write(transaction: WriteTransaction, actor: Actor, issued: IssuedFacts): Promise<void>
}

const congressSymbol = 'ĐH'

/** Reads the paper's record; a paper that is not stored is a fault. */
export async function numberedPaper(db: ReadDatabase, resources: PaperResources, key: PaperKey, view: OrganisationView): Promise<NumberedPaper> {
  const { template } = await resources.templateIn(db, key.templateId)
  const owner = await storedOwner(db, resources, key)
  const register = template.bodySymbol === congressSymbol ? 'congress' : 'outgoing'
  const common = { ...key, register } as const
  switch (owner.collection) {
    case 'plans': return ofRecord(common, 'plans', await getRecord(db, planStore, key.recordId), template.kind ?? 'plan', view)
    case 'summaryReports': return ofRecord(common, 'summaryReports', await getRecord(db, summaryReportStore, key.recordId), template.kind ?? 'report', view)
    case 'freeDocuments': {
      const stored = await getRecord(db, freeDocumentStore, key.recordId)
      return ofRecord(common, 'freeDocuments', stored, template.kind ?? stored.record.kind, view)
    }
    case 'inspections': return ofSession(db, common, owner.ownerId, view)
    default: return owner.collection satisfies never
  }
}

interface Common extends PaperKey { readonly register: 'outgoing' | 'congress' }
type PaperRecord = { readonly id: string, readonly subject: string, readonly paper: PaperFacts }

function ofRecord<C extends keyof typeof stores>(common: Common, collection: C, { record }: { readonly record: PaperRecord }, kind: DocumentKind, view: OrganisationView): NumberedPaper {
  const { paper, subject } = record
  return {
    pointer: { templateId: common.templateId, recordId: common.recordId, collection }, register: common.register, kind, bodyId: paper.bodyId,
    jointWith: paper.jointWith.map(({ bodyId }) => bodyId), secrecy: paper.secrecy, number: paper.number, date: paper.date, isDateFixed: false, replaces: paper.replaces,
    words: {
      subject, recipients: paper.recipients.map(({ name }) => name), signer: signerOf(view, paper.signingRightId), archive: paper.archive, copies: paper.drafter.copies, note: '', reason: '',
    },
    write: (transaction, actor, issued) => stores[collection](transaction, actor, common.recordId, issued),
  }
}

/** One small writer for each kind of record: the store's type is that of its record. */
const stores = {
  plans: async (transaction: WriteTransaction, actor: Actor, id: string, issued: IssuedFacts): Promise<void> => {
    const stored = await getRecord(readingIn(transaction), planStore, id)
    await writeThroughLock(transaction, planStore, stored, { ...stored.record, paper: { ...stored.record.paper, ...issued, draftNumber: null } }, actor)
  },
  summaryReports: async (transaction: WriteTransaction, actor: Actor, id: string, issued: IssuedFacts): Promise<void> => {
    const stored = await getRecord(readingIn(transaction), summaryReportStore, id)
    await writeThroughLock(transaction, summaryReportStore, stored, { ...stored.record, paper: { ...stored.record.paper, ...issued, draftNumber: null } }, actor)
  },
  freeDocuments: async (transaction: WriteTransaction, actor: Actor, id: string, issued: IssuedFacts): Promise<void> => {
    const stored = await getRecord(readingIn(transaction), freeDocumentStore, id)
    await writeThroughLock(transaction, freeDocumentStore, stored, { ...stored.record, paper: { ...stored.record.paper, ...issued, draftNumber: null } }, actor)
  },
}

async function ofSession(db: ReadDatabase, { templateId, recordId, register }: Common, inspectionId: string, view: OrganisationView): Promise<NumberedPaper> {
  const { record } = await getRecord(db, inspectionStore, inspectionId)
  const session = record.sessions.find(({ id }) => id === recordId)
  if (session === undefined) throw fault('RECORD_UNKNOWN', { happened: 'Không còn buổi làm việc của biên bản này.', kept: 'Không có số nào được cấp.', remedy: 'Mở lại hồ sơ cuộc kiểm tra.' })
  return {
    pointer: { templateId, recordId, collection: 'sessions' }, register, kind: 'minutes', bodyId: record.bodyId, jointWith: [], secrecy: null,
    number: session.number, date: session.start.slice(0, 10), isDateFixed: true, replaces: null,
    words: { subject: session.subject, recipients: [], signer: view.people.get(session.chairPersonId)?.fullName ?? '', archive: '', copies: null, note: '', reason: '' },
    write: async (transaction, actor, { number }) => {
      const stored = await getRecord(readingIn(transaction), inspectionStore, inspectionId)
      const sessions = stored.record.sessions.map((each) => each.id === recordId ? { ...each, number } : each)
      await writeThroughLock(transaction, inspectionStore, stored, { ...stored.record, sessions }, actor)
    },
  }
}

/** Who signs by a right, by name; '' when the right is not there. */
export function signerOf(view: OrganisationView, signingRightId: string | null): string {
  const post = view.posts.get(view.signingRights.get(signingRightId ?? '')?.postId ?? '')
  return view.people.get(post?.personId ?? '')?.fullName ?? ''
}
