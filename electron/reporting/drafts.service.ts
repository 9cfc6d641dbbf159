/** Drafting a report from a campaign, and taking into it what came later. */
import type { DraftChanges, ReportDraft } from '../../shared/contract/report-drafts.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { paperFactsSchema } from '../../shared/domain/common.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { dayOfMoment } from '../../shared/domain/moments.ts'
import { draftSectionSchema } from '../../shared/domain/report-parts.ts'
import type { CampaignDraft } from '../../shared/domain/report-parts.ts'
import { summaryReportSchema } from '../../shared/domain/summary-report.ts'
import { namedPeriod } from '../../shared/domain/reporting-periods.ts'
import type { SummaryReport } from '../../shared/domain/summary-report.ts'
import { campaignStore } from '../campaigns/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { organisationView, signingRightFor } from '../organisation/index.ts'
import { getRecord, saveRecord, selectLastRevision, writeRecord } from '../records/index.ts'
import type { Actor, SaveOutcome } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { makeDraft } from './campaign-draft.ts'
import type { MadeDraft } from './campaign-draft.ts'
import { keptDifferences } from './check-notes.ts'
import { addTo, changesOf, sourceOf, withChanges } from './draft-changes.ts'
import { sectionNames, shownWords } from './draft-items.ts'
import type { DraftAsked } from './draft-items.ts'
import { reportTemplate, standingFoot } from './report-template.ts'
import type { ReportTemplates } from './report-template.ts'
import { sourceWords } from './source-words.ts'
import { summaryReportStore } from './summary-report.repository.ts'
import { summaryReportRules } from './summary-report.service.ts'
import { changedUnits, reasonsOf } from './why.ts'

/** What a draft would hold, before anything is made. */
export async function previewDraft(db: ReadDatabase, asked: DraftAsked): Promise<ReportDraft> {
  const made = await makeDraft(db, asked)
  const { campaign, figures } = made
  return {
    campaign: { campaignId: campaign.id, title: campaign.title, units: figures.units.length, reporting: figures.units.filter(({ id }) => figures.effective.has(id)).length },
    basis: asked.basis, include: asked.include, frozenAt: figures.freeze?.at ?? null, subject: subjectOf(campaign), review: campaign.kind, reportId: await reportOf(db, campaign),
    sections: draftSectionSchema.options.map((section) => ({
      section, name: sectionNames[section],
      items: made.items.filter(({ content }) => content.section === section)
        .map(({ key, content, source }) => ({ key, section, words: shownWords(content), sourceWords: sourceWords(source, made), source })),
    })),
    empty: emptySections(made), notes: [...made.notes],
  }
}

/** Sections of a report nothing was found for; charts and tables are no sections a reader misses, lessons only of a tổng kết. */
function emptySections({ items, campaign }: MadeDraft): string[] {
  const filled = new Set(items.map(({ content }) => content.section))
  const missed = draftSectionSchema.options.filter((section) => section !== 'charts' && section !== 'annexTables' && (section !== 'lessons' || campaign.kind === 'finalReview'))
  return missed.filter((section) => !filled.has(section)).map((section) => sectionNames[section])
}

/** "sơ kết 2 năm thực hiện …" from the campaign's title; of a plain period "kết quả công tác quý III năm 2026". */
function subjectOf({ title, kind, period }: Campaign): string {
  const words = title.replace(/^báo cáo\s+/iu, '').trim() || title
  const name = namedPeriod(period)?.name
  if (kind === 'periodic' && name !== undefined && words.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi')) return `kết quả công tác ${name}`
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLocaleLowerCase('vi') + words.slice(1) : words
}

/** The report the campaign names that still exists. */
async function reportOf(db: ReadDatabase, campaign: Campaign): Promise<string | null> {
  for (const paper of campaign.papers) {
    if (paper.role === 'report' && paper.collection === 'summaryReports' && await summaryReportStore.find(db, paper.recordId) !== null) return paper.recordId
  }
  return null
}

export async function createDraft(office: OfficeDatabase, actor: Actor, templates: ReportTemplates, asked: DraftAsked): Promise<{ reportId: string, revision: number, empty: string[], notes: string[] }> {
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const made = await makeDraft(db, asked)
    const existing = await reportOf(db, made.campaign)
    if (existing !== null) throw alreadyDrafted(made.campaign)
    refuseNotOpened(made)
    const signingRightId = signingRightFor(await organisationView(db), made.campaign.bodyId, 'report', today(actor))
    const foot = standingFoot(reportTemplate(await templates.templatesIn(db), made.campaign.kind))
    const report = draftedReport(made, asked, { id: await freeReportId(db, made.campaign.id), at: actor.now().toISOString(), signingRightId, foot })
    const revision = await writeRecord(transaction, summaryReportStore, null, report, actor)
    const stored = await getRecord(db, campaignStore, made.campaign.id)
    const papers = [...stored.record.papers, { role: 'report' as const, collection: 'summaryReports' as const, recordId: report.id }]
    await writeRecord(transaction, campaignStore, stored, { ...stored.record, papers }, actor)
    return { reportId: report.id, revision, empty: emptySections(made), notes: [...made.notes] }
  })
}

/** The longest a record's id may be. */
const longestId = 80

/** `<campaign>-bao-cao`, the next ones `-bao-cao-2` …: the same desk gives the same ids. One that was deleted keeps its id, as its history does. */
async function freeReportId(db: ReadDatabase, campaignId: string): Promise<string> {
  for (let count = 1; ; count++) {
    const end = count === 1 ? '-bao-cao' : `-bao-cao-${count}`
    const id = campaignId.slice(0, longestId - end.length) + end
    if (await selectLastRevision(db, 'summaryReports', id) === 0) return id
  }
}

