/** A case opened from a line of a programme: object, contents, period and lead are the line's, and the case stays tied to it. */
import type { InspectionProgramme, InspectionProgrammeLine } from '../../shared/domain/inspection-programme.ts'
import { caseFromLine } from '../../shared/domain/case-from-line.ts'
import { inspectionSchema } from '../../shared/domain/inspection.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { nameOn, organisationView } from '../organisation/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { caseSettler } from './case-readers.service.ts'
import type { CaseResources } from './case-resources.ts'
import { inspectionProgrammeStore } from './inspection-programme.repository.ts'
import { inspectionStore } from './inspection.repository.ts'

export interface OpenFromLineContext { readonly office: OfficeDatabase, readonly actor: Actor, readonly today: string, readonly resources: CaseResources, readonly newId: (prefix: string) => string }
export interface LineAsked { readonly programmeId: string, readonly lineId: string, /** Where the line names no lead. */ readonly leaderPersonId: string | null }

/** `notes`: what the line does not say and the case has for now. Faults RECORD_UNKNOWN; INPUT_INVALID for a line that is not there, or without anyone to lead. */
export async function openFromLine({ office, actor, today, resources, newId }: OpenFromLineContext, { programmeId, lineId, leaderPersonId }: LineAsked): Promise<{ id: string, notes: string[] }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { record: programme } = await getRecord(db, inspectionProgrammeStore, programmeId)
    const line = programme.lines.find((each) => each.id === lineId)
    if (line === undefined) throw fault('INPUT_INVALID', { happened: 'Chương trình này không có dòng ấy.', kept: 'Chưa có cuộc nào được mở.', remedy: 'Mở lại chương trình rồi chọn dòng trong danh sách.' })
    const leader = leaderPersonId ?? line.leadPersonId
    if (leader === null) throw fault('INPUT_INVALID', { happened: 'Dòng chương trình này chưa ghi người chủ trì nên chưa có trưởng đoàn.', kept: 'Chưa có cuộc nào được mở.', remedy: 'Chọn người chủ trì ở dòng chương trình, hoặc chọn trưởng đoàn khi mở cuộc.' })
    const draft = await draftOf(db, programme, line, { id: newId(line.kind === 'inspection' ? 'KT' : 'GS'), leader, today })
    const { record } = await caseSettler(resources)(db, draft, null, actor)
    await writeRecord(transaction, inspectionStore, null, record, actor)
    return { id: record.id, notes: line.coveredPeriod === null ? [`Dòng chương trình chưa ghi mốc thời gian; tạm lấy cả năm ${line.year - 1}. Sửa ở hồ sơ cuộc.`] : [] }
  })
}

interface Draft { readonly id: string, readonly leader: string, readonly today: string }

async function draftOf(db: ReadDatabase, programme: InspectionProgramme, line: InspectionProgrammeLine, { id, leader, today }: Draft): Promise<Inspection> {
  const { bodies, people } = await organisationView(db)
  const taken = caseFromLine(line, {
    bodies: new Map([...bodies.keys()].map((bodyId) => [bodyId, nameOn(bodies, bodyId, today)])), people: new Map([...people.values()].map((person) => [person.id, person.fullName])), newId: () => '',
  })
  const [inspectee, ...otherInspectees] = taken.objects
  const before = line.year - 1
  return inspectionSchema.parse({
    id, kind: taken.kind, bodyId: programme.bodyId, title: taken.title, inspectee, otherInspectees, contents: taken.contents,
    coveredPeriod: taken.coveredPeriod ?? { from: `${before}-01-01`, to: `${before}-12-31` }, team: [{ personId: leader, role: 'leader' }], programme: { programmeId: programme.id, lineId: line.id },
  })
}
