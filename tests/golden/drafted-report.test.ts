/**
 * Reports drafted from a made desk, whole: sơ kết, tổng kết and the yearly one, each with its own template. The tree as it
 * was read and kept, a Word file without a fault, and the same pages in LibreOffice as in the PDF. After a wanted change:
 * `vitest run --update` on this file, and look at the pages.
 */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markPassage, setPassageAddressee } from '../../electron/answers/passages.service.ts'
import { saveTheme } from '../../electron/answers/themes.service.ts'
import { emitPaper, makePaper, PaperResources, reportTemplate, resourceFolders } from '../../electron/documents/papers/index.ts'
import { readZip } from '../../electron/documents/zip/index.ts'
import { createDraft, summaryReportStore } from '../../electron/reporting/index.ts'
import type { PassageKind } from '../../shared/domain/submission.ts'
import { deskActor } from '../support/desk.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { breakDistances } from '../support/documents/page-breaks.ts'
import type { PdfPage } from '../support/documents/pdf-words.ts'
import { paperOf, renderPapers } from '../support/documents/rendered.ts'
import type { NamedPaper, Rendered } from '../support/documents/rendered.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { resourcesDir, testFolder } from '../support/offices.ts'
import { otherReviews, textsCampaign, textsDesk, words } from '../support/texts-desk.ts'
import type { OtherReview, TextsDesk } from '../support/texts-desk.ts'

type Said = readonly (readonly [unit: number, questionId: string, words: string])[]

async function mark(desk: TextsDesk, kind: PassageKind, said: Said): Promise<string[]> {
  const passageIds: string[] = []
  for (const [unit, questionId, passage] of said) {
    const answer = await desk.office.read.selectFrom('answer').select('text').where('submission_id', '=', desk.report(unit)).where('question_id', '=', questionId).executeTakeFirstOrThrow()
    const from = answer.text.indexOf(passage)
    passageIds.push((await markPassage(desk.office, { submissionId: desk.report(unit), questionId, from, to: from + passage.length, kind })).passageId)
  }
  return passageIds
}

async function theme(desk: TextsDesk, kind: PassageKind, wording: string, said: Said, { under = null, addressee = null }: { readonly under?: string | null, readonly addressee?: string | null } = {}): Promise<string> {
  const passageIds = await mark(desk, kind, said)
  return (await saveTheme(desk.office, { campaignId: textsCampaign, themeId: null, kind, wording, shortcomingThemeId: under, addressee, passageIds })).themeId
}

/** Everything a clerk may mark; proposals to three addressees: named by the clerk, named by the unit, named by nobody. */
async function readTexts(desk: TextsDesk): Promise<void> {
  await theme(desk, 'strength', 'Quán triệt nghiêm túc, phân công rõ', [[1, 'kq', words.strength], [2, 'kq', words.strength]])
  await theme(desk, 'result', 'Tổ chức học tập theo từng đợt, có kiểm tra', [[3, 'kq', 'tổ chức học tập theo từng đợt'], [4, 'kq', 'tổ chức học tập theo từng đợt']])
  const shortcoming = await theme(desk, 'shortcoming', 'Sinh hoạt chuyên đề chưa đều', [[1, 'hc', words.shortcoming], [2, 'hc', words.likeShortcoming]])
  await theme(desk, 'subjectiveCause', 'Chưa chủ động chuẩn bị nội dung', [[1, 'hc', words.cause]], { under: shortcoming })
  await theme(desk, 'task', 'Kiểm tra kết quả, nhắc nhở nơi làm chậm', [[3, 'kq', 'nhắc nhở nơi làm chậm']])
  await theme(desk, 'proposal', 'Sớm ban hành tài liệu học tập', [[3, 'kn', words.proposal]], { addressee: 'Ban Tuyên giáo và Dân vận Tỉnh uỷ' })
  const [named] = await mark(desk, 'proposal', [[1, 'hc', words.cause]])
  await setPassageAddressee(desk.office, named ?? '', 'Ban Thường vụ Tỉnh uỷ')
  await saveTheme(desk.office, { campaignId: textsCampaign, themeId: null, kind: 'proposal', wording: 'Hướng dẫn việc chuẩn bị nội dung sinh hoạt', shortcomingThemeId: null, passageIds: named === undefined ? [] : [named] })
  await theme(desk, 'proposal', 'Hỗ trợ tài liệu cho các chi bộ ở xa', [[2, 'hc', words.likeShortcoming]])
}

interface Case { readonly name: string, readonly template: string, readonly sheets: number, readonly review?: OtherReview, readonly lessons?: boolean }

