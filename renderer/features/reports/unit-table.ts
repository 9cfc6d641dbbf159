/** Changes to a table by unit: every row always has one value per column. Pure. */
import { isGroup } from '../record-editor/merge.ts'

export interface UnitTable {
  readonly title: string
  readonly columns: readonly string[]
  /** A cell that is no number stays as typed, for its problem to be shown. */
  readonly rows: readonly { readonly unit: string, readonly values: readonly (number | string | null)[] }[]
}

export const emptyTable: UnitTable = { title: '', columns: ['Số đảng viên'], rows: [{ unit: '', values: [null] }] }

export function readTable(value: unknown): UnitTable | null {
  if (!isGroup(value) || !Array.isArray(value['columns']) || !Array.isArray(value['rows'])) return null
  const rows: readonly unknown[] = value['rows']
  return {
    title: textOf(value['title']), columns: value['columns'].map(String),
    rows: rows.filter(isGroup).map((row) => ({ unit: textOf(row['unit']), values: Array.isArray(row['values']) ? row['values'].map(cellOf) : [] })),
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function cellOf(value: unknown): number | string | null {
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

export function addColumn(table: UnitTable): UnitTable {
  return { ...table, columns: [...table.columns, ''], rows: table.rows.map((row) => ({ ...row, values: [...row.values, null] })) }
}

export function removeColumn(table: UnitTable, at: number): UnitTable {
  return { ...table, columns: table.columns.toSpliced(at, 1), rows: table.rows.map((row) => ({ ...row, values: row.values.toSpliced(at, 1) })) }
}

export function setColumn(table: UnitTable, at: number, name: string): UnitTable {
  return { ...table, columns: table.columns.with(at, name) }
}

export function addRow(table: UnitTable): UnitTable {
  return { ...table, rows: [...table.rows, { unit: '', values: table.columns.map(() => null) }] }
}

export function removeRow(table: UnitTable, at: number): UnitTable {
  return { ...table, rows: table.rows.toSpliced(at, 1) }
}

export function setUnit(table: UnitTable, at: number, unit: string): UnitTable {
  return { ...table, rows: table.rows.map((row, index) => index === at ? { ...row, unit } : row) }
}

export function setCell(table: UnitTable, at: number, column: number, typed: string): UnitTable {
  const text = typed.trim()
  const value = text === '' ? null : /^\d+([.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : text
  return { ...table, rows: table.rows.map((row, index) => index === at ? { ...row, values: row.values.with(column, value) } : row) }
}

/** Sums by column; what is no number counts as nothing. */
export function totals(table: UnitTable): readonly number[] {
  return table.columns.map((_name, column) => table.rows.reduce((sum, row) => {
    const value = row.values[column]
    return typeof value === 'number' ? sum + value : sum
  }, 0))
}
