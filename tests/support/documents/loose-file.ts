/**
 * A paper of ours as someone else would have set it: what was read, written again without any style. Every value stands on
 * the runs and paragraphs themselves, above defaults (Calibri 12, single and a bit) that are right nowhere.
 */
import { descendants, elements, serialize } from '../../../electron/documents/ooxml/index.ts'
import type { OfficePackage, XmlElement } from '../../../electron/documents/ooxml/index.ts'
import type { ReadBlock, ReadDocument, ReadParagraph, ReadRun, ReadSection, ReadTable } from '../../../electron/documents/read/index.ts'
import { wordFile } from './package-builder.ts'

export type LooseLook = Pick<ReadParagraph, 'align' | 'leftPt' | 'rightPt' | 'firstLinePt' | 'beforePt' | 'afterPt' | 'line' | 'keepNext' | 'pageBreakBefore' | 'tabStops' | 'markSizePt'>
export type LooseRun = Pick<ReadRun, 'text' | 'font' | 'sizePt' | 'bold' | 'italic' | 'underline' | 'caps' | 'colour' | 'position' | 'field'>

/** `drawn`: runs with drawings, as XML. `from`: which `w:p` of the source it was, null for one that was not there. */
export interface LooseParagraph { readonly kind: 'paragraph', readonly look: LooseLook, readonly runs: readonly LooseRun[], readonly drawn: string, readonly section: number, readonly from: ReadParagraph | null }
export interface LooseCell { readonly columns: number, readonly rows: number, readonly column: number, readonly widthPt: number, readonly blocks: readonly LooseBlock[] }
export interface LooseTable { readonly kind: 'table', readonly section: number, readonly gridPt: readonly number[], readonly ruled: boolean, readonly rows: readonly { readonly header: boolean, readonly cells: readonly LooseCell[] }[] }
/** A paragraph that holds text boxes. */
export interface LooseBoxes { readonly kind: 'boxes', readonly boxes: readonly { readonly leftPt: number, readonly widthPt: number, readonly blocks: readonly LooseBlock[] }[], readonly heightPt: number, readonly section: number }
export type LooseBlock = LooseParagraph | LooseTable | LooseBoxes

/** The blocks of a file that was read, ready to be laid out otherwise. */
export function looseBlocks(read: ReadDocument, pkg: OfficePackage): readonly LooseBlock[] {
  const paragraphs = descendants(pkg.xml(pkg.mainPart), 'w:p')
  const of = (block: ReadBlock): LooseBlock => block.kind === 'table' ? looseTable(block, of) : looseParagraph(block, paragraphs[block.ref.index])
  return read.blocks.map(of)
}

function looseParagraph(paragraph: ReadParagraph, element: XmlElement | undefined): LooseParagraph {
  if (paragraph.numbering !== '') throw new Error(`a number that Word prints would be lost: ${paragraph.text}`)
  const drawn = elements(element, 'w:r').filter((run) => descendants(run, 'w:drawing').length > 0).map(withNamespaces).join('')
  return { kind: 'paragraph', look: paragraph, runs: paragraph.runs, drawn, section: paragraph.section, from: paragraph }
}

/** The element as text that stands alone. */
function withNamespaces(element: XmlElement): string {
  const document = element.ownerDocument
  if (document === null) throw new Error('no document')
  const alone = document.implementation.createDocument(null, '')
  alone.appendChild(alone.importNode(element, true))
  return serialize(alone).replace(/^<\?xml[^>]*>\s*/u, '')
}

function looseTable({ section, gridPt, ruled, rows }: ReadTable, of: (block: ReadBlock) => LooseBlock): LooseTable {
  return {
    kind: 'table', section, gridPt, ruled,
    rows: rows.map(({ header, cells }) => ({
      header, cells: cells.map(({ column, columns, rows: high, widthPt, blocks }) => ({ column, columns, rows: high, widthPt: widthPt ?? 100, blocks: blocks.map(of) })),
    })),
  }
}

const twips = (pt: number): string => String(Math.round(pt * 20))
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const on = (name: string, value: boolean): string => `<w:${name}${value ? '' : ' w:val="0"'}/>`

