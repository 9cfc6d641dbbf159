/**
 * A package being changed: copies of the parts that are touched, new parts with their relationships and types. The
 * opened package stays as it is; parts that end up saying the same keep their bytes.
 */
import { attribute, descendants, elements, relationshipPart, serialize, writePackage } from '../ooxml/index.ts'
import type { OfficePackage, XmlDocument, XmlElement } from '../ooxml/index.ts'
import type { Tracking } from './tracking.ts'
import { copyOfDocument, documentOf, relationshipNamespace, sameDocument, setValue } from './word-xml.ts'

/** Parts we add: last word of the relationship's type and name of the part, the root's name. */
const newParts = { header: 'hdr', comments: 'comments', settings: 'settings' } as const

export interface Draft {
  readonly pkg: OfficePackage
  readonly tracking: Tracking
  /** The tree of a part, to be changed; null: there is no such part. */
  xml(part: string): XmlDocument | null
  /** The root of the part that is the document itself. */
  readonly main: XmlElement
  /** Adds an empty part of the document; gives its root and the relationship's id. */
  addPart(kind: keyof typeof newParts): { readonly id: string, readonly root: XmlElement }
  /** Name of the part a relationship of the document leads to; null: none, or outside the package. */
  target(relationshipId: string): string | null
  /** Bytes of the changed package. */
  write(): Uint8Array
}

const typesPart = '[Content_Types].xml'
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Opens a draft. `options` are the author and time of tracked changes. */
export function draftOf(pkg: OfficePackage, options: { readonly tracked: boolean, readonly author: string, readonly at: string }): Draft {
  const copies = new Map<string, XmlDocument>()
  const targets = new Map<string, string>()
  const { mainPart } = pkg
  const tracking: Tracking = { ...options, nextId: numbering(pkg) }

  function xml(part: string): XmlDocument | null {
    const known = copies.get(part)
    if (known !== undefined) return known
    const original = pkg.xml(part)
    if (original === null) return null
    const copy = copyOfDocument(original)
    copies.set(part, copy)
    return copy
  }

  const main = xml(mainPart)?.documentElement
  if (main === null || main === undefined) throw new Error('A package without a document.')
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1)

  function addPart(kind: keyof typeof newParts): { readonly id: string, readonly root: XmlElement } {
    const name = freeName(`${folder}${kind}`, [...pkg.parts, ...copies.keys()])
    const root = freshRoot(pkg.xml(mainPart), main?.namespaceURI ?? '', `w:${newParts[kind]}`)
    copies.set(name, documentOf(root))
    const types = xml(typesPart)?.documentElement ?? documentless()
    append(types, 'Override', { PartName: `/${name}`, ContentType: `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml` })
    const list = relationshipPart(mainPart)
    if (xml(list) === null) copies.set(list, documentOf(freshRoot(pkg.xml(mainPart), relationshipsNamespace, 'Relationships')))
    const relationships = xml(list)?.documentElement ?? documentless()
    const id = freeName('rId', elements(relationships).map((entry) => attribute(entry, 'Id') ?? ''), '')
    append(relationships, 'Relationship', { Id: id, Type: `${relationshipNamespace(main ?? types)}/${kind}`, Target: name.slice(folder.length) })
    targets.set(id, name)
    return { id, root }
  }

  function target(id: string): string | null {
    const added = targets.get(id)
    if (added !== undefined) return added
    const found = pkg.relationships(mainPart).find((relationship) => relationship.id === id)
    return found === undefined || found.external ? null : found.target
  }

  function write(): Uint8Array {
    const changed = new Map<string, string>()
    for (const [part, copy] of copies) {
      const original = pkg.xml(part)
      giveOwnNumbers(copy, tracking)
      if (original === null || !sameDocument(original, copy)) changed.set(part, serialize(copy))
    }
    return writePackage(pkg, changed)
  }

  return { pkg, tracking, xml, main, addPart, target, write }
}

/** First `stem1.xml`, `stem2.xml` … that is not taken. */
function freeName(stem: string, taken: readonly string[], ending = '.xml'): string {
  const names = new Set(taken.map((name) => name.toLowerCase()))
  let number = 1
  while (names.has(`${stem}${number}${ending}`.toLowerCase())) number++
  return `${stem}${number}${ending}`
}

/** The root of a new part. `opened` is any opened tree: copies of trees know no way to make others. */
function freshRoot(opened: XmlDocument | null, namespace: string, name: string): XmlElement {
  return opened?.implementation.createDocument(namespace, name).documentElement ?? documentless()
}

function documentless(): never {
  throw new Error('A part without a root.')
}

function append(parent: XmlElement, name: string, attributes: Readonly<Record<string, string>>): void {
  const made = documentOf(parent).createElementNS(parent.namespaceURI, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  parent.appendChild(made)
}

/** Marks of revision that a parted run or insertion carries twice. */
const revisions = ['ins', 'del', 'rPrChange'] as const

/** A parted run carries the mark of its former look in both parts; each mark must have a number of its own. */
function giveOwnNumbers(document: XmlDocument, tracking: Tracking): void {
  const taken = new Set<string>()
  for (const name of revisions) {
    for (const mark of descendants(document, name)) {
      const id = attribute(mark, 'w:id')
      if (id === null) continue
      if (taken.has(id)) setValue(mark, 'id', tracking.nextId())
      else taken.add(id)
    }
  }
}

/** Gives numbers no mark and no drawing of the file has yet. */
function numbering(pkg: OfficePackage): () => string {
  let highest: number | null = null
  return () => {
    highest ??= highestNumber(pkg)
    highest += 1
    return String(highest)
  }
}

const mostUseful = 2 ** 31 - 1_000_000

function highestNumber(pkg: OfficePackage): number {
  const parts = [pkg.mainPart, ...pkg.relationships(pkg.mainPart).filter(({ external, type }) => (
    !external && /\/(?:header|footer|footnotes|endnotes|comments)$/u.test(type))).map(({ target }) => target)]
  let highest = 0
  for (const part of parts) {
    const root = pkg.xml(part)?.documentElement ?? null
    for (const element of root === null ? [] : root.getElementsByTagName('*')) {
      const number = Number(attribute(element, 'w:id') ?? '')
      // Numbers near the limit of 32 bits are somebody's random ones; there is room below.
      if (Number.isInteger(number) && number < mostUseful) highest = Math.max(highest, number)
    }
  }
  return highest
}

/** Parts of the document by the last word of their relationship's type (`settings`, `comments`, `header`). */
export function partsOfKind(pkg: OfficePackage, kind: string): readonly string[] {
  return pkg.relationships(pkg.mainPart).filter(({ type, external }) => !external && type.endsWith(`/${kind}`)).map(({ target }) => target)
}
