/** A workbook as it was saved: every cell that holds something, with what it shows. Shapes only; `readWorkbook` makes it. */
import type { CellPlace, CellRange } from './address.ts'

/**
 * What a cell holds. `number`: an exact decimal text (`-1234.5`), rounded to the 15 digits Excel itself keeps; `percent`
 * when it is shown as one (0.983 shown as 98,3%). `date`: a number under a date format, `date` null for a time of day alone.
 */
export type CellValue =
  | { readonly kind: 'number', readonly number: string, readonly percent: boolean }
  | { readonly kind: 'text', readonly text: string }
  | { readonly kind: 'date', readonly date: string | null, readonly time: string, readonly number: string }
  | { readonly kind: 'boolean', readonly value: boolean }
  | { readonly kind: 'error', readonly code: string }

export interface Cell extends CellPlace {
  /** `D12`. */
  readonly name: string
  readonly value: CellValue
  /** As a Vietnamese Excel shows it: `1.234,5`, `98,3%`, `05/06/2026`. */
  readonly text: string
  /** Without the leading `=`; null: typed in. The value is then the one last computed. `''`: part of a shared formula. */
  readonly formula: string | null
}

export interface Sheet {
  readonly name: string
  readonly visibility: 'visible' | 'hidden' | 'veryHidden'
  /** By rows, then columns; empty cells are not there. */
  readonly cells: readonly Cell[]
  readonly merges: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

export interface DefinedName {
  readonly name: string
  /** `'Số liệu'!$D$12`. */
  readonly refersTo: string
  /** The sheet it belongs to; null: the workbook. */
  readonly sheet: string | null
  readonly hidden: boolean
}

export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly names: readonly DefinedName[]
  /** Days are counted from 1904, as old Macs did. */
  readonly date1904: boolean
}
