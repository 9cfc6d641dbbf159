/** The sheet a paper is set on. Slips may take the guide's smaller one, books lie on A4; the margins of both are fixed by no guide: those here are ours. */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { PaperSize } from '../../../shared/document/model.ts'

/**
 * A5 upright. The right column holds the Party's title (72.9 mm) on one line; narrower margins leave the left one room
 * for a name of two or three lines, and a lower room to sign keeps a slip on one sheet.
 */
const a5 = {
  margins: { topMm: 15, bottomMm: 15, leftMm: 15, rightMm: 10 },
  letterhead: { leftMm: 49, rightMm: 74 }, signatures: { leftMm: 58, rightMm: 65 }, mostBlankLines: 3,
} as const

/** The form for a paper's sheet. Applying it twice changes nothing. */
export function formOnSheet(form: ResolvedForm, paper: PaperSize): ResolvedForm {
  switch (paper) {
    case 'A4': return form
    case 'A5': return {
      ...form, page: { ...form.page, ...form.page.slip, ...a5.margins },
      letterhead: { ...form.letterhead, ...a5.letterhead },
      signatures: { ...form.signatures, ...a5.signatures, blankLines: Math.min(form.signatures.blankLines, a5.mostBlankLines) },
    }
  }
}

/** No guide fixes a book's margins or letters: bound at its left, with room for ten columns and rows of few lines. */
const book = { margins: { topMm: 20, bottomMm: 15, leftMm: 20, rightMm: 10 }, cellPt: 11 } as const

/** The form of a book's sheets. Applying it twice changes nothing. */
export function formOfBook(form: ResolvedForm): ResolvedForm {
  const { tableHeader, tableCell } = form.type
  return { ...form, page: { ...form.page, ...book.margins }, type: { ...form.type, tableHeader: { ...tableHeader, sizePt: book.cellPt }, tableCell: { ...tableCell, sizePt: book.cellPt } } }
}

/** Width of the text: the sheet less its left and right margins, which keep their sides when the sheet lies. */
export function textWidth({ page }: ResolvedForm, orientation: 'portrait' | 'landscape'): number {
  return (orientation === 'portrait' ? page.widthMm : page.heightMm) - page.leftMm - page.rightMm
}

/** Height of the text: the sheet less its top and bottom margins. */
export function textHeight({ page }: ResolvedForm, orientation: 'portrait' | 'landscape'): number {
  return (orientation === 'portrait' ? page.heightMm : page.widthMm) - page.topMm - page.bottomMm
}
