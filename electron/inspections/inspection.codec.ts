/** Rows of inspections, their team, sessions and requests ↔ one record. */
import { inspectionSchema } from '../../shared/domain/inspection.ts'
import type { Inspection, InspectionSession } from '../../shared/domain/inspection.ts'
import type { Revised } from '../../shared/domain/office-records.ts'
import type { InspectionRequestTable, InspectionSessionTable, InspectionTable, InspectionTeamMemberTable } from '../db/index.ts'
import { jsonObject, readStored } from '../records/index.ts'

/** The rows beneath an inspection, in order. */
export interface InspectionChildren {
  readonly team: readonly InspectionTeamMemberTable[]
  readonly sessions: readonly InspectionSessionTable[]
  readonly requests: readonly InspectionRequestTable[]
}

export function rowsToInspection(inspection: InspectionTable, { team, sessions, requests }: InspectionChildren): Revised<Inspection> {
  return readStored(() => ({ revision: inspection.revision, record: inspectionSchema.parse({
    ...jsonObject(inspection.content_json), id: inspection.id, kind: inspection.kind, bodyId: inspection.body_id, title: inspection.title,
    coveredPeriod: { from: inspection.covered_from, to: inspection.covered_to },
    team: team.map((member) => ({ personId: member.person_id, role: member.role, part: member.part, declared: member.declared === 1, kin: member.kin })),
    sessions: sessions.map((session) => rowsToSession(session, requests.filter((request) => request.session_id === session.id))),
  }) }))
}

function rowsToSession(row: InspectionSessionTable, requests: readonly InspectionRequestTable[]): unknown {
  return {
    ...jsonObject(row.content_json), id: row.id, subject: row.subject, start: row.start_at, end: row.end_at, place: row.place, number: row.number,
    chairPersonId: row.chair_person_id, minuteTakerPersonId: row.minute_taker_person_id,
    requests: requests.map((request) => ({ content: request.content, responsible: request.responsible, due: request.due })),
  }
}

export function inspectionToRow(record: Inspection, revision: number): InspectionTable {
  const { id, kind, bodyId, title, coveredPeriod, team: _team, sessions: _sessions, ...content } = record
  return {
    id, revision, kind, body_id: bodyId, title, inspectee_name: record.inspectee.name,
    inspectee_body_id: record.inspectee.type === 'organisation' ? record.inspectee.bodyId : null,
    covered_from: coveredPeriod.from, covered_to: coveredPeriod.to, content_json: JSON.stringify(content),
  }
}

export function inspectionToChildren({ id, team, sessions }: Inspection): InspectionChildren {
  return {
    team: team.map((member, position) => ({ inspection_id: id, position, person_id: member.personId, role: member.role, part: member.part, declared: member.declared ? 1 : 0, kin: member.kin })),
    sessions: sessions.map((session, position) => sessionToRow(session, id, position)),
    requests: sessions.flatMap((session) => session.requests.map((request, position) => ({
      session_id: session.id, position, content: request.content, responsible: request.responsible, due: request.due,
    }))),
  }
}

function sessionToRow(session: InspectionSession, inspectionId: string, position: number): InspectionSessionTable {
  const { id, subject, start, end, place, number, chairPersonId, minuteTakerPersonId, requests: _rows, ...content } = session
  return {
    id, inspection_id: inspectionId, position, subject, start_at: start, end_at: end, place, number,
    chair_person_id: chairPersonId, minute_taker_person_id: minuteTakerPersonId, content_json: JSON.stringify(content),
  }
}
