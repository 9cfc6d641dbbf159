/** Reads the workbook of a package into {@link Workbook}: linear in its size, nothing outside the package followed, no formula computed. */
import { attribute, child, descendants, elements, openPackage, path, relationshipKind, rootOf } from '../ooxml/index.ts'
import type { OfficePackage, XmlElement } from '../ooxml/index.ts'
import { cellPlace, cellRange, lastColumn } from './address.ts'
import { guardWorkbook } from './guard.ts'
import { readCell, stringText } from './read-cell.ts'
import type { CellContext } from './read-cell.ts'
import { cellFormats } from './read-styles.ts'
import { inWorkbookWords, notWorkbook, workbookBroken } from './refuse.ts'
import type { Cell, DefinedName, Sheet, Workbook } from './workbook.ts'

/** Rejects with a fault: SHEET_NOT_WORKBOOK, SHEET_OLD_FORMAT, SHEET_ENCRYPTED, SHEET_MACROS, SHEET_TOO_LARGE or SHEET_BROKEN. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  try {
    return workbookOf(await openPackage(bytes))
  } catch (error) {
    throw inWorkbookWords(error)
  }
}

/** The workbook of an opened package; throws the same faults as `readWorkbook`. */
export function workbookOf(pkg: OfficePackage): Workbook {
  try {
    if (pkg.kind !== 'xlsx') throw notWorkbook('một tệp Word')
    guardWorkbook(pkg)
    return read(pkg)
  } catch (error) {
    throw inWorkbookWords(error)
  }
}

function read(pkg: OfficePackage): Workbook {
  const root = rootOf(pkg.xml(pkg.mainPart))
  const date1904 = isTrue(attribute(child(root, 'workbookPr'), 'date1904'))
  const context: CellContext = {
    strings: elements(partRoot(pkg, 'sharedStrings'), 'si').map((string) => stringText(string)), formatOf: cellFormats(partRoot(pkg, 'styles')), date1904,
  }
  const targets = new Map(pkg.relationships(pkg.mainPart).filter((one) => !one.external && relationshipKind(one) === 'worksheet').map(({ id, target }) => [id, target]))
  const entries = elements(child(root, 'sheets'), 'sheet')
  const sheets = entries.flatMap((entry) => {
    const part = targets.get(attribute(entry, 'r:id') ?? '')
    return part === undefined ? [] : [readSheet(pkg, part, entry, context)]
  })
  if (sheets.length === 0) throw workbookBroken('không có trang tính nào')
  return { sheets, names: definedNames(root, entries), date1904 }
}

function partRoot(pkg: OfficePackage, kind: string): XmlElement | null {
  const part = pkg.relationships(pkg.mainPart).find((one) => !one.external && relationshipKind(one) === kind)?.target
  return part === undefined ? null : rootOf(pkg.xml(part))
}

function readSheet(pkg: OfficePackage, part: string, entry: XmlElement, context: CellContext): Sheet {
  const name = (attribute(entry, 'name') ?? '').normalize('NFC')
  const root = rootOf(pkg.xml(part))
  if (root === null) throw workbookBroken(`thiếu nội dung trang tính “${name}”`)
  const state = attribute(entry, 'state')
  return {
    name, visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible', ...readRows(child(root, 'sheetData'), context),
    merges: elements(child(root, 'mergeCells'), 'mergeCell').flatMap((merge) => cellRange(attribute(merge, 'ref') ?? '') ?? []),
    hiddenColumns: new Set(elements(child(root, 'cols'), 'col').filter((column) => isTrue(attribute(column, 'hidden'))).flatMap(columnsOf)),
  }
}

/** Rows and cells without an address stand right after the one before (some makers leave addresses out). */
function readRows(data: XmlElement | null, context: CellContext): Pick<Sheet, 'cells' | 'hiddenRows'> {
  const cells: Cell[] = []
  const hiddenRows = new Set<number>()
  let row = 0
  for (const element of elements(data, 'row')) {
    row = Number(attribute(element, 'r') ?? row + 1)
    if (isTrue(attribute(element, 'hidden'))) hiddenRows.add(row)
    let column = 0
    for (const one of elements(element, 'c')) {
      column = cellPlace(attribute(one, 'r') ?? '')?.column ?? column + 1
      const cell = readCell(one, { row, column }, context)
      if (cell !== null) cells.push(cell)
    }
  }
  return { cells: cells.toSorted((one, other) => one.row - other.row || one.column - other.column), hiddenRows }
}

function columnsOf(column: XmlElement): readonly number[] {
  const [from, to] = [Number(attribute(column, 'min')), Math.min(Number(attribute(column, 'max')), lastColumn)]
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
}

function definedNames(root: XmlElement | null, entries: readonly XmlElement[]): readonly DefinedName[] {
  return descendants(path(root, 'definedNames'), 'definedName').map((defined) => {
    const local = attribute(defined, 'localSheetId')
    return {
      name: attribute(defined, 'name') ?? '', refersTo: defined.textContent ?? '', hidden: isTrue(attribute(defined, 'hidden')),
      sheet: local === null ? null : attribute(entries[Number(local)], 'name'),
    }
  })
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}
