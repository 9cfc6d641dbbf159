/** What a saved inspection must agree with, and the list of programmes. */
import type { z } from 'zod'
import type { inspectionProgrammeRowSchema } from '../../shared/contract/meetings.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { everyRow } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import type { RecordRules } from '../records/index.ts'
import { selectInspectionProgrammes } from './inspection-programme.repository.ts'
import { selectOwnerOfSession } from './inspection.repository.ts'

export async function listInspectionProgrammes(db: ReadDatabase): Promise<z.output<typeof inspectionProgrammeRowSchema>[]> {
  return (await selectInspectionProgrammes(db)).map(({ revision, record: { id, title, owner, year, toYear, lines } }) => ({ id, revision, title, owner, year, toYear, lines: lines.length }))
}

/** Session ids name papers, so no two inspections may share one. */
export const inspectionRules: RecordRules<'inspections'> = async (db, inspection) => {
  const problems = [...inspectionProblems(inspection)]
  for (const [at, session] of inspection.sessions.entries()) {
    const owner = await selectOwnerOfSession(everyRow(db), session.id)
    if (owner !== null && owner !== inspection.id) problems.push(duplicateSession(`sessions[${at}].id`, session.id))
  }
  return problems
}

/** What the inspection says against itself; paths are within the record. */
export function inspectionProblems(inspection: Inspection): readonly Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const team = new Set(inspection.team.map((member) => member.personId))
  inspection.sessions.forEach((session, at) => {
    const path = `sessions[${at}]`
    if (seen.has(session.id)) problems.push(duplicateSession(`${path}.id`, session.id))
    seen.add(session.id)
    session.teamPresentIds.forEach((id, index) => {
      if (!team.has(id)) problems.push(warning('team.notMember', `${path}.teamPresentIds[${index}]`, id, 'Người có mặt này không thuộc đoàn.', 'Bổ sung người này vào đoàn, hoặc ghi ở thành phần khác.'))
    })
    const present = new Set([...session.inspecteesPresent, ...session.othersPresent].map(({ fullName }) => fullName))
    const signers = [...session.inspecteeSigner === null ? [] : [['inspecteeSigner', session.inspecteeSigner] as const], ...session.otherInspecteeSigners.map((name, index) => [`otherInspecteeSigners[${index}]`, name] as const)]
    for (const [field, signer] of signers) {
      if (!present.has(signer)) problems.push(warning('signer.notPresent', `${path}.${field}`, signer, 'Người ký bên được kiểm tra không có trong danh sách dự.', 'Bổ sung người này vào thành phần dự, hoặc chọn người ký khác.'))
    }
  })
  return problems
}

/** Two sessions with one id. */
export function duplicateSession(path: string, id: string): Problem {
  return {
    severity: 'error', code: 'id.duplicate', path, value: id, message: `Mã buổi làm việc “${id}” đã được dùng cho buổi khác.`, remedy: 'Đặt mã khác cho buổi này.',
  }
}
