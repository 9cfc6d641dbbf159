/** A workbook of ours as people and other programs leave it: cells typed over, rows and sheets moved, odd XML. Works on the parts the program itself wrote. */
import { cellPlace, columnName } from '../../../electron/documents/sheets/index.ts'
import { readZip } from '../../../electron/documents/zip/index.ts'
import { zipped } from '../documents/package-builder.ts'

/** Inside of a `c`: its attributes but the address, and its content. */
interface RawCell { attributes: string, inside: string }
interface RawRow { attributes: string, cells: Map<number, RawCell> }
export type Typed = number | string | { readonly formula: string, readonly shown: string | number } | { readonly error: string, readonly formula?: string } | { readonly raw: string, readonly type?: string }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

export class EditedWorkbook {
  readonly parts: Map<string, string>
  readonly #sheets = new Map<string, { readonly part: string, before: string, after: string, rows: Map<number, RawRow> }>()

  constructor(bytes: Uint8Array) {
    this.parts = new Map([...readZip(bytes)].map(([name, data]) => [name, new TextDecoder().decode(data)]))
    const names = [...this.part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/gu)].map((found) => found[1] ?? '')
    names.forEach((name, at) => {
      const part = `xl/worksheets/sheet${at + 1}.xml`
      const [before = '', data = '', after = ''] = this.part(part).split(/<sheetData>|<\/sheetData>/u)
      this.#sheets.set(name, { part, before, after, rows: new Map([...data.matchAll(/<row r="(\d+)"([^>]*)>(.*?)<\/row>/gsu)].map((row) => [Number(row[1]), { attributes: row[2] ?? '', cells: cellsOf(row[3] ?? '') }])) })
    })
  }

  part(name: string): string {
    return this.parts.get(name) ?? ''
  }

  #of(sheet: string): { readonly part: string, before: string, after: string, rows: Map<number, RawRow> } {
    const found = this.#sheets.get(sheet)
    if (found === undefined) throw new Error(`no sheet ${sheet}`)
    return found
  }

  /** Types into a cell; its look stays. `''` empties it. */
  type(sheet: string, cell: string, value: Typed): this {
    const place = cellPlace(cell)
    if (place === null) throw new Error(`no cell ${cell}`)
    const rows = this.#of(sheet).rows
    const row = rows.get(place.row) ?? { attributes: '', cells: new Map<number, RawCell>() }
    rows.set(place.row, row)
    const style = /s="\d+"/u.exec(row.cells.get(place.column)?.attributes ?? '')?.[0] ?? ''
    row.cells.set(place.column, rawCell(value, style))
    return this
  }

  /** Gives a cell the look of another: what Excel does when it takes `3/4` for a date. */
  look(sheet: string, cell: string, like: { readonly sheet: string, readonly cell: string }): this {
    const found = this.#cell(sheet, cell)
    const style = /s="\d+"/u.exec(this.#cell(like.sheet, like.cell).attributes)?.[0] ?? ''
    found.attributes = found.attributes.replace(/s="\d+"/u, style)
    return this
  }

  #cell(sheet: string, cell: string): RawCell {
    const place = cellPlace(cell)
    const found = this.#of(sheet).rows.get(place?.row ?? 0)?.cells.get(place?.column ?? 0)
    if (found === undefined) throw new Error(`no cell ${cell}`)
    return found
  }

  typeAll(sheet: string, values: Readonly<Record<string, Typed>>): this {
    for (const [cell, value] of Object.entries(values)) this.type(sheet, cell, value)
    return this
  }

  /** The rows from `first` to `last` in another order: `order[n]` is what stands in the nth place. */
  reorder(sheet: string, first: number, order: readonly number[]): this {
    const { rows } = this.#of(sheet)
    const taken = order.map((row) => rows.get(row))
    for (const row of order) rows.delete(row)
    taken.forEach((row, at) => { if (row !== undefined) rows.set(first + at, row) })
    return this
  }

  copyRow(sheet: string, from: number, to: number): this {
    const { rows } = this.#of(sheet)
    const row = rows.get(from)
    if (row !== undefined) rows.set(to, { attributes: row.attributes, cells: new Map(row.cells) })
    return this
  }

  deleteRow(sheet: string, row: number): this {
    this.#of(sheet).rows.delete(row)
    return this
  }

  /** An empty column before this one. */
  insertColumn(sheet: string, before: number): this {
    for (const row of this.#of(sheet).rows.values()) row.cells = new Map([...row.cells].map(([column, cell]) => [column >= before ? column + 1 : column, cell]))
    return this
  }

  hideRow(sheet: string, row: number): this {
    const found = this.#of(sheet).rows.get(row)
    if (found !== undefined) found.attributes += ' hidden="1"'
    return this
  }

  /** Merges as Excel does: only the first cell keeps its value. */
  merge(sheet: string, range: string): this {
    const found = this.#of(sheet)
    found.after = found.after.replace(/<mergeCells count="\d+">/u, (start) => `${start}<mergeCell ref="${range}"/>`)
    return this
  }

  renameSheet(from: string, to: string): this {
    const sheet = this.#of(from)
    this.#sheets.delete(from)
    this.#sheets.set(to, sheet)
    this.parts.set('xl/workbook.xml', this.part('xl/workbook.xml').replace(`name="${from}"`, `name="${to}"`).replaceAll(`'${from}'`, `'${to}'`))
    return this
  }

  dropSheet(name: string): this {
    this.#sheets.delete(name)
    this.parts.set('xl/workbook.xml', this.part('xl/workbook.xml').replace(new RegExp(`<sheet name="${name}"[^>]*/>`, 'u'), '').replace(/<definedNames>.*<\/definedNames>/u, ''))
    return this
  }

  replace(part: string, from: string | RegExp, to: string): this {
    this.parts.set(part, this.part(part).replaceAll(from, to))
    return this
  }

  /** `bare`: neither rows nor cells carry an address, and no dimension is told, as some makers leave them. */
  bytes({ bare = false }: { readonly bare?: boolean } = {}): Uint8Array {
    for (const { part, before, after, rows } of this.#sheets.values()) {
      const last = Math.max(0, ...rows.keys())
      const numbers = bare ? Array.from({ length: last }, (_, at) => at + 1) : [...rows.keys()].toSorted((one, other) => one - other)
      const data = numbers.map((row) => rowText(row, rows.get(row), bare)).join('')
      this.parts.set(part, `${bare ? before.replace(/<dimension[^>]*\/>/u, '') : before}<sheetData>${data}</sheetData>${after}`)
    }
    return zipped(this.parts)
  }
}

