/** The golden papers as pages: LibreOffice and typst agree, and the form's distances are there when measured. */
import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longestLine } from '../support/documents/drawn-line.ts'
import { goldenCases } from '../support/documents/golden.ts'
import { breakDistances } from '../support/documents/page-breaks.ts'
import type { PdfPage } from '../support/documents/pdf-words.ts'
import { paperOf, renderPapers } from '../support/documents/rendered.ts'
import type { Rendered } from '../support/documents/rendered.ts'

const cases = goldenCases()
const mm = 72 / 25.4
let rendered: Rendered

beforeAll(async () => { rendered = await renderPapers(cases) })
afterAll(() => { rendered.remove() })

/** Sheets each golden paper has. */
const sheets: Readonly<Record<string, number>> = {
  'bao-cao-11-trang': 11, 'bao-cao-bieu-do': 3, 'bien-ban-3-chu-ky': 4, 'cong-van': 1, 'ke-hoach-1-trang': 1, 'ke-hoach-3-trang': 3,
  'ke-hoach-phu-luc': 7, 'quyet-dinh-hd36': 1,
}

describe.each(cases.map((golden) => ({ name: golden.name, golden })))('$name', ({ name, golden }) => {
  it('has the same number of pages in Word and PDF', () => {
    const { office, typst } = paperOf(rendered, name)
    expect([office.length, typst.length]).toEqual([sheets[name], sheets[name]])
  })

  it('breaks its pages at the same lines, one line off at most', () => {
    const { office, typst } = paperOf(rendered, name)
    expect(Math.max(...breakDistances(office, typst))).toBeLessThanOrEqual(1)
  })

  it('has a line under the Party\'s title as long as the title, within 1 mm', () => {
    const { officePdf, typstPdf, office, typst } = paperOf(rendered, name)
    for (const [pdf, pages] of [[officePdf, office], [typstPdf, typst]] as const) {
      const title = titleOf(pages[0])
      const line = longestLine(pdf, title.bottom - 2, title.bottom + 12)
      expect(line, pdf).not.toBeNull()
      expect(Math.abs((line?.left ?? 0) - title.left)).toBeLessThan(mm)
      expect(Math.abs((line?.right ?? 0) - title.right)).toBeLessThan(mm)
    }
  })

  it('numbers its pages top centre from the second, each appendix on its own', () => {
    const { office, typst } = paperOf(rendered, name)
    for (const pages of [office, typst]) {
      let expected = 0
      for (const [index, page] of pages.entries()) {
        const starts = index === 0 || page.lines.some(({ text }) => text.startsWith('PHỤ LỤC'))
        expected = starts ? 1 : expected + 1
        const first = page.lines[0]
        const number = first !== undefined && first.top < 45 ? first : undefined
        expect(number?.text).toBe(expected === 1 ? undefined : String(expected))
        const [word] = number?.words ?? []
        const middle = (30 * mm + page.width - 15 * mm) / 2
        if (word !== undefined) expect(Math.abs((word.left + word.right) / 2 - middle)).toBeLessThan(1)
      }
    }
  })

  it('keeps its text inside the margins', () => {
    const { office, typst } = paperOf(rendered, name)
    for (const page of [...office, ...typst]) {
      for (const { words } of page.lines) for (const word of words) {
        expect(word.left).toBeGreaterThan(golden.form.page.leftMm * mm - 1)
        expect(word.right).toBeLessThan(page.width - golden.form.page.rightMm * mm + 1)
        expect(word.bottom).toBeLessThan(page.height - golden.form.page.bottomMm * mm + 6)
      }
    }
  })

  it('is a tagged PDF with its fonts inside, in Vietnamese, without a clock', () => {
    const { typstPdf } = paperOf(rendered, name)
    const facts = execFileSync('pdfinfo', [typstPdf], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    expect(facts).toMatch(/^Tagged:\s+yes$/mu)
    expect(facts.normalize('NFC')).toContain(golden.model.subject)
    expect(facts).not.toMatch(/^(?:Creation|Mod)Date/mu)
    const fonts = execFileSync('pdffonts', [typstPdf], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n').slice(2).filter(Boolean)
    for (const font of fonts) expect(font).toMatch(/\+Tinos.*\byes yes yes\b/u)
  })
})

function titleOf(page: PdfPage | undefined): { readonly left: number, readonly right: number, readonly bottom: number } {
  const words = (page?.lines ?? []).flatMap((line) => line.words).filter(({ top, left }) => top < 75 && left > 300)
  const title = words.filter(({ text }) => ['ĐẢNG', 'CỘNG', 'SẢN', 'VIỆT', 'NAM'].includes(text.normalize('NFC')))
  if (title.length !== 5) throw new Error(`no title: ${words.map(({ text }) => text).join(' ')}`)
  return {
    left: Math.min(...title.map(({ left }) => left)), right: Math.max(...title.map(({ right }) => right)),
    bottom: Math.max(...title.map(({ bottom }) => bottom)) - 3.6,
  }
}
