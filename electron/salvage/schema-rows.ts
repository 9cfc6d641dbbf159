/** Where the tables and indexes of a damaged office begin: from the tree of its schema, or, where that is broken, from every page that looks like a part of it. */
import { readTreePage } from './b-tree-page.ts'
import { walkTree } from './tree-walk.ts'
import type { PageFile } from './page-file.ts'
import { readRow } from './stored-row.ts'
import type { StoredValue } from './stored-row.ts'

export interface SchemaFound {
  /** First pages by the name of table or index. */
  readonly roots: ReadonlyMap<string, number>
  readonly pages: readonly number[]
  readonly broken: boolean
}

/** Rows of `sqlite_schema`: kind, name, table, first page, words. */
export function findSchema(file: PageFile): SchemaFound {
  const tree = walkTree(file, 1, 'table')
  const whole = rootsOn(file, tree.leaves)
  if (!tree.broken && whole.unread === 0) return { roots: whole.roots, pages: tree.pages, broken: false }
  const leaves = Array.from({ length: file.count }, (_, at) => at + 1).filter((page) => isSchemaPage(file, page))
  const all = rootsOn(file, [...leaves, ...tree.leaves])
  return { roots: all.roots, pages: [...new Set([...tree.pages.filter((page) => page === 1 || isSchemaPage(file, page)), ...leaves])], broken: true }
}

/** Later pages win: those of the tree come last, before them what only looks like one. */
function rootsOn(file: PageFile, leaves: readonly number[]): { readonly roots: ReadonlyMap<string, number>, readonly unread: number } {
  const roots = new Map<string, number>()
  let unread = 0
  for (const page of leaves) {
    const { rows, bad } = schemaRows(file, page)
    unread += bad
    for (const [kind, name, , root] of rows) {
      if ((kind === 'table' || kind === 'index') && typeof name === 'string' && typeof root === 'number' && root > 1 && root <= file.count) roots.set(name, root)
    }
  }
  return { roots, unread }
}

function isSchemaPage(file: PageFile, page: number): boolean {
  return schemaRows(file, page).rows.length > 0
}

function schemaRows(file: PageFile, number: number): { readonly rows: readonly (readonly StoredValue[])[], readonly bad: number } {
  const bytes = file.page(number)
  const page = bytes === null ? null : readTreePage(bytes, number, file.usable)
  if (page?.kind !== 'tableLeaf') return { rows: [], bad: 0 }
  const rows = page.cells.flatMap((cell) => {
    const row = readRow(file, cell)
    return row !== null && !row.brokenText && isSchemaRow(row.values) ? [row.values] : []
  })
  return { rows, bad: page.badCells + page.cells.length - rows.length }
}

function isSchemaRow([kind, name, table, root, sql, ...rest]: readonly StoredValue[]): boolean {
  const words = typeof sql === 'string' && /^CREATE (?:UNIQUE )?(?:TABLE|INDEX|TRIGGER|VIEW|VIRTUAL TABLE)\b/iu.test(sql)
  return rest.length === 0 && typeof name === 'string' && typeof table === 'string' && typeof root === 'number' && (kind === 'table' || kind === 'view' || kind === 'trigger' ? words : kind === 'index' && (words || sql === null))
}