function cellsOf(row: string): Map<number, RawCell> {
  return new Map([...row.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)].map((cell) => [cellPlace(cell[1] ?? '')?.column ?? 0, { attributes: cell[2] ?? '', inside: cell[3] ?? '' }]))
}

function rawCell(value: Typed, style: string): RawCell {
  if (typeof value === 'number') return { attributes: style, inside: `<v>${value}</v>` }
  if (typeof value === 'string') return value === '' ? { attributes: style, inside: '' } : { attributes: `${style} t="inlineStr"`, inside: `<is><t xml:space="preserve">${escaped(value)}</t></is>` }
  if ('error' in value) return { attributes: `${style} t="e"`, inside: `${value.formula === undefined ? '' : `<f>${escaped(value.formula)}</f>`}<v>${value.error}</v>` }
  if ('raw' in value) return { attributes: `${style}${value.type === undefined ? '' : ` t="${value.type}"`}`, inside: value.raw }
  return { attributes: typeof value.shown === 'number' ? style : `${style} t="str"`, inside: `<f>${escaped(value.formula)}</f><v>${value.shown}</v>` }
}

function rowText(row: number, raw: RawRow | undefined, bare: boolean): string {
  const columns = [...raw?.cells.keys() ?? []].toSorted((one, other) => one - other)
  const all = bare ? Array.from({ length: Math.max(0, ...columns) }, (_, at) => at + 1) : columns
  const cells = all.map((column) => {
    const cell = raw?.cells.get(column) ?? { attributes: '', inside: '' }
    return `<c${bare ? '' : ` r="${columnName(column)}${row}"`} ${cell.attributes.trim()}>${cell.inside}</c>`
  }).join('')
  return `<row${bare ? '' : ` r="${row}"`}${raw?.attributes ?? ''}>${cells}</row>`
}
