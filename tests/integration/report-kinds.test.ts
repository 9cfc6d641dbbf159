/** Sơ kết, tổng kết, periodic: each drafted for its own template, refreshed without losing a person's words, and found wanting while something is missing. */
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { addresseeNames } from '../../electron/answers/addressees.service.ts'
import { markPassage, setPassageAddressee, setPassageKind } from '../../electron/answers/passages.service.ts'
import { listThemes, saveTheme } from '../../electron/answers/themes.service.ts'
import { makePaper, PaperResources, reportTemplate, resourceFolders } from '../../electron/documents/papers/index.ts'
import { saveRecord } from '../../electron/records/index.ts'
import { applyChanges, createDraft, draftChanges, previewDraft, summaryReportStore } from '../../electron/reporting/index.ts'
import { summaryReportRules } from '../../electron/reporting/summary-report.service.ts'
import type { PassageKind } from '../../shared/domain/submission.ts'
import type { SummaryReport } from '../../shared/domain/summary-report.ts'
import { deskActor } from '../support/desk.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { faultOf, resourcesDir, testFolder } from '../support/offices.ts'
import { otherReviews, sendReport, textsCampaign, textsDesk, words } from '../support/texts-desk.ts'
import type { OtherReview, TextsDesk } from '../support/texts-desk.ts'

let desk: TextsDesk
afterEach(() => desk.office.close())

const counted = { campaignId: textsCampaign, basis: 'current', include: 'accepted' } as const
const resources = new PaperResources(resourceFolders(resourcesDir))

async function open(review?: OtherReview): Promise<void> {
  desk = await textsDesk(join(testFolder(), 'office.vpk'), resourcesDir, review)
}

async function mark(unit: number, questionId: string, said: string, kind: PassageKind): Promise<string> {
  const answer = await desk.office.read.selectFrom('answer').select('text').where('submission_id', '=', desk.report(unit)).where('question_id', '=', questionId).executeTakeFirstOrThrow()
  const from = answer.text.indexOf(said)
  return (await markPassage(desk.office, { submissionId: desk.report(unit), questionId, from, to: from + said.length, kind })).passageId
}

const theme = async (kind: PassageKind, wording: string, passageIds: readonly string[], addressee: string | null = null): Promise<string> =>
  (await saveTheme(desk.office, { campaignId: textsCampaign, themeId: null, kind, wording, shortcomingThemeId: null, addressee, passageIds })).themeId

const report = async (id: string) => {
  const found = await summaryReportStore.find(desk.office.read, id)
  if (found === null) throw new Error('no report')
  return found
}

async function edited(id: string, change: (record: SummaryReport) => SummaryReport): Promise<void> {
  const { record, revision } = await report(id)
  expect((await saveRecord(desk.office, summaryReportStore, summaryReportRules, deskActor, { revision, record: change(record) })).outcome).toBe('saved')
}

/** The paper of a report in words, with the template its kind asks for. */
async function printed(id: string): Promise<{ readonly template: string, readonly text: string, readonly problems: readonly string[] }> {
  const template = reportTemplate(await resources.templatesIn(desk.office.read), (await report(id)).record.review)
  const { model, problems } = await makePaper(desk.office.read, resources, { templateId: template?.id ?? '', recordId: id })
  return { template: template?.id ?? '', text: model === null ? '' : treeText(model), problems: problems.map(({ code }) => code) }
}

