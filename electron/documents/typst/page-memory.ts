/**
 * Pages drawn before, found again by what stands on them. A person types on one page; the pages around it stay, and
 * drawing a page costs more than setting it.
 */
import type { NodeData, NumberedPage } from './data.ts'
import type { SvgPage } from './pages.ts'
import type { NodePlace } from './places.ts'
import { nodesOn } from './places.ts'

/** A page is about 150 kB: enough for a long paper, bounded for a long day. */
const keptPages = 60

export class PageMemory {
  readonly #pages = new Map<string, string>()

  /** The asked pages in order: those known by `keyOf` as they were drawn before, the others from `draw`, all at once. */
  pages(asked: readonly NumberedPage[], keyOf: (page: NumberedPage) => string, draw: (missing: readonly NumberedPage[]) => readonly SvgPage[]): readonly SvgPage[] {
    const keyed = asked.map((page) => ({ page, key: keyOf(page) })).map(({ page, key }) => ({ page, key, svg: this.#pages.get(key) }))
    const missing = keyed.filter(({ svg }) => svg === undefined).map(({ page }) => page)
    const drawn = new Map((missing.length === 0 ? [] : draw(missing)).map(({ index, svg }) => [index, svg]))
    return keyed.map(({ page, key, svg = drawn.get(page.page) ?? '' }) => {
      this.#keep(key, svg)
      return { index: page.page, svg }
    })
  }

  /** Keeps a page as the one used last; the one unused longest goes. */
  #keep(key: string, svg: string): void {
    this.#pages.delete(key)
    this.#pages.set(key, svg)
    const [oldest] = this.#pages.keys()
    if (this.#pages.size > keptPages && oldest !== undefined) this.#pages.delete(oldest)
  }
}

/**
 * Everything a page's picture follows from: the form, its number, the nodes with any part on it with their places, and
 * where the next node begins (which tells whether a node that is kept with it has moved).
 */
export function pageKey({ page, number, section }: NumberedPage, nodes: readonly NodeData[], places: readonly NodePlace[], form: string): string {
  const { from, to } = nodesOn(places, page, 1)
  const standing = nodes.slice(from, to + 1).map(({ index, ...node }) => [node, ...placeOn(page, places[index])])
  return JSON.stringify([form, number, section.orientation, section.showFirstPageNumber, number === 1 ? section.foot : [], standing, ...placeOn(page, places[to + 1])])
}

function placeOn(page: number, place: NodePlace | undefined): readonly number[] {
  return place === undefined ? [] : [place.page - page, place.top]
}