function runProperties({ font, sizePt, bold, italic, underline, caps, colour, position }: Omit<LooseRun, 'text' | 'field'>): string {
  return `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>${on('b', bold)}${on('i', italic)}${caps ? on('caps', true) : ''}`
    + `<w:color w:val="${colour ?? 'auto'}"/><w:sz w:val="${sizePt * 2}"/><w:szCs w:val="${sizePt * 2}"/><w:u w:val="${underline ?? 'none'}"/>`
    + `${position === 'baseline' ? '' : `<w:vertAlign w:val="${position}"/>`}</w:rPr>`
}

function runXml(run: LooseRun): string {
  const words = run.text.split(/([\n\t])/u).filter((part) => part !== '')
    .map((part) => part === '\n' ? '<w:br/>' : part === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`).join('')
  const properties = runProperties(run)
  const sign = (type: string): string => `<w:r>${properties}<w:fldChar w:fldCharType="${type}"/></w:r>`
  return run.field === null ? `<w:r>${properties}${words}</w:r>`
    : `${sign('begin')}<w:r>${properties}<w:instrText xml:space="preserve"> ${run.field} </w:instrText></w:r>${sign('separate')}<w:r>${properties}${words}</w:r>${sign('end')}`
}

const aligns = { left: 'left', centre: 'center', right: 'right', justify: 'both' } as const

function lookXml(look: LooseLook, sectPr: string): string {
  const line = look.line.rule === 'multiple' ? `w:line="${Math.round(look.line.lines * 240)}" w:lineRule="auto"` : `w:line="${twips(look.line.pt)}" w:lineRule="${look.line.rule}"`
  const tabs = look.tabStops.map(({ atPt, align }) => `<w:tab w:val="${align === 'centre' ? 'center' : align}" w:pos="${twips(atPt)}"/>`).join('')
  const first = look.firstLinePt < 0 ? `w:hanging="${twips(-look.firstLinePt)}"` : `w:firstLine="${twips(look.firstLinePt)}"`
  return `<w:pPr>${on('keepNext', look.keepNext)}${look.pageBreakBefore ? on('pageBreakBefore', true) : ''}${tabs === '' ? '' : `<w:tabs>${tabs}</w:tabs>`}`
    + `<w:spacing w:before="${twips(look.beforePt)}" w:after="${twips(look.afterPt)}" ${line}/><w:ind w:left="${twips(look.leftPt)}" w:right="${twips(look.rightPt)}" ${first}/>`
    + `<w:jc w:val="${aligns[look.align]}"/><w:rPr><w:sz w:val="${look.markSizePt * 2}"/></w:rPr>${sectPr}</w:pPr>`
}

function paragraphXml({ look, runs, drawn }: LooseParagraph, sectPr = ''): string {
  return `<w:p>${lookXml(look, sectPr)}${drawn}${runs.map(runXml).join('')}</w:p>`
}

const rules = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('')

function tableXml({ gridPt, ruled, rows }: LooseTable): string {
  const width = gridPt.reduce((sum, one) => sum + one, 0)
  const starts = rows.map(({ cells }) => new Map(cells.map((cell) => [cell.column, cell])))
  const lines = rows.map(({ header }, index) => {
    const cells: string[] = []
    for (let column = 0; column < gridPt.length;) {
      const own = starts[index]?.get(column)
      const above = own === undefined ? starts.slice(0, index).findLast((row) => row.has(column))?.get(column) : own
      cells.push(cellXml(above, own === undefined, gridPt.slice(column, column + (above?.columns ?? 1)).reduce((sum, one) => sum + one, 0)))
      column += above?.columns ?? 1
    }
    return `<w:tr>${header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="${twips(width)}" w:type="dxa"/>${ruled ? `<w:tblBorders>${rules}</w:tblBorders>` : ''}<w:tblLayout w:type="fixed"/>`
    + `<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>`
    + `<w:tblGrid>${gridPt.map((one) => `<w:gridCol w:w="${twips(one)}"/>`).join('')}</w:tblGrid>${lines.join('')}</w:tbl>`
}

function cellXml(cell: LooseCell | undefined, goesOn: boolean, widthPt: number): string {
  const merged = goesOn ? '<w:vMerge/>' : (cell?.rows ?? 1) > 1 ? '<w:vMerge w:val="restart"/>' : ''
  const inside = goesOn || cell === undefined ? '<w:p/>' : cell.blocks.map((block) => blockXml(block)).join('')
  return `<w:tc><w:tcPr><w:tcW w:w="${twips(widthPt)}" w:type="dxa"/>${(cell?.columns ?? 1) > 1 ? `<w:gridSpan w:val="${cell?.columns ?? 1}"/>` : ''}${merged}</w:tcPr>`
    + `${inside}${inside.endsWith('</w:tbl>') || inside === '' ? '<w:p/>' : ''}</w:tc>`
}

const emu = (pt: number): string => String(Math.round(pt * 12_700))

function boxesXml({ boxes, heightPt }: LooseBoxes, sectPr: string): string {
  const drawings = boxes.map(({ leftPt, widthPt, blocks }, index) => `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" `
    + `relativeHeight="${index + 1}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>${emu(leftPt)}</wp:posOffset></wp:positionH>`
    + `<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="${emu(widthPt)}" cy="${emu(heightPt)}"/><wp:wrapTopAndBottom/><wp:docPr id="${200 + index}" name="Hộp ${index + 1}"/><wp:cNvGraphicFramePr/>`
    + `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${emu(widthPt)}" cy="${emu(heightPt)}"/></a:xfrm>`
    + `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${blocks.map((block) => blockXml(block)).join('')}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData></a:graphic>`
    + `</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`).join('')
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/>${sectPr}</w:pPr>${drawings}</w:p>`
}

function blockXml(block: LooseBlock, sectPr = ''): string {
  switch (block.kind) {
    case 'paragraph': return paragraphXml(block, sectPr)
    case 'table': return tableXml(block)
    case 'boxes': return boxesXml(block, sectPr)
  }
}

function sectionXml(section: ReadSection): string {
  const { widthPt, heightPt, orientation, topPt, rightPt, bottomPt, leftPt, headerPt, footerPt, differentFirstPage, firstPageNumber } = section
  const references = section.headersAndFooters.filter(({ kind }) => kind === 'header').map(({ pages }) => `<w:headerReference w:type="${pages}" r:id="rIdHeader${pages}"/>`).join('')
    + section.headersAndFooters.filter(({ kind }) => kind === 'footer').map(({ pages }) => `<w:footerReference w:type="${pages}" r:id="rIdFooter${pages}"/>`).join('')
  return `<w:sectPr>${references}<w:pgSz w:w="${twips(widthPt)}" w:h="${twips(heightPt)}"${orientation === 'landscape' ? ' w:orient="landscape"' : ''}/>`
    + `<w:pgMar w:top="${twips(topPt)}" w:right="${twips(rightPt)}" w:bottom="${twips(bottomPt)}" w:left="${twips(leftPt)}" w:header="${twips(headerPt)}" w:footer="${twips(footerPt)}" w:gutter="0"/>`
    + `${firstPageNumber === null ? '' : `<w:pgNumType w:start="${firstPageNumber}"/>`}${differentFirstPage ? '<w:titlePg/>' : ''}</w:sectPr>`
}

/** The bytes of a Word file of these blocks on the sheets of `read`. */
export function looseFile(read: ReadDocument, blocks: readonly LooseBlock[]): Uint8Array {
  const sections = read.sections.map(sectionXml)
  const body = blocks.map((block, index) => {
    const next = blocks[index + 1]?.section ?? block.section
    return blockXml(block, next === block.section ? '' : sections[block.section] ?? '')
  }).join('')
  return wordFile({ body: `${body}${sections.at(-1) ?? ''}`, styles: calibri, settings: '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>', ...marginParts(read) })
}

/** Headers and footers by the pages they are for; the first of each counts for all sections. */
function marginParts({ sections }: ReadDocument): { readonly headers: Readonly<Record<string, string>>, readonly footers: Readonly<Record<string, string>> } {
  const all = sections.flatMap(({ headersAndFooters }) => headersAndFooters)
  const inside = (blocks: readonly ReadBlock[]): string => blocks.map((block) => block.kind === 'paragraph' ? paragraphXml(looseParagraph(block, undefined)) : '').join('')
  const of = (kind: 'header' | 'footer', name: string): Readonly<Record<string, string>> => Object.fromEntries(all.filter((one) => one.kind === kind).toReversed().map(({ pages, blocks }) => [`rId${name}${pages}`, inside(blocks)]))
  return { headers: of('header', 'Header'), footers: of('footer', 'Footer') }
}

const calibri = '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr></w:rPrDefault>'
  + '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
