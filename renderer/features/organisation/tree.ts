/** The tree of bodies as lines to draw. Pure. */
import type { z } from 'zod'
import type { treeNodeSchema } from '../../../shared/contract/records.ts'

export type TreeNode = Readonly<z.output<typeof treeNodeSchema>>

export interface TreeLine {
  readonly node: TreeNode
  /** 1 at the top. */
  readonly level: number
  readonly hasChildren: boolean
  readonly isOpen: boolean
  /** Among those drawn beneath the same body. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** Visible lines from top to bottom, beside one another in the order of `nodes`. A body whose parent does not exist on the date stands at the top, never nowhere. */
export function treeLines(nodes: readonly TreeNode[], closed: ReadonlySet<string>): readonly TreeLine[] {
  const ids = new Set(nodes.map((node) => node.id))
  const children = Map.groupBy(nodes, (node) => node.parentId !== null && ids.has(node.parentId) ? node.parentId : '')
  const reached = new Set<string>()
  const reach = (parent: string): void => (children.get(parent) ?? []).forEach((node) => {
    reached.add(node.id)
    reach(node.id)
  })
  reach('')
  const below = (parent: string, level: number): readonly TreeLine[] => (children.get(parent) ?? [])
    .flatMap((node, at, beside) => {
      const hasChildren = children.has(node.id)
      const isOpen = hasChildren && !closed.has(node.id)
      return [{ node, level, hasChildren, isOpen, isFirst: at === 0, isLast: at === beside.length - 1 }, ...isOpen ? below(node.id, level + 1) : []]
    })
  // Bodies that are each other's parents hang on nothing; they are shown for someone to mend.
  const rings = nodes.filter((node) => !reached.has(node.id)).map((node): TreeLine => ({ node, level: 1, hasChildren: false, isOpen: false, isFirst: true, isLast: true }))
  return [...below('', 1), ...rings]
}
