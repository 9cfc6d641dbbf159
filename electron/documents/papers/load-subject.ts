/** The record a paper is made from, stored or as it is being typed, and the facts it needs. */
import type { PaperSubject } from '../../../shared/contract/papers.ts'
import type { Directive } from '../../../shared/domain/directive.ts'
import type { Inspection } from '../../../shared/domain/inspection.ts'
import type { RecordCollection, RecordOf } from '../../../shared/domain/office-records.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import type { ReadDatabase } from '../../db/index.ts'
import { directiveStore } from '../../directives/index.ts'
import { fault } from '../../faults/index.ts'
import { freeDocumentStore } from '../../free-documents/index.ts'
import { inspectionStore, selectOwnerOfSession } from '../../inspections/index.ts'
import { byId, organisationView } from '../../organisation/index.ts'
import { planStore } from '../../plans/index.ts'
import { parseRecord } from '../../records/index.ts'
import { summaryReportStore } from '../../reporting/index.ts'
import { getOffice } from '../../settings/index.ts'
import type { OfficeFacts, PaperSubjectRecord } from '../compose/index.ts'

/** The subject, or why the typed record cannot be one yet. */
export type LoadedSubject = { readonly subject: PaperSubjectRecord } | { readonly problems: readonly Problem[] }

/** `candidate` (a record being typed) stands in for the stored one; without it the stored record is read. */
export async function loadSubject(db: ReadDatabase, kind: PaperSubject, recordId: string, candidate?: unknown): Promise<LoadedSubject> {
  switch (kind) {
    case 'plan': {
      const found = await recordFor('plans', candidate, () => planStore.find(db, recordId))
      return 'problems' in found ? found : { subject: { kind, ...found } }
    }
    case 'summaryReport': {
      const found = await recordFor('summaryReports', candidate, () => summaryReportStore.find(db, recordId))
      return 'problems' in found ? found : { subject: { kind, ...found } }
    }
    case 'freeDocument': {
      const found = await recordFor('freeDocuments', candidate, () => freeDocumentStore.find(db, recordId))
      return 'problems' in found ? found : { subject: { kind, ...found } }
    }
    case 'session': {
      const found = await recordFor('inspections', candidate, () => ownerOf(db, recordId))
      return 'problems' in found ? found : { subject: sessionOf(found.record, recordId, found.revision) }
    }
  }
}

/** What composing looks up: the whole organisation, and of the rest only what this record names. */
export async function loadFacts(db: ReadDatabase, subject: PaperSubjectRecord): Promise<OfficeFacts> {
  const directiveId = 'record' in subject && 'directiveId' in subject.record ? subject.record.directiveId : null
  const planId = subject.kind === 'summaryReport' ? subject.record.planId : null
  const directives = await directivesOf(db, [directiveId, ...citedDirectiveIds(subject)])
  const plan = planId === null ? null : await planStore.find(db, planId)
  return {
    ...await organisationView(db), office: (await getOffice(db)).record,
    directives: byId(directives), plans: byId(plan === null ? [] : [plan.record]),
  }
}

/** Directives the citations of a paper name. */
function citedDirectiveIds(subject: PaperSubjectRecord): readonly string[] {
  const citations = subject.kind === 'session' ? [subject.inspection.decision] : subject.record.paper.bases
  return citations.flatMap((citation) => citation?.type === 'directive' ? [citation.directiveId] : [])
}

async function directivesOf(db: ReadDatabase, ids: readonly (string | null)[]): Promise<readonly Directive[]> {
  const found: Directive[] = []
  for (const id of new Set(ids)) {
    const stored = id === null ? null : await directiveStore.find(db, id)
    if (stored !== null) found.push(stored.record)
  }
  return found
}

type Found<C extends RecordCollection> = { readonly record: RecordOf<C>, readonly revision: number } | { readonly problems: readonly Problem[] }

async function recordFor<C extends RecordCollection>(
  collection: C, candidate: unknown, find: () => Promise<{ readonly record: RecordOf<C>, readonly revision: number } | null>,
): Promise<Found<C>> {
  const stored = await find()
  if (candidate === undefined) return stored ?? unknownRecord()
  const parsed = parseRecord(collection, candidate)
  // A record never saved has no revision yet; 0 says so in the provenance of its blocks.
  return parsed.parsed ? { record: parsed.record, revision: stored?.revision ?? 0 } : { problems: parsed.problems }
}

async function ownerOf(db: ReadDatabase, sessionId: string) {
  const owner = await selectOwnerOfSession(db, sessionId)
  return owner === null ? null : inspectionStore.find(db, owner)
}

function sessionOf(inspection: Inspection, sessionId: string, revision: number): PaperSubjectRecord {
  const session = inspection.sessions.find((each) => each.id === sessionId)
  return session === undefined ? unknownRecord() : { kind: 'session', inspection, session, revision }
}

function unknownRecord(): never {
  throw fault('RECORD_UNKNOWN', {
    happened: 'Không có bản ghi mang mã này cho mẫu văn bản đã chọn.', kept: 'Chưa có tệp nào được ghi.',
    remedy: 'Xem mã bản ghi và mã mẫu trong danh sách văn bản (lệnh list), rồi làm lại.',
  })
}
