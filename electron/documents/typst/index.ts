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
import { bindPapers, formOnSheet, printDocument } from '../print/index.ts'
import type { PrintedDocument, PrintOptions } from '../print/index.ts'
import type { ReadDocument } from '../read/index.ts'
import { formKey, imagePath, numbersData, typstData } from './data.ts'
import type { DrawnNodes, NumberedPage, PaperData } from './data.ts'
import { drawFile } from './file/index.ts'
import type { DrawnFile, FileSetter } from './file/index.ts'
import { filePath, fileTemplate } from './file/template.ts'
import { PageMemory, pageKey } from './page-memory.ts'
import { blocksOn, covers, everything, nodesOn, numberedPages, readPlaces } from './places.ts'
import type { NodePlace } from './places.ts'
import { cutPages } from './svg.ts'
import type { Outlines } from './svg.ts'
import type { PdfFile, SvgPage, SvgPages } from './pages.ts'
import { keySheetPath, keySheetTemplate } from './key-sheet.ts'
import type { KeySheet } from './key-sheet.ts'
import { dataPath, numbersPath, numbersTemplate, template } from './template.ts'

export type { DrawnFile, ParagraphPlace } from './file/index.ts'
export type { KeySheet } from './key-sheet.ts'
export type { SvgPage } from './pages.ts'

export interface Typesetter {
  /** Tagged PDF with its fonts, in Vietnamese, without a clock time: same paper and options, same bytes. */
  pdf(model: DocumentModel, form: ResolvedForm, options?: PdfOptions): PdfFile
  /** Several papers of one form as one file, one after another, `copies` times over; each begins its own pages. */
  bound(papers: readonly DocumentModel[], form: ResolvedForm, options: { readonly title: string, readonly copies: number }): PdfFile
  /** Sheets printed already. */
  printed(printed: PrintedDocument, form: ResolvedForm): PdfFile
  /** A key to be copied by hand, with what to know of it. */
  keySheet(sheet: KeySheet): PdfFile
  /** Pages `first` … `first + count - 1` (from 0), each a self-contained SVG without scripts, styles or links. */
  svgPages(model: DocumentModel, form: ResolvedForm, range: { readonly first: number, readonly count: number }): SvgPages
  /** Anyone's Word file as the program reads it: its pages and where each paragraph stands. */
  file(read: ReadDocument): DrawnFile
  /** Drops what the last papers did not use, so that memory stays bounded. Takes a while: call it when nobody waits. */
  forget(): void
}

export interface PdfOptions extends PrintOptions {
  /** PDF/A-2b (ISO 19005-2), the form that keeps for the archive: everything inside the file, the paper's date as its own. */
  readonly archive?: boolean
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
/** Results not used since so many calls of `forget` are dropped. Of papers bound together, a megabyte each, none is kept. */
const cacheAge = 10
const archiveStandard = 'a-2b'
/** An archive's file must have a date; that of a paper without one says nothing, and is the same each time. */
const undated = '2000-01-01'
const mainPath = '/main.typ'
const numbersMainPath = '/numbers.typ'
const fileMainPath = '/file.typ'
const keySheetMainPath = '/key-sheet.typ'

interface Started extends Forgetting { readonly compiler: NodeCompiler, readonly compile: (main: string, dataFile: string, data: unknown) => NodeTypstDocument }

function startCompiler(fontDir: string): Started {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fontDir] }] })
  for (const [path, source] of [[mainPath, template], [numbersMainPath, numbersTemplate], [fileMainPath, fileTemplate], [keySheetMainPath, keySheetTemplate]] as const) compiler.addSource(inWorkspace(path), source)
  return {
    compiler, ...forgetting(compiler),
    compile: (main, dataFile, data) => {
      compiler.mapShadow(inWorkspace(dataFile), Buffer.from(JSON.stringify(data)))
      const run = compiler.compile({ mainFilePath: inWorkspace(main) })
      const document = run.result
      if (document === null) throw new Error(`typst could not set the paper: ${JSON.stringify(run.takeDiagnostics()?.shortDiagnostics ?? [])}`)
      return document
    },
  }
}

/** `once`: sets what is not asked for again; the next `forget` drops all of it. */
interface Forgetting { readonly once: <T>(set: () => T) => T, readonly forget: () => void }

function forgetting(compiler: NodeCompiler): Forgetting {
  let age = cacheAge
  return {
    once: (set) => {
      age = 0
      return set()
    },
    forget: () => {
      compiler.evictCache(age)
      age = cacheAge
    },
  }
}

