/** Cells that every written table has: bordered texts, heads, counts and per cents. Pure. */
import type { CellSpec } from './spec.ts'

/** Words of a row, at the left; `bold`: of a sum. */
export function plainCell(text: string, bold = false): CellSpec {
  return { content: { text }, look: { border: true, wrap: true, bold } }
}

export function centredCell(text: string): CellSpec {
  return { content: { text }, look: { border: true, wrap: true, align: 'centre' } }
}

/** Head of a column or of a row. */
export function headCell(text: string): CellSpec {
  return { content: { text }, look: { border: true, wrap: true, bold: true, align: 'centre' } }
}

/** A line above a table. */
export function titleCell(text: string): CellSpec {
  return { content: { text }, look: { bold: true } }
}

/** A whole number; null: an empty cell with its border. */
export function countCell(value: number | null, bold = false): CellSpec {
  return value === null ? centredCell('') : { content: { number: String(value) }, look: { border: true, align: 'centre', bold, format: { number: 0 } } }
}

/** An exact decimal text with one decimal; null: an empty cell with its border. */
export function oneDecimalCell(value: string | null, bold = false): CellSpec {
  return value === null ? centredCell('') : { content: { number: value }, look: { border: true, align: 'centre', bold, format: { number: 1 } } }
}
