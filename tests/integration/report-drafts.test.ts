/** From units' texts and figures to the drafted report, its sources, and what a late report changes in it. */
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { summaryReportStore, applyChanges, createDraft, draftChanges, drillDown, previewDraft, reportSources } from '../../electron/reporting/index.ts'
import { campaignStore } from '../../electron/campaigns/index.ts'
import { freezeCampaign } from '../../electron/aggregation/index.ts'
import { markPassage, setPassageKind, unmarkPassage } from '../../electron/answers/passages.service.ts'
import { answerSheet, nearCopies, questionList } from '../../electron/answers/sheet.service.ts'
import { gatherPassages, listThemes, moveTheme, removeTheme, saveTheme, suggestPassages } from '../../electron/answers/themes.service.ts'
import { eraseRecord, saveRecord } from '../../electron/records/index.ts'
import { summaryReportRules } from '../../electron/reporting/summary-report.service.ts'
import type { PassageKind } from '../../shared/domain/submission.ts'
import type { SummaryReport } from '../../shared/domain/summary-report.ts'
import { deskActor, moveReport, putReport } from '../support/desk.ts'
import { faultOf, resourcesDir, testFolder } from '../support/offices.ts'
import { reportTemplates } from '../support/report-templates.ts'
import { sendReport, textsCampaign, textsDesk, words } from '../support/texts-desk.ts'
import type { TextsDesk } from '../support/texts-desk.ts'

let desk: TextsDesk
beforeEach(async () => {
  desk = await textsDesk(join(testFolder(), 'office.vpk'), resourcesDir)
})
afterEach(() => desk.office.close())

const read = { campaignId: textsCampaign, basis: 'current', include: 'received' } as const
const counted = { ...read, include: 'accepted' } as const
const likeness = { threshold: 60, leastWords: 12 }

/** Marks the given words in a unit's answer. */
async function mark(number: number, questionId: string, said: string, kind: PassageKind): Promise<string> {
  const sheet = await answerSheet(desk.office.read, { ...read, ...likeness, questionId })
  const answer = sheet.answers.find(({ bodyId }) => bodyId === desk.unit(number))
  const from = answer?.text.indexOf(said) ?? -1
  return (await markPassage(desk.office, { submissionId: answer?.submission?.submissionId ?? '', questionId, from, to: from + said.length, kind })).passageId
}

const theme = (kind: PassageKind, wording: string, passageIds: readonly string[], shortcomingThemeId: string | null = null) =>
  saveTheme(desk.office, { campaignId: textsCampaign, themeId: null, kind, wording, shortcomingThemeId, passageIds })

/** Marks and themes of the whole campaign. */
async function readTexts() {
  const strengths = [await mark(1, 'kq', words.strength, 'strength'), await mark(2, 'kq', words.strength, 'strength')]
  const shortcomings = [await mark(1, 'hc', words.shortcoming, 'shortcoming'), await mark(2, 'hc', words.likeShortcoming, 'shortcoming')]
  const cause = await mark(1, 'hc', words.cause, 'subjectiveCause')
  const strength = await theme('strength', 'Quán triệt nghiêm túc, phân công rõ', strengths)
  const shortcoming = await theme('shortcoming', 'Sinh hoạt chuyên đề chưa đều', shortcomings)
  await theme('subjectiveCause', 'Chưa chủ động chuẩn bị nội dung', [cause], shortcoming.themeId)
  await theme('proposal', 'Sớm ban hành tài liệu học tập', [await mark(3, 'kn', words.proposal, 'proposal')])
  return { strength: strength.themeId, shortcoming: shortcoming.themeId, passages: { strengths, shortcomings, cause } }
}

const report = async (id: string) => {
  const found = await summaryReportStore.find(desk.office.read, id)
  if (found === null) throw new Error('no report')
  return found
}