function setKeySheet(compiler: NodeCompiler, compile: (main: string, dataFile: string, data: unknown) => NodeTypstDocument, sheet: KeySheet): PdfFile {
  const document = compile(keySheetMainPath, keySheetPath, { ...sheet, fonts: fontsFor('Times New Roman') })
  const bytes = compiler.pdf(document, { pdfTags: true })
  // The compiler keeps the key no longer than it takes.
  compiler.mapShadow(inWorkspace(keySheetPath), Buffer.from('{}'))
  return { bytes, pages: document.numOfPages }
}

/** `fontDir` holds the Tinos files; nothing else on the machine is needed. Throws when the compiler cannot start. */
export function createTypesetter({ fontDir }: { readonly fontDir: string }): Typesetter {
  const { compiler, compile, once, forget } = startCompiler(fontDir)
  /** What the last preview drew: mostly right for the next, which is one keystroke later. */
  let lastDrawn: DrawnNodes = everything
  const memory = new PageMemory()
  const outlines: Outlines = new Map()
  const fileSetter: FileSetter = {
    fonts: fontsFor('Times New Roman'), outlines,
    set: (data) => compile(fileMainPath, filePath, data),
    ask: (document) => compiler.query(document, { selector: '<places>', field: 'value' }),
    svg: (document) => compiler.plainSvg(document),
  }

  /** Draws the pages; sets the paper again when it was set with one of them hidden. */
  function draw(paper: Paper, missing: readonly NumberedPage[]): readonly SvgPage[] {
    const { printed, form, places } = paper
    const wanted = missing.map(({ page }) => page)
    const [first = 0] = wanted
    const nodes = nodesOn(places, first, (wanted.at(-1) ?? first) - first + 1)
    // Hiding a node moves nothing, so what was learned from the first setting holds for the second.
    const document = covers(lastDrawn, nodes) ? paper.document : compile(mainPath, dataPath, dataOf(printed, form, nodes, false))
    lastDrawn = nodes
    const numbers = compile(numbersMainPath, numbersPath, numbersData(missing, form, fontsFor(form.fontFamily)))
    return cutPages(compiler.plainSvg(document), compiler.plainSvg(numbers), wanted, outlines)
  }

  /** `date`: of an archive's file; null: no archive. */
  function pdfOf(printed: PrintedDocument, form: ResolvedForm, date: string | null = null): PdfFile {
    const document = compile(mainPath, dataPath, dataOf(printed, form, everything, true, date))
    return { bytes: compiler.pdf(document, { pdfTags: true, ...(date !== null && { pdfStandard: archiveStandard }) }), pages: document.numOfPages }
  }

  return {
    pdf(model, form, { archive = false, ...options } = {}) {
      const printed = printDocument(model, form, options)
      for (const { role, bytes } of printed.images) compiler.mapShadow(inWorkspace(imagePath(role)), Buffer.from(bytes))
      return pdfOf(printed, formOnSheet(form, model.paper), archive ? model.placeAndDate?.date ?? undated : null)
    },
    bound: (papers, form, options) => once(() => pdfOf(bindPapers(papers, form, options), form)),
    printed: (printed, form) => once(() => pdfOf(printed, form)),
    keySheet: (sheet) => setKeySheet(compiler, compile, sheet),
    svgPages(model, officeForm, { first, count }) {
      const form = formOnSheet(officeForm, model.paper)
      const printed = printDocument(model, form)
      const data = dataOf(printed, form, lastDrawn, false)
      const document = compile(mainPath, dataPath, data)
      const places = readPlaces(compiler.query(document, { selector: '<places>', field: 'value' }))
      const nodes = data.sections.flatMap((section) => section.nodes)
      const everyPage = formKey(form, fontsFor(form.fontFamily))
      const asked = numberedPages(printed, places, document.numOfPages, first, count)
      const pages = memory.pages(asked, (page) => pageKey(page, nodes, places, everyPage), (missing) => draw({ printed, form, document, places }, missing))
      return { pageCount: document.numOfPages, pages, blocks: blocksOn(printed, places, first, count) }
    },
    file: (read) => drawFile(read, fileSetter),
    forget,
  }
}

interface Paper {
  readonly printed: PrintedDocument, readonly form: ResolvedForm
  /** As set with the nodes of the last preview drawn. */
  readonly document: NodeTypstDocument, readonly places: readonly NodePlace[]
}

function dataOf(printed: PrintedDocument, form: ResolvedForm, drawn: DrawnNodes, numbered: boolean, date: string | null = null): PaperData {
  return typstData(printed, form, { fonts: fontsFor(form.fontFamily), drawn, numbered, date })
}

function inWorkspace(path: string): string {
  return join(workspace, path)
}
