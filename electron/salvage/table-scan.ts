/**
 * Every row of a damaged office that can still be read: those its trees lead to, and those on pages to which the way is lost, given to the one table
 * they can be of. Nothing is guessed: a page that could be of two tables, or could be an old one set free, gives its rows to the report.
 */
import type { TableShape } from '../db/index.ts'
import type { Cell } from './b-tree-page.ts'
import { freePages } from './free-pages.ts'
import type { PageFile } from './page-file.ts'
import { findSchema } from './schema-rows.ts'
import { readRow, wholeNumber } from './stored-row.ts'
import type { StoredValue } from './stored-row.ts'
import { pageOf, walkTree } from './tree-walk.ts'
import type { TreeWalk } from './tree-walk.ts'

/** A row in the order of its table's columns; fewer values than columns: it is older than the last of them. */
export interface FoundRow { readonly rowid: bigint, readonly values: readonly StoredValue[], readonly brokenText: boolean, /** The whole index of its table knows no such row. */ readonly indexDisagrees: boolean }

export interface TableLoss {
  /** Its tree could not be followed everywhere. */
  readonly broken: boolean
  /** Pages of it that hold something else, and rows on its pages that cannot be read. */
  readonly badPages: number
  badRows: number
}

/** `tables`: those it could be of; `shape`: the first of them. */
export interface Unplaced { readonly tables: readonly string[], readonly shape: TableShape, readonly rows: readonly FoundRow[] }

export interface Scan {
  /** By table; tables of which nothing is missing are not in it. */
  readonly losses: ReadonlyMap<string, TableLoss>
  /** Rows on pages that belong to no table for certain. */
  readonly unplaced: readonly Unplaced[]
  /** Keys (by the places of `unique.columns`) of rows an index knows of, of tables with losses. */
  readonly known: ReadonlyMap<string, readonly (readonly StoredValue[])[]>
  readonly schemaBroken: boolean
}

interface Tree { readonly shape: TableShape, readonly walk: TreeWalk, readonly leaves: number[], broken: boolean, readonly ranges: { readonly from: bigint, readonly to: bigint }[] }

const noTree: TreeWalk = { leaves: [], pages: [], bad: [], broken: true }

/** Hands every row to `take`, table by table. */
export function scanTables(file: PageFile, shapes: readonly TableShape[], take: (shape: TableShape, row: FoundRow) => void): Scan {
  const schema = findSchema(file)
  const owners = new Map<number, string>(schema.pages.map((page) => [page, 'sqlite_schema']))
  const trees = treesOf(file, shapes, schema.roots, owners)
  const indexes = indexesOf(file, shapes, schema.roots, owners)
  const overflow = new Set<number>()
  const isTaken = (page: number): boolean => owners.has(page) || overflow.has(page)
  const losses = new Map<string, TableLoss>()
  const lossOf = (tree: Tree): TableLoss => {
    const loss = losses.get(tree.shape.name) ?? { broken: tree.broken, badPages: tree.walk.bad.length, badRows: 0 }
    losses.set(tree.shape.name, loss)
    return loss
  }
  for (const tree of trees) {
    if (tree.broken) lossOf(tree)
    const known = indexKeys(file, tree.shape, indexes)
    for (const page of tree.leaves) {
      const { rows, bad } = rowsOn(file, page, tree.shape, overflow)
      const taken = rows.map((row) => known?.whole === true && !known.keys.has(rowKey(tree.shape, row)) ? { ...row, indexDisagrees: true } : row)
      const doubtful = taken.filter(({ brokenText, indexDisagrees }) => brokenText || indexDisagrees).length
      if (bad + doubtful > 0) lossOf(tree).badRows += bad + doubtful
      addRange(tree, rows)
      for (const row of taken) take(tree.shape, row)
    }
  }
  const broken = trees.filter((tree) => tree.broken)
  const unplaced = broken.length === 0 ? [] : placeOrphans({ file, broken, indexes, isTaken, overflow, take })
  const known = knownKeys(file, trees.filter(({ shape }) => losses.has(shape.name)), indexes)
  for (const { shape } of trees) for (const row of rowsOfIndex(shape, known.get(shape.name) ?? [])) take(shape, row)
  return { losses, unplaced, known, schemaBroken: schema.broken }
}

/** Rows whose every column stands in the index of their table too. */
function rowsOfIndex({ columns, unique, rowidColumn }: TableShape, keys: readonly (readonly StoredValue[])[]): readonly FoundRow[] {
  const places = columns.map((_, at) => at === rowidColumn ? unique?.columns.length ?? -1 : unique?.columns.indexOf(at) ?? -1)
  if (rowidColumn === -1 || places.includes(-1)) return []
  return keys.map((key) => ({ rowid: BigInt(String(key.at(-1))), values: places.map((place) => key[place] ?? null), brokenText: false, indexDisagrees: false }))
}

