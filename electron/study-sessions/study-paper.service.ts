/** The report on study of resolutions, stored as a draft like any other paper. */
import { countedUntil } from '../../shared/domain/reporting-periods.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { directiveStore } from '../directives/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import { spanWords, storeRegisterPaper } from '../work-tables/index.ts'
import type { RegisterTemplates } from '../work-tables/index.ts'
import { studyPaper, studyTemplate } from './study-paper.ts'
import { studySummary } from './study-summary.service.ts'
import type { StudyAsked } from './study-summary.service.ts'

/** `on`: what was held by that day. Faults PAPER_NOT_READY when no session was held. */
export async function makeStudyPaper(office: OfficeDatabase, resources: RegisterTemplates, actor: Actor, { on, ...asked }: StudyAsked & { readonly on: string }): Promise<{ recordId: string }> {
  const db = office.read
  const [to, period] = [countedUntil(asked, on), spanWords(asked)]
  const summary = await studySummary(db, { ...asked, to })
  if (summary.classes === 0) {
    throw fault('PAPER_NOT_READY', {
      happened: `Chưa ghi buổi học nào ${period}${summary.directive === '' ? '' : ` về ${summary.directive}`} để lập báo cáo.`, kept: 'Chưa có văn bản nào được lập.', remedy: 'Ghi các buổi học trước, hoặc chọn kỳ khác.',
    })
  }
  const { record: { bodyId } } = await getOffice(db)
  const directive = asked.directiveId === null ? null : (await directiveStore.find(db, asked.directiveId))?.record ?? null
  return storeRegisterPaper(office, resources, actor, { templateId: studyTemplate, prefix: 'HT', on: to, what: 'kết quả học tập này' }, (id, template) =>
    studyPaper({ id, bodyId, template, summary, period, on: to, directive }))
}