function draftedReport(
  made: MadeDraft, asked: DraftAsked,
  { id, at, signingRightId, foot }: { readonly id: string, readonly at: string, readonly signingRightId: string | null, readonly foot: ReturnType<typeof standingFoot> },
): SummaryReport {
  const { campaign, items, called } = made
  const report = summaryReportSchema.parse({
    id, paper: paperFactsSchema.parse({ bodyId: campaign.bodyId, signingRightId, bases: called.bases, ...foot }), directiveId: campaign.directiveId, planId: called.planId,
    review: campaign.kind, subject: subjectOf(campaign), period: campaign.period,
  })
  const places = new Map<string, { readonly index: number }>()
  const counts = new Map<string, number>()
  const sources = items.map((item) => {
    addTo(report, item, places)
    const index = counts.get(item.content.section) ?? 0
    counts.set(item.content.section, index + 1)
    return sourceOf(item, index)
  })
  const draft: CampaignDraft = { ...standing(made, asked, at), sources }
  return summaryReportSchema.parse({ ...report, draft })
}

function standing({ campaign, figures: { effective }, differences }: MadeDraft, { basis, include }: DraftAsked, at: string): Omit<CampaignDraft, 'sources'> {
  const versions = [...effective.values()].map(({ bodyId, id }) => ({ bodyId, submissionId: id }))
  return { campaignId: campaign.id, basis, include, at, versions, differences: keptDifferences(differences) }
}

function alreadyDrafted({ title }: Campaign): Error {
  return fault('CAMPAIGN_WRONG_STATE', {
    happened: `Đợt “${title}” đã có dự thảo báo cáo.`, kept: 'Dự thảo đang có được giữ nguyên.', remedy: 'Mở dự thảo đó và dùng “Cập nhật từ đợt báo cáo”.',
  })
}

/** Nobody was asked and nothing came: a paper about it would say nothing. */
function refuseNotOpened({ campaign: { title, state }, figures: { versions } }: MadeDraft): void {
  if (state !== 'draft' || versions.some((version) => version.state === 'received' || version.state === 'accepted')) return
  throw fault('CAMPAIGN_WRONG_STATE', {
    happened: `Đợt “${title}” còn ở bước chuẩn bị và chưa có báo cáo nào nên chưa có gì để dự thảo.`, kept: 'Chưa lập bản thảo nào.', remedy: 'Mở đợt (phát phiếu), nhập báo cáo các đơn vị gửi về rồi dự thảo.',
  })
}

/** The report with its draft; one written by hand has none to refresh. */
export async function draftedOf(db: ReadDatabase, reportId: string) {
  const stored = await getRecord(db, summaryReportStore, reportId)
  const { draft } = stored.record
  if (draft !== null) return { ...stored, draft }
  throw fault('RECORD_WRONG_KIND', {
    happened: 'Báo cáo này được soạn tay, không lập từ đợt báo cáo nào.', kept: 'Dữ liệu không thay đổi.', remedy: 'Sửa trực tiếp trong báo cáo, hoặc lập dự thảo mới từ đợt báo cáo.',
  })
}

/** What would be another text or figure if the report were drafted now, and why. `basis`, `include` null: as it was drafted. */
export async function draftChanges(db: ReadDatabase, reportId: string, basis: DraftAsked['basis'] | null, include: DraftAsked['include'] | null = null): Promise<DraftChanges> {
  const { record, revision, draft } = await draftedOf(db, reportId)
  const asked = { campaignId: draft.campaignId, basis: basis ?? draft.basis, include: include ?? draft.include }
  const made = await makeDraft(db, asked)
  const changes = changesOf(record, draft, made.items)
  const units = changedUnits(draft, made.figures)
  const reasons = await reasonsOf(db, draft, made, units)
  return {
    reportId, revision, campaignId: draft.campaignId, title: made.campaign.title, basis: asked.basis, basisWords: basisWords(made, asked.basis), draftedAt: draft.at,
    units: units.map(({ bodyId, name, words }) => ({ bodyId, name, words })),
    changes: changes.map((change) => ({ ...change, name: sectionNames[change.section], why: [...reasons(change.key)], proposed: !change.touched && !change.takenOut })),
  }
}

function basisWords({ figures: { freeze } }: MadeDraft, basis: DraftAsked['basis']): string {
  if (basis === 'current') return freeze === null ? 'Theo số liệu hiện tại; đợt chưa chốt số liệu.' : `Theo số liệu hiện tại, gồm cả sửa đổi sau khi chốt ngày ${shortDate(dayOfMoment(freeze.at))}.`
  return `Theo số liệu đã chốt ngày ${freeze === null ? '' : shortDate(dayOfMoment(freeze.at))}; báo cáo gửi sau ngày đó không làm thay đổi số.`
}

/** Carries out what was chosen; saved as any other change of the report, with its history. */
export async function applyChanges(
  office: OfficeDatabase, actor: Actor,
  asked: { readonly reportId: string, readonly revision: number, readonly basis: DraftAsked['basis'] | null, readonly include?: DraftAsked['include'] | null, readonly take: readonly string[], readonly keep: readonly string[] },
): Promise<SaveOutcome<SummaryReport>> {
  const db = office.read
  const { record, draft } = await draftedOf(db, asked.reportId)
  const wanted = { campaignId: draft.campaignId, basis: asked.basis ?? draft.basis, include: asked.include ?? draft.include }
  const made = await makeDraft(db, wanted)
  const next = withChanges(record, draft, made.items, { take: new Set(asked.take), keep: new Set(asked.keep) }, standing(made, wanted, actor.now().toISOString()))
  return saveRecord(office, summaryReportStore, summaryReportRules, actor, { revision: asked.revision, record: next })
}