describe('answers side by side', () => {
  it('every unit in the official order; who said nothing and who sent nothing are there', async () => {
    const sheet = await answerSheet(desk.office.read, { ...read, ...likeness, questionId: 'hc' })
    expect(sheet.answers.map(({ bodyId, state }) => [bodyId, state])).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => [desk.unit(number), number === 5 ? 'blank' : number === 7 ? 'missing' : 'answered']))
    const { questions } = await questionList(desk.office.read, read)
    expect(questions.map(({ questionId, answered, blank, missing }) => [questionId, answered, blank, missing])).toEqual([['kq', 6, 0, 1], ['hc', 5, 1, 1], ['kn', 1, 5, 1]])
  })

  it('shows near-copies of another unit with the common words, each pair once in the list', async () => {
    const sheet = await answerSheet(desk.office.read, { ...read, ...likeness, questionId: 'kq' })
    const [first] = sheet.answers[0]?.likeness ?? []
    expect(first).toMatchObject({ with: 'unit', bodyId: desk.unit(2), percent: 100 })
    expect(first?.ranges.map(({ from, to }) => words.strength.slice(from, to)).join(' ')).toBe(words.strength.replace(/\.$/u, ''))
    const { pairs } = await nearCopies(desk.office.read, { ...read, ...likeness, questionId: null })
    expect(pairs.filter(({ bodyId, other }) => [bodyId, other.bodyId].includes(desk.unit(1))).length).toBe(1)
  })

  it('a mark stays with its version; in a newer one it is found again or shown as gone, and then not counted', async () => {
    const { shortcoming } = await readTexts()
    await desk.office.write((transaction) => sendReport(desk, transaction, { id: desk.report(1, 2), bodyId: desk.unit(1), at: '2026-02-01T00:00:00.000Z', answers: { kq: `Thêm lời. ${words.strength}`, hc: 'Đã khắc phục.' }, value: '15' }))
    const { themes } = await listThemes(desk.office.read, read)
    const [strengths, shortcomings] = ['strength', 'shortcoming'].map((kind) => themes.find((one) => one.kind === kind))
    expect([strengths?.stated, strengths?.of, strengths?.units[0]?.passages[0]?.status]).toEqual([2, 7, 'moved'])
    expect([shortcomings?.stated, shortcomings?.notCounted.map(({ status, submissionId }) => [status, submissionId])]).toEqual([1, [['gone', desk.report(1)]]])
    expect(shortcomings?.themeId).toBe(shortcoming)
  })

  it('counts units, not passages; marking twice is one mark; another kind leaves its theme', async () => {
    const { strength, passages } = await readTexts()
    expect(await mark(1, 'kq', words.strength, 'strength')).toBe(passages.strengths[0])
    await gatherPassages(desk.office, [await mark(1, 'kq', 'phân công rõ người', 'strength')], strength)
    const counts = async () => (await listThemes(desk.office.read, read)).themes.find(({ themeId }) => themeId === strength)?.stated
    expect(await counts()).toBe(2)
    await setPassageKind(desk.office, passages.strengths[1] ?? '', 'result')
    expect(await counts()).toBe(1)
    await unmarkPassage(desk.office, passages.strengths[1] ?? '')
    expect(await faultOf(unmarkPassage(desk.office, passages.strengths[1] ?? ''))).toBe('RECORD_UNKNOWN')
  })

  it('suggests likeness and gathers nothing; themes keep the clerk’s order; a theme taken away leaves its marks', async () => {
    const first = await mark(1, 'hc', words.shortcoming, 'shortcoming')
    const second = await mark(2, 'hc', words.likeShortcoming, 'shortcoming')
    const suggested = await suggestPassages(desk.office.read, { ...read, kind: 'shortcoming', leastPercent: 30, search: '' })
    expect(suggested.map((pair) => [pair.first.passageId, pair.second.passageId])).toEqual([[first, second]])
    expect(suggested[0]?.sharedWords).toEqual(expect.arrayContaining(['sinh', 'hoạt', 'chuyên']))
    expect((await listThemes(desk.office.read, read)).loose).toHaveLength(2)
    const [one, other] = [await theme('shortcoming', 'Một', [first]), await theme('shortcoming', 'Hai', [second])]
    await moveTheme(desk.office, other.themeId, 'up')
    await moveTheme(desk.office, other.themeId, 'up')
    expect((await listThemes(desk.office.read, read)).themes.map(({ wording }) => wording)).toEqual(['Hai', 'Một'])
    await removeTheme(desk.office, one.themeId)
    expect((await listThemes(desk.office.read, read)).loose.map(({ passageId }) => passageId)).toEqual([first])
  })

  it('refuses marks outside the text, of a version sent back, and themes of another kind', async () => {
    const at = { submissionId: desk.report(1), questionId: 'kq', kind: 'strength' as const }
    expect(await faultOf(markPassage(desk.office, { ...at, from: 0, to: 99_999 }))).toBe('INPUT_INVALID')
    expect(await faultOf(markPassage(desk.office, { ...at, questionId: 'khong', from: 0, to: 5 }))).toBe('RECORD_UNKNOWN')
    await desk.office.write((transaction) => moveReport(transaction, desk.report(1), 'returned', { at: '2026-02-01T00:00:00.000Z', actor: 'can-bo-nhan' }))
    expect(await faultOf(markPassage(desk.office, { ...at, from: 0, to: 5 }))).toBe('CAMPAIGN_WRONG_STATE')
    const proposal = await mark(3, 'kn', words.proposal, 'proposal')
    expect(await faultOf(theme('strength', 'Sai loại', [proposal]))).toBe('INPUT_INVALID')
    expect(await faultOf(theme('strength', 'Không phải nguyên nhân', [], (await theme('shortcoming', 'Hạn chế', [])).themeId))).toBe('INPUT_INVALID')
  })
})

