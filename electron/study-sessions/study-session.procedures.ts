/** This capability's part of the contract. */
import type { StudySession } from '../../shared/domain/study-session.ts'
import type { ReadDatabase } from '../db/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { collectionProcedures } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { workTableWorkbook } from '../work-tables/index.ts'
import { sessionProblems } from './study-rules.ts'
import { selectStudySessions, studySessionStore } from './study-session.repository.ts'
import { listStudySessions } from './study-session.service.ts'
import { studySummary } from './study-summary.service.ts'

const studySessionRules = async (db: ReadDatabase, session: StudySession) => sessionProblems(session, (await selectStudySessions(db)).map(({ record }) => record))

export function studySessionsProcedures(places: GrantedPlaces) {
  return {
    ...collectionProcedures(os.studySessions, studySessionStore, studySessionRules, listStudySessions),
    summary: os.studySessions.summary.handler(({ context, input }) => studySummary(context.office().read, input)),
    workbook: os.studySessions.workbook.handler(async ({ context, input: { grant, ...asked } }) => {
      const db = context.office().read
      const { byUnit, byDirective } = await studySummary(db, asked)
      const author = (await getOffice(db)).record.name
      return writeGranted(places, grant, workTableWorkbook(byUnit.title, author, [{ name: 'Theo đơn vị', table: byUnit }, { name: 'Theo văn bản', table: byDirective }]))
    }),
  }
}
