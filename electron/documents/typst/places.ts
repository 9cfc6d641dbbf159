/** Where typst put the nodes of a paper, and which nodes the preview must draw for the pages it shows. */
import type { PrintedDocument } from '../print/index.ts'
import type { DrawnNodes, NumberedPage } from './data.ts'
import type { BlockPlace } from './pages.ts'

/** Page counts from 0, `top` in points; the list's index is the node's. */
export interface NodePlace { readonly page: number, readonly top: number }

/** Every node of any paper. */
export const everything: DrawnNodes = { from: 0, to: Number.MAX_SAFE_INTEGER }
/** Many more nodes than wanted would draw pages nobody asked for. */
const tooMany = 60

/** The answer to the template's question; typst counts pages from 1. */
export function readPlaces(answer: unknown): readonly NodePlace[] {
  const [places]: readonly unknown[] = Array.isArray(answer) ? answer : []
  if (!Array.isArray(places)) throw new Error('typst did not say where the nodes are.')
  return places.map((place: unknown) => {
    const [, page, top]: readonly unknown[] = Array.isArray(place) ? place : []
    return { page: Number(page) - 1, top: Number(top) }
  })
}

/** Nodes with any part on the pages: a node reaches from its own beginning to the next one's. */
export function nodesOn(places: readonly NodePlace[], first: number, count: number): DrawnNodes {
  const last = first + count - 1
  const reaching = places.flatMap((place, index) => {
    const end = places[index + 1]?.page ?? Number.MAX_SAFE_INTEGER
    return place.page <= last && end >= first ? [index] : []
  })
  return { from: reaching[0] ?? 0, to: reaching.at(-1) ?? 0 }
}

/** Does `drawn` show all of `wanted`, and not much more? */
export function covers(drawn: DrawnNodes, wanted: DrawnNodes): boolean {
  return drawn.from <= wanted.from && drawn.to >= wanted.to && drawn.to - drawn.from - (wanted.to - wanted.from) <= tooMany
}

/** Blocks that begin on the pages, each at its first paragraph. */
export function blocksOn(printed: PrintedDocument, places: readonly NodePlace[], first: number, count: number): readonly BlockPlace[] {
  const seen = new Set<string>()
  const nodes = printed.sections.flatMap((section) => section.nodes)
  return nodes.flatMap((node, index) => {
    const place = places[index]
    const blockId = node.kind === 'columns' ? null : node.blockId
    if (blockId === null || place === undefined || seen.has(blockId)) return []
    seen.add(blockId)
    return place.page >= first && place.page < first + count ? [{ blockId, page: place.page, top: place.top }] : []
  })
}

/** The asked pages with their sections and numbers: each section counts its own pages from 1. */
export function numberedPages(
  printed: PrintedDocument, places: readonly NodePlace[], pageCount: number, first: number, count: number,
): readonly NumberedPage[] {
  const starts: { readonly section: PrintedDocument['sections'][number], readonly page: number }[] = []
  let index = 0
  for (const section of printed.sections) {
    starts.push({ section, page: places[index]?.page ?? 0 })
    index += section.nodes.length
  }
  const last = Math.min(first + count, pageCount)
  return Array.from({ length: Math.max(0, last - Math.max(0, first)) }, (_, offset) => Math.max(0, first) + offset).flatMap((page) => {
    const start = starts.findLast((candidate) => candidate.page <= page)
    return start === undefined ? [] : [{ page, section: start.section, number: page - start.page + 1 }]
  })
}