describe.each([
  { name: 'sơ kết', template: 'bao-cao-so-ket', review: undefined, heading: 'KẾT QUẢ THỰC HIỆN' },
  { name: 'tổng kết', template: 'bao-cao-tong-ket-tong-hop', review: otherReviews.finalReview, heading: 'Bài học kinh nghiệm' },
  { name: 'định kỳ', template: 'bao-cao-dinh-ky-tong-hop', review: otherReviews.periodic, heading: 'PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026' },
])('$name', ({ template, review, heading }) => {
  it('has its own template; a late report changes the figures and leaves what a person wrote', async () => {
    await open(review)
    await theme('shortcoming', 'Sinh hoạt chuyên đề chưa đều', [await mark(1, 'hc', words.shortcoming, 'shortcoming'), await mark(2, 'hc', words.likeShortcoming, 'shortcoming')])
    const lesson = await theme('lesson', 'Phân công rõ thì kết quả rõ', [await mark(1, 'kq', 'phân công rõ người', 'lesson')])
    await theme('proposal', 'Sớm ban hành tài liệu học tập', [await mark(3, 'kn', words.proposal, 'proposal')], 'Ban Thường vụ Tỉnh uỷ')
    const { reportId } = await createDraft(desk.office, deskActor, resources, counted)
    const own = { shortcoming: 'Sinh hoạt chuyên đề ở một số nơi còn hình thức', lesson: 'Có phân công cụ thể thì việc mới chạy', proposal: 'Đề nghị sớm có tài liệu học tập thống nhất' }
    await edited(reportId, (record) => ({
      ...record, shortcomings: record.shortcomings.map((each) => ({ ...each, content: own.shortcoming })), lessons: [own.lesson], proposals: record.proposals.map((each) => ({ ...each, content: own.proposal })),
    }))
    await desk.office.write((transaction) => sendReport(desk, transaction, { id: desk.report(7), bodyId: desk.unit(7), at: '2026-02-10T02:00:00.000Z', answers: { hc: words.shortcoming, kq: words.strength }, value: '70' }))
    const second = (await markPassage(desk.office, { submissionId: desk.report(7), questionId: 'kq', from: 0, to: 20, kind: 'lesson' })).passageId
    await saveTheme(desk.office, { campaignId: textsCampaign, themeId: lesson, kind: 'lesson', wording: 'Phân công rõ thì kết quả rõ', shortcomingThemeId: null, passageIds: [second] })

    const found = await draftChanges(desk.office.read, reportId, null)
    expect(found.changes.find(({ section }) => section === 'lessons')).toMatchObject({ before: 'Phân công rõ thì kết quả rõ (1/7 tổ chức nêu)', now: own.lesson, would: 'Phân công rõ thì kết quả rõ (2/7 tổ chức nêu)', touched: true, proposed: false })
    const take = found.changes.filter(({ proposed }) => proposed).map(({ key }) => key)
    await applyChanges(desk.office, deskActor, { reportId, revision: found.revision, basis: null, take, keep: found.changes.filter(({ proposed }) => !proposed).map(({ key }) => key) })
    const { record } = await report(reportId)
    expect([record.shortcomings[0]?.content, record.lessons, record.proposals]).toEqual([own.shortcoming, [own.lesson], [{ to: 'Ban Thường vụ Tỉnh uỷ', content: own.proposal }]])
    expect(record.rolledFigures[0]?.value).toBe('280')
    const paper = await printed(reportId)
    expect(paper.template).toBe(template)
    for (const line of [heading, own.shortcoming, own.lesson, own.proposal, '280', 'Có 7/7 đơn vị có báo cáo được tổng hợp']) expect(paper.text).toContain(line)
    expect(await draftChanges(desk.office.read, reportId, null)).toMatchObject({ changes: [], units: [] })
  })
})

describe('a tổng kết', () => {
  it('without lessons says so in the preview, on the page and in its findings, and never invents them', async () => {
    await open(otherReviews.finalReview)
    await theme('shortcoming', 'Sinh hoạt chuyên đề chưa đều', [await mark(1, 'hc', words.shortcoming, 'shortcoming')])
    expect((await previewDraft(desk.office.read, counted)).empty).toContain('Bài học kinh nghiệm')
    const { reportId } = await createDraft(desk.office, deskActor, resources, counted)
    expect((await report(reportId)).record.lessons).toEqual([])
    const { template, text, problems } = await printed(reportId)
    expect(text).toContain('[Chưa có bài học kinh nghiệm: phần này do người soạn báo cáo viết.]')
    expect(problems).toContain('report.lessonsMissing')
    const stopping = async () => (await makePaper(desk.office.read, resources, { templateId: template, recordId: reportId })).findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId)
    expect(await stopping()).toContain('T32')
    await edited(reportId, (record) => ({ ...record, lessons: ['Kiểm tra thường xuyên thì chuyển biến rõ'], shortcomings: [] }))
    expect(await stopping()).toEqual(expect.arrayContaining(['T31']))
    expect(await stopping()).not.toContain('T32')
    await edited(reportId, (record) => ({ ...record, noShortcomingsReason: 'Hạn chế đã nêu ở báo cáo riêng' }))
    expect(await stopping()).not.toContain('T31')
  })

  it('compares every figure over the years it is made of, and takes no other period for one', async () => {
    await open(otherReviews.finalReview)
    const { reportId } = await createDraft(desk.office, deskActor, resources, counted)
    const { record } = await report(reportId)
    expect(record.rolledFigures.map(({ history }) => history.map(({ period }) => period))).toEqual(record.rolledFigures.map(() => ['Năm 2022', 'Năm 2023', 'Năm 2024']))
    expect(record.charts[0]?.categories).toEqual(['Năm 2022', 'Năm 2023', 'Năm 2024'])
    const stored = await desk.office.read.selectFrom('measurement').innerJoin('submission', 'submission.id', 'measurement.submission_id').select('numerator')
      .where('submission.campaign_id', '=', 'nam-2023').where('measurement.indicator_id', '=', record.rolledFigures[0]?.indicatorId ?? '').execute()
    expect(record.rolledFigures[0]?.history[1]?.value).toBe(String(stored.reduce((sum, { numerator }) => sum + Number(numerator), 0)))
  })
})

