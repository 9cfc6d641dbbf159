/** The pages of one b-tree, from its first page down; what cannot be followed is left out and said. */
import { readTreePage } from './b-tree-page.ts'
import type { TreePage } from './b-tree-page.ts'
import type { PageFile } from './page-file.ts'

export interface TreeWalk {
  /** Pages with rows of their own: leaves of a table; all pages of an index. In the order of their rows where the tree is whole. */
  readonly leaves: readonly number[]
  /** All pages of it that could be read. */
  readonly pages: readonly number[]
  /** Pages it names that are no pages of it. */
  readonly bad: readonly number[]
  readonly broken: boolean
}

export function walkTree(file: PageFile, root: number, kind: 'table' | 'index'): TreeWalk {
  const [leaves, pages, bad] = [[] as number[], [] as number[], [] as number[]]
  const seen = new Set<number>()
  let broken = false
  const open = [root]
  while (open.length > 0) {
    const number = open.pop() ?? 0
    if (number < 1 || number > file.count || seen.has(number)) {
      broken = true
      continue
    }
    seen.add(number)
    const page = pageOf(file, number)
    if (page === null || page.kind.startsWith('table') !== (kind === 'table')) {
      bad.push(number)
      broken = true
      continue
    }
    pages.push(number)
    const isLeaf = page.kind === 'tableLeaf' || page.kind === 'indexLeaf'
    if (isLeaf || kind === 'index') leaves.push(number)
    if (page.badCells > 0 && !isLeaf) broken = true
    if (!isLeaf) open.push(page.rightmost, ...page.cells.map(({ child }) => child).toReversed())
  }
  return { leaves, pages, bad, broken }
}

export function pageOf(file: PageFile, number: number): TreePage | null {
  const bytes = file.page(number)
  return bytes === null ? null : readTreePage(bytes, number, file.usable)
}
