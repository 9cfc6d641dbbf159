/** A workbook to be written: sheets of rows of cells, each with its look. Shapes only; `writeWorkbook` makes the bytes. */
import type { CellPlace, CellRange } from './address.ts'

/** How a cell looks and behaves. Everything left out is plain: Times New Roman 12, left, no border, locked. */
export interface CellLook {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly sizePt?: number
  /** `RRGGBB`. */
  readonly colour?: string
  readonly fill?: string
  readonly align?: 'left' | 'centre' | 'right'
  readonly wrap?: boolean
  readonly border?: boolean
  /** `text`: typed figures stay texts. `number`: thousands marked, so many decimals. */
  readonly format?: 'text' | 'date' | { readonly number: number }
  /** In a protected sheet an unlocked cell can be filled in. */
  readonly unlocked?: boolean
}

/** `number`: an exact decimal text. `formula`: without `=`; `shown` is the value last computed. */
export type CellContent =
  | { readonly text: string }
  | { readonly number: string }
  | { readonly date: string }
  | { readonly formula: string, readonly shown: string }
  | null

export interface CellSpec { readonly content: CellContent, readonly look: CellLook }

/** What may be typed into cells: others are refused by Excel with this sentence. */
export interface CellRule {
  readonly cells: readonly CellRange[]
  readonly allow:
    | { readonly kind: 'whole' | 'decimal', readonly atLeast: string }
    | { readonly kind: 'date' }
    | { readonly kind: 'list', readonly choices: readonly string[] }
  readonly message: string
  /** Shown beside the cell when it is chosen; `''`: nothing. */
  readonly hint: string
}

export interface SheetSpec {
  readonly name: string
  readonly visibility?: 'visible' | 'hidden' | 'veryHidden'
  /** Widths in characters, from column A on. */
  readonly widths: readonly number[]
  readonly rows: readonly { readonly heightPt?: number, readonly cells: readonly (CellSpec | undefined)[] }[]
  readonly merges?: readonly CellRange[]
  /** Rows above and columns left of this cell stand still. */
  readonly frozenAt?: CellPlace
  /** Only unlocked cells can be filled in; no password: a person can always take it off. */
  readonly protected?: boolean
  readonly landscape?: boolean
  /** Row printed on top of every page. */
  readonly titleRow?: number
  readonly rules?: readonly CellRule[]
}

export interface WorkbookSpec {
  /** For the file's properties. */
  readonly title: string
  readonly author: string
  readonly sheets: readonly SheetSpec[]
}
