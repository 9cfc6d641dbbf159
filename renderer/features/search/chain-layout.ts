/** Where the records of a chain stand in its picture: a column for each step that is there, in each column so that few lines cross. Pure. */
import type { Chain, ChainNode } from '../../../shared/contract/search.ts'

/** In CSS pixels. */
export const card = { width: 216, height: 92, gapX: 64, gapY: 20, margin: 16 } as const

/** Room of a line that goes round the right side of its column. */
const turn = 40

export interface PlacedNode { readonly key: string, readonly node: ChainNode, readonly column: number, readonly row: number, readonly x: number, readonly y: number }
export interface PlacedLink { readonly from: PlacedNode, readonly to: PlacedNode, readonly replaces: boolean, /** A smooth line, as SVG draws it. */ readonly path: string }
export interface ChainPicture { readonly nodes: readonly PlacedNode[], readonly links: readonly PlacedLink[], readonly width: number, readonly height: number }

export function nodeKey({ collection, id }: Pick<ChainNode, 'collection' | 'id'>): string {
  return `${collection}/${id}`
}

export function pictureOf({ nodes, links }: Pick<Chain, 'nodes' | 'links'>): ChainPicture {
  const steps = [...new Set(nodes.map(({ step }) => step))].toSorted((one, other) => one - other)
  const columns = orderedColumns(steps.map((step) => nodes.filter((node) => node.step === step)), links)
  const tallest = Math.max(1, ...columns.map(({ length }) => length))
  const height = 2 * card.margin + tallest * card.height + (tallest - 1) * card.gapY
  const placed = columns.flatMap((column, at) => column.map((node, row): PlacedNode => ({
    key: nodeKey(node), node, column: at, row, x: card.margin + at * (card.width + card.gapX),
    // Each column stands in the middle of the picture.
    y: (height - column.length * card.height - (column.length - 1) * card.gapY) / 2 + row * (card.height + card.gapY),
  })))
  const byKey = new Map(placed.map((one) => [one.key, one]))
  const drawn = links.flatMap((link): PlacedLink[] => {
    const [from, to] = [byKey.get(link.from), byKey.get(link.to)]
    return from === undefined || to === undefined ? [] : [{ from, to, replaces: link.replaces, path: pathBetween(from, to) }]
  })
  const turnsAtEnd = drawn.some(({ from, to }) => from.column === to.column && from.column === columns.length - 1)
  return { nodes: placed, links: drawn, height, width: 2 * card.margin + columns.length * card.width + Math.max(0, columns.length - 1) * card.gapX + (turnsAtEnd ? turn : 0) }
}

/** Numbers of the papers whose place a record takes, or is to take. */
export function replacedNumbers({ nodes, links }: Pick<Chain, 'nodes' | 'links'>, key: string): readonly string[] {
  const from = new Set(links.filter((link) => link.replaces && link.to === key).map((link) => link.from))
  return nodes.filter((node) => from.has(nodeKey(node))).map(({ number }) => number)
}

/** Each column sorted by the middle of what its records are linked to on the side already sorted: from left to right, then back, a few times. */
function orderedColumns(columns: readonly (readonly ChainNode[])[], links: Chain['links']): readonly (readonly ChainNode[])[] {
  const around = new Map<string, string[]>()
  for (const { from, to } of links) {
    around.set(from, [...around.get(from) ?? [], to])
    around.set(to, [...around.get(to) ?? [], from])
  }
  const ordered = columns.map((column) => [...column])
  const sortBy = (at: number, sorted: readonly (readonly ChainNode[])[]): void => {
    const places = new Map(sorted.flatMap((column) => column.map((node, row) => [nodeKey(node), row - (column.length - 1) / 2] as const)))
    const column = ordered[at] ?? []
    const middle = (node: ChainNode, row: number): number => {
      const linked = (around.get(nodeKey(node)) ?? []).flatMap((key) => places.get(key) ?? [])
      return linked.length === 0 ? row - (column.length - 1) / 2 : linked.reduce((sum, place) => sum + place, 0) / linked.length
    }
    ordered[at] = column.map((node, row) => ({ node, at: middle(node, row) })).toSorted((one, other) => one.at - other.at).map(({ node }) => node)
  }
  for (let sweep = 0; sweep < 3; sweep++) {
    for (let at = 1; at < ordered.length; at++) sortBy(at, ordered.slice(0, at))
    for (let at = ordered.length - 2; at >= 0; at--) sortBy(at, ordered.slice(at + 1))
  }
  return ordered
}

function pathBetween(from: PlacedNode, to: PlacedNode): string {
  const middle = card.height / 2
  if (from.column === to.column) {
    // One below the other: round the right side of the column.
    const x = from.x + card.width
    return `M ${x} ${from.y + middle} C ${x + turn} ${from.y + middle}, ${x + turn} ${to.y + middle}, ${x} ${to.y + middle}`
  }
  const [x1, y1, x2, y2] = [from.x + card.width, from.y + middle, to.x, to.y + middle]
  const bend = Math.max(24, (x2 - x1) / 2)
  return `M ${x1} ${y1} C ${x1 + bend} ${y1}, ${x2 - bend} ${y2}, ${x2} ${y2}`
}

/** Where an arrow leads from a record: up and down in its column; left and right along a link, else to the nearest there. Null: nowhere. */
export function stepFrom({ nodes, links }: ChainPicture, key: string, arrow: 'up' | 'down' | 'left' | 'right'): string | null {
  const here = nodes.find((one) => one.key === key)
  if (here === undefined) return null
  if (arrow === 'up' || arrow === 'down') {
    return nodes.find(({ column, row }) => column === here.column && row === here.row + (arrow === 'up' ? -1 : 1))?.key ?? null
  }
  const forward = arrow === 'right'
  const linked = links.flatMap(({ from, to }) => from.key === key ? [to] : to.key === key ? [from] : []).filter(({ column }) => forward ? column > here.column : column < here.column)
  const beside = nodes.filter(({ column }) => column === here.column + (forward ? 1 : -1))
  return nearest(linked.length > 0 ? linked : beside, here)?.key ?? null
}

function nearest(nodes: readonly PlacedNode[], here: PlacedNode): PlacedNode | undefined {
  const away = (one: PlacedNode): number => Math.abs(one.column - here.column) * 10_000 + Math.abs(one.y - here.y)
  return nodes.toSorted((one, other) => away(one) - away(other))[0]
}
