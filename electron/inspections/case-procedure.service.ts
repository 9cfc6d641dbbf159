/** Which procedure a case follows in this office: the one in force on the day its decision was signed, today's while it has none. */
import { proceduresInForce } from '../../shared/domain/case-procedure.ts'
import type { Procedure } from '../../shared/domain/case-procedure.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import { selectCaseProcedures } from '../case-procedures/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import type { CaseResources } from './case-resources.ts'
import { procedureOf } from './procedures.ts'

/** The office's procedures are read once; null: the case names a procedure not known here. */
export async function procedureFinder(db: ReadDatabase, resources: CaseResources, today: string): Promise<(inspection: Inspection) => Procedure | null> {
  const own = (await selectCaseProcedures(db)).map(({ record }) => record)
  const supplied = resources.procedures().procedures
  return (inspection) => procedureOf(proceduresInForce(supplied, own, inspection.schedule.signedOn ?? today), inspection)
}
