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
import type { PrintedDocument } from '../print/index.ts'
import { numbersData, typstData } from './data.ts'
import type { DrawnNodes } from './data.ts'
import { blocksOn, covers, everything, nodesOn, numberedPages, readPlaces } from './places.ts'
import { cutPages } from './svg.ts'
import type { PdfFile, SvgPages } from './pages.ts'
import { dataPath, numbersPath, numbersTemplate, template } from './template.ts'

export type { BlockPlace, PdfFile, SvgPage, SvgPages } from './pages.ts'

export interface Typesetter {
  /** Tagged PDF with its fonts, in Vietnamese, without a clock time: same paper, same bytes. */
  pdf(model: DocumentModel, form: ResolvedForm): PdfFile
  /** Pages `first` … `first + count - 1` (from 0), each a self-contained SVG without scripts, styles or links. */
  svgPages(model: DocumentModel, form: ResolvedForm, range: { readonly first: number, readonly count: number }): SvgPages
}

/**
 * Tinos stands in for Times New Roman: same widths, full Vietnamese, shipped with the program. It comes first, so that a
 * paper has the same bytes on every machine, with or without Times New Roman installed. Only a sign that Tinos lacks
 * (☐, ✓, emoji) is borrowed from the machine's fonts: better borrowed than lost.
 */
function fontsFor(family: string): readonly string[] {
  return family === 'Times New Roman' ? ['Tinos', family] : [family, 'Tinos']
}

/** Where the compiler believes its files lie; nothing is ever read from disk there. */
const workspace = process.platform === 'win32' ? 'C:\\vpk-typst' : '/vpk-typst'
/** Results that the last so many settings did not use are forgotten, so that memory stays bounded. */
const cacheAge = 10
const mainPath = '/main.typ'
const numbersMainPath = '/numbers.typ'

/** `fontDir` holds the Tinos files; nothing else on the machine is needed. Throws when the compiler cannot start. */
export function createTypesetter({ fontDir }: { readonly fontDir: string }): Typesetter {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fontDir] }] })
  compiler.addSource(inWorkspace(mainPath), template)
  compiler.addSource(inWorkspace(numbersMainPath), numbersTemplate)
  /** What the last preview drew: mostly right for the next, which is one keystroke later. */
  let lastDrawn: DrawnNodes = everything

  function compile(main: string, dataFile: string, data: unknown): NodeTypstDocument {
    compiler.mapShadow(inWorkspace(dataFile), Buffer.from(JSON.stringify(data)))
    const run = compiler.compile({ mainFilePath: inWorkspace(main) })
    const document = run.result
    if (document === null) throw new Error(`typst could not set the paper: ${JSON.stringify(run.takeDiagnostics()?.shortDiagnostics ?? [])}`)
    return document
  }

  function setPaper(printed: PrintedDocument, form: ResolvedForm, drawn: DrawnNodes, numbered: boolean): NodeTypstDocument {
    return compile(mainPath, dataPath, typstData(printed, form, { fonts: fontsFor(form.fontFamily), drawn, numbered }))
  }

  return {
    pdf(model, form) {
      const document = setPaper(printDocument(model, form), form, everything, true)
      const file = { bytes: compiler.pdf(document, { pdfTags: true }), pages: document.numOfPages }
      compiler.evictCache(cacheAge)
      return file
    },
    svgPages(model, form, { first, count }) {
      const printed = printDocument(model, form)
      let document = setPaper(printed, form, lastDrawn, false)
      const places = readPlaces(compiler.query(document, { selector: '<places>', field: 'value' }))
      const wanted = nodesOn(places, first, count)
      // Hiding a node moves nothing, so what was learned from the first setting holds for the second.
      if (!covers(lastDrawn, wanted)) document = setPaper(printed, form, wanted, false)
      lastDrawn = wanted
      const pageCount = document.numOfPages
      const numbered = numberedPages(printed, places, pageCount, first, count)
      const numbers = compile(numbersMainPath, numbersPath, numbersData(numbered, form, fontsFor(form.fontFamily)))
      const pages = cutPages(compiler.plainSvg(document), compiler.plainSvg(numbers), first, count)
      compiler.evictCache(cacheAge)
      return { pageCount, pages, blocks: blocksOn(printed, places, first, count) }
    },
  }
}

function inWorkspace(path: string): string {
  return join(workspace, path)
}
