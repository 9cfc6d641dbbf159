/** Parts of a paper with sheets of their own: the paper itself, texts issued with it, appendices; and a copy's block. */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { AttachedText, DocumentModel } from '../../../shared/document/model.ts'
import { printBlocks } from './body.ts'
import { printFoot } from './foot.ts'
import type { ImagesFor } from './foot.ts'
import { printAddressees, printBases, printTitle } from './head.ts'
import { placeImages } from './images.ts'
import { endText, keepWithSignatures } from './last-lines.ts'
import { printAttachedHead, printCopyHead, printLetterhead } from './letterhead.ts'
import { printContact } from './marks.ts'
import { roman } from './numerals.ts'
import type { SignatureImages } from './options.ts'
import type { PngImage } from './png.ts'
import type { PrintedColumns, PrintedNode, PrintedSection } from './printed.ts'
import { filledReference } from './references.ts'
import { textHeight, textWidth } from './sheet.ts'
import { capitals, component, line } from './words.ts'

/** Pictures with the place they belong to. */
export interface PlacedPictures { readonly pictures: readonly PngImage[], readonly at: NonNullable<SignatureImages['at']> }

const noImages: ImagesFor = () => []

/** The paper's own sheets; `copyMark` says whose copy of the issue they are. */
export function printPaper(model: DocumentModel, form: ResolvedForm, copyMark: string | null, images: PlacedPictures): PrintedSection {
  const widthMm = textWidth(form, 'portrait')
  const { drafter } = model.marks
  // On a copy the pictures belong to who copies.
  const at = (place: string): ImagesFor => place === images.at && model.copy === null ? (columnMm) => placeImages(images.pictures, form, columnMm) : noImages
  const foot = printFoot({
    signatures: model.signatures, recipients: model.recipients, signed: model.copy !== null,
    drafterMark: drafter === undefined ? null : `${drafter.mark}-${drafter.copies}`,
  }, form, at, widthMm)
  return {
    orientation: 'portrait', showFirstPageNumber: false, foot: printContact(model),
    nodes: [
      printLetterhead(model, form, copyMark),
      ...printTitle(model, form),
      ...printAddressees(model, form, widthMm),
      ...printBases(model, form),
      ...textWithFoot(model.body, form, foot),
      ...printCertification(model, form, widthMm),
    ],
  }
}

/** Blocks up to the signatures, which never stand alone. */
function textWithFoot(blocks: DocumentModel['body'], form: ResolvedForm, foot: PrintedColumns): readonly PrintedNode[] {
  const body = endText(printBlocks(blocks, form, textWidth(form, 'portrait'), textHeight(form, 'portrait')), form.wording.endMark)
  return [
    ...(foot.breaks ? body : keepWithSignatures(body)),
    // The text's own space after is part of the distance; a paragraph is added only when the form wants more.
    ...(form.spacing.bodyToSignaturesPt > form.paragraph.afterPt ? [line('signatureGap', '')] : []),
    foot,
  ]
}

/** Under minutes: words that vouch for the chair's signature, with the signature of who vouches at the right. */
function printCertification({ certification }: DocumentModel, form: ResolvedForm, widthMm: number): readonly PrintedNode[] {
  if (certification === null) return []
  const parts = { signatures: { layout: 'single', right: certification.signature }, recipients: null, drafterMark: null, signed: false } as const
  return [line('headGap', ''), line('certification', certification.text), printFoot(parts, form, () => noImages, widthMm)]
}

/** A text issued with the paper: a head without number, its kind and subject, what it was issued with. */
export function printAttachedText(attached: AttachedText, model: DocumentModel, form: ResolvedForm): PrintedSection {
  const reference = component(form, 'attachedLine', filledReference(form.wording.attachedLine, model))
  const widthMm = textWidth(form, 'portrait')
  const { signatures } = attached
  const blocks = printBlocks(attached.blocks, form, widthMm, textHeight(form, 'portrait'))
  return {
    orientation: 'portrait', showFirstPageNumber: false, foot: [],
    nodes: [
      printAttachedHead(model.letterhead, form),
      ...printTitle(attached, form, [reference]),
      ...(signatures === null ? endText(blocks, form.wording.endMark) : textWithFoot(attached.blocks, form, printFoot(
        { signatures, recipients: null, drafterMark: null, signed: model.copy !== null }, form, () => noImages, widthMm))),
    ],
  }
}

/** `PHỤ LỤC` alone, or `PHỤ LỤC I`, `II` … when there are several; own sheets, own page numbers (format-rules 1.8). */
export function printAppendices(model: DocumentModel, form: ResolvedForm): readonly PrintedSection[] {
  return model.appendices.map(({ title, orientation, blocks, reference }, index) => {
    const label = model.appendices.length === 1 ? 'Phụ lục' : `Phụ lục ${roman(index + 1)}`
    return {
      orientation, showFirstPageNumber: form.page.numbersFirstAppendixPage === true, foot: [],
      nodes: [
        line('appendixLabel', capitals(label)),
        component(form, 'appendixTitle', title),
        // Without its words the line still keeps the distance to what follows.
        component(form, 'appendixReference', reference ? filledReference(form.wording.appendixReference, model) : ''),
        ...printBlocks(blocks, form, textWidth(form, orientation), textHeight(form, orientation)),
      ],
    }
  })
}

/** The block that ends a copy, on the last of the copied sheets (format-rules 1.7). */
export function withCopyBlock(sections: readonly PrintedSection[], model: DocumentModel, form: ResolvedForm, images: PlacedPictures): readonly PrintedSection[] {
  const { copy } = model
  const last = sections.at(-1)
  if (copy === null || last === undefined) return sections
  const widthMm = textWidth(form, last.orientation)
  const foot = printFoot(
    { signatures: { layout: 'single', right: copy.signature }, recipients: copy.recipients, drafterMark: null, signed: false },
    form, () => (columnMm) => placeImages(images.pictures, form, columnMm), widthMm)
  const block = [line('fullRule', ''), printCopyHead(copy, form, widthMm), { ...line('headGap', ''), keepNext: true }, foot]
  return [...sections.slice(0, -1), { ...last, nodes: [...last.nodes, ...block] }]
}
