/** This capability's part of the contract. */
import type { Admission } from '../../shared/domain/admission.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { collectionProcedures } from '../records/index.ts'
import { os, today } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { workTableWorkbook } from '../work-tables/index.ts'
import type { RegisterTemplates } from '../work-tables/index.ts'
import { admissionStore } from './admission.repository.ts'
import { listAdmissions } from './admission.service.ts'
import { admissionPipeline, admissionProgress, admissionQuotas } from './admissions-overview.service.ts'
import { makeQuotaPaper } from './quota-paper.service.ts'
import { admissionProblems } from './stages.ts'

/** Of a saved case only what its own dates say; what has fallen due by today is said in the pipeline. */
const admissionRules = (_db: unknown, admission: Admission) => Promise.resolve(admissionProblems(admission, admission.steps.at(-1)?.date ?? ''))

export function admissionsProcedures({ resources, ...places }: GrantedPlaces & { readonly resources: RegisterTemplates }) {
  return {
    ...collectionProcedures(os.admissions, admissionStore, admissionRules, listAdmissions),
    pipeline: os.admissions.pipeline.handler(({ context, input }) => admissionPipeline(context.office().read, input.on ?? today(context.actor))),
    progress: os.admissions.progress.handler(({ context, input }) => admissionProgress(context.office().read, input.on ?? today(context.actor))),
    quotas: os.admissions.quotas.handler(({ context, input }) => admissionQuotas(context.office().read, input)),
    workbook: os.admissions.workbook.handler(async ({ context, input: { grant, ...asked } }) => {
      const db = context.office().read
      const { byUnit } = await admissionQuotas(db, asked)
      return writeGranted(places, grant, workTableWorkbook(byUnit.title, (await getOffice(db)).record.name, [{ name: 'Kết nạp theo đơn vị', table: byUnit }]))
    }),
    makePaper: os.admissions.makePaper.handler(({ context, input }) => makeQuotaPaper(context.office(), resources, context.actor, { ...input, on: input.on ?? today(context.actor) })),
  }
}