const cases: readonly Case[] = [
  { name: 'so-ket', template: 'bao-cao-so-ket', sheets: 8 },
  { name: 'tong-ket', template: 'bao-cao-tong-ket-tong-hop', sheets: 9, review: otherReviews.finalReview, lessons: true },
  { name: 'tong-ket-chua-bai-hoc', template: 'bao-cao-tong-ket-tong-hop', sheets: 9, review: otherReviews.finalReview },
  { name: 'dinh-ky', template: 'bao-cao-dinh-ky-tong-hop', sheets: 8, review: otherReviews.periodic },
]

const papers = new Map<string, NamedPaper>()
const resources = new PaperResources(resourceFolders(resourcesDir))
let rendered: Rendered

/** The drafted report of a desk, set with the template its kind asks for. */
async function drafted({ name, template, review, lessons = false }: Case): Promise<NamedPaper> {
  const desk = await textsDesk(join(testFolder(), 'office.vpk'), resourcesDir, review)
  await readTexts(desk)
  if (lessons) await theme(desk, 'lesson', 'Phân công rõ người, rõ việc thì kết quả rõ', [[1, 'kq', 'phân công rõ người, rõ việc'], [2, 'kq', 'phân công rõ người, rõ việc']])
  const { reportId } = await createDraft(desk.office, deskActor, resources, { campaignId: textsCampaign, basis: 'current', include: 'accepted' })
  const stored = await summaryReportStore.find(desk.office.read, reportId)
  const chosen = stored === null ? null : reportTemplate(await resources.templatesIn(desk.office.read), stored.record.review)
  expect(chosen?.id).toBe(template)
  const { model, form } = await makePaper(desk.office.read, resources, { templateId: template, recordId: reportId })
  desk.office.close()
  if (model === null || form === null) throw new Error('the report cannot be set')
  return { name, model, form }
}

beforeAll(async () => {
  for (const each of cases) papers.set(each.name, await drafted(each))
  rendered = await renderPapers([...papers.values()])
})
afterAll(() => rendered.remove())

const paper = (name: string): NamedPaper => {
  const found = papers.get(name)
  if (found === undefined) throw new Error(`not drafted: ${name}`)
  return found
}

const isCaption = (text: string, caption: string): boolean => text.startsWith('Biểu đồ') && text.includes(caption.slice(0, 20))

/** The first line of a page that is no page number. */
const firstWords = ({ lines }: PdfPage): string | undefined => lines.find(({ text, top }) => !(top < 50 && /^\d+$/u.test(text)))?.text

describe.each(cases)('$name', ({ name, sheets }) => {
  it('is the report that was read and kept', async () => {
    await expect(treeText(paper(name).model)).toMatchFileSnapshot(`./drafted-report/${name}.txt`)
  })

  it('has no error for Office, nor have the workbooks of its charts', async () => {
    const { model, form } = paper(name)
    const { bytes } = await emitPaper(resources, model, form, 'docx')
    expect(await officeErrors(bytes)).toEqual([])
    const workbooks = [...readZip(bytes)].filter(([part]) => part.endsWith('.xlsx'))
    expect(workbooks.length).toBeGreaterThan(0)
    for (const [part, workbook] of workbooks) expect(await officeErrors(workbook, ['Microsoft365'], 'xlsx'), part).toEqual([])
  })

  it('has the same pages in Word as in PDF, beginning with the same words', () => {
    const { office, typst } = paperOf(rendered, name)
    expect([office.length, typst.length]).toEqual([sheets, sheets])
    expect(office.map(firstWords)).toEqual(typst.map(firstWords))
    expect(Math.max(...breakDistances(office, typst))).toBeLessThanOrEqual(1)
  })

  it('keeps each chart on the page of its caption', () => {
    const captions = paper(name).model.body.flatMap((block) => block.kind === 'chart' ? [block.caption] : [])
    expect(captions.length).toBeGreaterThan(0)
    for (const pages of [paperOf(rendered, name).office, paperOf(rendered, name).typst]) {
      for (const caption of captions) {
        const page = pages.find(({ lines }) => lines.some(({ text }) => isCaption(text, caption)))
        const top = page?.lines.find(({ text }) => isCaption(text, caption))?.top ?? Number.POSITIVE_INFINITY
        // The unit of measure and the categories are drawn with the chart: below its caption, on the same page.
        const below = page?.lines.filter((line) => line.top > top).map(({ text }) => text) ?? []
        expect(below[0], caption).toMatch(/^Đơn vị tính: /u)
        expect(below.findIndex((text) => /^(?:Năm \d{4}\s*){3}$/u.test(text)), caption).toBeGreaterThan(0)
      }
    }
  })
})
