/** Figures of periods that are not of the same units: n/N of each stands under the table and the charts; one earlier period has one column. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emitPaper, makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { applyChanges, createDraft, draftChanges, summaryReportStore } from '../../electron/reporting/index.ts'
import { unlikeUnits } from '../../electron/reporting/unlike-units.ts'
import { deskActor } from '../support/desk.ts'
import { resourcesDir, testFolder } from '../support/offices.ts'
import { otherReviews, sendReport, textsCampaign, textsDesk } from '../support/texts-desk.ts'
import type { TextsDesk } from '../support/texts-desk.ts'

const asked = { campaignId: textsCampaign, basis: 'current', include: 'accepted' } as const
const resources = new PaperResources(resourceFolders(resourcesDir))
const beside = 'Năm 2025: 6/7 đơn vị; năm 2024: 7/7 đơn vị (không cùng các đơn vị)'

async function draftedIn(desk: TextsDesk) {
  const { reportId } = await createDraft(desk.office, deskActor, resources, asked)
  return reportId
}

async function paperOf(desk: TextsDesk, templateId: string, recordId: string) {
  const { model, form } = await makePaper(desk.office.read, resources, { templateId, recordId })
  if (model === null || form === null) throw new Error('the report cannot be set')
  const blocks = [model.body, ...model.appendices.map((appendix) => appendix.blocks)].map((body) => body.map((block) => {
    switch (block.kind) {
      case 'table': return `table ${block.header.flat().map((cell) => JSON.stringify(cell)).join(' ')}`
      case 'chart': return `chart ${block.caption}`
      case 'paragraph': return `paragraph ${JSON.stringify(block.content)}`
      default: return block.kind
    }
  }))
  return { model, form, blocks }
}

/** What stands right under each table of figures, and under each chart. */
function under(blocks: readonly (readonly string[])[], start: RegExp): readonly (string | undefined)[] {
  return blocks.flatMap((body) => body.flatMap((block, at) => start.test(block) ? [body[at + 1]] : []))
}

it('says n/N of each period under the table and under every chart, in the Word file too, and has one column where the periods before are one', async () => {
  const desk = await textsDesk(join(testFolder(), 'office.vpk'), resourcesDir, otherReviews.periodic)
  const { model, form, blocks } = await paperOf(desk, 'bao-cao-dinh-ky-tong-hop', await draftedIn(desk))
  expect(under(blocks, /^table.*Kỳ này/u)).toEqual([expect.stringContaining(`${beside}.`)])
  const charts = under(blocks, /^chart/u)
  expect(charts.length).toBeGreaterThan(1)
  for (const note of charts) expect(note).toContain('Năm 2023: 7/7 đơn vị; năm 2024: 7/7 đơn vị; năm 2025: 6/7 đơn vị (không cùng các đơn vị).')
  const heads = blocks.flat().filter((block) => /^table.*Kỳ này/u.test(block)).join()
  expect(heads).toContain('Kỳ trước')
  expect(heads).not.toContain('Cùng kỳ năm trước')
  const { bytes } = await emitPaper(resources, model, form, 'docx')
  const words = (await openPackage(bytes)).xml('word/document.xml')?.documentElement?.textContent ?? ''
  expect(words.split(beside)).toHaveLength(2)
  desk.office.close()
})

it('says nothing once the same units have sent; a refresh takes the note from figures and charts, a value of nought changes no figure', async () => {
  const desk = await textsDesk(join(testFolder(), 'office.vpk'), resourcesDir, otherReviews.periodic)
  const reportId = await draftedIn(desk)
  await desk.office.write((transaction) => sendReport(desk, transaction, { id: desk.report(7), bodyId: desk.unit(7), at: '2026-02-01T00:00:00.000Z', answers: {}, value: '0' }))
  const found = await draftChanges(desk.office.read, reportId, null)
  await applyChanges(desk.office, deskActor, { reportId, revision: found.revision, basis: null, take: found.changes.map(({ key }) => key), keep: [] })
  const { record } = (await summaryReportStore.find(desk.office.read, reportId)) ?? {}
  expect(record?.rolledFigures.map(({ reportedBy }) => reportedBy)).toEqual(record?.rolledFigures.map(() => undefined))
  const { blocks } = await paperOf(desk, 'bao-cao-dinh-ky-tong-hop', reportId)
  expect(blocks.flat().filter((block) => block.includes('không cùng các đơn vị'))).toEqual([])
  desk.office.close()
})

it('of a tổng kết says it under the table of its periods and under that of the whole', async () => {
  const desk = await textsDesk(join(testFolder(), 'office.vpk'), resourcesDir, otherReviews.finalReview)
  const { blocks } = await paperOf(desk, 'bao-cao-tong-ket-tong-hop', await draftedIn(desk))
  expect(under(blocks, /^table.*Năm 2023/u)).toEqual([expect.stringContaining('Năm 2022: 7/7 đơn vị; năm 2023: 7/7 đơn vị; năm 2024: 7/7 đơn vị; cả giai đoạn: 6/7 đơn vị (không cùng các đơn vị).')])
  for (const note of under(blocks, /^chart/u)) expect(note).not.toContain('không cùng')
  desk.office.close()
})

it('is about which units they are, not how many; a period without a figure compares nothing', () => {
  const of = (name: string, ...ids: readonly string[]) => ({ name, units: { of: 3, ids: new Set(ids) } })
  expect(unlikeUnits([of('Quý I năm 2026', 'a', 'b'), of('Quý I năm 2025', 'b', 'c')])).toEqual([{ period: 'quý I năm 2026', reporting: 2, units: 3 }, { period: 'quý I năm 2025', reporting: 2, units: 3 }])
  expect(unlikeUnits([of('Quý I năm 2026', 'a', 'b'), { name: 'Quý IV năm 2025', units: null }, of('Quý I năm 2025', 'b', 'a')])).toEqual([])
  expect(unlikeUnits([{ name: 'Quý I năm 2026', units: null }, of('Quý I năm 2025', 'a')])).toEqual([])
})