/** A page two trees claim belongs to neither until its rows say whose it is. */
function treesOf(file: PageFile, shapes: readonly TableShape[], roots: ReadonlyMap<string, number>, owners: Map<number, string>): readonly Tree[] {
  const walks = shapes.map((shape) => {
    const root = roots.get(shape.name)
    return { shape, walk: root === undefined ? noTree : walkTree(file, root, shape.withoutRowid ? 'index' : 'table') }
  })
  const claimed = new Map<number, number>()
  for (const { walk } of walks) for (const page of walk.pages) claimed.set(page, (claimed.get(page) ?? 0) + 1)
  return walks.map(({ shape, walk }) => {
    const sole = walk.pages.filter((page) => claimed.get(page) === 1 && !owners.has(page))
    for (const page of sole) owners.set(page, shape.name)
    const own = new Set(sole)
    return { shape, walk, leaves: walk.leaves.filter((page) => own.has(page)), broken: walk.broken || sole.length < walk.pages.length, ranges: [] }
  })
}

function indexesOf(file: PageFile, shapes: readonly TableShape[], roots: ReadonlyMap<string, number>, owners: Map<number, string>): ReadonlyMap<string, TreeWalk> {
  const keys = new Set(shapes.flatMap(({ unique }) => unique?.index ?? []))
  const tables = new Set(shapes.map(({ name }) => name))
  return new Map([...roots].flatMap(([name, root]): readonly (readonly [string, TreeWalk])[] => {
    if (tables.has(name)) return []
    const walk = walkTree(file, root, 'index')
    for (const page of walk.pages) if (!owners.has(page)) owners.set(page, name)
    return keys.has(name) ? [[name, walk]] : []
  }))
}

interface Rows { readonly rows: readonly FoundRow[], readonly bad: number }

/** Rows of a page that can be of the table, in the order of its columns. */
function rowsOn(file: PageFile, number: number, shape: TableShape, overflow: Set<number>): Rows {
  const page = pageOf(file, number)
  if (page === null) return { rows: [], bad: 1 }
  const rows = page.cells.flatMap((cell) => {
    const row = rowOf(file, cell, shape)
    for (const each of row?.overflow ?? []) overflow.add(each)
    return row === null ? [] : [row]
  })
  return { rows, bad: page.badCells + page.cells.length - rows.length }
}

function rowOf(file: PageFile, cell: Cell, shape: TableShape): FoundRow & { readonly overflow: readonly number[] } | null {
  const row = readRow(file, cell)
  if (row === null || !fits(row.values, shape)) return null
  const values = row.values.map((value, at) => at === shape.rowidColumn ? wholeNumber(cell.rowid) : value)
  return { rowid: cell.rowid, values, brokenText: row.brokenText || row.values.some((value, at) => shape.columns[at]?.checkedText === true && typeof value === 'string' && controls.test(value)), indexDisagrees: false, overflow: row.overflow }
}

