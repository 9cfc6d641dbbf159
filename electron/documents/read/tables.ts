/** Tables: the grid, joined cells, and whether any rule is drawn. */
import { attribute, child, elements, nameOf, path } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { chosen } from './inline.ts'
import { integer, isOn, points, twip } from './measures.ts'
import { isDrawn } from './paragraph-properties.ts'
import type { ReadBlock, ReadCell, ReadRow, ReadTable } from './read-document.ts'
import { tableLayer, tableStyleElements } from './styles.ts'
import type { Layer, Style, StyleSheet, TablePlace } from './styles.ts'
import type { Theme } from './theme.ts'

export interface TableContext {
  readonly sheet: StyleSheet
  readonly theme: Theme
  /** Room for the text in the section, for widths given in parts of it. */
  readonly textWidthPt: number
  readonly blocks: (cell: XmlElement, row: number, column: number, layer: Layer) => readonly ReadBlock[]
}

interface GridCell { readonly element: XmlElement, readonly row: number, readonly column: number, readonly columns: number, rows: number }
interface GridRow { readonly element: XmlElement, readonly cells: readonly GridCell[] }
interface Grid { readonly rows: readonly GridRow[], readonly columns: number }

/** What is read of a table apart from its address. */
export type TableContent = Pick<ReadTable, 'gridPt' | 'widthPt' | 'indentPt' | 'ruled' | 'fixedLayout' | 'rows'>

export function readTable(table: XmlElement, context: TableContext): TableContent {
  const tblPr = child(table, 'w:tblPr')
  const style = context.sheet.styleOrDefault('table', attribute(child(tblPr, 'w:tblStyle'), 'w:val'))
  const grid = gridOf(table)
  const styled = styledCells(tblPr, style, grid, context)
  return {
    gridPt: elements(child(table, 'w:tblGrid'), 'w:gridCol').map((column) => points(attribute(column, 'w:w'), twip) ?? 0),
    widthPt: width(child(tblPr, 'w:tblW'), context.textWidthPt),
    indentPt: width(child(tblPr, 'w:tblInd'), 0) ?? 0,
    fixedLayout: attribute(child(tblPr, 'w:tblLayout'), 'w:type') === 'fixed',
    ruled: isRuled(tblPr, grid, styled),
    rows: grid.rows.map(({ element, cells }): ReadRow => ({
      header: hasSwitch(element, 'w:tblHeader'), mayBreak: !hasSwitch(element, 'w:cantSplit'),
      cells: cells.map((cell): ReadCell => ({
        column: cell.column, columns: cell.columns, rows: cell.rows, widthPt: width(path(cell.element, 'w:tcPr', 'w:tcW'), context.textWidthPt),
        blocks: context.blocks(cell.element, cell.row, cell.column, styled(cell).layer),
      })),
    })),
  }
}

function hasSwitch(row: XmlElement, name: string): boolean {
  const found = path(row, 'w:trPr', name)
  return found !== null && isOn(attribute(found, 'w:val'))
}

/** Points of a declared width; percentages are fiftieths of one ("5000" or "100%"). null: automatic. */
function width(element: XmlElement | null, wholePt: number): number | null {
  const value = attribute(element, 'w:w')
  const type = attribute(element, 'w:type') ?? 'dxa'
  if (value === null || type === 'auto' || type === 'nil') return null
  if (value.endsWith('%')) return wholePt * Number.parseFloat(value) / 100
  if (type === 'pct') return wholePt * (points(value, 1) ?? 0) / 5000
  return points(value, twip)
}

/** Rows or cells, through the wrappers of content controls; deleted ones (as accepted) are not there. */
function members(parent: XmlElement, name: string): readonly XmlElement[] {
  return elements(parent).flatMap((element) => {
    const own = nameOf(element)
    if (own === name) return isDeleted(element) ? [] : [element]
    if (own === 'sdt' || own === 'sdtContent' || own === 'customXml' || own === 'ins' || own === 'moveTo') return members(element, name)
    const inside = own === 'AlternateContent' ? chosen(element) : null
    return inside === null ? [] : members(inside, name)
  })
}

function isDeleted(element: XmlElement): boolean {
  return path(element, 'w:trPr', 'w:del') !== null || path(element, 'w:tcPr', 'w:cellDel') !== null
}

const mostColumns = 1000

/** Cells by their grid columns; those that only continue the one above are counted in its rows. */
function gridOf(table: XmlElement): Grid {
  const open = new Map<number, GridCell>()
  let columns = 0
  const rows = members(table, 'tr').map((element, row): GridRow => {
    let column = gap(element, 'w:gridBefore')
    const cells: GridCell[] = []
    let leading: GridCell | null = null
    for (const cell of members(element, 'tc')) {
      const tcPr = child(cell, 'w:tcPr')
      const span = Math.min(mostColumns, Math.max(1, integer(attribute(child(tcPr, 'w:gridSpan'), 'w:val')) ?? 1))
      const merge = mergeOf(tcPr, 'w:vMerge')
      const above = open.get(column)
      if (mergeOf(tcPr, 'w:hMerge') === 'continue' && leading !== null) {
        const wider: GridCell = { ...leading, columns: leading.columns + span }
        cells[cells.length - 1] = wider
        leading = wider
      } else if (merge === 'continue' && above !== undefined) {
        if (above.row + above.rows === row) above.rows++
        leading = null
      } else {
        const placed: GridCell = { element: cell, row, column, columns: span, rows: 1 }
        cells.push(placed)
        leading = placed
        if (merge === null) open.delete(column)
        else open.set(column, placed)
      }
      column += span
    }
    columns = Math.max(columns, column)
    return { element, cells }
  })
  return { rows, columns }
}

