/** Who follows whom: the list, the overview of a day, the notice, a change of person. */
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { AssignmentsOverview, AssignmentView, supervisionAssignmentRowSchema } from '../../shared/contract/supervision-assignments.ts'
import { addDays, isWithin, shortDate } from '../../shared/domain/dates.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { SupervisionAssignment } from '../../shared/domain/supervision-assignment.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore, selectFreeDocumentRows } from '../free-documents/index.ts'
import { selectClosedRecords } from '../meetings/index.ts'
import { organisationStores, organisationView, selectMemberships } from '../organisation/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import type { Actor, RecordRules } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import { storeRegisterPaper } from '../work-tables/index.ts'
import type { RegisterTemplates } from '../work-tables/index.ts'
import { noticeNotes, noticePaper, noticeTemplate } from './notice.ts'
import { assignmentsOverview, assignmentView } from './overview.ts'
import type { AssignmentFacts } from './overview.ts'
import { selectSupervisionAssignments, supervisionAssignmentStore } from './supervision-assignment.repository.ts'

export async function listAssignments(db: ReadDatabase): Promise<z.output<typeof supervisionAssignmentRowSchema>[]> {
  return (await selectSupervisionAssignments(db)).map(({ revision, record, fullName, bodyName }) => ({
    id: record.id, revision, fullName, object: bodyName ?? record.field, from: record.period.from, to: record.period.to,
  }))
}

/** A visit outside the time of the assignment, or the same object twice at one time for one person: pointed out, never stopped. */
export const assignmentRules: RecordRules<'supervisionAssignments'> = async (db, { id, personId, bodyId, field, period, visits }) => {
  const twice = (await selectSupervisionAssignments(db)).some(({ record }) => record.id !== id && record.personId === personId && record.bodyId === bodyId && record.field === field && overlap(record.period, period))
  return [
    ...visits.flatMap(({ on }, at) => isWithin(on, period.from, period.to) ? [] : [warning('assignment.visitOutside', `visits[${at}].on`, on, `Ngày ${shortDate(on)} nằm ngoài thời gian phân công.`, 'Sửa ngày, hoặc ghi lần này ở phân công khác.')]),
    ...twice ? [warning('assignment.twice', 'personId', personId, 'Người này đã được phân công đúng tổ chức, lĩnh vực này trong cùng thời gian.', 'Xem lại danh sách phân công; giữ một dòng.')] : [],
  ]
}

function overlap(one: SupervisionAssignment['period'], other: SupervisionAssignment['period']): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to)
}

export async function overviewOf(db: ReadDatabase, on: string): Promise<AssignmentsOverview> {
  return assignmentsOverview(await factsOf(db, on))
}

/** Faults RECORD_UNKNOWN. */
export async function viewOfAssignment(db: ReadDatabase, id: string, on: string): Promise<AssignmentView> {
  const stored = await getRecord(db, supervisionAssignmentStore, id)
  const { bodyId } = stored.record
  return assignmentView({ memberships: await selectMemberships(db), records: await selectClosedRecords(db, bodyId === null ? [] : [bodyId]), view: await organisationView(db), on }, stored)
}

async function factsOf(db: ReadDatabase, on: string): Promise<AssignmentFacts> {
  const assignments = await selectSupervisionAssignments(db)
  const { record: { bodyId } } = await getOffice(db)
  const followed = new Set(assignments.flatMap(({ record }) => record.bodyId ?? []))
  return { assignments, memberships: await selectMemberships(db), records: await selectClosedRecords(db, [...followed]), view: await organisationView(db), bodyId, on }
}

/** Faults PAPER_NOT_READY when nobody follows anything on the day, or the template in use has no place for the data. */
export async function makeNotice(office: OfficeDatabase, resources: RegisterTemplates, actor: Actor, { on, today }: { readonly on: string, readonly today: string }): Promise<{ recordId: string, notes: string[] }> {
  const db = office.read
  const facts = await factsOf(db, on)
  const overview = assignmentsOverview(facts)
  if (overview.people.length === 0) {
    throw fault('PAPER_NOT_READY', { happened: `Ngày ${shortDate(on)} chưa có ai được phân công phụ trách.`, kept: 'Chưa có văn bản nào được lập.', remedy: 'Ghi phân công trước, hoặc chọn ngày khác, rồi lập lại.' })
  }
  const rows = (await selectFreeDocumentRows(db)).filter(({ template_id: templateId }) => templateId === noticeTemplate)
  const earlier = (await Promise.all(rows.map(({ id }) => freeDocumentStore.find(db, id)))).flatMap((paper) => paper?.record ?? [])
  const made = await storeRegisterPaper(office, resources, actor, { templateId: noticeTemplate, prefix: 'TB', on, what: 'bảng phân công này' }, (id, template) => noticePaper({ id, today, template, overview, earlier, facts }))
  return { ...made, notes: [...noticeNotes(overview)] }
}

export interface HandOver { readonly id: string, readonly revision: number, readonly personId: string, readonly from: string, readonly decision: string }

/** Both in one transaction. Faults RECORD_UNKNOWN; INPUT_INVALID for a stale page, the same person, a day that leaves the old one no time or lies after its end. */
export async function handOver(office: OfficeDatabase, actor: Actor, { id, revision, personId, from, decision }: HandOver): Promise<{ id: string }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = await getRecord(db, supervisionAssignmentStore, id)
    await getRecord(db, organisationStores.people, personId)
    const { period, bodyId, field } = current.record
    const refuse = (happened: string, remedy: string): never => { throw fault('INPUT_INVALID', { happened, kept: 'Phân công vẫn như cũ.', remedy }) }
    if (current.revision !== revision) refuse('Phân công này vừa được sửa ở nơi khác.', 'Xem lại rồi thay người lần nữa.')
    if (personId === current.record.personId) refuse('Người mới cũng là người đang phụ trách.', 'Chọn người khác.')
    if (from <= period.from) refuse(`Người trước bắt đầu phụ trách ngày ${shortDate(period.from)}, nên người mới phải bắt đầu sau ngày ấy.`, 'Sửa ngày; nếu phân công ban đầu ghi nhầm người thì sửa ngay ở phân công đó.')
    if (period.to !== null && from > addDays(period.to, 1)) refuse(`Phân công này đã kết thúc ngày ${shortDate(period.to)}.`, 'Thêm phân công mới thay vì thay người.')
    await writeRecord(transaction, supervisionAssignmentStore, current, { ...current.record, period: { from: period.from, to: addDays(from, -1) } }, actor)
    const next: SupervisionAssignment = { id: `PC-${from.replaceAll('-', '')}-${randomUUID().slice(0, 8)}`, personId, bodyId, field, period: { from, to: null }, decision, visits: [] }
    await writeRecord(transaction, supervisionAssignmentStore, null, next, actor)
    return { id: next.id }
  })
}