/** What no text of a record has: control characters but tab and the ends of lines. */
const controls = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(8)}${String.fromCharCode(11, 12)}${String.fromCharCode(14)}-${String.fromCharCode(31)}]`, 'u')

function fits(values: readonly StoredValue[], { columns, rowidColumn, withoutRowid }: TableShape): boolean {
  if (values.length > columns.length || values.length === 0 || (withoutRowid && values.length < columns.length)) return false
  return values.every((value, at) => {
    const column = columns[at]
    if (at === rowidColumn) return value === null
    if (value === null) return column?.notNull !== true
    switch (column?.type) {
      case 'INTEGER': return typeof value === 'number' ? Number.isInteger(value) : typeof value === 'bigint'
      case 'REAL': return typeof value === 'number'
      case 'TEXT': return typeof value === 'string'
      case 'BLOB': return Buffer.isBuffer(value)
      default: return true
    }
  })
}

function addRange(tree: Tree, rows: readonly FoundRow[]): void {
  const [first, last] = [rows[0], rows.at(-1)]
  if (first !== undefined && last !== undefined) tree.ranges.push({ from: first.rowid, to: last.rowid })
}

interface Orphans {
  readonly file: PageFile, readonly broken: readonly Tree[], readonly indexes: ReadonlyMap<string, TreeWalk>
  readonly isTaken: (page: number) => boolean, readonly overflow: Set<number>
  readonly take: (shape: TableShape, row: FoundRow) => void
}

/** Pages nothing leads to any more. */
function placeOrphans({ file, broken, indexes, isTaken, overflow, take }: Orphans): Scan['unplaced'] {
  const free = freePages(file)
  const keys = new Map(broken.map((tree) => [tree.shape.name, indexKeys(file, tree.shape, indexes)]))
  const unplaced: Unplaced[] = []
  for (let page = 2; page <= file.count; page++) {
    if (isTaken(page) || free.pages.has(page)) continue
    const kind = pageOf(file, page)?.kind
    if (kind === undefined || kind === 'tableInterior') continue
    const able = broken.filter((tree) => tree.shape.withoutRowid === (kind !== 'tableLeaf')).flatMap((tree) => {
      const { rows } = rowsOn(file, page, tree.shape, new Set())
      return rows.length === 0 || overlaps(tree, rows) ? [] : [{ tree, rows, ...votes(rows, tree.shape, keys.get(tree.shape.name) ?? null) }]
    }).filter(({ refuted }) => !refuted)
    const named = able.filter(({ confirmed }) => confirmed > 0)
    const [sole, second] = named.length > 0 ? named : able
    if (sole === undefined) continue
    const certain = second === undefined && (sole.confirmed > 0 || free.complete || sole.tree.shape.onlyGrowing)
    if (!certain) {
      unplaced.push({ tables: (named.length > 0 ? named : able).map(({ tree }) => tree.shape.name), shape: sole.tree.shape, rows: sole.rows })
      continue
    }
    const { rows } = rowsOn(file, page, sole.tree.shape, overflow)
    addRange(sole.tree, rows)
    for (const row of rows) take(sole.tree.shape, row)
  }
  return unplaced
}

/** A page of rows lies between the others of its table. */
function overlaps({ shape, ranges }: Tree, rows: readonly FoundRow[]): boolean {
  if (shape.withoutRowid) return false
  const [from, to] = [rows[0]?.rowid ?? 0n, rows.at(-1)?.rowid ?? 0n]
  return from > to || ranges.some((range) => range.from <= to && from <= range.to)
}

interface IndexKeys { readonly keys: ReadonlySet<string>, readonly whole: boolean }

/** What the index of a table says of these rows. A whole index that knows none of them refutes the page. */
function votes(rows: readonly FoundRow[], shape: TableShape, known: IndexKeys | null): { readonly confirmed: number, readonly refuted: boolean } {
  if (known === null) return { confirmed: 0, refuted: false }
  const confirmed = rows.filter((row) => known.keys.has(rowKey(shape, row))).length
  return { confirmed, refuted: known.whole && confirmed === 0 }
}

function rowKey({ unique }: TableShape, row: FoundRow): string {
  return keyText([...(unique?.columns ?? []).map((at) => row.values[at] ?? null), wholeNumber(row.rowid)])
}

function keyText(values: readonly StoredValue[]): string {
  return values.map(String).join('\u0000')
}

/** Keys and rowids; null: the index is gone. */
function indexKeys(file: PageFile, shape: TableShape, indexes: ReadonlyMap<string, TreeWalk>): IndexKeys | null {
  const walk = shape.unique === null ? undefined : indexes.get(shape.unique.index)
  if (walk === undefined) return null
  const entries = entriesOf(file, walk, shape)
  return { keys: new Set(entries.rows.map(keyText)), whole: !walk.broken && entries.bad === 0 }
}

function entriesOf(file: PageFile, walk: TreeWalk, { unique, columns }: TableShape): { readonly rows: readonly (readonly StoredValue[])[], readonly bad: number } {
  let bad = 0
  const types = (unique?.columns ?? []).map((at) => columns[at]?.type)
  const rows = walk.leaves.flatMap((number) => {
    const page = pageOf(file, number)
    bad += page?.badCells ?? 1
    return (page?.cells ?? []).flatMap((cell) => {
      const row = readRow(file, cell)
      const good = row !== null && !row.brokenText && row.values.length === types.length + 1 && typeof row.values.at(-1) !== 'string'
        && types.every((type, at) => row.values[at] === null || (type === 'TEXT') === (typeof row.values[at] === 'string'))
      if (!good) bad += 1
      return good ? [row.values] : []
    })
  })
  return { rows, bad }
}

/** Of tables that lost something: what their indexes still name. */
function knownKeys(file: PageFile, trees: readonly Tree[], indexes: ReadonlyMap<string, TreeWalk>): Scan['known'] {
  return new Map(trees.flatMap(({ shape }) => {
    const walk = shape.unique === null ? undefined : indexes.get(shape.unique.index)
    return walk === undefined ? [] : [[shape.name, entriesOf(file, walk, shape).rows] as const]
  }))
}
