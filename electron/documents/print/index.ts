/**
 * From the semantic tree and the form to what stands on the sheets. Pure: the same model and form give the same
 * {@link PrintedDocument}. The Word and the typst emitter both start here.
 */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { printBlocks } from './body.ts'
import { printFoot } from './foot.ts'
import { printAddressees, printBases, printLetterhead, printTitle } from './head.ts'
import { endText, keepWithSignatures } from './last-lines.ts'
import { roman } from './numerals.ts'
import type { PrintedDocument, PrintedSection } from './printed.ts'
import { capitals, line } from './words.ts'

export type {
  PrintedCell, PrintedColumns, PrintedDocument, PrintedNode, PrintedParagraph, PrintedRun, PrintedSection, PrintedTable, StyleKey,
} from './printed.ts'
export { cellRoomMm, cellTextWidthMm, printedText, variantStyles } from './printed.ts'
export { styleSheet } from './style-sheet.ts'
export type { ParagraphLook } from './style-sheet.ts'
export { estimateWidth, pointsPerMm } from './text-width.ts'
export { numberText, placeAndDateText } from './head.ts'

/** Prints a valid paper in a form. Throws only when a table's row has more cells than the table has columns. */
export function printDocument(model: DocumentModel, form: ResolvedForm): PrintedDocument {
  return {
    title: `${documentKinds[model.kind].name} ${model.subject}`,
    issuer: model.letterhead.issuers.join(' - '),
    sections: [printPaper(model, form), ...printAppendices(model, form)],
  }
}

function printPaper(model: DocumentModel, form: ResolvedForm): PrintedSection {
  const textWidthMm = textWidth(form, 'portrait')
  const foot = printFoot(model, form)
  const body = endText(printBlocks(model.body, form, textWidthMm, textHeight(form, 'portrait')), form.wording.endMark)
  return {
    orientation: 'portrait', showFirstPageNumber: false,
    nodes: [
      printLetterhead(model, form),
      ...printTitle(model, form),
      ...printAddressees(model, form, textWidthMm),
      ...printBases(model, form),
      ...(foot.breaks ? body : keepWithSignatures(body)),
      // The text's own space after is part of the distance; a paragraph is added only when the form wants more.
      ...(form.spacing.bodyToSignaturesPt > form.paragraph.afterPt ? [line('signatureGap', '')] : []),
      foot,
    ],
  }
}

/** `PHỤ LỤC` alone, or `PHỤ LỤC I`, `II` … when there are several; own sheets, own page numbers (format-rules 1.8). */
function printAppendices(model: DocumentModel, form: ResolvedForm): readonly PrintedSection[] {
  return model.appendices.map((appendix, index) => {
    const label = model.appendices.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`
    return {
      orientation: appendix.orientation, showFirstPageNumber: form.page.numbersFirstAppendixPage === true,
      nodes: [
        line('appendixLabel', capitals(label)),
        line('appendixTitle', form.type.appendixTitle.case === 'upper' ? capitals(appendix.title) : appendix.title),
        ...printBlocks(appendix.blocks, form, textWidth(form, appendix.orientation), textHeight(form, appendix.orientation)),
      ],
    }
  })
}

/** Width of the text: the sheet less its left and right margins, which keep their sides when the sheet lies. */
function textWidth(form: ResolvedForm, orientation: 'portrait' | 'landscape'): number {
  const { page } = form
  return (orientation === 'portrait' ? page.widthMm : page.heightMm) - page.leftMm - page.rightMm
}

/** Height of the text: the sheet less its top and bottom margins. */
function textHeight({ page }: ResolvedForm, orientation: 'portrait' | 'landscape'): number {
  return (orientation === 'portrait' ? page.heightMm : page.widthMm) - page.topMm - page.bottomMm
}
