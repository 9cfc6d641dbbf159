/** The paper of the lists, stored as a draft like any other paper. */
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { organisationView } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import { storeRegisterPaper, unitTree } from '../work-tables/index.ts'
import type { RegisterTemplates } from '../work-tables/index.ts'
import { selectCommitments } from './commitment.repository.ts'
import { isSameType } from './coverage.ts'
import { commitmentCoverage } from './coverage.service.ts'
import type { CoverageAsked } from './coverage.service.ts'
import { listPaper, listTemplate } from './list-paper.ts'

export async function makeListPaper(office: OfficeDatabase, resources: RegisterTemplates, actor: Actor, asked: CoverageAsked): Promise<{ recordId: string }> {
  const db = office.read
  const coverage = await commitmentCoverage(db, asked)
  const { record: { bodyId } } = await getOffice(db)
  const tree = unitTree((await organisationView(db)).bodies, bodyId, asked.on)
  const commitments = (await selectCommitments(db)).map(({ record }) => record)
    .filter(({ year, type }) => year === asked.year && (asked.type === null || isSameType(type, asked.type)))
  if (commitments.length === 0) {
    throw fault('PAPER_NOT_READY', {
      happened: `Năm ${asked.year} chưa có bản đăng ký nào${asked.type === null ? '' : ` loại “${asked.type}”`} để lập danh sách.`, kept: 'Chưa có văn bản nào được lập.', remedy: 'Ghi bản đăng ký của các đơn vị trước.',
    })
  }
  const order = tree.listed(commitments.map((commitment) => commitment.bodyId)).map(({ id }) => id)
  return storeRegisterPaper(office, resources, actor, { templateId: listTemplate, prefix: 'DK', on: asked.on, what: 'danh sách này' }, (id, template) => listPaper({
    id, bodyId, template, coverage, commitments: commitments.toSorted((one, other) => order.indexOf(one.bodyId) - order.indexOf(other.bodyId)), nameOf: (each) => tree.nameOf(each),
  }))
}
