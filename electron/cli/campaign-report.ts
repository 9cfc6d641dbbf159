/** `vpk campaign … report`: the summary report drafted from the campaign (the one it has already, if it was drafted before), written as a Word file when asked for. */
import type { OfficeDatabase } from '../db/index.ts'
import { makePaper, readyPaper, reportTemplate } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { createDraft, previewDraft } from '../reporting/index.ts'
import { localActor } from '../requests/index.ts'
import { problemLines } from './answer.ts'
import type { Answer } from './answer.ts'
import { oneCampaign } from './campaign-options.ts'
import type { CampaignOptions } from './campaign-options.ts'
import { resources } from './surroundings.ts'
import { findingLines, writePapers, writtenLines } from './write-papers.ts'

export async function report(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const asked = { campaignId: oneCampaign(options), basis: options.frozen === true ? 'frozen' : 'current', include: 'accepted' } as const
  const before = await previewDraft(office.read, asked)
  const created = before.reportId === null
  const recordId = before.reportId ?? (await createDraft(office, localActor(), asked)).reportId
  const template = reportTemplate(await resources.templatesIn(office.read), before.review)
  if (template === null) throw noTemplate()
  const said = [
    created ? `Đã lập bản thảo báo cáo ${recordId}.` : `Đợt này đã có bản thảo báo cáo ${recordId}; câu chữ trong đó được giữ nguyên. Số liệu đến sau xem và lấy ở trang báo cáo của đợt.`,
    `${before.campaign.reporting}/${before.campaign.units} đơn vị có báo cáo được tính.`,
    ...before.empty.length === 0 ? [] : [`Còn trống, cần người viết: ${before.empty.join('; ')}.`],
  ]
  const facts = { verb: 'report', report: recordId, created, template: template.id, empty: before.empty, notes: before.notes }
  if (options.out === undefined) return { exitCode: 0, facts, output: `${recordId}\n`, messages: said }
  const paper = await makePaper(office.read, resources, { templateId: template.id, recordId })
  const { model, form } = readyPaper(paper)
  const { files, problems } = await writePapers(office.path, model, form, { out: options.out })
  return {
    exitCode: 0, facts: { ...facts, files, problems: [...paper.problems, ...problems], findings: paper.findings }, output: '',
    messages: [...said, ...problemLines([...paper.problems, ...problems]), ...findingLines(paper.findings), ...writtenLines(files)],
  }
}

function noTemplate(): Error {
  return fault('RECORD_UNKNOWN', { happened: 'Không có mẫu nào dùng cho loại báo cáo này.', kept: 'Bản thảo báo cáo vẫn được giữ.', remedy: 'Khôi phục mẫu gốc của báo cáo ở trang Mẫu văn bản rồi làm lại.' })
}
