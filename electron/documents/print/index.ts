/**
 * From the semantic tree and the form to what stands on the sheets. Pure: the same model and form give the same
 * {@link PrintedDocument}. The Word and the typst emitter both start here.
 */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { documentKinds } from '../../../shared/document/kinds.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { readImages } from './images.ts'
import type { PrintOptions } from './options.ts'
import { printAppendices, printAttachedText, printPaper, withCopyBlock } from './parts.ts'
import type { PlacedPictures } from './parts.ts'
import type { PrintedDocument, PrintedSection } from './printed.ts'
import { formOnSheet } from './sheet.ts'

export { printBook } from './book.ts'
export type { PrintedBook } from './book.ts'
export { numberedMarks, recipientMarks } from './copy-marks.ts'
export type { PrintOptions, SignatureImages } from './options.ts'
export type { ImageRole, PngImage } from './png.ts'
export { letter, ordinal, roman } from './numerals.ts'
export { withLabels } from './numbering.ts'
export { formOfBook, formOnSheet } from './sheet.ts'
export type {
  PrintedCell, PrintedChart, PrintedColumns, PrintedDocument, PrintedImage, PrintedNode, PrintedParagraph, PrintedRun, PrintedSection, PrintedTable, StyleKey,
} from './printed.ts'
export { cellRoomMm, cellTextWidthMm, printedText, printedTexts, variantStyles } from './printed.ts'
export { styleSheet } from './style-sheet.ts'
export type { ParagraphLook } from './style-sheet.ts'
export { estimateWidth, pointsPerMm } from './text-width.ts'
export { readPng } from './png.ts'
export { isLabelledAtBase, labelPlaces } from './chart-labels.ts'
export { targetWords } from './chart-layout.ts'
export type { ChartBox, ChartLayout } from './chart-places.ts'
export { numberText, placeAndDateText } from './number-and-date.ts'

/**
 * Prints a valid paper in a form, on the sheet the paper asks for. Throws when a table's row has more cells than the
 * table has columns, and a fault when a picture is no transparent PNG.
 */
export function printDocument(model: DocumentModel, form: ResolvedForm, options: PrintOptions = {}): PrintedDocument {
  const used = formOnSheet(form, model.paper)
  const images = readImages(options.images)
  const marks = options.copyMarks === undefined || options.copyMarks.length === 0 ? [null] : options.copyMarks
  return {
    title: `${documentKinds[model.kind].name} ${model.subject}`,
    issuer: model.letterhead.issuers.join(' - '),
    twoSided: options.twoSided === true, images,
    sections: marks.flatMap((mark) => oneCopy(model, used, mark, { pictures: images, at: options.images?.at ?? 'right' })),
  }
}

function oneCopy(model: DocumentModel, form: ResolvedForm, mark: string | null, images: PlacedPictures): readonly PrintedSection[] {
  return withCopyBlock([
    printPaper(model, form, mark, images),
    ...model.attachedTexts.map((attached) => printAttachedText(attached, model, form)),
    ...printAppendices(model, form),
  ], model, form, images)
}

/** Several papers of one form as the sheets of one file, `copies` times over: each begins on a new page (`twoSided`: on a front side) with page numbers of its own. */
export function bindPapers(papers: readonly DocumentModel[], form: ResolvedForm, { title, copies = 1, twoSided = false }: { readonly title: string, readonly copies?: number, readonly twoSided?: boolean }): PrintedDocument {
  const printed = papers.map((model) => printDocument(model, form))
  const sections = printed.flatMap((paper) => paper.sections)
  return { title, issuer: printed[0]?.issuer ?? '', twoSided, images: [], sections: Array.from({ length: copies }, () => sections).flat() }
}
