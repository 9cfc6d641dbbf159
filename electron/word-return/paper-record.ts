/** The record a paper is made of, as far as coming back from Word changes it: a person's edits and the subject, saved by the same rules as in the editor. */
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { PaperEdit } from '../../shared/domain/common.ts'
import type { RecordCollection, RecordOf, Revised } from '../../shared/domain/office-records.ts'
import { readingIn } from '../db/index.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { freeDocumentRules, freeDocumentStore } from '../free-documents/index.ts'
import { caseResources, caseSettler, inspectionStore, savingRules } from '../inspections/index.ts'
import { meetingPaperProblems } from '../meetings/index.ts'
import { planRules, planStore } from '../plans/index.ts'
import { asGiven, getRecord, parseRecord, saveRecordIn } from '../records/index.ts'
import type { Actor, RecordRules, RecordSettler, RecordStore, SaveOutcome } from '../records/index.ts'
import { summaryReportRules, summaryReportStore } from '../reporting/index.ts'
import { today } from '../requests/index.ts'
import { storedOwner } from '../workflow/index.ts'
import type { OwnLists } from './own-lists.ts'

/** What is put into the record; `subject`, `lists` null: they stay. */
export interface WordsTaken { readonly edits: readonly PaperEdit[], readonly subject: string | null, readonly lists: OwnLists | null }

export interface PaperRecord {
  readonly revision: number
  readonly edits: readonly PaperEdit[]
  readonly subject: string
  /** null: the record of the paper has none. */
  readonly lists: OwnLists | null
  /** The rest as JSON, for what is looked up in it; of minutes the one session. */
  readonly content: unknown
  /** The whole record with these edits, to be composed before it is saved. */
  candidate(edits: readonly PaperEdit[]): unknown
  save(transaction: WriteTransaction, actor: Actor, revision: number, taken: WordsTaken): Promise<SaveOutcome<unknown>>
}

/** A paper without a stored record is the fault `RECORD_UNKNOWN`. */
export async function paperRecord(db: ReadDatabase, resources: PaperResources, actor: Actor, key: PaperKey): Promise<PaperRecord> {
  const { collection, ownerId } = await storedOwner(db, resources, key)
  switch (collection) {
    case 'plans': return ofPaper(await getRecord(db, planStore, ownerId), planStore, planRules)
    case 'summaryReports': return ofPaper(await getRecord(db, summaryReportStore, ownerId), summaryReportStore, summaryReportRules)
    case 'freeDocuments': return ofPaper(await getRecord(db, freeDocumentStore, ownerId), freeDocumentStore, freeDocumentRules((reading) => resources.templatesIn(reading), meetingPaperProblems))
    case 'inspections': return ofSession(await getRecord(db, inspectionStore, ownerId), key.recordId, resources, actor)
    default: return collection satisfies never
  }
}

type PaperCollection = 'plans' | 'summaryReports' | 'freeDocuments'

function ofPaper<C extends PaperCollection>({ record, revision }: Revised<RecordOf<C>>, store: RecordStore<C>, rules: RecordRules<C>): PaperRecord {
  const changed = ({ edits, subject, lists }: WordsTaken): unknown => ({ ...record, subject: subject ?? record.subject, paper: { ...record.paper, ...lists, edits } })
  const { bases, recipients, archive } = record.paper
  return {
    revision, edits: record.paper.edits, subject: record.subject, lists: { bases, recipients, archive }, content: { ...record, paper: null, subject: null }, candidate: (edits) => changed({ edits, subject: null, lists: null }),
    save: (transaction, actor, seen, taken) => saveChanged(transaction, store, rules, actor, seen, changed(taken)),
  }
}

function ofSession({ record, revision }: Revised<RecordOf<'inspections'>>, sessionId: string, { folders }: PaperResources, actor: Actor): PaperRecord {
  const changed = ({ edits, subject }: WordsTaken): unknown => ({
    ...record, sessions: record.sessions.map((session) => session.id === sessionId ? { ...session, subject: subject ?? session.subject, edits } : session),
  })
  const session = record.sessions.find(({ id }) => id === sessionId)
  const resources = caseResources(folders.resources)
  return {
    revision, edits: session?.edits ?? [], subject: session?.subject ?? '', lists: null, content: { ...session, subject: null, edits: [] }, candidate: (edits) => changed({ edits, subject: null, lists: null }),
    save: (transaction, who, seen, taken) => saveChanged(transaction, inspectionStore, savingRules(resources, today(actor)), who, seen, changed(taken), caseSettler(resources)),
  }
}

async function saveChanged<C extends RecordCollection>(
  transaction: WriteTransaction, store: RecordStore<C>, rules: RecordRules<C>, actor: Actor, revision: number, value: unknown, settle: RecordSettler<C> = asGiven,
): Promise<SaveOutcome<unknown>> {
  const parsed = parseRecord(store.collection, value)
  return parsed.parsed ? saveRecordIn(transaction, store, rules, actor, { revision, record: parsed.record }, settle) : { outcome: 'refused', problems: [...parsed.problems] }
}

/** Revision of the record as the transaction sees it. */
export async function revisionNow(transaction: WriteTransaction, resources: PaperResources, key: PaperKey): Promise<number> {
  return (await storedOwner(readingIn(transaction), resources, key)).revision
}
