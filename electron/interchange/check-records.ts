/** What the records of a file must agree with: one another, and the office they go into. All problems at once. */
import type { Commitment } from '../../shared/domain/commitment.ts'
import { recordCollections } from '../../shared/domain/office-records.ts'
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import { joinPath } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { registeredTwice } from '../commitments/index.ts'
import { duplicateSession, inspectionProblems } from '../inspections/index.ts'
import { byId, cycleProblems, dateProblems, paperProblems } from '../organisation/index.ts'
import type { OrganisationView } from '../organisation/index.ts'
import { collectionNames, missingReference, pointerText, referencesOf, referencesOfOffice, takenId } from '../records/index.ts'
import { freeDocumentProblems } from '../templates/index.ts'
import type { Template } from '../documents/compose/index.ts'
import type { ReadRecords } from './read-records.ts'

/** What the office already holds, as far as a file can depend on it. */
export interface ExistingRecords {
  readonly organisation: OrganisationView
  /** As far as the account may see. */
  readonly ids: Readonly<Record<RecordCollection, ReadonlySet<string>>>
  /** Records the account may not see, `collection id`. */
  readonly withheld: ReadonlySet<string>
  /** Pointers to such records that stored records have already, as `pointerText` writes them. */
  readonly keptPointers: ReadonlySet<string>
  /** Session id → the inspection it belongs to. */
  readonly sessionOwners: ReadonlyMap<string, string>
  readonly commitments: readonly Commitment[]
  readonly hasOffice: boolean
}

export function checkRecords(read: ReadRecords, existing: ExistingRecords): readonly Problem[] {
  const view = mergedView(read, existing.organisation)
  return [
    ...officeProblems(read, existing), ...duplicateIds(read), ...withheldIds(read, existing), ...missingReferences(read, existing), ...circles(read, view),
    ...sessionProblems(read, existing), ...registerProblems(read, existing), ...papersAgainst(read, view),
  ]
}

function mergedView({ records }: ReadRecords, view: OrganisationView): OrganisationView {
  const only = <T>(placed: readonly { readonly record: T }[]): readonly T[] => placed.map((each) => each.record)
  return {
    bodies: byId(view.bodies.values(), only(records.bodies)), terms: byId(view.terms.values(), only(records.terms)),
    people: byId(view.people.values(), only(records.people)), posts: byId(view.posts.values(), only(records.posts)),
    signingRights: byId(view.signingRights.values(), only(records.signingRights)),
  }
}

function officeProblems(read: ReadRecords, existing: ExistingRecords): readonly Problem[] {
  if (read.office === null) {
    return existing.hasOffice ? [] : [{
      severity: 'error', code: 'office.missing', path: 'office', value: '', message: 'Văn phòng mới cần phần cài đặt “office”.', remedy: 'Bổ sung tên văn phòng và mã tổ chức (bodyId).',
    }]
  }
  return referencesOfOffice(read.office).filter((reference) => !isKnown(read, existing, reference.collection, reference.id))
    .map((reference) => missingReference(joinPath('office', [reference.path]), reference.collection, reference.id))
}

function duplicateIds(read: ReadRecords): readonly Problem[] {
  return recordCollections.flatMap((collection) => [...read.givenIds[collection]].flatMap(([id, places]) => places.slice(1).map((path): Problem => ({
    severity: 'error', code: 'id.duplicate', path: `${path}.id`, value: id,
    message: `Mã “${id}” đã dùng cho ${collectionNames[collection]} khác trong tệp (${places[0] ?? ''}).`, remedy: 'Đặt mã khác, hoặc gộp hai bản ghi làm một.',
  }))))
}

/** A file cannot write over what its account may not see. */
function withheldIds({ givenIds }: ReadRecords, { withheld }: ExistingRecords): readonly Problem[] {
  return recordCollections.flatMap((collection) => [...givenIds[collection]].flatMap(([id, places]) => withheld.has(`${collection} ${id}`) ? [takenId(`${places[0] ?? collection}.id`, id)] : []))
}

function isKnown(read: ReadRecords, existing: ExistingRecords, collection: RecordCollection, id: string): boolean {
  return read.givenIds[collection].has(id) || existing.ids[collection].has(id)
}

function missingReferences(read: ReadRecords, existing: ExistingRecords): readonly Problem[] {
  const of = <C extends RecordCollection>(collection: C): readonly Problem[] => read.records[collection].flatMap(({ path, record }) =>
    referencesOf(collection, record).filter((reference) => !isKnown(read, existing, reference.collection, reference.id) && !existing.keptPointers.has(pointerText({ collection, id: record.id }, reference)))
      .map((reference) => missingReference(`${path}.${reference.path}`, reference.collection, reference.id)))
  return recordCollections.flatMap((collection) => of(collection))
}

function circles(read: ReadRecords, view: OrganisationView): readonly Problem[] {
  const places = new Map(read.records.bodies.map(({ path, record }) => [record.id, path]))
  return cycleProblems(view.bodies, (id, version) => {
    const path = places.get(id)
    return path === undefined ? null : `${path}.versions[${version}].parentId`
  })
}

function sessionProblems(read: ReadRecords, existing: ExistingRecords): readonly Problem[] {
  const owners = new Map([...existing.sessionOwners].filter(([, owner]) => !read.givenIds.inspections.has(owner)))
  return read.records.inspections.flatMap(({ path, record }) => {
    const taken = record.sessions.flatMap((session, at) =>
      (owners.get(session.id) ?? record.id) === record.id ? [] : [duplicateSession(`${path}.sessions[${at}].id`, session.id)])
    for (const session of record.sessions) owners.set(session.id, record.id)
    const own = inspectionProblems(record).map((problem) => ({ ...problem, path: `${path}.${problem.path}` }))
    return [...taken, ...own]
  })
}

/** Each register against those before it in the file and the stored ones the file does not replace. */
function registerProblems({ records, givenIds }: ReadRecords, { commitments }: ExistingRecords): readonly Problem[] {
  const known = commitments.filter(({ id }) => !givenIds.commitments.has(id))
  return records.commitments.flatMap(({ path, record }) => {
    const problems = registeredTwice(record, known).map((problem) => ({ ...problem, path: `${path}.${problem.path}` }))
    known.push(record)
    return problems
  })
}

function papersAgainst({ records }: ReadRecords, view: OrganisationView): readonly Problem[] {
  return [
    ...records.plans.flatMap(({ path, record }) => paperProblems(view, 'plan', record.paper, `${path}.paper`)),
    ...records.summaryReports.flatMap(({ path, record }) => paperProblems(view, 'report', record.paper, `${path}.paper`)),
    ...records.freeDocuments.flatMap(({ path, record }) => paperProblems(view, record.kind, record.paper, `${path}.paper`)),
    ...records.inspections.flatMap(({ path, record: { bodyId, sessions } }) => sessions.flatMap(({ start }, at) =>
      dateProblems(view, { bodyId, date: start.slice(0, 10) }, `${path}.sessions[${at}].start`))),
  ]
}

/** Papers of the file against the templates they name; paths as in the file. */
export function papersAgainstTemplates({ records }: ReadRecords, templates: readonly Template[]): readonly Problem[] {
  return records.freeDocuments.flatMap(({ path, record }) => freeDocumentProblems(record, templates).map((problem) => ({ ...problem, path: `${path}.${problem.path}` })))
}