it('a sơ kết neither asks for lessons nor says they are missing', async () => {
  await open()
  expect((await previewDraft(desk.office.read, counted)).empty).not.toContain('Bài học kinh nghiệm')
  const { reportId } = await createDraft(desk.office, deskActor, resources, counted)
  const { text, problems } = await printed(reportId)
  expect([text.includes('Bài học'), problems.includes('report.lessonsMissing')]).toEqual([false, false])
  const { problems: other } = await makePaper(desk.office.read, resources, { templateId: 'bao-cao-tong-ket-tong-hop', recordId: reportId })
  expect(other.map(({ code, severity }) => [code, severity])).toContainEqual(['template.otherReview', 'warning'])
})

describe('whom a proposal is for', () => {
  it('is what the clerk says, else what most units say; another one is a change of the report', async () => {
    await open()
    const passages = [await mark(1, 'hc', words.cause, 'proposal'), await mark(2, 'hc', words.likeShortcoming, 'proposal'), await mark(3, 'kn', words.proposal, 'proposal')]
    const themeId = await theme('proposal', 'Sớm ban hành tài liệu', passages)
    const to = async () => (await previewDraft(desk.office.read, counted)).sections.find(({ section }) => section === 'proposals')?.items.map(({ words: said }) => said)
    expect(await to()).toEqual(['Sớm ban hành tài liệu (3/7 tổ chức nêu)'])
    await setPassageAddressee(desk.office, passages[0] ?? '', 'Ban Thường vụ Tỉnh uỷ')
    await setPassageAddressee(desk.office, passages[1] ?? '', 'Ban Tuyên giáo và Dân vận Tỉnh uỷ')
    await setPassageAddressee(desk.office, passages[2] ?? '', 'Ban Tuyên giáo và Dân vận Tỉnh uỷ')
    expect(await to()).toEqual(['Sớm ban hành tài liệu (3/7 tổ chức nêu) (với Ban Tuyên giáo và Dân vận Tỉnh uỷ)'])
    expect((await previewDraft(desk.office.read, counted)).notes).toContain('Kiến nghị “Sớm ban hành tài liệu” được đưa vào phần kiến nghị với Ban Tuyên giáo và Dân vận Tỉnh uỷ; có đơn vị kiến nghị với Ban Thường vụ Tỉnh uỷ.')
    const { reportId } = await createDraft(desk.office, deskActor, resources, counted)
    await saveTheme(desk.office, { campaignId: textsCampaign, themeId, kind: 'proposal', wording: 'Sớm ban hành tài liệu', shortcomingThemeId: null, addressee: 'Ban Tổ chức Tỉnh uỷ', passageIds: [] })
    const { changes, revision } = await draftChanges(desk.office.read, reportId, null)
    expect(changes.map(({ section, touched }) => [section, touched])).toEqual([['proposals', false]])
    await applyChanges(desk.office, deskActor, { reportId, revision, basis: null, take: changes.map(({ key }) => key), keep: [] })
    expect((await report(reportId)).record.proposals).toEqual([{ to: 'Ban Tổ chức Tỉnh uỷ', content: 'Sớm ban hành tài liệu (3/7 tổ chức nêu)' }])
    const names = await addresseeNames(desk.office.read, textsCampaign)
    expect([names[0], ...names.slice(1).toSorted()]).toEqual(['Ban Tổ chức Tỉnh uỷ', 'Ban Thường vụ Tỉnh uỷ', 'Ban Tuyên giáo và Dân vận Tỉnh uỷ'])
  })

  it('is said of proposals only, and forgotten when a mark becomes another kind', async () => {
    await open()
    const passage = await mark(3, 'kn', words.proposal, 'proposal')
    await setPassageAddressee(desk.office, passage, 'Ban Thường vụ Tỉnh uỷ')
    await setPassageKind(desk.office, passage, 'task')
    expect((await listThemes(desk.office.read, counted)).loose.map(({ kind, addressee }) => [kind, addressee])).toEqual([['task', '']])
    expect(await faultOf(setPassageAddressee(desk.office, passage, 'Ban Thường vụ Tỉnh uỷ'))).toBe('INPUT_INVALID')
    expect(await faultOf(theme('task', 'Không phải kiến nghị', [], 'Ban Thường vụ Tỉnh uỷ'))).toBe('INPUT_INVALID')
  })
})
