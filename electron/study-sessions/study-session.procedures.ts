/** This capability's part of the contract. */
import type { StudySession } from '../../shared/domain/study-session.ts'
import type { ReadDatabase } from '../db/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { collectionProcedures } from '../records/index.ts'
import { os, today } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { workTableWorkbook } from '../work-tables/index.ts'
import type { RegisterTemplates } from '../work-tables/index.ts'
import { makeStudyPaper } from './study-paper.service.ts'
import { sessionProblems } from './study-rules.ts'
import { selectStudySessions, studySessionStore } from './study-session.repository.ts'
import { listStudySessions } from './study-session.service.ts'
import { studySummary } from './study-summary.service.ts'

const studySessionRules = async (db: ReadDatabase, session: StudySession) => sessionProblems(session, (await selectStudySessions(db)).map(({ record }) => record))

export function studySessionsProcedures({ resources, ...places }: GrantedPlaces & { readonly resources: RegisterTemplates }) {
  return {
    ...collectionProcedures(os.studySessions, studySessionStore, studySessionRules, listStudySessions),
    summary: os.studySessions.summary.handler(({ context, input }) => studySummary(context.office().read, input)),
    workbook: os.studySessions.workbook.handler(async ({ context, input: { grant, ...asked } }) => {
      const db = context.office().read
      const { byUnit, byDirective } = await studySummary(db, asked)
      const author = (await getOffice(db)).record.name
      return writeGranted(places, grant, workTableWorkbook(byUnit.title, author, [{ name: 'Theo đơn vị', table: byUnit }, { name: 'Theo văn bản', table: byDirective }]))
    }),
    makePaper: os.studySessions.makePaper.handler(({ context, input }) => makeStudyPaper(context.office(), resources, context.actor, { ...input, on: input.on ?? today(context.actor) })),
  }
}
