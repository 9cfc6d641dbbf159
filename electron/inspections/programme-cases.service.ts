/** The cases that carry out the lines of a programme. */
import type { ProgrammeCases } from '../../shared/contract/inspection-programmes.ts'
import { everyRow } from '../db/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { getRecord } from '../records/index.ts'
import { listInspections } from './case-list.service.ts'
import type { CaseResources } from './case-resources.ts'
import { inspectionProgrammeStore } from './inspection-programme.repository.ts'
import { selectInspections } from './inspection.repository.ts'

/** Faults RECORD_UNKNOWN. */
export async function casesOfProgramme(db: ReadDatabase, resources: CaseResources, id: string, today: string): Promise<ProgrammeCases> {
  const { record: programme } = await getRecord(db, inspectionProgrammeStore, id)
  // A line that only a restricted case carries out has its case all the same; of that one nothing but the count is told.
  const lineOf = new Map((await selectInspections(everyRow(db))).flatMap(({ record }) => record.programme?.programmeId === id ? [[record.id, record.programme.lineId] as const] : []))
  const rows = (await listInspections(db, resources, today)).filter((row) => lineOf.has(row.id))
  return {
    lines: programme.lines.map((line) => {
      const cases = rows.filter((row) => lineOf.get(row.id) === line.id).map(({ id: caseId, title, stage, next, due }) => ({ id: caseId, title, stage, next, due }))
      return { lineId: line.id, cases, hidden: [...lineOf.values()].filter((lineId) => lineId === line.id).length - cases.length }
    }),
  }
}
