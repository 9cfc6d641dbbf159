/** This capability's part of the contract. */
import type { Commitment } from '../../shared/domain/commitment.ts'
import type { ReadDatabase } from '../db/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { collectionProcedures } from '../records/index.ts'
import { os, today } from '../requests/index.ts'
import type { RequestContext } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { workTableWorkbook } from '../work-tables/index.ts'
import type { RegisterTemplates } from '../work-tables/index.ts'
import { commitmentProblems } from './commitment-rules.ts'
import { commitmentStore, selectCommitments } from './commitment.repository.ts'
import { listCommitments } from './commitment.service.ts'
import { commitmentCoverage } from './coverage.service.ts'
import { peopleTables } from './people-tables.ts'
import { makeListPaper } from './list-paper.service.ts'

const commitmentRules = async (db: ReadDatabase, commitment: Commitment) => commitmentProblems(commitment, (await selectCommitments(db)).map(({ record }) => record))

interface Asked { readonly year: number, readonly type: string | null, readonly on: string | null }
const dated = (context: RequestContext, { year, type, on }: Asked) => ({ year, type, on: on ?? today(context.actor) })

export function commitmentsProcedures({ resources, ...places }: GrantedPlaces & { readonly resources: RegisterTemplates }) {
  return {
    ...collectionProcedures(os.commitments, commitmentStore, commitmentRules, listCommitments),
    coverage: os.commitments.coverage.handler(({ context, input }) => commitmentCoverage(context.office().read, dated(context, input))),
    workbook: os.commitments.workbook.handler(async ({ context, input }) => {
      const db = context.office().read
      const coverage = await commitmentCoverage(db, dated(context, input))
      return writeGranted(places, input.grant, workTableWorkbook(coverage.byUnit.title, (await getOffice(db)).record.name, [{ name: 'Theo đơn vị', table: coverage.byUnit }, ...peopleTables(coverage)]))
    }),
    makePaper: os.commitments.makePaper.handler(({ context, input }) => makeListPaper(context.office(), resources, context.actor, dated(context, input))),
  }
}
