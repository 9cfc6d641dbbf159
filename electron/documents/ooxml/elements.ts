/**
 * Walking the tree of a part. Names are written `w:p` for reading, but matched by their local part: transitional and
 * strict files differ in namespaces, and prefixes are the writer's choice.
 */
import type { Document, Element, Node } from '@xmldom/xmldom'

const elementNode = 1

function localOf(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === elementNode
}

/** Local name of an element: `p` for `w:p`. */
export function nameOf(element: Element): string {
  return element.localName ?? element.nodeName
}

/** Whether the element's name is `name` (`w:p`), the prefix apart. */
export function isNamed(element: Element, name: string): boolean {
  return nameOf(element) === localOf(name)
}

/** Child elements in order; with a name only those. None of no parent. */
export function elements(parent: Node | null | undefined, name?: string): Element[] {
  const local = name === undefined ? null : localOf(name)
  const found: Element[] = []
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (isElement(node) && (local === null || nameOf(node) === local)) found.push(node)
  }
  return found
}

/** First child element of that name; null: none. */
export function child(parent: Node | null | undefined, name: string): Element | null {
  const local = localOf(name)
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (isElement(node) && nameOf(node) === local) return node
  }
  return null
}

/** The element at the end of a path of child names; null where the path breaks off. */
export function path(parent: Node | null | undefined, ...names: readonly string[]): Element | null {
  let at: Node | null = parent ?? null
  for (const name of names) at = child(at, name)
  return isElement(at) ? at : null
}

/** All elements of that name inside, in document order. */
export function descendants(root: Node | null, name: string): Element[] {
  const local = localOf(name)
  const found: Element[] = []
  everyElement(root, (element) => {
    if (nameOf(element) === local) found.push(element)
  })
  return found
}

/** Calls `visit` for every element inside, in document order. Walks without calling itself: depth costs nothing. */
export function everyElement(root: Node | null, visit: (element: Element) => void): void {
  let node: Node | null = root?.firstChild ?? null
  while (node !== null && root !== null) {
    if (isElement(node)) visit(node)
    node = following(node, root)
  }
}

function following(node: Node, root: Node): Node | null {
  if (node.firstChild !== null) return node.firstChild
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling
  }
  return null
}

/** Value of an attribute by its local name (`w:val`, `r:embed`, `cx`); null: not there. */
export function attribute(element: Element | null | undefined, name: string): string | null {
  if (element === null || element === undefined) return null
  // Nearly always the usual prefix is used, and a look-up by it is the quick one.
  const direct = element.getAttributeNode(name)
  if (direct !== null) return direct.value
  const local = localOf(name)
  for (let index = 0; index < element.attributes.length; index++) {
    const found = element.attributes.item(index)
    if (found !== null && (found.localName ?? found.nodeName) === local && found.prefix !== 'xmlns') return found.value
  }
  return null
}

/** The root element of a part; null for none. */
export function rootOf(document: Document | null): Element | null {
  return document?.documentElement ?? null
}
