/**
 * Pieces of Word's XML, made once by the library and used for every paragraph of the same make. A report has hundreds
 * of paragraphs but a few dozen makes: this is what keeps writing a paper fast. A fragment depends only on its key.
 */
import {
  BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, VerticalMergeType, WidthType,
} from 'docx'
import type { ITableBordersOptions } from 'docx'
import { toXml } from './xml.ts'

/** Text before and after the place where the content goes. */
export interface Fragment { readonly open: string, readonly close: string }

const made = new Map<string, Fragment>()
/** Column widths vary without end over a long day; the store is emptied rather than grown. */
const mostFragments = 4000

function fragment(key: string, make: () => Fragment): Fragment {
  const known = made.get(key)
  if (known !== undefined) return known
  if (made.size >= mostFragments) made.clear()
  const fresh = make()
  made.set(key, fresh)
  return fresh
}

/** Parts `xml` around the first `inside`, up to the last `end`. */
function around(xml: string, inside: string, end: string): Fragment {
  const at = xml.indexOf(inside)
  if (at < 0 || !xml.endsWith(end)) throw new Error(`The docx library wrote an unexpected element: ${xml.slice(0, 80)}`)
  return { open: xml.slice(0, at), close: end }
}

export function paragraphFragment(style: string, keepNext: boolean): Fragment {
  return fragment(`p ${style} ${keepNext}`, () => {
    const xml = toXml(new Paragraph({ style, children: [new TextRun('')], ...(keepNext && { keepNext: true }) }))
    return around(xml, '<w:r>', '</w:p>')
  })
}

export function runFragment(style: string | undefined): Fragment {
  return fragment(`r ${style ?? ''}`, () => {
    const xml = toXml(new TextRun(style === undefined ? { text: '@' } : { text: '@', style }))
    return around(xml, '@', '</w:t></w:r>')
  })
}

/** A line end between two texts of one run. */
export function lineEnd(): string {
  const { open, close } = fragment('br', () => {
    const run = runFragment(undefined)
    const line = toXml(new TextRun({ break: 1 }))
    return { open: run.close.replace('</w:r>', '') + line.slice('<w:r>'.length, -'</w:r>'.length), close: run.open.slice('<w:r>'.length) }
  })
  return open + close
}

/** How a cell lies: `merge` of a cell that covers several rows, in its first and its following rows. */
export interface CellMake {
  readonly widthTwips: number
  readonly columns: number
  readonly merge: 'none' | 'start' | 'continue'
  readonly middle: boolean
}

export function cellFragment({ widthTwips, columns, merge, middle }: CellMake): Fragment {
  return fragment(`c ${widthTwips} ${columns} ${merge} ${middle}`, () => {
    const cell = new TableCell({
      width: { size: widthTwips, type: WidthType.DXA },
      children: [new Paragraph('')],
      ...(columns > 1 && { columnSpan: columns }),
      ...(merge !== 'none' && { verticalMerge: merge === 'start' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
      ...(middle && { verticalAlign: VerticalAlignTable.CENTER }),
    })
    return around(toXml(cell), '<w:p', '</w:tc>')
  })
}

/** A row, which breaks across pages only where it must; a header row stands on every page of the table. */
export function rowFragment(header: boolean, breaks: boolean): Fragment {
  return fragment(`w ${header} ${breaks}`, () => {
    const row = new TableRow({
      cantSplit: !breaks, children: [new TableCell({ children: [new Paragraph('')] })], ...(header && { tableHeader: true }),
    })
    return around(toXml(row), '<w:tc>', '</w:tr>')
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const

function borders(line: typeof none | typeof rule): ITableBordersOptions {
  return { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }
}

/** A table with an explicit grid and fixed layout; `roomTwips` is kept free left and right inside its cells. */
export function tableFragment(widths: readonly number[], ruled: boolean, roomTwips: number): Fragment {
  return fragment(`t ${widths.join(' ')} ${ruled} ${roomTwips}`, () => {
    const table = new Table({
      rows: [new TableRow({ children: widths.map(() => new TableCell({ children: [new Paragraph('')] })) })],
      columnWidths: [...widths], layout: TableLayoutType.FIXED, borders: borders(ruled ? rule : none),
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: roomTwips, right: roomTwips },
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    })
    return around(toXml(table), '<w:tr>', '</w:tbl>')
  })
}