function gap(row: XmlElement, name: string): number {
  return Math.min(mostColumns, Math.max(0, integer(attribute(path(row, 'w:trPr', name), 'w:val')) ?? 0))
}

/** null: not joined. An element without a value continues. */
function mergeOf(tcPr: XmlElement | null, name: string): 'restart' | 'continue' | null {
  const found = child(tcPr, name)
  if (found === null) return null
  return attribute(found, 'w:val') === 'restart' ? 'restart' : 'continue'
}

interface StyledCell { readonly layer: Layer, readonly borders: Borders }
type Borders = Readonly<Partial<Record<Edge, boolean>>>
type Edge = 'top' | 'bottom' | 'left' | 'right' | 'insideH' | 'insideV'

/** What the table's style says at a cell; the same value for cells of the same kind of place. */
function styledCells(tblPr: XmlElement | null, style: Style | null, grid: Grid, { sheet, theme }: TableContext): (cell: GridCell) => StyledCell {
  const look = tableLook(child(tblPr, 'w:tblLook'))
  const known = new Map<string, StyledCell>()
  return (cell) => {
    const place = placeOf(cell, grid, look)
    const key = JSON.stringify(place)
    const found = known.get(key)
    if (found !== undefined) return found
    const parts = tableStyleElements(sheet, style, place)
    const borders = parts.reduce<Borders>((under, part) => ({
      ...under, ...bordersOf(path(part, 'w:tblPr', 'w:tblBorders')), ...bordersOf(path(part, 'w:tcPr', 'w:tcBorders')),
    }), {})
    const fresh = { layer: tableLayer(parts, theme), borders }
    known.set(key, fresh)
    return fresh
  }
}

interface TableLook { readonly firstRow: boolean, readonly lastRow: boolean, readonly firstColumn: boolean, readonly lastColumn: boolean, readonly rowBands: boolean, readonly columnBands: boolean }

/** `w:tblLook`: attributes of their own, or the older bits (ECMA-376-1 §17.4.56). */
function tableLook(element: XmlElement | null): TableLook {
  const bits = Number.parseInt(attribute(element, 'w:val') ?? '0', 16) || 0
  const flag = (name: string, bit: number): boolean => {
    const own = attribute(element, name)
    return own === null ? (bits & bit) !== 0 : isOn(own)
  }
  return {
    firstRow: flag('w:firstRow', 0x20), lastRow: flag('w:lastRow', 0x40), firstColumn: flag('w:firstColumn', 0x80), lastColumn: flag('w:lastColumn', 0x100),
    rowBands: element !== null && !flag('w:noHBand', 0x200), columnBands: element !== null && !flag('w:noVBand', 0x400),
  }
}

function placeOf(cell: GridCell, grid: Grid, look: TableLook): TablePlace {
  const firstRow = look.firstRow && cell.row === 0
  const firstColumn = look.firstColumn && cell.column === 0
  const lastRow = look.lastRow && cell.row + cell.rows === grid.rows.length
  const lastColumn = look.lastColumn && cell.column + cell.columns >= grid.columns
  return {
    firstRow, lastRow, firstColumn, lastColumn,
    rowBand: look.rowBands && !firstRow && !lastRow ? cell.row - (look.firstRow ? 1 : 0) : null,
    columnBand: look.columnBands && !firstColumn && !lastColumn ? cell.column - (look.firstColumn ? 1 : 0) : null,
  }
}

const edges: readonly (readonly [Edge, readonly string[]])[] = [
  ['top', ['w:top']], ['bottom', ['w:bottom']], ['left', ['w:left', 'w:start']], ['right', ['w:right', 'w:end']], ['insideH', ['w:insideH']], ['insideV', ['w:insideV']],
]

function bordersOf(element: XmlElement | null): Borders {
  if (element === null) return {}
  return Object.fromEntries(edges.flatMap(([edge, names]) => {
    const border = names.map((name) => child(element, name)).find((one) => one !== null) ?? null
    return border === null ? [] : [[edge, isDrawn(border)]]
  }))
}

/** Each side of each cell: the cell's own border, else the row's exception, the table's, the style's. */
function isRuled(tblPr: XmlElement | null, grid: Grid, styled: (cell: GridCell) => StyledCell): boolean {
  const ofTable = bordersOf(child(tblPr, 'w:tblBorders'))
  return grid.rows.some(({ element, cells }) => {
    const ofRow = bordersOf(path(element, 'w:tblPrEx', 'w:tblBorders'))
    return cells.some((cell) => {
      const around: Borders = { ...styled(cell).borders, ...ofTable, ...ofRow }
      const own = bordersOf(path(cell.element, 'w:tcPr', 'w:tcBorders'))
      const lastRow = cell.row + cell.rows === grid.rows.length
      const sides: readonly (readonly [Edge, Edge])[] = [
        ['top', cell.row === 0 ? 'top' : 'insideH'], ['bottom', lastRow ? 'bottom' : 'insideH'],
        ['left', cell.column === 0 ? 'left' : 'insideV'], ['right', cell.column + cell.columns >= grid.columns ? 'right' : 'insideV'],
      ]
      return sides.some(([side, shared]) => own[side] ?? around[shared] ?? false)
    })
  })
}