describe('the drafted report', () => {
  it('holds figures, claims with n/N, who issued a plan, who is late or missing; what has no source stays empty and is named', async () => {
    await readTexts()
    const preview = await previewDraft(desk.office.read, counted)
    expect(preview.empty).toEqual(['Kết quả thực hiện', 'Nhiệm vụ, giải pháp'])
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    const { record } = await report(reportId)
    expect(record).toMatchObject({
      review: 'preliminaryReview', subject: 'sơ kết 2 năm thực hiện Chỉ thị số 05-CT/TU', directiveId: 'ct-05', results: [], tasksAhead: [],
      deployment: [
        'Đến ngày 31/12/2025, có 7 tổ chức cơ sở đảng, gồm 2 đảng bộ và 5 chi bộ',
        'Có 6/7 đơn vị có báo cáo được tổng hợp; 1 đơn vị gửi chậm; 1 đơn vị chưa có báo cáo được tổng hợp (danh sách tại Phụ lục)',
        'Có 3/7 đơn vị ban hành văn bản triển khai thực hiện Chỉ thị số 05-CT/TU',
      ],
      strengths: ['Quán triệt nghiêm túc, phân công rõ (2/7 tổ chức nêu)'],
      shortcomings: [{ content: 'Sinh hoạt chuyên đề chưa đều (2/7 tổ chức nêu)', causes: [{ kind: 'subjective', content: 'Chưa chủ động chuẩn bị nội dung (1/7 tổ chức nêu)' }] }],
      proposals: [{ to: 'cấp có thẩm quyền', content: 'Sớm ban hành tài liệu học tập (1/7 tổ chức nêu)' }],
    })
    expect(record.annexTables.find(({ role }) => role === 'reporting')?.rows).toEqual([
      { unit: 'Đảng bộ Cơ quan số 6', cells: ['Gửi ngày 09/01/2026, chậm 4 ngày'] }, { unit: 'Chi bộ Cơ quan số 7', cells: ['Chưa gửi'] },
    ])
    expect(record.rolledFigures).toHaveLength(5)
    expect(record.rolledFigures[0]).toMatchObject({ value: '210', reporting: 6, units: 7 })
    expect(record.charts[0]?.categories).toEqual(['Năm 2023', 'Năm 2024', 'Năm 2025'])
    expect(record.annexTables.filter(({ role }) => role === 'figures').every(({ rows }) => rows.length === 7 && rows[6]?.cells[0] === 'chưa gửi')).toBe(true)
    expect((await campaignStore.find(desk.office.read, textsCampaign))?.record.papers).toContainEqual({ role: 'report', collection: 'summaryReports', recordId: reportId })
    expect(await faultOf(createDraft(desk.office, deskActor, reportTemplates, counted))).toBe('CAMPAIGN_WRONG_STATE')
  })

  it('has the campaign in its id, the same each time; one made after the first was deleted is the second', async () => {
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    expect(reportId).toBe(`${textsCampaign}-bao-cao`)
    const first = await report(reportId)
    await desk.office.write((transaction) => eraseRecord(transaction, summaryReportStore, first, deskActor))
    expect((await createDraft(desk.office, deskActor, reportTemplates, counted)).reportId).toBe(`${textsCampaign}-bao-cao-2`)
  })

  it('every item carries a source that opens the submissions behind it', async () => {
    await readTexts()
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    const { record } = await report(reportId)
    const { sources } = await reportSources(desk.office.read, reportId)
    expect(sources.every(({ path }) => path !== null)).toBe(true)
    expect(sources).toHaveLength(3 + 4 + 5 + record.charts.length + record.annexTables.length)
    const figure = sources.find(({ section }) => section === 'rolledFigures')
    const behind = await drillDown(desk.office.read, reportId, figure?.key ?? '')
    expect(behind.rows.map(({ values, remark }) => values[0]?.value ?? remark)).toEqual(['10', '20', '30', '40', '50', '60', 'Chưa có báo cáo được tính'])
    expect(behind.rows[0]?.submission).toMatchObject({ submissionId: desk.report(1), version: 2, receivedOn: '2026-01-04' })
    const claim = await drillDown(desk.office.read, reportId, sources.find(({ section }) => section === 'shortcomings')?.key ?? '')
    expect(claim.rows.map(({ bodyId, values }) => [bodyId, values[0]?.value])).toEqual([[desk.unit(1), words.shortcoming], [desk.unit(2), words.likeShortcoming]])
    const table = await drillDown(desk.office.read, reportId, sources.find(({ section, key }) => section === 'annexTables' && key !== 'table:reporting')?.key ?? '')
    expect(table.rows).toHaveLength(7)
  })

  it('a rate nobody gave counts of is said to have none', async () => {
    const rate = desk.indicators.find(({ denominatorName }) => denominatorName !== '')
    if (rate === undefined) throw new Error('the desk has no rate')
    for (const number of [1, 2, 3, 4, 5, 6]) await desk.office.write((transaction) => moveReport(transaction, desk.report(number), 'withdrawn', { at: '2026-01-02T00:00:00.000Z', actor: 'x' }))
    await desk.office.write((transaction) => putReport(transaction, { id: 'le', campaignId: textsCampaign, bodyId: desk.unit(1), state: 'accepted', figures: { [rate.id]: { rate: '92.5' } } }))
    const { sections } = await previewDraft(desk.office.read, counted)
    const item = sections.find(({ section }) => section === 'rolledFigures')?.items.find(({ key }) => key === `indicator:${rate.id}`)
    expect(item?.words).toBe(`${rate.name}: chưa có số gốc`)
  })
})

