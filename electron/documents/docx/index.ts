/**
 * A paper as a Word file. The only folder that knows the `docx` library.
 *
 * Same model and form, same bytes: clock times and zip times are fixed, and no part of the library that counts or draws
 * lots over the process (links, bookmarks, lists) is used. A hash therefore says whether a paper has changed.
 */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { formOnSheet, printDocument } from '../print/index.ts'
import type { PrintedDocument, PrintOptions } from '../print/index.ts'
import { writeZip, zipEntry } from '../zip/index.ts'
import { nodesXml } from './body.ts'
import { boundSkeleton } from './bound.ts'
import { chartNumbers, chartParts, withCharts } from './charts/index.ts'
import { noMarks } from './marks.ts'
import type { ParagraphMarks } from './marks.ts'
import { pictureTarget, relationsPath, withPictures } from './pictures.ts'
import { skeletonFor } from './skeleton.ts'
import type { Skeleton } from './skeleton.ts'
import { escapeText } from './xml.ts'

export type { ParagraphMark, ParagraphMarks } from './marks.ts'

/**
 * The bytes of a `.docx`. Rejects where printing refuses the model or a picture (see `printDocument`) and on text that
 * XML cannot hold (the document schema refuses such text, so a parsed model has none).
 */
export async function emitDocx(model: DocumentModel, officeForm: ResolvedForm, options: PrintOptions = {}): Promise<Uint8Array> {
  const form = formOnSheet(officeForm, model.paper)
  return await emitPrinted(printDocument(model, form, options), form)
}

/** The bytes for sheets already printed in this form; paragraphs among `marks` carry a bookmark nobody sees. */
export async function emitPrinted(printed: PrintedDocument, form: ResolvedForm, marks: ParagraphMarks = noMarks): Promise<Uint8Array> {
  return pack(await skeletonFor(printed, form), printed, form, marks, printed.sections.filter(({ foot }) => foot.length > 0))
}

/** The bytes for sheets of many papers (`bindPapers`), whose sections share their page headers. */
export async function emitBound(printed: PrintedDocument, form: ResolvedForm): Promise<Uint8Array> {
  const charts = chartNumbers(printed)
  const { skeleton, footed } = await boundSkeleton(printed, form, ({ foot }) => nodesXml(foot, { form, charts, marks: noMarks }))
  return pack(skeleton, printed, form, noMarks, footed)
}

/** `footed`: the sections whose feet the skeleton has places for, in its order. */
function pack(skeleton: Skeleton, printed: PrintedDocument, form: ResolvedForm, marks: ParagraphMarks, footed: PrintedDocument['sections']): Uint8Array {
  const charts = chartNumbers(printed)
  const bodies = printed.sections.map((section) => nodesXml(section.nodes, { form, charts, marks }))
  const feet = footed.map(({ foot }) => nodesXml(foot, { form, charts, marks: noMarks }))
  const author = escapeText(printed.issuer)
  return writeZip([
    ...skeleton.parts.map((part) => withCharts(part.path === relationsPath ? withPictures(part, printed.images) : part, charts, relationsPath)),
    ...skeleton.feet.map(({ path, pieces }, index) => zipEntry(path, interleave(pieces, [feet[index] ?? '']))),
    ...printed.images.map(({ role, bytes }) => zipEntry(`word/${pictureTarget(role)}`, bytes)),
    ...chartParts(printed, form.fontFamily),
    zipEntry('docProps/core.xml', interleave(skeleton.core, [escapeText(printed.title), author, author])),
    zipEntry('word/document.xml', interleave(skeleton.document, numberedDrawings(bodies))),
  ])
}

/** Word wants the drawings of a file told apart by number. */
function numberedDrawings(bodies: readonly string[]): readonly string[] {
  let count = 0
  return bodies.map((body) => body.replaceAll(/<wp:docPr id="\d+"/gu, () => `<wp:docPr id="${++count}"`))
}

function interleave(pieces: readonly string[], contents: readonly string[]): string {
  return pieces.map((piece, index) => piece + (contents[index] ?? '')).join('')
}
