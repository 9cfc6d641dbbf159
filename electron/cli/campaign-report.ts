/**
 * `vpk campaign … report`: the summary report drafted from the campaign, later what has changed since it was drafted, and the
 * Word file. Words a person changed are never touched here; a file with other figures than the desk has is written only when asked for.
 */
import type { DraftChanges, ReportDraft } from '../../shared/contract/report-drafts.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { reportTemplate } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { applyChanges, createDraft, draftChanges, previewDraft, reportItems } from '../reporting/index.ts'
import type { DraftAsked } from '../reporting/index.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { includeOf, oneCampaign } from './campaign-options.ts'
import type { CampaignOptions } from './campaign-options.ts'
import { notCountedLines, notCountedOf } from './not-counted.ts'
import { resources } from './surroundings.ts'
import { writeRecordPaper } from './write-papers.ts'

export async function report(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const asked: DraftAsked = { campaignId: oneCampaign(options), basis: options.frozen === true ? 'frozen' : 'current', include: includeOf(options) }
  const first = await previewDraft(office.read, asked)
  const template = reportTemplate(await resources.templatesIn(office.read), first.review)
  if (template === null) throw noTemplate()
  const created = first.reportId === null
  const reportId = first.reportId ?? (await createDraft(office, actorAtWork(), resources, asked)).reportId
  const { taken, left } = created ? { taken: [], left: null } : await refreshed(office, reportId, options)
  const { draft, items } = await reportItems(office.read, reportId)
  // What the report was drafted from may be other than what this call says by default.
  const preview = draft.basis === asked.basis && draft.include === asked.include ? first : await previewDraft(office.read, draft)
  const notCounted = await notCountedOf(office.read, draft)
  const changes = left?.changes ?? []
  const facts = {
    verb: 'report', report: reportId, created, template: template.id, campaign: preview.campaign, basis: draft.basis, include: draft.include, draftedAt: draft.at, notCounted,
    items, taken, changes, units: left?.units ?? [], ...left !== null && { basisWords: left.basisWords }, empty: preview.empty, notes: preview.notes,
  }
  const said = [...standingLines(reportId, created, preview), ...left === null ? [] : [left.basisWords], ...notCountedLines(notCounted), ...taken.length === 0 ? [] : [`Đã lấy ${taken.length} chỗ thay đổi mà chưa ai sửa.`], ...changeLines(changes)]
  if (options.out === undefined) return { exitCode: 0, facts, output: `${reportId}\n`, messages: [...said, ...changes.length === 0 ? [] : [adviceOf(changes)]] }
  if (changes.length > 0 && options.keep !== true) {
    const message = `Chưa ghi tệp: bản thảo còn ${changes.length} chỗ khác với số liệu hiện có. ${adviceOf(changes)}`
    return { exitCode: 1, facts: { ...facts, code: 'PAPER_NOT_READY', message }, output: '', messages: [...said, message] }
  }
  const written = await writeRecordPaper(office, { templateId: template.id, recordId: reportId }, options.out)
  const kept = changes.length === 0 ? [] : [`Tệp được ghi theo bản thảo đang có; ${changes.length} chỗ khác với số liệu hiện có (đã nêu ở trên).`]
  return { exitCode: 0, facts: { ...facts, files: written.files, problems: written.problems, findings: written.findings }, output: '', messages: [...said, ...kept, ...written.messages] }
}

interface Refreshed { readonly taken: readonly DraftChanges['changes'][number][], readonly left: DraftChanges }

/** What has changed since the draft; with `--refresh`, what no person touched is taken first. Without an option the draft keeps its own basis. */
async function refreshed(office: OfficeDatabase, reportId: string, { frozen, includeReceived, refresh }: CampaignOptions): Promise<Refreshed> {
  const asked = { basis: frozen === true ? 'frozen' as const : null, include: includeReceived === true ? 'received' as const : null }
  const found = await draftChanges(office.read, reportId, asked.basis, asked.include)
  const taken = found.changes.filter(({ proposed }) => proposed)
  if (refresh !== true || taken.length === 0) return { taken: [], left: found }
  const saved = await applyChanges(office, actorAtWork(), { reportId, revision: found.revision, ...asked, take: taken.map(({ key }) => key), keep: [] })
  if (saved.outcome === 'saved') return { taken, left: await draftChanges(office.read, reportId, null) }
  throw fault('CAMPAIGN_WRONG_STATE', {
    happened: saved.outcome === 'conflict' ? 'Bản thảo vừa được người khác sửa.' : 'Bản thảo sau khi cập nhật có chỗ phải sửa nên chưa được ghi.', kept: 'Bản thảo được giữ như đang có.', remedy: 'Làm lại; nếu vẫn thế, mở bản thảo trong chương trình.',
    problems: saved.outcome === 'refused' ? saved.problems : [],
  })
}

function standingLines(reportId: string, created: boolean, { campaign: { reporting, units }, empty, notes }: ReportDraft): readonly string[] {
  return [
    created ? `Đã lập bản thảo báo cáo ${reportId}.` : `Đợt này đã có bản thảo báo cáo ${reportId}; câu chữ người soạn đã sửa được giữ nguyên.`,
    `${reporting}/${units} đơn vị có báo cáo được tính.`, ...notes.map(visible), ...empty.length === 0 ? [] : [`Còn trống, cần người viết: ${empty.join('; ')}.`],
  ]
}

const mostReasons = 5

function changeLines(changes: DraftChanges['changes']): readonly string[] {
  return changes.map(({ change, name, before, now, would, why, touched, takenOut }) => {
    const was = touched ? now : now ?? before
    const words = change === 'added' ? `thêm “${would ?? ''}”` : change === 'gone' ? `bỏ “${was ?? ''}”` : `“${was ?? '(đã bỏ)'}” → “${would ?? ''}”`
    const person = touched ? ' Người soạn đã sửa chỗ này.' : takenOut ? ' Người soạn đã bỏ chỗ này.' : ''
    return visible(`Thay đổi – ${name}: ${words}.${why.length === 0 ? '' : ` Vì: ${why.slice(0, mostReasons).join('; ')}${why.length > mostReasons ? `; và ${why.length - mostReasons} lý do nữa (dùng --json để xem hết)` : ''}.`}${person}`)
  })
}

function adviceOf(changes: DraftChanges['changes']): string {
  const own = changes.filter(({ proposed }) => !proposed).length
  return [
    ...own < changes.length ? ['Thêm --refresh để lấy những chỗ chưa ai sửa.'] : [], ...own > 0 ? [`${own} chỗ do người soạn viết được giữ; xem và chọn ở trang báo cáo của đợt.`] : [],
    'Thêm --keep để ghi tệp theo bản thảo đang có.',
  ].join(' ')
}

function noTemplate(): Error {
  return fault('RECORD_UNKNOWN', { happened: 'Không có mẫu nào dùng cho loại báo cáo này.', kept: 'Dữ liệu không thay đổi.', remedy: 'Khôi phục mẫu gốc của báo cáo ở trang Mẫu văn bản rồi làm lại.' })
}
