/**
 * Rows that cannot stand on one page. A row never breaks across pages, but one taller than a page must: kept whole, its
 * end would fall off the sheet. Heights are estimated, generously, so that a doubtful row may break.
 */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { PrintedParagraph } from './printed.ts'
import { printedText } from './printed.ts'
import { styleSheet } from './style-sheet.ts'
import { estimateWidth, pointsPerMm } from './text-width.ts'

/** Words do not fill their lines to the end. */
const looseness = 1.15
/** Of the height of the text; header rows want some of it. */
const usable = 0.85

/** A cell's words and the width of their lines. */
export interface RowCell { readonly paragraphs: readonly PrintedParagraph[], readonly widthMm: number }

/** May the row break, given its cells with the widths of their text? `heightMm` is the height of the text on the sheet. */
export function mustBreak(cells: readonly RowCell[], form: ResolvedForm, heightMm: number): boolean {
  // Nearly every row is short: look at the words before working anything out.
  if (cells.every(({ paragraphs }) => paragraphs.length < 12 && paragraphs.every((paragraph) => printedText(paragraph).length < 150))) return false
  return heightOf(cells, form) > heightMm * usable * pointsPerMm
}

/** Height of a row in points, estimated and rather too high. */
export function heightOf(cells: readonly RowCell[], form: ResolvedForm): number {
  const looks = styleSheet(form)
  return Math.max(0, ...cells.map(({ paragraphs, widthMm }) => paragraphs.reduce((sum, paragraph) => {
    const look = looks.get(paragraph.style)
    if (look === undefined) return sum
    const lines = Math.max(1, Math.ceil(estimateWidth(printedText(paragraph), look) * looseness / (widthMm * pointsPerMm)))
    return sum + look.beforePt + look.afterPt + lines * look.linePt
  }, 0)))
}
