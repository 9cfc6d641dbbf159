/** Charts in a Word file: the drawing in the text, and the parts behind it, which the docx library has no word for. */
import { targetWords } from '../../print/index.ts'
import type { PrintedChart, PrintedDocument } from '../../print/index.ts'
import { zipEntry } from '../../zip/index.ts'
import type { ZipEntry } from '../../zip/index.ts'
import { paragraphFragment } from '../fragments.ts'
import { escapeAttribute } from '../xml.ts'
import { chartXml } from './chart-xml.ts'
import { targetShapes } from './target-shapes.ts'
import { chartWorkbook } from './workbook.ts'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const chartSpace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
const drawingSpace = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const packageSpace = 'http://schemas.openxmlformats.org/package/2006'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const [workbookId, shapesId] = ['rId1', 'rId2']
const emuPerMm = 36_000

const typesPath = '[Content_Types].xml'

/** Charts of the paper in the order they stand, each with its number in the file from 1. */
export type ChartNumbers = ReadonlyMap<PrintedChart, number>

export function chartNumbers({ sections }: PrintedDocument): ChartNumbers {
  return new Map(chartsOf(sections).map((chart, at) => [chart, at + 1]))
}

function chartsOf(sections: PrintedDocument['sections']): readonly PrintedChart[] {
  return sections.flatMap(({ nodes }) => nodes).filter((node) => node.kind === 'chart')
}

function relationId(number: number): string {
  return `chart${number}`
}

/** The paragraph that holds a chart in its line. */
export function chartParagraph(chart: PrintedChart, number: number): string {
  const { open, close } = paragraphFragment('chart', chart.keepNext === true)
  const emu = (mm: number): number => Math.round(mm * emuPerMm)
  return `${open}<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu(chart.layout.widthMm)}" cy="${emu(chart.layout.heightMm)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`
    + `<wp:docPr id="1" name="${escapeAttribute(chart.name)}" descr="${escapeAttribute(chart.words)}"/><wp:cNvGraphicFramePr/>`
    + `<a:graphic xmlns:a="${drawingSpace}"><a:graphicData uri="${chartSpace}"><c:chart xmlns:c="${chartSpace}" r:id="${relationId(number)}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>${close}`
}

/** The parts behind the paper's charts: figures, what is laid over them, and the workbook Word edits them in. */
export function chartParts({ sections }: PrintedDocument, family: string): readonly ZipEntry[] {
  return chartsOf(sections).flatMap((chart, at) => {
    const number = at + 1
    const shapes = targetShapes(chart, family)
    const own = [relation(workbookId, 'package', `../embeddings/chart${number}.xlsx`), ...shapes === null ? [] : [relation(shapesId, 'chartUserShapes', `../drawings/drawing${number}.xml`)]]
    return [
      zipEntry(`word/charts/chart${number}.xml`, chartXml(chart, family, { workbook: workbookId, shapes: shapes === null ? null : shapesId })),
      zipEntry(`word/charts/_rels/chart${number}.xml.rels`, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageSpace}/relationships">${own.join('')}</Relationships>`),
      ...shapes === null ? [] : [zipEntry(`word/drawings/drawing${number}.xml`, shapes)],
      { ...zipEntry(`word/embeddings/chart${number}.xlsx`, chartWorkbook(chart.content, chart.layout)), packed: true },
    ]
  })
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`
}

/** The document's relations, or the package's list of types, with what the charts need. */
export function withCharts(part: ZipEntry, charts: ChartNumbers, documentRelations: string): ZipEntry {
  if (charts.size === 0) return part
  if (part.path === documentRelations) {
    return insertedBefore(part, '</Relationships>', [...charts.values()].map((number) => relation(relationId(number), 'chart', `charts/chart${number}.xml`)).join(''))
  }
  if (part.path !== typesPath) return part
  const overrides = [...charts].map(([chart, number]) => override(`charts/chart${number}`, 'chart') + (targetWords(chart) === null ? '' : override(`drawings/drawing${number}`, 'chartshapes')))
  return insertedBefore(insertedBefore(part, '</Types>', overrides.join('')), '<Override', `<Default Extension="xlsx" ContentType="${workbookType}"/>`)
}

function override(part: string, type: 'chart' | 'chartshapes'): string {
  return `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.${type}+xml"/>`
}

/** The part with `xml` set before the first place of `at`. */
function insertedBefore(part: ZipEntry, at: string, xml: string): ZipEntry {
  const text = Buffer.from(part.data).toString('utf8')
  const place = text.indexOf(at)
  if (place < 0) throw new Error(`The docx library wrote an unexpected part: ${part.path}`)
  return zipEntry(part.path, text.slice(0, place) + xml + text.slice(place))
}
