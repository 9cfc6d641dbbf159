/** Tables of the year's work by unit: the units of a date, and a table as workbook or as a block of a paper. */
export { workTableBlock } from './table-block.ts'
export { targetsFor, thresholdOf } from './targets-for.ts'
export type { Threshold } from './targets-for.ts'
export { unitTree } from './unit-tree.ts'
export type { Unit, UnitTree } from './unit-tree.ts'
export { workTableWorkbook } from './workbook.ts'
