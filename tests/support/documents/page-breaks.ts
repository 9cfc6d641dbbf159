/** How far the page breaks of two settings of one paper lie apart, in lines. */
import type { PdfPage } from './pdf-words.ts'

/** Lines of the text from the top of the paper to the end of each page, page numbers left out. */
function lineEnds(pages: readonly PdfPage[]): readonly number[] {
  let sum = 0
  return pages.map((page) => {
    sum += page.lines.filter(({ text, top }) => !(top < 50 && /^\d+$/u.test(text))).length
    return sum
  })
}

/** For each page the difference of the lines set up to its end; 0 everywhere means the same breaks. */
export function breakDistances(one: readonly PdfPage[], other: readonly PdfPage[]): readonly number[] {
  const ends = lineEnds(other)
  return lineEnds(one).map((end, index) => Math.abs(end - (ends[index] ?? Number.POSITIVE_INFINITY)))
}

/** The words of each page in reading order, one space between them. */
export function pageTexts(pages: readonly PdfPage[]): readonly string[] {
  return pages.map((page) => page.lines.map(({ text }) => text).join('\n'))
}