describe('refresh after a late report', () => {
  const lateReport = (value = '70') => desk.office.write((transaction) => sendReport(desk, transaction, {
    id: desk.report(7), bodyId: desk.unit(7), at: '2026-02-10T02:00:00.000Z', answers: { hc: words.shortcoming }, value,
  }))

  /** Saves the report as a person changed it. */
  async function edited(reportId: string, change: (record: SummaryReport) => SummaryReport) {
    const { record, revision } = await report(reportId)
    const outcome = await saveRecord(desk.office, summaryReportStore, summaryReportRules, deskActor, { revision, record: change(record) })
    expect(outcome.outcome).toBe('saved')
  }

  it('nothing new: nothing to take', async () => {
    await readTexts()
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    expect(await draftChanges(desk.office.read, reportId, null)).toMatchObject({ changes: [], units: [] })
  })

  it('says before, now and why; keeps what a person wrote; takes what is chosen', async () => {
    const { shortcoming } = await readTexts()
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    const own = 'Sinh hoạt chuyên đề ở một số chi bộ chưa đều, cần chấn chỉnh ngay trong quý tới'
    await edited(reportId, (record) => ({ ...record, shortcomings: record.shortcomings.map((each) => ({ ...each, content: own })), strengths: ['Điểm mới do người viết thêm', ...record.strengths] }))
    await lateReport()
    await gatherPassages(desk.office, [await mark(7, 'hc', words.shortcoming, 'shortcoming')], shortcoming)
    const found = await draftChanges(desk.office.read, reportId, null)
    expect(found.units).toEqual([{ bodyId: desk.unit(7), name: 'Chi bộ Cơ quan số 7', words: 'gửi thêm báo cáo (dv-0007.xlsx)' }])
    const claim = found.changes.find(({ section }) => section === 'shortcomings')
    expect(claim).toMatchObject({ before: 'Sinh hoạt chuyên đề chưa đều (2/7 tổ chức nêu)', now: own, would: 'Sinh hoạt chuyên đề chưa đều (3/7 tổ chức nêu)', touched: true, proposed: false, why: ['Chi bộ Cơ quan số 7: nêu thêm'] })
    const figure = found.changes.find(({ section }) => section === 'rolledFigures')
    expect(figure).toMatchObject({ touched: false, proposed: true, why: ['Chi bộ Cơ quan số 7: chưa có → 70 (gửi thêm báo cáo (dv-0007.xlsx))'] })
    expect(found.changes.some(({ section }) => section === 'strengths')).toBe(false)

    const take = found.changes.filter(({ proposed }) => proposed).map(({ key }) => key)
    const outcome = await applyChanges(desk.office, deskActor, { reportId, revision: found.revision, basis: null, take, keep: [claim?.key ?? ''] })
    expect(outcome.outcome).toBe('saved')
    const { record } = await report(reportId)
    expect(record.shortcomings[0]?.content).toBe(own)
    expect(record.strengths[0]).toBe('Điểm mới do người viết thêm')
    expect(record.rolledFigures[0]?.value).toBe('280')
    expect(record.deployment[1]).toBe('Có 7/7 đơn vị có báo cáo được tổng hợp; 2 đơn vị gửi chậm (danh sách tại Phụ lục)')
    expect(await draftChanges(desk.office.read, reportId, null)).toMatchObject({ changes: [], units: [] })
  })

  it('names what changed where the words stay the same: how many units gave the figure, the values of a chart', async () => {
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    await lateReport('0')
    const { changes } = await draftChanges(desk.office.read, reportId, null)
    const figure = changes.find(({ section, now }) => section === 'rolledFigures' && now?.includes(' 210 ') === true)
    expect(figure?.would).toBe(`${figure?.now ?? ''}; 7/7 đơn vị có số liệu (trước: 6/7 đơn vị có số liệu)`)
    await desk.office.write((transaction) => moveReport(transaction, desk.report(7), 'withdrawn', { at: '2026-02-11T02:00:00.000Z', actor: 'x' }))
    await desk.office.write((transaction) => sendReport(desk, transaction, { id: desk.report(7, 2), bodyId: desk.unit(7), at: '2026-02-12T02:00:00.000Z', answers: {}, value: '70' }))
    const later = (await draftChanges(desk.office.read, reportId, null)).changes
    const chart = later.find(({ section, would }) => section === 'charts' && would?.includes('280') === true)
    expect(chart?.would).toMatch(/^.+: Năm 2025 – .+ 280 \(trước: Năm 2025 – .+ 210\)$/u)
    for (const { would, now } of [...changes, ...later]) expect(would).not.toBe(now)
  })

  it('a claim taken out by hand stays out; a theme no longer stated is offered to be taken out; a new one to be put in', async () => {
    const { strength, passages } = await readTexts()
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, counted)
    await edited(reportId, (record) => ({ ...record, proposals: [] }))
    await unmarkPassage(desk.office, passages.strengths[0] ?? '')
    await unmarkPassage(desk.office, passages.strengths[1] ?? '')
    await theme('task', 'Nâng chất lượng sinh hoạt', [await mark(4, 'kq', 'nhắc nhở nơi làm chậm', 'task')])
    const found = await draftChanges(desk.office.read, reportId, null)
    expect(found.changes.map(({ key, change }) => [key.startsWith('theme:') ? change : key])).toEqual([['added'], ['gone']])
    expect(found.changes[1]?.key).toBe(`theme:${strength}`)
    await applyChanges(desk.office, deskActor, { reportId, revision: found.revision, basis: null, take: found.changes.map(({ key }) => key), keep: [] })
    const { record } = await report(reportId)
    expect([record.strengths, record.tasksAhead, record.proposals]).toEqual([[], ['Nâng chất lượng sinh hoạt (1/7 tổ chức nêu)'], []])
  })

  it('a stale revision is a conflict; frozen figures say so and do not move', async () => {
    await readTexts()
    await freezeCampaign(desk.office, deskActor, textsCampaign)
    const { reportId } = await createDraft(desk.office, deskActor, reportTemplates, { ...counted, basis: 'frozen' })
    await lateReport()
    const frozen = await draftChanges(desk.office.read, reportId, null)
    expect(frozen.changes).toEqual([])
    expect(frozen.basisWords).toContain('số liệu đã chốt ngày')
    const current = await draftChanges(desk.office.read, reportId, 'current')
    expect(current.changes.length).toBeGreaterThan(5)
    expect((await applyChanges(desk.office, deskActor, { reportId, revision: 99, basis: null, take: [], keep: [] })).outcome).toBe('conflict')
    await applyChanges(desk.office, deskActor, { reportId, revision: current.revision, basis: 'current', take: current.changes.map(({ key }) => key), keep: [] })
    expect((await report(reportId)).record).toMatchObject({ draft: { basis: 'current' }, rolledFigures: [{ value: '280' }, {}, {}, {}, {}] })
  })
})
