/**
 * A paper as a Word file. The only folder that knows the `docx` library.
 *
 * Same model and form, same bytes: clock times and zip times are fixed, and no part of the library that counts or draws
 * lots over the process (links, bookmarks, lists) is used. A hash therefore says whether a paper has changed.
 */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { printDocument } from '../print/index.ts'
import { nodesXml } from './body.ts'
import { skeletonFor } from './skeleton.ts'
import { escapeText } from './xml.ts'
import { writeZip, zipEntry } from './zip.ts'

/**
 * The bytes of a `.docx`. Rejects where printing refuses the model (see `printDocument`) and on text that XML cannot
 * hold (the document schema refuses such text, so a parsed model has none).
 */
export async function emitDocx(model: DocumentModel, form: ResolvedForm): Promise<Uint8Array> {
  const printed = printDocument(model, form)
  const skeleton = await skeletonFor(printed.sections, form)
  const bodies = printed.sections.map((section) => nodesXml(section.nodes, form))
  const author = escapeText(printed.issuer)
  return writeZip([
    ...skeleton.parts,
    zipEntry('docProps/core.xml', interleave(skeleton.core, [escapeText(printed.title), author, author])),
    zipEntry('word/document.xml', interleave(skeleton.document, bodies)),
  ])
}

function interleave(pieces: readonly string[], contents: readonly string[]): string {
  return pieces.map((piece, index) => piece + (contents[index] ?? '')).join('')
}
