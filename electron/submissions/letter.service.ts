/** The defect letter made and stored: the draft and the campaign that names it are written in one transaction. */
import { campaignStore, madeId } from '../campaigns/index.ts'
import { addDays, workingDayFrom } from '../../shared/domain/dates.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { freeDocumentStore } from '../free-documents/index.ts'
import { organisationView } from '../organisation/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { fittingProblems } from '../templates/index.ts'
import { deskOf } from './decide.service.ts'
import { returnLetter, returnTemplate } from './defect-letter.ts'

/** Days a unit is given to send its report again when nobody says otherwise. */
const daysToMend = 5

export async function makeDefectLetter(
  office: OfficeDatabase, resources: PaperResources, actor: Actor, input: { readonly submissionId: string, readonly due: string | null, readonly note: string },
): Promise<{ readonly recordId: string, readonly due: string, readonly problems: Problem[] }> {
  const { template } = await resources.templateIn(office.read, returnTemplate)
  const templates = await resources.templatesIn(office.read)
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const { desk, version } = await deskOf(db, input.submissionId)
    const now = today(actor)
    const due = workingDayFrom(input.due ?? addDays(now, daysToMend))
    if (due < now) throw fault('INPUT_INVALID', { happened: 'Hạn gửi lại đứng trước ngày hôm nay.', kept: 'Chưa có văn bản nào được lập.', remedy: 'Ghi lại hạn gửi.' })
    const letter = returnLetter({
      id: madeId('CV', now), campaign: desk.campaign, indicators: desk.indicators, template, view: await organisationView(db), unitName: desk.nameOf(version.bodyId), problems: version.problems,
      reason: version.state === 'returned' ? version.reason : '', note: input.note, due, today: now,
    })
    const problems = fittingProblems(letter, templates, 'dữ liệu của báo cáo này', 'Mẫu công văn trả lại')
    const current = await getRecord(db, campaignStore, desk.campaign.id)
    await writeRecord(transaction, freeDocumentStore, null, letter, actor)
    await writeRecord(transaction, campaignStore, current, { ...current.record, papers: [...current.record.papers, { role: 'return', collection: 'freeDocuments', recordId: letter.id }] }, actor)
    return { recordId: letter.id, due, problems: [...problems] }
  })
}
