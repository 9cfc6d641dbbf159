/** Workbooks (.xlsx): written the same way each time, read without trust as they were saved. */
export { cellName, cellPlace, cellRange, columnName, isInside, rangeName } from './address.ts'
export type { CellPlace, CellRange } from './address.ts'
export { shifted } from './numbers.ts'
export { readWorkbook, workbookOf } from './read-workbook.ts'
export { inWorkbookWords } from './refuse.ts'
export type { CellContent, CellLook, CellRule, CellSpec, SheetSpec, WorkbookSpec } from './spec.ts'
export type { Cell, CellValue, DefinedName, Sheet, Workbook } from './workbook.ts'
export { writeWorkbook } from './write-workbook.ts'
