/**
 * Papers of every kind as LibreOffice and typst set them, under both guides: smallest, full and edge. Same pages, same first
 * lines, nothing outside the margins.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formOnSheet } from '../../electron/documents/print/index.ts'
import { kindPapers } from '../support/documents/kind-cases.ts'
import { breakDistances } from '../support/documents/page-breaks.ts'
import type { PdfPage } from '../support/documents/pdf-words.ts'
import { paperOf, renderPapers } from '../support/documents/rendered.ts'
import type { Rendered } from '../support/documents/rendered.ts'

const papers = kindPapers()
const mm = 72 / 25.4
let rendered: Rendered

beforeAll(async () => { rendered = await renderPapers(papers) })
afterAll(() => { rendered.remove() })

/** LibreOffice does not print the backs left blank; typst has them as pages. */
const printed = (pages: readonly PdfPage[]): readonly PdfPage[] => pages.filter(({ lines }) => lines.length > 0)

/** The first words of a page, its number left out; blanks for the pen have no fixed width. */
function firstWords({ lines }: PdfPage): string {
  const [line] = lines.filter(({ text, top }) => !(top < 50 && /^\d+$/u.test(text)))
  return (line?.text ?? '').split(' ').slice(0, 4).join(' ')
}

describe.each(papers.map((paper) => ({ name: paper.name, paper })))('$name', ({ name, paper }) => {
  it('has the same pages in Word and PDF, which begin with the same lines', () => {
    const { office, typst } = paperOf(rendered, name)
    const [word, pdf] = [printed(office), printed(typst)]
    expect(pdf.length).toBe(word.length)
    expect(Math.max(...breakDistances(word, pdf))).toBeLessThanOrEqual(1)
    expect(pdf.map(firstWords)).toEqual(word.map(firstWords))
  })

  it('keeps its words inside the sheet\'s margins', () => {
    const { office, typst } = paperOf(rendered, name)
    const { page } = formOnSheet(paper.form, paper.model.paper)
    const least = paper.options.twoSided === true ? Math.min(page.leftMm, page.rightMm) : page.leftMm
    for (const { lines, width, height } of [...office, ...typst]) {
      for (const { words } of lines) for (const word of words) {
        expect(word.left, word.text).toBeGreaterThan(least * mm - 1)
        expect(word.right, word.text).toBeLessThan(width - Math.min(page.leftMm, page.rightMm) * mm + 1)
        expect(word.bottom, word.text).toBeLessThan(height - (paper.model.marks.contact === undefined ? page.bottomMm : page.headerMm) * mm + 6)
      }
    }
  })
})
