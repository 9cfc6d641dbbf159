/** Marked passages a draft does not count: those of reports that wait, apart from those whose words are gone. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { freezeCampaign } from '../../electron/aggregation/index.ts'
import { markPassage } from '../../electron/answers/passages.service.ts'
import { answerSheet } from '../../electron/answers/sheet.service.ts'
import { listThemes, saveTheme } from '../../electron/answers/themes.service.ts'
import { createDraft, drillDown, previewDraft, reportSources } from '../../electron/reporting/index.ts'
import { deskActor, moveReport, putReport } from '../support/desk.ts'
import { resourcesDir, testFolder } from '../support/offices.ts'
import { reportTemplates } from '../support/report-templates.ts'
import { textsCampaign, textsDesk } from '../support/texts-desk.ts'
import type { TextsDesk } from '../support/texts-desk.ts'

const inHand = { campaignId: textsCampaign, basis: 'current', include: 'received' } as const
const accepted = { ...inHand, include: 'accepted' } as const
const said = 'Hồ sơ lưu trữ chưa gọn, còn để rải rác ở nhiều nơi.'

let desk: TextsDesk
beforeEach(async () => {
  desk = await textsDesk(join(testFolder(), 'office.vpk'), resourcesDir)
})
afterEach(() => desk.office.close())

/** A second version that waits to be accepted. */
async function sendAgain(number: number, hc: string): Promise<void> {
  await desk.office.write((transaction) => putReport(transaction, {
    id: desk.report(number, 2), campaignId: textsCampaign, bodyId: desk.unit(number), state: 'received', at: '2026-02-01T00:00:00.000Z', answers: { hc }, figures: {},
  }))
}

const move = async (number: number, version: number, state: 'returned' | 'accepted'): Promise<void> => desk.office.write((transaction) =>
  moveReport(transaction, desk.report(number, version), state, { at: '2026-02-03T00:00:00.000Z', actor: 'can-bo-nhan' }))

/** Marks words of the version that is in hand. */
async function mark(number: number, words: string): Promise<string> {
  const { answers } = await answerSheet(desk.office.read, { ...inHand, questionId: 'hc', threshold: 60, leastWords: 12 })
  const answer = answers.find(({ bodyId }) => bodyId === desk.unit(number))
  const from = answer?.text.indexOf(words) ?? -1
  return (await markPassage(desk.office, { submissionId: answer?.submission?.submissionId ?? '', questionId: 'hc', from, to: from + words.length, kind: 'shortcoming' })).passageId
}

const notes = async (asked: typeof inHand | typeof accepted): Promise<readonly string[]> => (await previewDraft(desk.office.read, asked)).notes.filter((note) => note.includes('không được đếm'))

/** Unit 1's accepted words stand; unit 2's and 3's stand only in reports that wait; unit 4's are gone from its newest report. */
async function gather(): Promise<string> {
  const first = await mark(1, 'thiếu tài liệu')
  const gone = await mark(4, 'chưa gọn')
  await sendAgain(2, said)
  await move(3, 1, 'returned')
  await sendAgain(3, said)
  await move(4, 1, 'returned')
  await sendAgain(4, 'Không có.')
  const passageIds = [first, gone, await mark(2, 'chưa gọn'), await mark(3, 'chưa gọn')]
  return (await saveTheme(desk.office, { campaignId: textsCampaign, themeId: null, kind: 'shortcoming', wording: 'Hồ sơ chưa gọn', shortcomingThemeId: null, passageIds })).themeId
}

it('marks in reports that wait are not called gone; accepted, they count', async () => {
  await gather()
  expect(await notes(accepted)).toEqual(['3 đoạn đánh dấu không được đếm: 2 đoạn ở báo cáo chờ xem; 1 đoạn không còn trong báo cáo đang có của đơn vị.'])
  expect(await notes(inHand)).toEqual(['1 đoạn đánh dấu không được đếm: 1 đoạn không còn trong báo cáo đang có của đơn vị.'])
  const [theme] = (await listThemes(desk.office.read, accepted)).themes
  expect([theme?.stated, theme?.notCounted.map(({ bodyId, status }) => [bodyId, status])]).toEqual([1, [[desk.unit(2), 'waiting'], [desk.unit(3), 'waiting'], [desk.unit(4), 'gone']]])
  await move(2, 2, 'accepted')
  await move(3, 2, 'accepted')
  expect((await listThemes(desk.office.read, accepted)).themes[0]?.stated).toBe(3)
  expect(await notes(accepted)).toEqual(['1 đoạn đánh dấu không được đếm: 1 đoạn không còn trong báo cáo đang có của đơn vị.'])
})

it('after the cut-off they are of reports that are not among the frozen; a source says the same', async () => {
  const themeId = await gather()
  await freezeCampaign(desk.office, deskActor, textsCampaign)
  const asked = { ...accepted, basis: 'frozen' } as const
  const words = '3 đoạn đánh dấu không được đếm: 2 đoạn ở báo cáo không có trong số liệu đã chốt; 1 đoạn không còn trong báo cáo đang có của đơn vị.'
  const { reportId, notes: all } = await createDraft(desk.office, deskActor, reportTemplates, asked)
  expect(all).toContain(words)
  const { sources } = await reportSources(desk.office.read, reportId)
  const behind = await drillDown(desk.office.read, reportId, sources.find(({ source }) => source.type === 'theme' && source.themeId === themeId)?.key ?? '')
  expect(behind.notes).toEqual([words])
})
