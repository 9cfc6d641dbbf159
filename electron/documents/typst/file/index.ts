/**
 * Anyone's Word file drawn as pages, with the place of every paragraph: what stands beside the findings. It is drawn from
 * the effective formatting that was read, so it shows what the checker saw; Word itself may break pages elsewhere.
 */
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { ParagraphRef, ReadDocument } from '../../read/index.ts'
import type { SvgPage } from '../pages.ts'
import { cutPages } from '../svg.ts'
import type { Outlines } from '../svg.ts'
import { fileData } from './data.ts'
import type { FileData } from './data.ts'

/** Where a paragraph stands: page from 0, the rest in points from the page's top left. A paragraph over two pages is marked to its first page's end. */
export interface ParagraphPlace {
  readonly ref: ParagraphRef
  readonly page: number, readonly x: number, readonly y: number, readonly width: number, readonly height: number
}

export interface DrawnFile {
  readonly pageCount: number
  readonly places: readonly ParagraphPlace[]
  /** Pages `first` … `first + count - 1`, from 0. */
  pages(first: number, count: number): readonly SvgPage[]
}

/** What drawing needs of the typesetter. */
export interface FileSetter {
  readonly fonts: readonly string[]
  readonly set: (data: FileData) => NodeTypstDocument
  readonly ask: (document: NodeTypstDocument) => unknown
  readonly svg: (document: NodeTypstDocument) => string
  readonly outlines: Outlines
}

/** Beyond these typst takes seconds and hundreds of megabytes: some 450 pages; 40 pages, or a thousand tabs, in one paragraph. */
const mostParagraphs = 15_000
const mostTables = 1000
const mostLetters = 100_000
const mostTabs = 1000
/** Marks on one letter; Vietnamese needs two. Shaping a long pile of them costs gigabytes. */
const pileOfMarks = /\p{M}{100}/u

/** Throws where the file is too much to be drawn. */
export function drawFile(read: ReadDocument, setter: FileSetter): DrawnFile {
  const data = fileData(read, setter.fonts)
  if (!isDrawable(data)) throw new Error('The file is too large to be drawn.')
  const document = setter.set(data)
  let svg: string | null = null
  return {
    pageCount: document.numOfPages,
    places: placesOf(setter.ask(document), data, read),
    pages(first, count) {
      svg ??= setter.svg(document)
      const wanted = Array.from({ length: Math.max(0, Math.min(count, document.numOfPages - first)) }, (_, offset) => first + offset)
      return cutPages(svg, '', wanted, setter.outlines)
    },
  }
}

function isDrawable({ paragraphs }: FileData): boolean {
  const tables = new Set(paragraphs.flatMap(({ paragraph: { cell } }) => cell === null ? [] : [cell.table]))
  return paragraphs.length <= mostParagraphs && tables.size <= mostTables
    && paragraphs.every(({ paragraph: { text } }) => text.length <= mostLetters && (text.length <= mostTabs || text.split('\t').length <= mostTabs) && !pileOfMarks.test(text))
}

interface Mark { readonly page: number, readonly x: number, readonly y: number }

function placesOf(answer: unknown, data: FileData, read: ReadDocument): readonly ParagraphPlace[] {
  const [marks]: readonly unknown[] = Array.isArray(answer) ? answer : []
  if (!Array.isArray(marks)) throw new Error('typst did not say where the paragraphs are.')
  const begins = new Map<number, Mark>()
  const ends = new Map<number, Mark>()
  for (const mark of marks) {
    const [index, side, page, x, y]: readonly unknown[] = Array.isArray(mark) ? mark : []
    // A repeated header row or page header marks its paragraph on every page: the first place counts.
    const places = side === 'from' ? begins : ends
    if (!places.has(Number(index))) places.set(Number(index), { page: Number(page) - 1, x: Number(x), y: Number(y) })
  }
  return data.paragraphs.flatMap(({ paragraph, widthPt }, index) => {
    const from = begins.get(index)
    const to = ends.get(index)
    if (from === undefined) return []
    const section = read.sections[paragraph.section]
    const bottom = section === undefined ? from.y + 20 : section.heightPt - section.bottomPt
    const end = to !== undefined && to.page === from.page ? to.y : bottom
    return [{ ref: paragraph.ref, page: from.page, x: from.x, y: from.y, width: widthPt, height: Math.max(10, end - from.y) }]
  })
}
