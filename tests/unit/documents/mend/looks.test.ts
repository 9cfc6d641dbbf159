import { describe, expect, it } from 'vitest'
import type { Change, ParagraphLook, RunLook } from '../../../../electron/documents/mend/index.ts'
import { messyFile, places } from './messy.ts'
import { at, bothWays, mended, paragraphsOf, partOf, read, saying } from './mending.ts'

const plain: RunLook = { font: 'Times New Roman', sizePt: 14, bold: false, italic: false, underline: false, colour: null, highlight: null, strike: false, hidden: false }
const formal: ParagraphLook = { align: 'justify', leftPt: 0, rightPt: 0, firstLinePt: 28.35, beforePt: 0, afterPt: 6, exactLinePt: 18, keepNext: false, borders: null }

describe('the look of words', () => {
  it('is set exactly between two places', async () => {
    const change: Change = { type: 'runs', at: at(places.split), from: 3, to: 14, look: { bold: true, italic: true, sizePt: 15 } }
    const { clean, sameToReader } = await bothWays(messyFile(), [change])
    const { runs } = saying(await read(clean.bytes), 'Thực hiện Nghị quyết của Đảng uỷ')
    const bold = runs.filter((run) => run.italic).map((run) => run.text).join('')
    expect(bold).toBe('c hiện Nghị')
    expect(runs.filter((run) => run.italic).every((run) => run.bold && run.sizePt === 15)).toBe(true)
    expect(sameToReader[1]).toEqual(sameToReader[0])
  })

  it.each([['web', 'Dán từ trang mạng'], ['linked', 'Xem phụ lục  một.'], ['split', 'Thực hiện Nghị quyết của Đảng uỷ'], ['fields', 'Trang 7 của 9']] as const)('wins over styles, themes and links (%s)', async (place, text) => {
    const { clean, sameToReader } = await bothWays(messyFile(), [{ type: 'runs', at: at(places[place]), from: 0, to: text.length, look: plain }])
    for (const run of saying(await read(clean.bytes), text).runs) {
      expect(run).toMatchObject({ font: 'Times New Roman', sizePt: 14, bold: false, italic: false, underline: null, colour: null, highlight: null, strike: false, hidden: false })
      expect(new Set(Object.values(run.fonts))).toEqual(new Set(['Times New Roman']))
    }
    expect(sameToReader[1]).toEqual(sameToReader[0])
  })

  it('keeps what stood before as a tracked change', async () => {
    const { bytes } = await mended(messyFile(), [{ type: 'runs', at: at(places.title), from: 0, to: 4, look: { underline: false } }], { tracked: true })
    const xml = await partOf(bytes)
    expect(xml).toMatch(/<w:u w:val="none"\/><w:rPrChange w:id="\d+" w:author="Văn phòng" w:date="2026-11-05T08:00:00Z"><w:rPr><w:u w:val="single"\/><\/w:rPr><\/w:rPrChange>/u)
  })

  it('leaves no face of a theme, which Word would take first', async () => {
    const { bytes } = await mended(messyFile(), [{ type: 'runs', at: at(places.linked), from: 4, to: 16, look: { font: 'Times New Roman' } }])
    expect(await partOf(messyFile())).toContain('asciiTheme')
    expect(await partOf(bytes)).not.toMatch(/Theme=/u)
  })

  it('is set in both forms of a text box', async () => {
    const { bytes } = await mended(messyFile(), [{ type: 'runs', at: at(places.boxChoice), from: 0, to: 9, look: { sizePt: 12 } }])
    expect([...(await partOf(bytes)).matchAll(/<w:sz w:val="24"\/><w:szCs w:val="24"\/><\/w:rPr><w:t>Trong hộp/gu)]).toHaveLength(2)
  })

  it('is refused beyond the text and where another change says otherwise', async () => {
    const beyond: Change = { type: 'runs', at: at(places.title), from: 0, to: 400, look: plain }
    const nowhere: Change = { type: 'runs', at: at(400), from: 0, to: 1, look: plain }
    const first: Change = { type: 'runs', at: at(places.title), from: 0, to: 5, look: { bold: true } }
    const against: Change = { type: 'runs', at: at(places.title), from: 4, to: 9, look: { bold: false } }
    const beside: Change = { type: 'runs', at: at(places.title), from: 2, to: 9, look: { italic: true } }
    const result = await mended(messyFile(), [beyond, nowhere, first, against, beside])
    expect(result.applied).toEqual([first, beside])
    expect(result.refused.map(({ change }) => change)).toEqual([beyond, nowhere, against])
    expect(result.refused.every(({ reason }) => reason.endsWith('.'))).toBe(true)
  })
})

describe('the look of a paragraph', () => {
  it.each(['web', 'title', 'split', 'cell', 'last'] as const)('wins over styles (%s)', async (place) => {
    const before = paragraphsOf((await read(messyFile())).blocks).find(({ ref }) => ref.index === places[place])
    const { clean, sameToReader } = await bothWays(messyFile(), [{ type: 'paragraph', at: at(places[place]), look: formal }])
    const after = paragraphsOf((await read(clean.bytes)).blocks).find(({ ref }) => ref.index === places[place])
    expect(after).toMatchObject({ align: 'justify', leftPt: 0, rightPt: 0, beforePt: 0, afterPt: 6, line: { rule: 'exact', pt: 18 }, keepNext: false, contextualSpacing: false, borders: { top: false, bottom: false, left: false, right: false } })
    expect(after?.firstLinePt).toBeCloseTo(28.35, 1)
    expect(after?.text).toBe(before?.text)
    expect(sameToReader[1]).toEqual(sameToReader[0])
  })

  it('changes nothing the second time', async () => {
    const changes: readonly Change[] = [{ type: 'paragraph', at: at(places.web), look: formal }, { type: 'runs', at: at(places.web), from: 0, to: 6, look: plain }]
    for (const tracked of [false, true]) {
      const once = await mended(messyFile(), changes, { tracked })
      const twice = await mended(once.bytes, changes, { tracked })
      expect(twice.applied).toEqual([])
      expect(twice.already).toEqual(changes)
      expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true)
    }
  })
})
